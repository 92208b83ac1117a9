use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Secret, recovery};
use crate::db::Conn;
use crate::error::Error;
use crate::people::PersonId;
use crate::schema::two_steps;
use crate::sign_in::end_all;

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
        Ok(two_steps::table.find(person).select(Self::as_select()).first(conn).optional()?)
    }

    /// Turns it on and ends all sessions; false where it is on already. `step` is the half minute
    /// of the number that proved the app works.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn turn_on(
        person: PersonId,
        secret: &Secret,
        step: i64,
        recovery_hashes: &[String],
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<bool, Error> {
        if Self::of(person, conn)?.is_some() {
            return Ok(false);
        }
        diesel::insert_into(two_steps::table)
            .values((
                two_steps::person_id.eq(person),
                two_steps::secret.eq(secret.base32()),
                two_steps::used_step.eq(step),
                two_steps::turned_on_at.eq(now),
            ))
            .execute(conn)?;
        recovery::replace(person, recovery_hashes, conn)?;
        end_all(person, conn)?;
        Ok(true)
    }

    /// Turns it off and ends all sessions; false where it was not on.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn turn_off(person: PersonId, conn: &mut Conn) -> Result<bool, Error> {
        let was_on = diesel::delete(two_steps::table.find(person)).execute(conn)? == 1;
        recovery::forget(person, conn)?;
        end_all(person, conn)?;
        Ok(was_on)
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
