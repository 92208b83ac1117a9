//! Signing in and out, choosing a new password by link, and the browsers that are signed in.
//!
//! A browser holds a random key in a cookie; the database holds only a hash of it and who it stands
//! for. Signing in gives the browser a new key; signing out deletes the row, wherever the cookie
//! may still lie. A browser that is not used, or has been signed in for long, is signed out by
//! itself, as the practice's rules say; the page says so in time.

mod browser;
mod browsers;
mod forgotten;
mod half_open;
mod known;
mod limits;
mod pages;
mod reset_link;
mod reset_request;
mod session;
mod store;
mod user_agent;
mod welcome;

use actix_web::web;

pub use browser::{Browser, PERSON};
pub use half_open::HalfOpen;
pub use limits::{Ending, Limits};
pub use reset_request::answer_requests;
pub use session::{Session, SessionId, Standing, end_all, sweep};
pub use store::Sessions;
pub use user_agent::named;

/// Under what a session says which browser it is of.
const BROWSER: &str = "browser";
/// Under what a request finds the [`Standing`] of the session it comes with.
pub const STANDING: &str = "standing";

/// `/`, `/sign-in`, `/sign-out`, `/reset-password/{token}` and where links to it are made,
/// `/account/browsers`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/", web::get().to(pages::first))
        .route("/sign-in", web::get().to(pages::new))
        .route("/sign-in", web::post().to(pages::create))
        .route("/sign-in/forgotten", web::get().to(forgotten::new))
        .route("/sign-in/forgotten", web::post().to(forgotten::create))
        .route("/sign-out", web::post().to(pages::delete))
        .route("/reset-password/{token}", web::get().to(pages::edit_password))
        .route("/reset-password/{token}", web::post().to(pages::update_password))
        .route("/practice/coaches/{id}/reset-link", web::post().to(reset_link::create_for_coach))
        .route("/clients/{client}/reset-link", web::post().to(reset_link::create))
        .route("/account/browsers", web::get().to(browsers::list))
        .route("/account/browsers/this", web::post().to(browsers::update))
        .route("/account/browsers/others/delete", web::post().to(browsers::delete_others))
        .route("/account/browsers/{browser}/delete", web::post().to(browsers::delete));
}
