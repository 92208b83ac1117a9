//! The practice itself: the rules its owner sets for everyone in it, and the secret that signs what
//! browsers bring back, the same for every copy of the server.

mod form;
mod owners;
mod pages;
mod retention;
mod rules;
mod seal;

use actix_web::web;

pub use retention::let_go;
pub use rules::{Rules, SignUp};
pub use seal::Seal;

/// `/practice`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/practice", web::get().to(pages::edit))
        .route("/practice", web::post().to(pages::update))
        .route("/practice/owners/new", web::get().to(owners::new))
        .route("/practice/owners", web::post().to(owners::create));
}
