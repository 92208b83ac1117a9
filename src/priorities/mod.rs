//! Priorities: the client sorts what they found into five lists and says what comes first.

use actix_web::web;

/// No addresses yet.
pub fn routes(_site: &mut web::ServiceConfig) {}
