//! Rehearsals: a client says an answer aloud before an interviewer hears it, from its talking
//! points and against a clock, and notes how it went and what to do differently next time.
//!
//! The drill puts the question to them that they have practised least, with the points folded
//! away. It takes no chance: the same question stands there until it has been rehearsed.

use actix_web::web;

mod drill;
mod form;
mod how_far;
mod pages;
mod progress;
mod rehearsal;

pub use drill::{Practised, next};
pub use how_far::HowFar;
pub(super) use progress::rehearsed;
pub use progress::{progress, so_far};
pub use rehearsal::{NewRehearsal, Rehearsal, RehearsalId};

/// `/clients/{client}/interviews/answers/{answer}/rehearsals`
pub(super) fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/interviews/{id}/drill", web::get().to(drill::show))
        .route(
            "/clients/{client}/interviews/answers/{answer}/rehearsals",
            web::get().to(pages::list),
        )
        .route(
            "/clients/{client}/interviews/answers/{answer}/rehearsals",
            web::post().to(pages::create),
        )
        .route(
            "/clients/{client}/interviews/answers/{answer}/rehearsals/{id}/delete",
            web::post().to(pages::delete),
        );
}
