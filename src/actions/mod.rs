//! Actions: the steps of a plan, where a client sees what to do this week and ticks off what is
//! done.
//!
//! A step has a rhythm: once by a day, some times a week, some times by a day, or some at each
//! event. From the rhythm and the log the site works out what is left, whether the pace will do,
//! and what belongs on this week's list. Doing more than planned counts too, and a missed week is
//! said once and not held against anyone.

use actix_web::web;

mod action;
pub mod cadence;
mod change_of_state;
pub mod columns;
pub mod examples;
mod form;
mod grouped;
pub mod impact;
mod kinds;
mod log;
mod overdue;
pub mod pace;
mod pages;
mod periods;
pub mod picture;
mod quota;
mod sentences;
mod show;
mod standings;
pub mod state;
mod taking_over;
pub mod this_week;
mod week;
mod with_log;

pub use action::{Action, ActionDraft, ActionId};
pub use log::{LogEntry, LogEntryId, NewLogEntry};
pub use overdue::overdue_counts;
pub use standings::{Plans, standings, standings_of_follow_through};
pub use state::ActionState;
pub use week::{Week, WeekItem, this_week};
pub use with_log::ActionWithLog;

/// `/clients/{client}/actions`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/actions", web::get().to(pages::list))
        .route("/clients/{client}/actions", web::post().to(pages::create))
        .route("/clients/{client}/actions/new", web::get().to(pages::new))
        .route("/clients/{client}/actions/examples", web::get().to(taking_over::new))
        .route("/clients/{client}/actions/examples", web::post().to(taking_over::create))
        .route("/clients/{client}/actions/{id}", web::get().to(show::show))
        .route("/clients/{client}/actions/{id}", web::post().to(pages::update))
        .route("/clients/{client}/actions/{id}/edit", web::get().to(pages::edit))
        .route("/clients/{client}/actions/{id}/delete", web::post().to(pages::delete))
        .route("/clients/{client}/actions/{id}/state", web::post().to(change_of_state::update))
        .route("/clients/{client}/actions/{id}/log", web::post().to(log::pages::create))
        .route(
            "/clients/{client}/actions/{id}/log/{entry}/delete",
            web::post().to(log::pages::delete),
        );
}
