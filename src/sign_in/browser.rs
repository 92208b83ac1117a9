use std::future::{Ready, ready};

use actix_session::{Session, SessionExt};
use actix_web::dev::Payload;
use actix_web::http::header::USER_AGENT;
use actix_web::{FromRequest, HttpRequest};
use chrono::NaiveDateTime;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::known::Known;
use super::{BROWSER, named};
use crate::error::Error;
use crate::page::Page;
use crate::people::PersonId;

/// What a session says: whose it is.
pub const PERSON: &str = "person";

/// The browser a request came from, signed in or not.
pub struct Browser {
    session: Session,
    pub(super) request: HttpRequest,
}

impl Browser {
    /// From now on this browser stands for that person, under a new key.
    ///
    /// # Errors
    /// When the session can't be written.
    pub fn sign_in(&self, person: PersonId) -> Result<(), Error> {
        self.renew();
        self.put(PERSON, person)?;
        let agent = self.request.headers().get(USER_AGENT).and_then(|agent| agent.to_str().ok());
        self.put(BROWSER, named(agent.unwrap_or_default()))?;
        self.remember(person)
    }

    /// From now on nobody else's guesses make this person wait at this browser.
    ///
    /// # Errors
    /// When the machine has no source of chance.
    pub fn remember(&self, person: PersonId) -> Result<(), Error> {
        Known::remember(person, &self.request)
    }

    /// What this browser's tries at a person's password or second step are counted under, if it is
    /// known for them.
    #[must_use]
    pub fn known_for(&self, person: PersonId) -> Option<String> {
        Known::at(&self.request)?.counted_for(person)
    }

    /// Forgets what was kept for this browser, and gives it a new key.
    pub(super) fn renew(&self) {
        self.session.clear();
        self.session.renew();
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

    /// Keeps something for this browser alone, for a while.
    ///
    /// # Errors
    /// When the session can't be written.
    pub fn keep<T: Serialize>(
        &self,
        name: &str,
        what: &T,
        until: NaiveDateTime,
    ) -> Result<(), Error> {
        self.put(name, (until, what))
    }

    /// What was kept for this browser under that name, until its time is over.
    #[must_use]
    pub fn kept<T: DeserializeOwned>(&self, name: &str, now: NaiveDateTime) -> Option<T> {
        let (until, what): (NaiveDateTime, T) = self.session.get(name).ok().flatten()?;
        (now < until).then_some(what)
    }

    /// Lets go of what was kept for this browser under that name.
    pub fn forget(&self, name: &str) {
        self.session.remove(name);
    }

    fn put<T: Serialize>(&self, name: &str, what: T) -> Result<(), Error> {
        let put = self.session.insert(name, what);
        put.map_err(|error| Error::internal(format!("a session: {error}")))
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
