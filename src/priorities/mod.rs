//! Priorities: the client sorts what they found into five lists, says of each thing how much it
//! would help and how much they want it, and sees what comes first. Before the first few become
//! goals there is one more question: is this really mine? What has to wait is parked, not thrown
//! away.

use actix_web::web;

pub mod authenticity;
mod form;
mod item;
mod list;
mod origin;
mod pages;
mod parking;
pub mod ranking;
mod standing;

pub use form::PriorityForm;
pub use item::{PriorityDraft, PriorityId, PriorityItem};
pub use list::PriorityList;
pub use origin::Origin;
pub use standing::standings;

/// `/clients/{client}/priorities`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/priorities", web::get().to(pages::list))
        .route("/clients/{client}/priorities", web::post().to(pages::create))
        .route("/clients/{client}/priorities/new", web::get().to(pages::new))
        .route("/clients/{client}/priorities/{id}/edit", web::get().to(pages::edit))
        .route("/clients/{client}/priorities/{id}", web::post().to(pages::update))
        .route("/clients/{client}/priorities/{id}/delete", web::post().to(pages::delete))
        .route("/clients/{client}/priorities/{id}/parking", web::post().to(parking::create))
        .route("/clients/{client}/priorities/{id}/parking/delete", web::post().to(parking::delete));
}
