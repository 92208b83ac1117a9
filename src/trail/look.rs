use chrono::{NaiveDateTime, TimeDelta};

use super::{Entry, What, record_about};
use crate::access::ClientId;
use crate::db::Conn;
use crate::error::Error;
use crate::page::ROOMS;
use crate::people::PersonId;

/// How long one entry stands for further looks at the same room: reading on writes nothing.
const STANDS_FOR: TimeDelta = TimeDelta::hours(1);

/// A coach's look at a client's pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// To read, for paper, or to take along.
    pub what: What,
    /// The room or the printed page, as it is called.
    pub about: &'static str,
}

impl Look {
    /// What opening this page amounts to; `place` is its address among the client's pages, as in
    /// `goals/3`.
    #[must_use]
    pub fn at(place: &str) -> Self {
        let parts: Vec<_> = place.split('/').collect();
        match parts.as_slice() {
            ["plan"] => Self { what: What::OpenedForPrinting, about: "the plan" },
            ["interviews", _, "pack"] => {
                Self { what: What::OpenedForPrinting, about: "an interview pack" }
            }
            ["plan", "pdf"] => Self { what: What::Downloaded, about: "the plan" },
            ["interviews", _, "pack", "pdf"] => {
                Self { what: What::Downloaded, about: "an interview pack" }
            }
            [room, ..] => Self { what: What::Looked, about: name_of(room) },
            [] => Self { what: What::Looked, about: name_of("") },
        }
    }

    /// Whether it has to be noted: none like it was within the last hour.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn is_due(
        self,
        client: ClientId,
        coach: PersonId,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<bool, Error> {
        let since = now - STANDS_FOR;
        Ok(!Entry::was_done(client, coach, self.what, self.about, since, conn)?)
    }

    /// Notes it, unless a look at the same moment was faster.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn record(
        self,
        client: ClientId,
        coach: PersonId,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        if self.is_due(client, coach, now, conn)? {
            record_about(client, Some(coach), self.what, self.about, now, conn)?;
        }
        Ok(())
    }
}

fn name_of(room: &str) -> &'static str {
    let found = ROOMS.iter().find(|(key, _)| *key == room);
    found.map_or("how you work together", |(_, name)| *name)
}
