//! How someone gets an account: the owner by the set-up link the server prints, coaches and clients
//! by an invitation that is handed to them, and, where the practice allows it, anyone on their own.
//!
//! Opening a link only shows a page; sending the form uses the link up.

mod acceptance;
mod door;
mod form;
mod invitations;
mod letter;
mod pages;

use actix_web::web;

/// `/set-up/{token}`, `/invitations/{token}`, `/sign-up`, and where coaches make invitations.
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/set-up/{token}", web::get().to(pages::set_up))
        .route("/set-up/{token}", web::post().to(pages::create_owner))
        .route("/invitations/{token}", web::get().to(acceptance::new))
        .route("/invitations/{token}", web::post().to(acceptance::create))
        .route("/sign-up", web::get().to(pages::sign_up))
        .route("/sign-up", web::post().to(pages::create_client))
        .route("/caseload/invitations", web::get().to(invitations::list))
        .route("/caseload/invitations", web::post().to(invitations::create))
        .route("/practice/coaches", web::get().to(invitations::list_coaches))
        .route("/practice/coaches", web::post().to(invitations::create_coach));
}
