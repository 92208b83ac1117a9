use chrono::{NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};

use super::Browser;
use crate::error::Error;
use crate::links::hash;
use crate::people::{Person, PersonId};

const HALF_OPEN: &str = "half_open";

/// How long the second step may take: long enough to look for the phone.
const LASTS: TimeDelta = TimeDelta::minutes(10);

/// A browser whose person has typed their password and not yet proved the second step. It stands
/// for nobody: no door but that of the second step knows of it.
#[derive(Debug, Serialize, Deserialize)]
pub struct HalfOpen {
    /// Whose password it was.
    pub person: PersonId,
    /// The page they were on their way to.
    pub next: String,
    /// A hash of what is kept of that password: a new one ends this.
    password: String,
}

impl HalfOpen {
    /// Whether the password that opened this is still the person's.
    #[must_use]
    pub fn still_fits(&self, person: &Person) -> bool {
        self.password == hash(&person.password_hash)
    }
}

impl Browser {
    /// From now on this browser waits for that person's second step, under a new key.
    ///
    /// # Errors
    /// When the session can't be written.
    pub fn open_half(&self, person: &Person, next: &str, now: NaiveDateTime) -> Result<(), Error> {
        self.renew();
        let (next, password) = (next.to_owned(), hash(&person.password_hash));
        self.keep(HALF_OPEN, &HalfOpen { person: person.id, next, password }, now + LASTS)
    }

    /// Whose second step this browser waits for.
    #[must_use]
    pub fn half_open(&self, now: NaiveDateTime) -> Option<HalfOpen> {
        self.kept(HALF_OPEN, now)
    }
}
