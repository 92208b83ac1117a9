use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::answer::AnswerId;
use crate::access::ClientId;
use crate::db::{Conn, typed_id};
use crate::error::Error;
use crate::schema::kept_findings;

typed_id! {
    /// A remark whose words the client keeps.
    KeptFindingId
}

/// A remark about a draft whose words the client keeps, and why.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = kept_findings)]
pub struct KeptFinding {
    /// Its id.
    pub id: KeptFindingId,
    /// The rule and the words; see [`crate::interviews::review::fingerprint`].
    pub fingerprint: String,
    /// Why the client keeps them.
    pub reason: String,
}

impl KeptFinding {
    /// What the client keeps in this version.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of(client: ClientId, answer: AnswerId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = kept_findings::table
            .filter(kept_findings::client_id.eq(client))
            .filter(kept_findings::answer_id.eq(answer))
            .order(kept_findings::id);
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// Keeps the words of a remark, with the latest reason for it.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn keep(
        client: ClientId,
        answer: AnswerId,
        (fingerprint, reason): (&str, &str),
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let before = kept_findings::table
            .filter(kept_findings::client_id.eq(client))
            .filter(kept_findings::answer_id.eq(answer))
            .filter(kept_findings::fingerprint.eq(fingerprint));
        diesel::delete(before).execute(conn)?;
        diesel::insert_into(kept_findings::table)
            .values((
                kept_findings::id.eq(KeptFindingId::new()),
                kept_findings::client_id.eq(client),
                kept_findings::answer_id.eq(answer),
                kept_findings::fingerprint.eq(fingerprint),
                kept_findings::reason.eq(reason),
                kept_findings::kept_at.eq(now),
            ))
            .execute(conn)?;
        Ok(())
    }

    /// Keeps the same words in another version.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn copy(
        client: ClientId,
        (from, to): (AnswerId, AnswerId),
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        for kept in Self::of(client, from, conn)? {
            Self::keep(client, to, (&kept.fingerprint, &kept.reason), now, conn)?;
        }
        Ok(())
    }

    /// Lets the remark stand again.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client keeps no such words.
    pub fn take_back(
        client: ClientId,
        answer: AnswerId,
        id: KeptFindingId,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let own = kept_findings::table
            .filter(kept_findings::client_id.eq(client))
            .filter(kept_findings::answer_id.eq(answer))
            .filter(kept_findings::id.eq(id));
        Error::unless_found(diesel::delete(own).execute(conn)?)
    }
}
