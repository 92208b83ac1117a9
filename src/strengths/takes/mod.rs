//! The skills inventory as the client goes through it: a page for each family of skills, a look at
//! all answers, and the result. It can be left at any page and gone on with later.

mod answers;
mod completion;
mod finished;
mod form;
mod pages;
mod results;
mod take;

use actix_web::web;

pub use answers::{Answers, SkillAnswer};
pub use finished::{Finished, skill_choices};
pub use take::{Take, TakeId};

/// `/clients/{client}/strengths/skills`
pub(super) fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/strengths/skills", web::get().to(results::latest))
        .route("/clients/{client}/strengths/skills", web::post().to(pages::create))
        .route("/clients/{client}/strengths/skills/{take}", web::get().to(results::show))
        .route("/clients/{client}/strengths/skills/{take}/delete", web::post().to(pages::delete))
        .route("/clients/{client}/strengths/skills/{take}/change", web::get().to(results::change))
        .route("/clients/{client}/strengths/skills/{take}/check", web::get().to(completion::new))
        .route(
            "/clients/{client}/strengths/skills/{take}/completion",
            web::post().to(completion::create),
        )
        .route("/clients/{client}/strengths/skills/{take}/{family}", web::get().to(pages::edit))
        .route("/clients/{client}/strengths/skills/{take}/{family}", web::post().to(pages::update));
}
