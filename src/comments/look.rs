use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::Subject;
use crate::access::ClientId;
use crate::db::{Conn, IsOneOf, typed_id};
use crate::error::Error;
use crate::people::PersonId;
use crate::schema::{looks, people};

typed_id! {
    /// A client's request that their coach look at a page.
    LookId
}

/// A client's request that their coach look at a page.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = looks)]
pub struct Look {
    /// Its id.
    pub id: LookId,
    /// Who asks.
    pub client_id: ClientId,
    subject: String,
    /// When they asked.
    pub asked_at: NaiveDateTime,
    /// When the coach marked the page as reviewed.
    pub reviewed_at: Option<NaiveDateTime>,
}

impl Look {
    /// What there is to look at.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        Subject::from_key(&self.subject)
    }

    /// Whether the coach has not looked yet.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.reviewed_at.is_none()
    }

    /// The last time this client asked for a look at this subject.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn last(
        client: ClientId,
        subject: &Subject,
        conn: &mut Conn,
    ) -> Result<Option<Self>, Error> {
        let query = looks::table
            .filter(looks::client_id.eq(client))
            .filter(looks::subject.eq(subject.key()))
            .order(looks::id.desc());
        Ok(query.select(Self::as_select()).first(conn).optional()?)
    }

    /// The last time each of these clients asked for a look at this subject, with their time zone.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn last_of_each(
        clients: &[ClientId],
        subject: &Subject,
        conn: &mut Conn,
    ) -> Result<Vec<(Self, String)>, Error> {
        let asked = looks::table
            .inner_join(people::table.on(people::id.eq(looks::client_id)))
            .filter(looks::client_id.one_of(clients))
            .filter(looks::subject.eq(subject.key()))
            .order((looks::client_id, looks::id.desc()));
        let mut last: Vec<(Self, String)> =
            asked.select((Self::as_select(), people::time_zone)).load(conn)?;
        last.dedup_by_key(|(look, _)| look.client_id);
        Ok(last)
    }

    /// All that a coach has looked at on this client's pages, newest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn reviewed(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = looks::table
            .filter(looks::client_id.eq(client))
            .filter(looks::reviewed_at.is_not_null())
            .order(looks::id.desc());
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// What these clients wait for their coach to look at, longest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn waiting(clients: &[ClientId], conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = looks::table
            .filter(looks::client_id.one_of(clients))
            .filter(looks::reviewed_at.is_null())
            .order(looks::id);
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// Asks for a look. Asking again while one is waited for changes nothing.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn ask(
        client: ClientId,
        subject: &Subject,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        if Self::last(client, subject, conn)?.is_some_and(|last| last.is_waiting()) {
            return Ok(());
        }
        diesel::insert_into(looks::table)
            .values((
                looks::id.eq(LookId::new()),
                looks::client_id.eq(client),
                looks::subject.eq(subject.key()),
                looks::asked_at.eq(now),
                looks::reviewed_at.eq(None::<NaiveDateTime>),
                looks::reviewed_by.eq(None::<PersonId>),
            ))
            .execute(conn)?;
        Ok(())
    }

    /// Takes away the requests about these subjects, when they are gone themselves.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub(super) fn delete_for(
        client: ClientId,
        subjects: &[String],
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let asked = looks::table
            .filter(looks::client_id.eq(client))
            .filter(looks::subject.one_of(subjects));
        diesel::delete(asked).execute(conn)?;
        Ok(())
    }

    /// The coach has looked. Answers what at.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client asked for no such look.
    pub fn review(
        client: ClientId,
        id: LookId,
        coach: PersonId,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<Self, Error> {
        let theirs = looks::table.filter(looks::client_id.eq(client)).filter(looks::id.eq(id));
        let look = theirs.select(Self::as_select()).get_result(conn).optional()?;
        let look = look.ok_or(Error::NotFound)?;
        let change = (looks::reviewed_at.eq(now), looks::reviewed_by.eq(coach));
        diesel::update(looks::table.find(id)).set(change).execute(conn)?;
        Ok(look)
    }
}
