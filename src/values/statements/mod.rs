//! One value in a client's own words: what it means to them, how it should steer their work, and
//! how well their life honours it today.

use actix_web::web;

mod any_value;
mod form;
mod pages;
mod statement;

pub use any_value::AnyValue;
pub use statement::{Statement, StatementDraft, StatementId};

/// `/clients/{client}/values/{key}`
pub(super) fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/values/{key}", web::get().to(pages::show))
        .route("/clients/{client}/values/{key}", web::post().to(pages::update))
        .route("/clients/{client}/values/{key}/edit", web::get().to(pages::edit));
}
