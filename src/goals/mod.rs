//! Goals: where a client says what they want, one SMART letter at a time, and sees it come back as
//! one clear sentence.
//!
//! The site explains each letter, writes the statement from the parts, and reads it against eight
//! tips. A tip that deserves another look comes with the words that set it off, the reason and a
//! way to fix it; the client may keep their words. Nothing here is a mark out of ten: a goal is
//! never scored. Each goal also has a measure, and its readings show how far the client has come.

use actix_web::web;

mod changes;
pub mod check;
mod choices;
mod draft;
mod form;
mod goal;
mod groups;
mod kept_words;
pub mod kinds;
pub mod letters;
mod links;
mod milestones;
mod obstacles;
mod pages;
pub mod parts;
mod phrases;
pub mod progress;
pub mod ratings;
mod readings;
mod review;
mod sheet;
mod show;
mod standings;
pub mod state;
pub mod statement;
mod steps;
mod timeline;
mod words;

pub use changes::{GoalChange, Turn};
pub use draft::GoalDraft;
pub use goal::{Goal, GoalId};
pub use kept_words::{KeptWords, KeptWordsId};
pub use links::{GoalLink, LinkKind, value_links};
pub use milestones::{Milestone, MilestoneDraft, MilestoneId};
pub use obstacles::Obstacle;
pub use readings::{KpiReading, KpiReadingId, NewKpiReading, Number, numbers, picture};
pub use review::Review;
pub use sheet::{GoalSheet, NamedLink};
pub use standings::{GoalsOfEach, overdue_counts, standing, standings};
pub use timeline::timeline;

/// `/clients/{client}/goals`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/goals", web::get().to(pages::list))
        .route("/clients/{client}/goals", web::post().to(pages::create))
        .route("/clients/{client}/goals/new", web::get().to(pages::new))
        .route("/clients/{client}/goals/{id}", web::get().to(show::show))
        .route("/clients/{client}/goals/{id}", web::post().to(pages::update))
        .route("/clients/{client}/goals/{id}/edit", web::get().to(pages::edit))
        .route("/clients/{client}/goals/{id}/delete", web::post().to(pages::delete))
        .route("/clients/{client}/goals/{id}/letters/{letter}", web::get().to(letters::pages::edit))
        .route(
            "/clients/{client}/goals/{id}/letters/{letter}",
            web::post().to(letters::pages::update),
        )
        .route("/clients/{client}/goals/{id}/links", web::get().to(links::pages::edit))
        .route("/clients/{client}/goals/{id}/links", web::post().to(links::pages::update))
        .route("/clients/{client}/goals/{id}/obstacles", web::get().to(obstacles::pages::edit))
        .route("/clients/{client}/goals/{id}/obstacles", web::post().to(obstacles::pages::update))
        .route("/clients/{client}/goals/{id}/state", web::get().to(changes::pages::edit))
        .route("/clients/{client}/goals/{id}/state", web::post().to(changes::pages::update))
        .route("/clients/{client}/goals/{id}/kept-words", web::post().to(kept_words::pages::create))
        .route(
            "/clients/{client}/goals/{id}/kept-words/{kept}/delete",
            web::post().to(kept_words::pages::delete),
        )
        .route("/clients/{client}/goals/{id}/readings", web::post().to(readings::pages::create))
        .route("/clients/{client}/goals/{id}/readings/new", web::get().to(readings::pages::new))
        .route(
            "/clients/{client}/goals/{id}/readings/{reading}/delete",
            web::post().to(readings::pages::delete),
        )
        .route("/clients/{client}/goals/{id}/milestones", web::post().to(milestones::pages::create))
        .route("/clients/{client}/goals/{id}/milestones/new", web::get().to(milestones::pages::new))
        .route(
            "/clients/{client}/goals/{id}/milestones/{milestone}",
            web::post().to(milestones::pages::update),
        )
        .route(
            "/clients/{client}/goals/{id}/milestones/{milestone}/edit",
            web::get().to(milestones::pages::edit),
        )
        .route(
            "/clients/{client}/goals/{id}/milestones/{milestone}/delete",
            web::post().to(milestones::pages::delete),
        )
        .route(
            "/clients/{client}/goals/{id}/milestones/{milestone}/reached",
            web::post().to(milestones::pages::reach),
        )
        .route(
            "/clients/{client}/goals/{id}/milestones/{milestone}/reached/delete",
            web::post().to(milestones::pages::reopen),
        );
}
