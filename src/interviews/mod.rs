//! The interviews room: a client walks into an interview with answers that are their own.
//!
//! Two questions come up in nearly every interview about careers: what the goals are, and how they
//! will be reached. Each answer is built from a few short parts, every part is suggested from what
//! the client's plan already says, and the parts join into a first draft. The draft is then read
//! back with reasons (which words, why they may work against the client, how to fix them), timed
//! as speech, and cut down to talking points. Nothing here decides for the client: any remark may
//! be kept as it is.

pub mod composing;
pub mod question;
pub mod review;
pub mod samples;
pub mod speaking;
pub mod talking_points;

use actix_web::web;

/// No addresses yet.
pub fn routes(_site: &mut web::ServiceConfig) {}
