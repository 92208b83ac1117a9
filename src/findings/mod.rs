//! Fact-finding: what a client learns from others, and from looking things up, about what their goal will take.

use actix_web::web;

/// No addresses yet.
pub fn routes(_site: &mut web::ServiceConfig) {}
