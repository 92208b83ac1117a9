use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::access::ClientId;
use crate::db::{Conn, typed_id};
use crate::error::Error;
use crate::people::{Person, PersonId};
use crate::schema::{engagements, people};
use crate::trail::{What, record_about};

typed_id! {
    /// The whole work of a coach and a client together.
    EngagementId
}

/// The whole work of a coach and a client together.
#[derive(Clone, Debug, Queryable)]
pub struct Engagement {
    /// Its id.
    pub id: EngagementId,
    /// Who coaches.
    pub coach_id: PersonId,
    /// Who is coached.
    pub client_id: ClientId,
    /// When the client agreed to the coaching agreement.
    pub agreed_at: NaiveDateTime,
    /// When one of the two ended it.
    pub ended_at: Option<NaiveDateTime>,
    /// Whether the client lets the former coach go on reading.
    pub former_coach_reads: bool,
    /// What the coach is called.
    pub coach_name: String,
}

type Columns = (
    engagements::id,
    engagements::coach_id,
    engagements::client_id,
    engagements::agreed_at,
    engagements::ended_at,
    engagements::former_coach_reads,
    people::name,
);

const COLUMNS: Columns = (
    engagements::id,
    engagements::coach_id,
    engagements::client_id,
    engagements::agreed_at,
    engagements::ended_at,
    engagements::former_coach_reads,
    people::name,
);

impl Engagement {
    /// Whether they work together now.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.ended_at.is_none()
    }

    /// Whether the coach can open the client's pages.
    #[must_use]
    pub fn coach_reads(&self) -> bool {
        self.is_active() || self.former_coach_reads
    }

    /// All engagements of this client, first to last.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of_client(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = engagements::table
            .inner_join(people::table.on(people::id.eq(engagements::coach_id)))
            .filter(engagements::client_id.eq(client))
            .order(engagements::id);
        Ok(query.select(COLUMNS).load(conn)?)
    }

    /// The last engagement with each of this client's coaches: the one that says what the coach may
    /// do now.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn last_of_each_coach(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let mut last: Vec<Self> = Vec::new();
        for engagement in Self::of_client(client, conn)? {
            last.retain(|earlier| earlier.coach_id != engagement.coach_id);
            last.push(engagement);
        }
        Ok(last)
    }

    /// The engagements of this coach that go on now, first to last.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of_coach(coach: PersonId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = engagements::table
            .inner_join(people::table.on(people::id.eq(engagements::coach_id)))
            .filter(engagements::coach_id.eq(coach))
            .filter(engagements::ended_at.is_null())
            .order(engagements::id);
        Ok(query.select(COLUMNS).load(conn)?)
    }

    /// Begins an engagement: the client has agreed. Where the two already work together, that
    /// stays as it is.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn begin(
        coach: PersonId,
        client: ClientId,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let theirs = Self::of_client(client, conn)?;
        if theirs.iter().any(|engagement| engagement.coach_id == coach && engagement.is_active()) {
            return Ok(());
        }
        diesel::insert_into(engagements::table)
            .values((
                engagements::id.eq(EngagementId::new()),
                engagements::coach_id.eq(coach),
                engagements::client_id.eq(client),
                engagements::agreed_at.eq(now),
                engagements::ended_at.eq(None::<NaiveDateTime>),
                engagements::former_coach_reads.eq(false),
            ))
            .execute(conn)?;
        let coach = Person::find(coach, conn)?.name;
        record_about(client, Some(PersonId(client.0)), What::Began, &coach, now, conn)
    }

    /// One of the two ends it, at once. `former_coach_reads` is what the client allows from then
    /// on.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn end(
        &self,
        by: PersonId,
        former_coach_reads: bool,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let change =
            (engagements::ended_at.eq(now), engagements::former_coach_reads.eq(former_coach_reads));
        let active = engagements::table.find(self.id).filter(engagements::ended_at.is_null());
        if diesel::update(active).set(change).execute(conn)? == 0 {
            return Ok(());
        }
        let other = if by == self.coach_id { "you" } else { &self.coach_name };
        record_about(self.client_id, Some(by), What::Ended, other, now, conn)?;
        if former_coach_reads {
            record_about(self.client_id, Some(by), What::LetRead, other, now, conn)?;
        }
        Ok(())
    }

    /// Ends what a coach still does and leaves the past of all their work to someone else, so that
    /// their clients can read of it; says how much there was.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn leave_to(
        heir: PersonId,
        coach: PersonId,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<usize, Error> {
        for engagement in Self::of_coach(coach, conn)? {
            engagement.end(coach, false, now, conn)?;
        }
        let theirs = engagements::table.filter(engagements::coach_id.eq(coach));
        let change = (engagements::coach_id.eq(heir), engagements::former_coach_reads.eq(false));
        Ok(diesel::update(theirs).set(change).execute(conn)?)
    }

    /// What ended before this instant and has not been let go.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn ended_before(instant: NaiveDateTime, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = engagements::table
            .inner_join(people::table.on(people::id.eq(engagements::coach_id)))
            .filter(engagements::let_go_at.is_null())
            .filter(engagements::ended_at.lt(instant))
            .order(engagements::id);
        Ok(query.select(COLUMNS).load(conn)?)
    }

    /// Ends the former coach's reading, and notes that their side of it is gone.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn let_go(&self, now: NaiveDateTime, conn: &mut Conn) -> Result<(), Error> {
        let change = (engagements::let_go_at.eq(now), engagements::former_coach_reads.eq(false));
        diesel::update(engagements::table.find(self.id)).set(change).execute(conn)?;
        Ok(())
    }

    /// Lets the coach of an ended engagement read on, or no longer.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client's last engagement with a coach is no such one.
    pub fn let_read(
        client: ClientId,
        id: EngagementId,
        reads: bool,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let last = Self::last_of_each_coach(client, conn)?;
        let mut ended = last.iter().filter(|engagement| !engagement.is_active());
        let ended = ended.find(|engagement| engagement.id == id).ok_or(Error::NotFound)?;
        if ended.former_coach_reads == reads {
            return Ok(());
        }
        let change = engagements::former_coach_reads.eq(reads);
        diesel::update(engagements::table.find(id)).set(change).execute(conn)?;
        let what = if reads { What::LetRead } else { What::StoppedReading };
        record_about(client, Some(PersonId(client.0)), what, &ended.coach_name, now, conn)
    }
}
