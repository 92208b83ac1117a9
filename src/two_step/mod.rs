//! Two-step sign-in: after the password, a number from an app on the person's phone.
//!
//! Turning it on asks for the password, shows a secret once as a picture and as letters, and takes
//! one number as proof that the app has it. Ten recovery codes stand in for a lost phone. From then
//! on a password opens a browser only half: it stands for nobody until the second step is proved.
//! A number counts once, and so does a recovery code; a new password by link leaves both as they
//! are.
//!
//! What a second step protects from is a password that someone else learnt. The recovery codes are
//! hashed like passwords. The secret can't be: the server needs it to work out the number. It is
//! kept as it is, for a key to encrypt it with would have to lie in the same database, where the
//! practice's seal does, and be copied with it; a key kept elsewhere could be lost, and everyone be
//! locked out. Whoever can read the database can read what the second step protects anyway. Fresh
//! recovery codes wait in the person's own session until they say that they have kept them, half
//! an hour at most.

mod codes_pages;
mod end;
mod form;
mod pages;
mod picture;
mod proof;
mod recovery;
mod reset;
mod secret;
mod two_step;

use actix_web::web;

pub use form::{CodeForm, Typed};
pub use picture::Picture;
pub use secret::Secret;
pub use two_step::TwoStep;

/// `/account/two-step`, `/sign-in/code`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/account/two-step", web::get().to(pages::show))
        .route("/account/two-step", web::post().to(pages::create))
        .route("/account/two-step/secret", web::get().to(pages::show_secret))
        .route("/account/two-step/secret", web::post().to(pages::create_secret))
        .route("/account/two-step/recovery-codes", web::get().to(codes_pages::show))
        .route("/account/two-step/recovery-codes", web::post().to(codes_pages::create))
        .route("/account/two-step/recovery-codes/kept", web::post().to(codes_pages::delete))
        .route("/account/two-step/end", web::get().to(end::edit))
        .route("/account/two-step/end", web::post().to(end::create))
        .route("/sign-in/code", web::get().to(proof::new))
        .route("/sign-in/code", web::post().to(proof::create));
}
