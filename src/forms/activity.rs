use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::dsl::{count_star, max};
use diesel::prelude::*;

use crate::access::ClientId;
use crate::db::{Conn, IsOneOf};
use crate::error::Error;
use crate::people::PersonId;
use crate::schema::submissions;

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

impl Save {
    /// When each of these people last saved something; who is missing never has.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn last_of(
        people: &[PersonId],
        conn: &mut Conn,
    ) -> Result<HashMap<PersonId, NaiveDateTime>, Error> {
        let theirs = submissions::table
            .filter(submissions::person_id.one_of(people))
            .group_by(submissions::person_id)
            .select((submissions::person_id, max(submissions::created_at)));
        let rows: Vec<(PersonId, Option<NaiveDateTime>)> = theirs.load(conn)?;
        Ok(rows.into_iter().filter_map(|(person, at)| Some((person, at?))).collect())
    }

    /// What these people saved after this instant, newest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn since(
        people: &[PersonId],
        instant: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<Vec<Self>, Error> {
        let theirs = submissions::table
            .filter(submissions::person_id.one_of(people))
            .filter(submissions::created_at.gt(instant))
            .order(submissions::created_at.desc());
        Ok(theirs.select(Self::as_select()).load(conn)?)
    }

    /// How often a client has saved something on their own pages, comments left out, and when last.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn tally(client: ClientId, conn: &mut Conn) -> Result<(i64, Option<NaiveDateTime>), Error> {
        let theirs = submissions::table
            .filter(submissions::person_id.eq(PersonId(client.0)))
            .filter(submissions::location.like(format!("/clients/{client}/%")))
            .filter(submissions::location.not_like("%#comment-%"));
        Ok(theirs.select((count_star(), max(submissions::created_at))).get_result(conn)?)
    }
}
