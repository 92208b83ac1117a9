use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Secret, recovery};
use crate::access::ClientId;
use crate::db::Conn;
use crate::error::Error;
use crate::people::{Password, Person, PersonId, Role};
use crate::practice::Rules;
use crate::schema::two_steps;
use crate::sign_in::end_all;
use crate::trail::{What, record};

/// A person's second step, which is on.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = two_steps)]
pub struct TwoStep {
    secret: String,
    used_step: i64,
    /// Since when.
    pub turned_on_at: NaiveDateTime,
}

impl TwoStep {
    /// This person's, if they have turned it on.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of(person: PersonId, conn: &mut Conn) -> Result<Option<Self>, Error> {
        Ok(two_steps::table.find(person).select(Self::as_select()).get_result(conn).optional()?)
    }

    /// Whether the practice's rules ask this person for it.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn is_asked_of(person: &Person, conn: &mut Conn) -> Result<bool, Error> {
        Ok(person.is_coach() && Rules::read(conn)?.coaches_need_two_step)
    }

    /// Whether this person has to turn it on before anything but their account opens.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn is_owed(person: &Person, conn: &mut Conn) -> Result<bool, Error> {
        Ok(Self::is_asked_of(person, conn)? && Self::of(person.id, conn)?.is_none())
    }

    /// The fewest characters this person's password may have: the number asked for after it makes up
    /// for a shorter one.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn shortest_password(person: PersonId, conn: &mut Conn) -> Result<usize, Error> {
        let is_on = Self::of(person, conn)?.is_some();
        Ok(if is_on { Password::SHORTEST_OF_TWO } else { Password::SHORTEST })
    }

    /// Turns it on and ends all sessions; false where it is on already. `step` is the half minute
    /// of the number that proved the app works.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn turn_on(
        person: &Person,
        secret: &Secret,
        step: i64,
        recovery_hashes: &[String],
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<bool, Error> {
        if Self::of(person.id, conn)?.is_some() {
            return Ok(false);
        }
        diesel::insert_into(two_steps::table)
            .values((
                two_steps::person_id.eq(person.id),
                two_steps::secret.eq(secret.base32()),
                two_steps::used_step.eq(step),
                two_steps::turned_on_at.eq(now),
            ))
            .execute(conn)?;
        recovery::replace(person.id, recovery_hashes, conn)?;
        Self::changed(person, Some(person.id), What::TurnedTwoStepOn, now, conn)?;
        Ok(true)
    }

    /// Puts new recovery codes in the place of the old ones and ends all sessions; false where
    /// two-step sign-in is off.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn renew_codes(
        person: &Person,
        recovery_hashes: &[String],
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<bool, Error> {
        if Self::of(person.id, conn)?.is_none() {
            return Ok(false);
        }
        recovery::replace(person.id, recovery_hashes, conn)?;
        Self::changed(person, Some(person.id), What::MadeRecoveryCodes, now, conn)?;
        Ok(true)
    }

    /// Turns it off and ends all sessions; false where it was not on. `by` is who did it, nobody
    /// where it was whoever runs the server.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn turn_off(
        person: &Person,
        by: Option<PersonId>,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<bool, Error> {
        if diesel::delete(two_steps::table.find(person.id)).execute(conn)? == 0 {
            return Ok(false);
        }
        recovery::forget(person.id, conn)?;
        Self::changed(person, by, What::TurnedTwoStepOff, now, conn)?;
        Ok(true)
    }

    /// Whoever is signed in as this person signs in again, and a client reads about it.
    fn changed(
        person: &Person,
        by: Option<PersonId>,
        what: What,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        if person.role == Role::Client {
            record(ClientId(person.id.0), by, what, now, conn)?;
        }
        end_all(person.id, conn)
    }

    /// Uses up the number that a person's app shows; false where it is another one, or was used.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn use_up(
        person: PersonId,
        number: &str,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<bool, Error> {
        let Some(Self { secret, used_step, .. }) = Self::of(person, conn)? else {
            return Ok(false);
        };
        let Some(step) = Secret::read(&secret)?.step_of(number, now, used_step) else {
            return Ok(false);
        };
        let unused = two_steps::table.find(person).filter(two_steps::used_step.lt(step));
        Ok(diesel::update(unused).set(two_steps::used_step.eq(step)).execute(conn)? == 1)
    }
}
