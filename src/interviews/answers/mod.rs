//! The answers: for each company and question one or more versions, each built from its parts,
//! put together as a draft, edited freely, read back with remarks, and one marked as ready.
//!
//! The client's draft is never written over. A draft they have edited stays as a version of its
//! own when the parts are joined again; a remark they disagree with is kept with their reason.

use actix_web::web;

mod answer;
mod drafting;
mod form;
mod kept;
mod kept_pages;
mod pages;
mod points_pages;
mod read_back;
mod readiness;
mod slots;
mod slots_pages;
mod versions;

pub use answer::{Answer, AnswerId};
pub use kept::KeptFinding;
pub use slots::Slots;

/// `/clients/{client}/interviews/answers`
pub(super) fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/interviews/{id}/answers", web::post().to(pages::create))
        .route("/clients/{client}/interviews/answers/{answer}", web::get().to(pages::show))
        .route("/clients/{client}/interviews/answers/{answer}", web::post().to(pages::update))
        .route("/clients/{client}/interviews/answers/{answer}/edit", web::get().to(pages::edit))
        .route(
            "/clients/{client}/interviews/answers/{answer}/delete",
            web::post().to(pages::delete),
        )
        .route(
            "/clients/{client}/interviews/answers/{answer}/slots",
            web::get().to(slots_pages::edit),
        )
        .route(
            "/clients/{client}/interviews/answers/{answer}/slots",
            web::post().to(slots_pages::update),
        )
        .route(
            "/clients/{client}/interviews/answers/{answer}/draft",
            web::post().to(drafting::create),
        )
        .route("/clients/{client}/interviews/answers/{answer}/copy", web::post().to(drafting::copy))
        .route(
            "/clients/{client}/interviews/answers/{answer}/ready",
            web::post().to(readiness::create),
        )
        .route(
            "/clients/{client}/interviews/answers/{answer}/ready/delete",
            web::post().to(readiness::delete),
        )
        .route(
            "/clients/{client}/interviews/answers/{answer}/talking-points",
            web::get().to(points_pages::edit),
        )
        .route(
            "/clients/{client}/interviews/answers/{answer}/talking-points",
            web::post().to(points_pages::update),
        )
        .route(
            "/clients/{client}/interviews/answers/{answer}/kept/new",
            web::get().to(kept_pages::new),
        )
        .route(
            "/clients/{client}/interviews/answers/{answer}/kept",
            web::post().to(kept_pages::create),
        )
        .route(
            "/clients/{client}/interviews/answers/{answer}/kept/{id}/delete",
            web::post().to(kept_pages::delete),
        );
}
