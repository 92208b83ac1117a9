//! The coach's first page: every client, where they are on the path, what is new since the coach
//! last looked, what waits for the coach, and who has gone quiet.
//!
//! What is new is new until the coach says "I have looked": opening a page says nothing, so that a
//! glance on the phone does not make the evening's work disappear.

mod attention;
mod entry;
mod last_look;
mod news;
mod pages;

use actix_web::web;

pub use attention::{Attention, Facts, STALLED_AFTER};
pub use entry::Entry;
pub use news::News;

/// `/caseload`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/caseload", web::get().to(pages::list))
        .route("/clients/{client}/looked", web::post().to(pages::create));
}
