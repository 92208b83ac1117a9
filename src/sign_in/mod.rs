//! Signing in and out, choosing a new password by link, and the browsers that are signed in.
//!
//! A browser holds a random key in a cookie; the database holds only a hash of it and who it stands
//! for. Signing in gives the browser a new key; signing out deletes the row, wherever the cookie
//! may still lie.

mod browser;
mod forgotten;
mod half_open;
mod known;
mod pages;
mod reset_link;
mod reset_request;
mod store;
mod welcome;

use actix_web::web;

pub use browser::{Browser, PERSON};
pub use half_open::HalfOpen;
pub use reset_request::answer_requests;
pub use store::{Sessions, end_all, sweep};

/// `/`, `/sign-in`, `/sign-out`, `/reset-password/{token}`, and where links to it are made.
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
        .route("/clients/{client}/reset-link", web::post().to(reset_link::create));
}
