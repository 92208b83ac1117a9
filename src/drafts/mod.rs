//! Words that were typed and are not saved: the form of a session that had ended, or a long answer
//! half-way. They are kept for their owner alone, offered as "not saved yet", and never applied by
//! themselves.
//!
//! Every form names its owner in its key, signed with the practice's secret, so the words find
//! their way home even when the browser has been signed out, or signed in as someone else.

mod draft;
mod pages;

use actix_web::web;

pub use draft::Draft;

/// `/drafts`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/drafts", web::get().to(pages::list))
        .route("/drafts", web::post().to(pages::create))
        .route("/drafts/{id}/delete", web::post().to(pages::delete));
}
