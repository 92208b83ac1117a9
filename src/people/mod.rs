//! People: who has an account, what they are here (client, coach, owner), and their own page where
//! they change their name, time zone, address and password.

mod address;
mod form;
mod hashing;
mod leaving;
mod pages;
mod password;
mod password_again;
mod person;

use actix_web::web;

pub use form::{AGREE, Agrees, NewPerson, NewPersonForm};
pub use password::{Password, Passwords};
pub use password_again::PasswordAgain;
pub use person::{Person, PersonDraft, PersonId, Role, fold};

/// `/account`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/account", web::get().to(pages::edit))
        .route("/account", web::post().to(pages::update))
        .route("/account/address", web::get().to(address::edit_address))
        .route("/account/address", web::post().to(address::update_address))
        .route("/account/password", web::get().to(pages::edit_password))
        .route("/account/password", web::post().to(pages::update_password));
}
