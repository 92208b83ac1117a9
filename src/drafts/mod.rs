//! Words that were typed and are not saved: a long answer half-way, the form of a session that had
//! ended, a form that came while something was broken. They are kept for their owner alone, and
//! the form they were typed into offers them as "not saved yet" until they are saved, discarded or
//! too old. They are never applied by themselves.
//!
//! Every form names its owner in its key, signed with the practice's secret, so the words find
//! their way home even when the browser has been signed out, or signed in as someone else. The key
//! is that of one showing of the form: two tabs keep two drafts, and neither loses a word.

mod draft;
mod pages;
mod unsaved;

use actix_web::web;

pub use draft::{Draft, DraftId, NewDraft};
pub use unsaved::{Unsaved, asked};

/// `/drafts`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/drafts", web::get().to(pages::list))
        .route("/drafts", web::post().to(pages::create))
        .route("/drafts/delete", web::post().to(pages::delete));
}
