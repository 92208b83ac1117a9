//! Leaving for good. A person asks for their account to be erased and has some days to change their
//! mind, as many as the owner of the practice sets; then they are gone: from the tables, from the
//! database file and from its log.
//!
//! With a client goes everything that is about them. What a coach noted for themselves goes with
//! the coach; what they wrote beside a client's words is part of that client's pages and stays there
//! under "A former coach", because the client may still need it.

mod pages;
mod removal;

use actix_web::web;

pub use removal::erase_due;

/// `/account/erasure`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/account/erasure", web::get().to(pages::show))
        .route("/account/erasure", web::post().to(pages::create))
        .route("/account/erasure/delete", web::post().to(pages::delete));
}
