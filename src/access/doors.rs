use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::{ClientPages, Opening, SignedIn, Viewer};
use crate::error::Error;

/// Makes a door that leads to the same as another, for fewer people.
macro_rules! narrower {
    ($($(#[$about:meta])* $door:ident leads to $inner:ty)*) => {$(
        $(#[$about])*
        #[derive(Clone)]
        pub struct $door($inner);

        impl Deref for $door {
            type Target = $inner;

            fn deref(&self) -> &$inner {
                &self.0
            }
        }
    )*};
}

narrower! {
    /// A coach (the owner is one).
    Coach leads to SignedIn
    /// The practice owner.
    Owner leads to SignedIn
    /// A client's pages, opened by that client: the only way to write the client's words.
    OwnPages leads to ClientPages
    /// A client's pages, opened by the coach who works with them now.
    CoachPages leads to ClientPages
    /// A client's pages, opened by one of the two who work together now, to write in the margin.
    MarginPages leads to ClientPages
}

/// The way through a door: from a request to whoever may go on, or to the page that says no.
macro_rules! opened_by {
    ($($door:ty, $request:ident => $open:expr;)*) => {$(
        impl FromRequest for $door {
            type Error = Error;
            type Future = Opening<Self>;

            fn from_request($request: &HttpRequest, _: &mut Payload) -> Self::Future {
                let $request = $request.clone();
                Box::pin(async move { $open })
            }
        }
    )*};
}

/// Whoever this is for goes on; for anyone else the page does not exist.
fn only<T>(may: bool, door: T) -> Result<T, Error> {
    if may { Ok(door) } else { Err(Error::NotFound) }
}

opened_by! {
    SignedIn, request => SignedIn::read(request).await;
    Coach, request => {
        let me = SignedIn::read(request).await?;
        only(me.person.is_coach(), Coach(me))
    };
    Owner, request => {
        let me = SignedIn::read(request).await?;
        only(me.person.is_owner(), Owner(me))
    };
    ClientPages, request => {
        let pages = ClientPages::read(request.clone()).await?;
        if request.method().is_safe() { pages.for_reading(&request).await } else { Ok(pages) }
    };
    OwnPages, request => {
        let mut pages = ClientPages::read(request).await?;
        pages.head.is_for_client_alone = true;
        only(pages.viewer() == Viewer::Client, OwnPages(pages))
    };
    CoachPages, request => {
        let pages = ClientPages::read(request).await?;
        only(pages.viewer() == Viewer::Coach, CoachPages(pages))
    };
    MarginPages, request => {
        let pages = ClientPages::read(request).await?;
        only(matches!(pages.viewer(), Viewer::Client | Viewer::Coach), MarginPages(pages))
    };
}
