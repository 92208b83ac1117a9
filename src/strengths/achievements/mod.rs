//! Achievements: what the client has done so far and what came of it, a row each. They are the raw
//! material of interview answers.

mod achievement;
mod form;
mod pages;

use actix_web::web;

pub use achievement::{Achievement, AchievementDraft, AchievementId};

/// `/clients/{client}/strengths/achievements`
pub(super) fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/strengths/achievements", web::get().to(pages::list))
        .route("/clients/{client}/strengths/achievements", web::post().to(pages::create))
        .route("/clients/{client}/strengths/achievements/new", web::get().to(pages::new))
        .route("/clients/{client}/strengths/achievements/{id}/edit", web::get().to(pages::edit))
        .route("/clients/{client}/strengths/achievements/{id}", web::post().to(pages::update))
        .route(
            "/clients/{client}/strengths/achievements/{id}/delete",
            web::post().to(pages::delete),
        );
}
