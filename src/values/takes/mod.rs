//! Going through the thirteen screens: most and least important of four values on each, in any
//! order and with breaks, a look at all answers, and what they say. Taking it again keeps what was
//! said before. Answers of the newest take can be changed at any time.

use actix_web::web;

mod answer;
mod completion;
mod form;
mod pages;
mod result;
mod take;

pub use answer::{Answer, AnswerId, next_place};
pub use result::TakeResult;
pub use take::{Take, TakeId};

/// `/clients/{client}/values/takes`
pub(super) fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/values", web::post().to(pages::create))
        .route("/clients/{client}/values/takes/{take}", web::get().to(pages::show))
        .route("/clients/{client}/values/takes/{take}/delete", web::post().to(pages::delete))
        .route("/clients/{client}/values/takes/{take}/check", web::get().to(completion::new))
        .route(
            "/clients/{client}/values/takes/{take}/completion",
            web::post().to(completion::create),
        )
        .route("/clients/{client}/values/takes/{take}/{block}", web::get().to(pages::edit))
        .route("/clients/{client}/values/takes/{take}/{block}", web::post().to(pages::update));
}
