//! Goals: where a client says what they want, one SMART letter at a time, and sees it come back as
//! one clear sentence.
//!
//! The site explains each letter, writes the statement from the parts, and reads it against eight
//! tips. A tip that deserves another look comes with the words that set it off, the reason and a
//! way to fix it; the client may keep their words. Nothing here is a mark out of ten: a goal is
//! never scored. Each goal also has a measure, and its readings show how far the client has come.

use actix_web::web;

mod active;
pub mod check;
mod goal;
pub mod kinds;
pub mod letters;
mod links;
pub mod parts;
mod phrases;
pub mod progress;
pub mod ratings;
pub mod state;
pub mod statement;
mod words;

pub use active::active_goals;
pub use goal::{Goal, GoalId};
pub use links::{GoalLink, LinkKind, value_links};

/// No addresses yet.
pub fn routes(_site: &mut web::ServiceConfig) {}
