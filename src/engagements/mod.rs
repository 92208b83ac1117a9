//! Who coaches whom. An engagement begins when a client agrees to the coaching agreement and lasts
//! until one of the two ends it; while it is active the coach can read the client's pages, comment
//! and suggest, and nobody else can. Afterwards the client decides whether the former coach may go
//! on reading.

mod agreement;
mod engagement;
mod form;
mod pages;

use actix_web::web;

pub use agreement::{AGREEMENT, Clause};
pub use engagement::{Engagement, EngagementId};

/// `/clients/{client}/coaching`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/coaching", web::get().to(pages::show))
        .route("/clients/{client}/coaching/{id}/end", web::get().to(pages::edit_end))
        .route("/clients/{client}/coaching/{id}/end", web::post().to(pages::end))
        .route("/clients/{client}/coaching/{id}/reading", web::post().to(pages::update_reading));
}
