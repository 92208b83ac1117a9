//! A client's home: the eight steps of the path, the one next step, this week, and what the coach wrote last.

use actix_web::web;

/// No addresses yet.
pub fn routes(_site: &mut web::ServiceConfig) {}
