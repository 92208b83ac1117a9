//! Direction: where a client says in one sentence what they are working towards, why, and how life
//! looks when it has come true. Everything later on the path, from the goals to the answers in an
//! interview, leads back here.
//!
//! Nobody has to start from a blank page: each field has openings to borrow and small questions
//! beside it.

use actix_web::web;

mod direction;
mod form;
mod pages;
mod standing;
pub mod starters;

pub use direction::{Direction, DirectionDraft};
pub use form::DirectionForm;
pub use standing::standings;

/// `/clients/{client}/direction`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/direction", web::get().to(pages::show))
        .route("/clients/{client}/direction", web::post().to(pages::update))
        .route("/clients/{client}/direction/edit", web::get().to(pages::edit))
        .route("/clients/{client}/direction/confirmation", web::post().to(pages::confirm));
}
