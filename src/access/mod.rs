//! Who may open what: the one door to a client's pages.
//!
//! A handler says whom it is for by what it takes: [`SignedIn`] (anyone with an account),
//! [`Coach`], [`Owner`], [`ClientPages`] (the client or their coach, to read), [`OwnPages`] (the
//! client alone: every handler that writes the client's words), [`MarginPages`] (the client and
//! their coach of today, to write beside them) or [`CoachPages`] (that coach alone).
//! For anyone else the page does not exist. There is no other way to get a [`ClientId`] from a
//! request, and every query about a client asks for one.
//!
//! A client can look at their own pages as a coach sees them. Their session remembers whose view
//! they asked for; pages to read are then shown for that [`Viewer`], and nothing else changes:
//! whatever is sent or written is still the client's own.

use std::pin::Pin;

use actix_web::web;

use crate::db::typed_id;
use crate::error::Error;

type Opening<T> = Pin<Box<dyn Future<Output = Result<T, Error>>>>;

mod client_pages;
mod doors;
mod preview;
mod reader;
mod signed_in;

pub use client_pages::ClientPages;
pub use doors::{Coach, CoachPages, MarginPages, OwnPages, Owner};
pub use reader::{ClientHead, Reader, Viewer};
pub use signed_in::{SignedIn, back_to, shared};

typed_id! {
    /// The person whose pages these are. Only [`ClientPages`] makes one from a request.
    ClientId
}

/// `/clients/{client}/preview`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/preview", web::post().to(preview::create))
        .route("/clients/{client}/preview/delete", web::post().to(preview::delete));
}
