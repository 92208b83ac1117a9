use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::db::{Conn, typed_id};
use crate::error::Error;
use crate::schema::outbox;

typed_id! {
    /// A letter on its way.
    LetterId
}

/// How long a letter that was taken up is left to whoever took it: far longer than a round of
/// sending may last, also where the clocks of two machines differ by minutes.
const IN_HAND: TimeDelta = TimeDelta::minutes(10);

/// How often a letter is tried: for about a day, as long as the link in it works.
const TRIES: i32 = 7;

/// How long a letter stays in the outbox, whatever becomes of it.
const KEPT: TimeDelta = TimeDelta::days(7);

/// A letter about to be posted.
#[derive(Clone, Debug, PartialEq, Eq, Insertable)]
#[diesel(table_name = outbox)]
pub struct NewLetter {
    /// What it is about: a letter about the same thing that still waits gives way to this one.
    pub about: String,
    /// The address it goes to.
    pub recipient: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
}

/// A letter that someone has taken up to send it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub struct Letter {
    /// Its number.
    pub id: LetterId,
    /// The address it goes to.
    pub recipient: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// Which try this is, from 1.
    pub tries: i32,
}

impl NewLetter {
    /// Puts the letter into the outbox.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn post(&self, now: NaiveDateTime, conn: &mut Conn) -> Result<(), Error> {
        diesel::delete(outbox::table.filter(outbox::about.eq(&self.about))).execute(conn)?;
        diesel::insert_into(outbox::table)
            .values((
                self,
                outbox::id.eq(LetterId::new()),
                outbox::made_at.eq(now),
                outbox::tries.eq(0),
                outbox::due_at.eq(now),
            ))
            .execute(conn)?;
        Ok(())
    }
}

impl Letter {
    /// Lets go of what is on its way to this address.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn forget_to(recipient: &str, conn: &mut Conn) -> Result<(), Error> {
        let theirs = outbox::table.filter(outbox::recipient.eq(recipient));
        diesel::delete(theirs).execute(conn)?;
        Ok(())
    }

    /// Takes up the letter that has been due for the longest, if any is.
    pub(super) fn take_up(now: NaiveDateTime, conn: &mut Conn) -> Result<Option<Self>, Error> {
        let due = outbox::table.filter(outbox::due_at.le(now)).order((outbox::due_at, outbox::id));
        let found: Option<Self> = due.select(Self::as_select()).first(conn).optional()?;
        let Some(letter) = found else { return Ok(None) };
        let tries = letter.tries + 1;
        let taken = (outbox::tries.eq(tries), outbox::due_at.eq(now + IN_HAND));
        diesel::update(outbox::table.find(letter.id)).set(taken).execute(conn)?;
        Ok(Some(Self { tries, ..letter }))
    }

    /// It is sent: nothing of it stays here.
    pub(super) fn cross_out(&self, conn: &mut Conn) -> Result<(), Error> {
        diesel::delete(outbox::table.find(self.id)).execute(conn)?;
        Ok(())
    }

    /// It could not be sent: it is tried again at that instant, or given up.
    pub(super) fn put_back(
        &self,
        due_at: Option<NaiveDateTime>,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let in_hand = outbox::table.find(self.id).filter(outbox::tries.eq(self.tries));
        diesel::update(in_hand).set(outbox::due_at.eq(due_at)).execute(conn)?;
        if due_at.is_none() {
            let emptied = (outbox::recipient.eq(""), outbox::subject.eq(""), outbox::body.eq(""));
            diesel::update(in_hand).set(emptied).execute(conn)?;
        }
        Ok(())
    }

    /// How many letters were given up in the last week.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn given_up(conn: &mut Conn) -> Result<usize, Error> {
        let given_up = outbox::table.filter(outbox::due_at.is_null());
        Ok(given_up.select(outbox::id).load::<LetterId>(conn)?.len())
    }

    /// Lets go of what has been here for longer than a week.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn sweep(now: NaiveDateTime, conn: &mut Conn) -> Result<(), Error> {
        diesel::delete(outbox::table.filter(outbox::made_at.le(now - KEPT))).execute(conn)?;
        Ok(())
    }
}

/// How long to wait after a try that failed: 1, 4, 16… minutes. Nothing after the last try, about
/// a day after the first.
#[must_use]
pub fn wait_after(tries: i32) -> Option<TimeDelta> {
    let before = u32::try_from(tries.max(1) - 1).ok()?;
    (tries < TRIES).then(|| TimeDelta::minutes(4_i64.pow(before)))
}
