//! A coach's private notes about a client. No page, print or export of the client's ever shows them.

use actix_web::web;

/// No addresses yet.
pub fn routes(_site: &mut web::ServiceConfig) {}
