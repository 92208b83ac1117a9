//! A coach's private notes about a client, newest first. No page, print or export of the client's
//! ever shows them, and another coach of the same client does not see them either: notes belong to
//! the one who wrote them.

mod form;
mod note;
mod pages;

use actix_web::web;

pub use note::{Note, NoteDraft, NoteId};

/// `/clients/{client}/notes`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/notes", web::get().to(pages::list))
        .route("/clients/{client}/notes", web::post().to(pages::create))
        .route("/clients/{client}/notes/{id}/edit", web::get().to(pages::edit))
        .route("/clients/{client}/notes/{id}", web::post().to(pages::update))
        .route("/clients/{client}/notes/{id}/delete", web::post().to(pages::delete));
}
