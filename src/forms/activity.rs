use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::dsl::{count_star, max};
use diesel::prelude::*;

use crate::access::ClientId;
use crate::db::{Conn, IsOneOf};
use crate::error::Error;
use crate::page::Page;
use crate::people::PersonId;
use crate::schema::{people, submissions};
use crate::words::long_date;

/// A form that someone saved: when, and the page it is seen on, but not a word of it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = submissions)]
pub struct Save {
    /// Who saved it.
    pub person_id: PersonId,
    /// The page it is seen on.
    pub location: String,
    /// When.
    pub created_at: NaiveDateTime,
}

/// How often a client has saved something on their own pages, and when last: tells what is printed
/// from all of them today from what was printed before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    /// How many saves it has grown out of.
    pub saves: i64,
    /// When the last of them was.
    pub changed_at: Option<NaiveDateTime>,
}

impl Edition {
    /// "57, last changed on 31 March 2027", by the client's own clock.
    #[must_use]
    pub fn line(&self, page: &Page) -> String {
        let day = |at| long_date(page.local(&at).date());
        let changed = self.changed_at.map(|at| format!(", last changed on {}", day(at)));
        format!("{}{}", self.saves, changed.unwrap_or_default())
    }
}

impl Save {
    /// When each of these people last saved something; who is missing never has.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn last_of(
        ids: &[PersonId],
        conn: &mut Conn,
    ) -> Result<HashMap<PersonId, NaiveDateTime>, Error> {
        // Asked of each person, so that the index leads to their last save past all others.
        let last = submissions::table
            .filter(submissions::person_id.eq(people::id))
            .select(max(submissions::created_at))
            .single_value();
        let theirs = people::table.filter(people::id.one_of(ids));
        let rows: Vec<(PersonId, Option<NaiveDateTime>)> =
            theirs.select((people::id, last)).load(conn)?;
        Ok(rows.into_iter().filter_map(|(person, at)| Some((person, at?))).collect())
    }

    /// What these people saved after this instant, each person's newest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn since(
        ids: &[PersonId],
        instant: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<Vec<Self>, Error> {
        let theirs = submissions::table
            .filter(submissions::person_id.one_of(ids))
            .filter(submissions::created_at.gt(instant))
            .order((submissions::person_id.desc(), submissions::created_at.desc()));
        Ok(theirs.select(Self::as_select()).load(conn)?)
    }

    /// The edition of all that is on this client's pages, comments left out.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn edition(client: ClientId, conn: &mut Conn) -> Result<Edition, Error> {
        let theirs = submissions::table
            .filter(submissions::person_id.eq(PersonId(client.0)))
            .filter(submissions::location.like(format!("/clients/{client}/%")))
            .filter(submissions::location.not_like("%#comment-%"));
        let tally = theirs.select((count_star(), max(submissions::created_at)));
        let (saves, changed_at) = tally.get_result(conn)?;
        Ok(Edition { saves, changed_at })
    }
}
