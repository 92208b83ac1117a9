//! Values of the client's own: up to five, in their own words, beside the thirteen.

use actix_web::web;

mod form;
mod own_value;
mod pages;

pub use own_value::{OWN_VALUES_AT_MOST, OwnValue, OwnValueDraft, OwnValueId};

/// `/clients/{client}/values/own`
pub(super) fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/values/own", web::get().to(pages::list))
        .route("/clients/{client}/values/own", web::post().to(pages::create))
        .route("/clients/{client}/values/own/new", web::get().to(pages::new))
        .route("/clients/{client}/values/own/{own}/edit", web::get().to(pages::edit))
        .route("/clients/{client}/values/own/{own}", web::post().to(pages::update))
        .route("/clients/{client}/values/own/{own}/delete", web::post().to(pages::delete));
}
