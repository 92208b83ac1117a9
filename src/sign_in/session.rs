use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::limits::{Ending, Limits};
use crate::db::{Conn, typed_id};
use crate::error::Error;
use crate::people::PersonId;
use crate::practice::Rules;
use crate::schema::sessions;

typed_id! {
    /// A browser that is signed in.
    SessionId
}

/// A browser that is signed in.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = sessions)]
pub struct Session {
    /// Its id, which is no secret and opens nothing.
    pub id: SessionId,
    /// What it is, in words: "Firefox on Android".
    pub browser: String,
    /// When it signed in.
    pub created_at: NaiveDateTime,
    /// When it was last used, to within ten minutes.
    pub last_seen_at: NaiveDateTime,
}

impl Session {
    /// The browsers that are signed in as this person, the one used last first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(person: PersonId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let theirs = sessions::table.filter(sessions::person_id.eq(person));
        let newest_first = theirs.order((sessions::last_seen_at.desc(), sessions::id.desc()));
        Ok(newest_first.select(Self::as_select()).load(conn)?)
    }

    /// The session whose key has this hash, if it has not ended, with how it stands and what it
    /// says.
    pub(super) fn live(
        key_hash: &str,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<Option<(Self, Standing, String)>, Error> {
        let row = sessions::table.filter(sessions::key_hash.eq(key_hash));
        let found = row.select((Self::as_select(), sessions::state)).get_result(conn);
        let Some((session, state)): Option<(Self, String)> = found.optional()? else {
            return Ok(None);
        };
        let limits = Limits::from(&Rules::read(conn)?);
        let standing = Standing {
            id: session.id,
            ends_at: limits.end(session.created_at, session.last_seen_at),
            ends_at_last: session.created_at + limits.absolute,
        };
        Ok((standing.ends_at > now).then_some((session, standing, state)))
    }

    /// Someone is still at this browser: its time begins anew.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn stay(id: SessionId, now: NaiveDateTime, conn: &mut Conn) -> Result<(), Error> {
        let row = sessions::table.find(id);
        diesel::update(row).set(sessions::last_seen_at.eq(now)).execute(conn)?;
        Ok(())
    }

    /// Signs one of this person's browsers out.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn end(person: PersonId, id: SessionId, conn: &mut Conn) -> Result<(), Error> {
        let theirs = sessions::table.filter(sessions::person_id.eq(person));
        diesel::delete(theirs.filter(sessions::id.eq(id))).execute(conn)?;
        Ok(())
    }

    /// Signs all of this person's browsers out but one.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn end_others(person: PersonId, this: SessionId, conn: &mut Conn) -> Result<(), Error> {
        let theirs = sessions::table.filter(sessions::person_id.eq(person));
        diesel::delete(theirs.filter(sessions::id.ne(this))).execute(conn)?;
        Ok(())
    }
}

/// Signs a person's browsers out, all of them.
///
/// # Errors
/// When the database can't be asked.
pub fn end_all(person: PersonId, conn: &mut Conn) -> Result<(), Error> {
    diesel::delete(sessions::table.filter(sessions::person_id.eq(person))).execute(conn)?;
    Ok(())
}

/// Lets go of sessions that have ended by themselves.
///
/// # Errors
/// When the database can't be asked.
pub fn sweep(now: NaiveDateTime, conn: &mut Conn) -> Result<(), Error> {
    let limits = Limits::from(&Rules::read(conn)?);
    let idle = sessions::last_seen_at.le(now - limits.idle);
    let over = sessions::created_at.le(now - limits.absolute);
    diesel::delete(sessions::table.filter(idle.or(over))).execute(conn)?;
    Ok(())
}

/// What a request learns about the session it comes with, along with what the session says.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Standing {
    /// Which session it is.
    pub id: SessionId,
    /// When it ends if it is not used.
    pub ends_at: NaiveDateTime,
    /// When it ends however much it is used.
    pub ends_at_last: NaiveDateTime,
}

impl Standing {
    /// How the end is told on a page.
    #[must_use]
    pub fn ending(&self, now: NaiveDateTime) -> Ending {
        Ending { at: self.ends_at, at_last: self.ends_at_last, now }
    }
}
