//! The plan: everything a client has written on the way, on one page. Where they are, where they
//! are going, what they do about it. It is read on screen and printed by client or coach, signed,
//! and gone through again.
//!
//! The room keeps nothing of its own: it asks every other room. What is not written yet says so on
//! screen, with the way there; on paper it is left out, or ruled lines are left to write on.

mod goal_sheet;
mod pages;
mod paper;
mod plan;

use actix_web::web;

pub use goal_sheet::GoalSheet;
pub use plan::{Plan, Span};

/// `/clients/{client}/plan`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/plan", web::get().to(pages::show))
        .route("/clients/{client}/plan/pdf", web::get().to(paper::show));
}
