use std::future::{Ready, ready};

use actix_session::{Session, SessionExt};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::known::Known;
use crate::error::Error;
use crate::page::Page;
use crate::people::PersonId;

/// What a session says: whose it is.
pub const PERSON: &str = "person";

/// The browser a request came from, signed in or not.
pub struct Browser {
    session: Session,
    request: HttpRequest,
}

impl Browser {
    /// From now on this browser stands for that person, under a new key.
    ///
    /// # Errors
    /// When the session can't be written.
    pub fn sign_in(&self, person: PersonId) -> Result<(), Error> {
        self.session.clear();
        self.session.renew();
        let kept = self.session.insert(PERSON, person);
        kept.map_err(|error| Error::internal(format!("a session: {error}")))?;
        self.remember(person)
    }

    /// From now on nobody else's guesses make this person wait at this browser.
    ///
    /// # Errors
    /// When the machine has no source of chance.
    pub fn remember(&self, person: PersonId) -> Result<(), Error> {
        Known::remember(person, &self.request)
    }

    /// What this browser's tries at a person's password are counted under, if it is known for them.
    pub(super) fn known_for(&self, person: PersonId) -> Option<String> {
        Known::at(&self.request)?.counted_for(person)
    }

    /// This browser stands for nobody any more.
    pub fn sign_out(&self) {
        self.session.purge();
    }

    /// Whom this browser stands for.
    #[must_use]
    pub fn person(&self) -> Option<PersonId> {
        self.session.get(PERSON).ok().flatten()
    }

    /// A page for whoever sits at it.
    #[must_use]
    pub fn page(&self, title: impl Into<String>) -> Page {
        Page::new(&self.request, title)
    }
}

impl FromRequest for Browser {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self { session: request.get_session(), request: request.clone() }))
    }
}
