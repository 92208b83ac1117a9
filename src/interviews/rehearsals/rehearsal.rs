use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::HowFar;
use crate::access::ClientId;
use crate::db::{Conn, typed_id};
use crate::error::Error;
use crate::forms::Revision;
use crate::interviews::answers::AnswerId;
use crate::interviews::speaking::{Verdict, in_words};
use crate::schema::rehearsals;

typed_id! {
    /// A rehearsal of an answer.
    RehearsalId
}

/// One time that the client said an answer aloud.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = rehearsals)]
pub struct Rehearsal {
    /// Its id.
    pub id: RehearsalId,
    /// The version they said.
    pub answer_id: AnswerId,
    /// How often that had been saved by then.
    pub answer_revision: i32,
    /// When.
    pub rehearsed_at: NaiveDateTime,
    /// How long it took, in seconds.
    pub seconds: i32,
    /// Whether they sounded confident.
    pub confident: HowFar,
    /// Whether they sounded keen.
    pub keen: HowFar,
    /// Whether it was clear what they mean.
    pub clear: HowFar,
    /// What they want to do differently next time; often empty.
    pub differently: String,
}

impl Rehearsal {
    /// All rehearsals of this client's, the newest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = rehearsals::table
            .filter(rehearsals::client_id.eq(client))
            .order((rehearsals::rehearsed_at.desc(), rehearsals::id.desc()));
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// How long it took, in seconds.
    #[must_use]
    pub fn took(&self) -> usize {
        usize::try_from(self.seconds).unwrap_or_default()
    }

    /// The same in words.
    #[must_use]
    pub fn time(&self) -> String {
        in_words(self.took())
    }

    /// Whether that is short, fine or long.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        Verdict::of(self.took())
    }

    /// Takes a rehearsal out of the list.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client has not rehearsed that version so.
    pub fn delete(
        client: ClientId,
        answer: AnswerId,
        id: RehearsalId,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let own = rehearsals::table
            .filter(rehearsals::client_id.eq(client))
            .filter(rehearsals::answer_id.eq(answer))
            .filter(rehearsals::id.eq(id));
        Error::unless_found(diesel::delete(own).execute(conn)?)
    }
}

/// A rehearsal about to be kept.
#[derive(Insertable, Clone, Debug, PartialEq, Eq)]
#[diesel(table_name = rehearsals)]
pub struct NewRehearsal {
    /// How long it took, in seconds: at least 1.
    pub seconds: i32,
    /// Whether they sounded confident.
    pub confident: HowFar,
    /// Whether they sounded keen.
    pub keen: HowFar,
    /// Whether it was clear what they mean.
    pub clear: HowFar,
    /// What they want to do differently next time.
    pub differently: String,
}

impl NewRehearsal {
    /// Keeps it for this version, which stood on the page in this revision.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn insert(
        &self,
        client: ClientId,
        (answer, revision): (AnswerId, Revision),
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<RehearsalId, Error> {
        let id = RehearsalId::new();
        diesel::insert_into(rehearsals::table)
            .values((
                rehearsals::id.eq(id),
                rehearsals::client_id.eq(client),
                rehearsals::answer_id.eq(answer),
                rehearsals::answer_revision.eq(revision.0),
                rehearsals::rehearsed_at.eq(now),
                self,
            ))
            .execute(conn)?;
        Ok(id)
    }
}
