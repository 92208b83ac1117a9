//! Direction: where a client says in one sentence what they are working towards, why, and how life
//! looks when it has come true. Everything later on the path, from the goals to the answers in an
//! interview, leads back here.
//!
//! Nobody has to start from a blank page: each field has openings to borrow and small questions
//! beside it.

pub mod starters;

use actix_web::web;

/// No addresses yet.
pub fn routes(_site: &mut web::ServiceConfig) {}
