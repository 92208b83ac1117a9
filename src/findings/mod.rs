//! Fact-finding: what a client learns from others, and from looking things up, about what their
//! goal will take. Three questions, seven kinds of people to ask, and a place to write down who
//! said what and whether they have been thanked. What is worth acting on goes on to the list of
//! priorities, where it still says who it came from.

use actix_web::web;

mod cards;
mod finding;
mod form;
mod pages;
mod question;
mod source;

pub use finding::{Finding, FindingDraft, FindingId, standings};
pub use form::FindingForm;
pub use question::FactQuestion;
pub use source::Source;

/// `/clients/{client}/findings`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/findings", web::get().to(pages::list))
        .route("/clients/{client}/findings", web::post().to(pages::create))
        .route("/clients/{client}/findings/cards", web::get().to(cards::list))
        .route("/clients/{client}/findings/new", web::get().to(pages::new))
        .route("/clients/{client}/findings/{id}/edit", web::get().to(pages::edit))
        .route("/clients/{client}/findings/{id}", web::post().to(pages::update))
        .route("/clients/{client}/findings/{id}/delete", web::post().to(pages::delete));
}
