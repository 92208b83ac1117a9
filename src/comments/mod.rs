//! The margin: what a coach and their client write to each other beside the client's words, and
//! the client's "this is ready for you to look at".
//!
//! A page that can be talked about loads one [`Margin`] with the rest of what it needs and includes
//! `comments/_margin.html`. What a comment stands beside is a [`Subject`].

mod comment;
mod form;
mod look;
mod margin;
mod pages;
mod subject;

use actix_web::web;

pub use comment::{Comment, CommentId, NewComment};
pub use look::{Look, LookId};
pub use margin::Margin;
pub use subject::Subject;

/// `/clients/{client}/comments` and `/clients/{client}/looks`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/comments", web::post().to(pages::create))
        .route("/clients/{client}/comments/{id}/edit", web::get().to(pages::edit))
        .route("/clients/{client}/comments/{id}", web::post().to(pages::update))
        .route("/clients/{client}/comments/{id}/delete", web::post().to(pages::delete))
        .route("/clients/{client}/comments/{id}/resolution", web::post().to(pages::resolve))
        .route("/clients/{client}/comments/{id}/resolution/delete", web::post().to(pages::reopen))
        .route("/clients/{client}/looks", web::post().to(pages::ask))
        .route("/clients/{client}/looks/{id}/review", web::post().to(pages::review));
}
