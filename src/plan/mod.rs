//! The plan: the whole career action plan on one page, read on screen and printed by client or coach.

use actix_web::web;

/// No addresses yet.
pub fn routes(_site: &mut web::ServiceConfig) {}
