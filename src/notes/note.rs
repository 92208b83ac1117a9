use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::access::ClientId;
use crate::db::{Conn, typed_id};
use crate::error::Error;
use crate::forms::{Revision, Saved, saved_or_stale};
use crate::people::PersonId;
use crate::schema::notes;

typed_id! {
    /// A coach's private note.
    NoteId
}

/// A coach's private note about a client. Every query names both: nobody else's note is ever found.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = notes)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// Who it is about.
    pub client_id: ClientId,
    /// Who wrote it, and alone reads it.
    pub coach_id: PersonId,
    /// What is written.
    pub body: String,
    /// When it was first written.
    pub written_at: NaiveDateTime,
    /// How often it was changed since.
    pub revision: i32,
}

/// A note about to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteDraft {
    /// What is written.
    pub body: String,
}

impl Note {
    /// This coach's notes about this client, newest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(client: ClientId, coach: PersonId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = notes::table
            .filter(notes::client_id.eq(client))
            .filter(notes::coach_id.eq(coach))
            .order(notes::id.desc());
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// The note with this id, by this coach about this client.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none.
    pub fn find(
        client: ClientId,
        coach: PersonId,
        id: NoteId,
        conn: &mut Conn,
    ) -> Result<Self, Error> {
        let query = notes::table
            .filter(notes::client_id.eq(client))
            .filter(notes::coach_id.eq(coach))
            .filter(notes::id.eq(id));
        let found = query.select(Self::as_select()).get_result(conn).optional()?;
        found.ok_or(Error::NotFound)
    }

    /// Throws away all that this coach noted about this client.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn delete_all(client: ClientId, coach: PersonId, conn: &mut Conn) -> Result<(), Error> {
        let theirs =
            notes::table.filter(notes::client_id.eq(client)).filter(notes::coach_id.eq(coach));
        diesel::delete(theirs).execute(conn)?;
        Ok(())
    }

    /// Throws it away.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn delete(&self, conn: &mut Conn) -> Result<(), Error> {
        diesel::delete(notes::table.find(self.id)).execute(conn)?;
        Ok(())
    }
}

impl NoteDraft {
    /// Keeps it.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn insert(
        &self,
        client: ClientId,
        coach: PersonId,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<NoteId, Error> {
        let id = NoteId::new();
        diesel::insert_into(notes::table)
            .values((
                notes::id.eq(id),
                notes::client_id.eq(client),
                notes::coach_id.eq(coach),
                notes::body.eq(&self.body),
                notes::written_at.eq(now),
                notes::revision.eq(0),
            ))
            .execute(conn)?;
        Ok(id)
    }

    /// Keeps it in place of a note, unless another save came first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn update(
        &self,
        note: &Note,
        revision: Revision,
        location: &str,
        conn: &mut Conn,
    ) -> Result<Saved<Note>, Error> {
        let same = notes::table.find(note.id).filter(notes::revision.eq(revision.0));
        let change = (notes::body.eq(&self.body), notes::revision.eq(notes::revision + 1));
        let changed = diesel::update(same).set(change).execute(conn)?;
        saved_or_stale(changed, location, || {
            Note::find(note.client_id, note.coach_id, note.id, conn)
        })
    }
}
