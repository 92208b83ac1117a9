//! The interviews room: a client walks into an interview with answers that are their own.
//!
//! Two questions come up in nearly every interview about careers: what the goals are, and how they
//! will be reached. For each company the client keeps what they found out ([`Company`]), and each
//! answer ([`Answer`]) is built from a few short parts, every part is suggested from what the
//! client's plan already says, and the parts join into a first draft. The draft is then read back
//! with reasons (which words, why they may work against the client, how to fix them), timed as
//! speech, cut down to talking points, and rehearsed against a clock. Nothing here decides for the client: any remark may be
//! kept as it is. The interview pack puts it all on paper.

use actix_web::web;

mod answers;
mod company;
pub mod composing;
mod day;
mod form;
mod pack;
mod pages;
mod paper;
pub mod question;
pub mod rehearsals;
pub mod review;
pub mod samples;
mod sources;
pub mod speaking;
mod standing;
pub mod talking_points;

pub use answers::{Answer, AnswerId, Slots};
pub use company::{Company, CompanyDraft, CompanyId};
pub use sources::gather;
pub use standing::{AnswerState, standings};

/// `/clients/{client}/interviews`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/interviews", web::get().to(pages::list))
        .route("/clients/{client}/interviews", web::post().to(pages::create))
        .route("/clients/{client}/interviews/new", web::get().to(pages::new))
        .configure(answers::routes)
        .configure(rehearsals::routes)
        .route("/clients/{client}/interviews/{id}", web::get().to(pages::show))
        .route("/clients/{client}/interviews/{id}", web::post().to(pages::update))
        .route("/clients/{client}/interviews/{id}/edit", web::get().to(pages::edit))
        .route("/clients/{client}/interviews/{id}/delete", web::post().to(pages::delete))
        .route("/clients/{client}/interviews/{id}/pack", web::get().to(pack::show))
        .route("/clients/{client}/interviews/{id}/pack/pdf", web::get().to(paper::show));
}
