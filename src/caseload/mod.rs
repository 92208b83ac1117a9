//! The coach's first page: every client, where they are on the path, and what is new.

use actix_web::web;

/// No addresses yet.
pub fn routes(_site: &mut web::ServiceConfig) {}
