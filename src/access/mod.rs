//! Who may open what: the one door to a client's pages.
//!
//! A handler says whom it is for by what it takes: [`SignedIn`] (anyone with an account),
//! [`Coach`], [`Owner`], [`ClientPages`] (the client or their coach), [`OwnPages`] (the client
//! alone: every handler that writes the client's words) or [`CoachPages`] (their coach alone).
//! For anyone else the page does not exist. There is no other way to get a [`ClientId`] from a
//! request, and every query about a client asks for one.

use std::ops::Deref;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use crate::db::typed_id;
use crate::error::Error;

type Opening<T> = Pin<Box<dyn Future<Output = Result<T, Error>>>>;

/// The way through a door: from a request to whoever may go on, or to the page that says no.
macro_rules! opened_by {
    ($door:ty, $request:ident => $open:expr) => {
        impl FromRequest for $door {
            type Error = Error;
            type Future = Opening<Self>;

            fn from_request($request: &HttpRequest, _: &mut Payload) -> Self::Future {
                let $request = $request.clone();
                Box::pin(async move { $open })
            }
        }
    };
}

mod client_pages;
mod signed_in;

pub use client_pages::{ClientHead, ClientPages, CoachPages, OwnPages, Viewer};
pub use signed_in::{SignedIn, back_to, shared};

typed_id! {
    /// The person whose pages these are. Only [`ClientPages`] makes one from a request.
    ClientId
}

/// A coach (the owner is one).
pub struct Coach(pub SignedIn);

/// The practice owner.
pub struct Owner(pub SignedIn);

impl Deref for Coach {
    type Target = SignedIn;

    fn deref(&self) -> &SignedIn {
        &self.0
    }
}

impl Deref for Owner {
    type Target = SignedIn;

    fn deref(&self) -> &SignedIn {
        &self.0
    }
}

opened_by!(Coach, request => {
    let me = SignedIn::read(request).await?;
    if me.person.is_coach() { Ok(Coach(me)) } else { Err(Error::NotFound) }
});
opened_by!(Owner, request => {
    let me = SignedIn::read(request).await?;
    if me.person.is_owner() { Ok(Owner(me)) } else { Err(Error::NotFound) }
});
