use chrono::NaiveDate;
use diesel::prelude::*;

use crate::access::ClientId;
use crate::actions::pace::Log;
use crate::actions::{ActionId, ActionState};
use crate::db::{Conn, IsOneOf, typed_id};
use crate::error::Error;
use crate::schema::{action_logs, actions};

typed_id! {
    /// An entry in the log of an action.
    LogEntryId
}

/// An entry in the log of an action: so much was done on a day.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = action_logs)]
pub struct LogEntry {
    /// Its id.
    pub id: LogEntryId,
    /// What was done.
    pub action_id: ActionId,
    /// The day it was done, by the client's own calendar.
    pub done_on: NaiveDate,
    /// How much: times, or people, or whatever the action counts. At least 1.
    pub amount: i32,
    /// How it went, in a few words; often empty.
    pub note: String,
}

impl LogEntry {
    /// All that the client has logged, newest day first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = action_logs::table
            .filter(action_logs::client_id.eq(client))
            .order((action_logs::done_on.desc(), action_logs::id.desc()));
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// All that is logged for these actions, newest day first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of_actions(actions: &[ActionId], conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = action_logs::table
            .filter(action_logs::action_id.one_of(actions))
            .order((action_logs::done_on.desc(), action_logs::id.desc()));
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// Takes an entry out of the log of this client's action.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none.
    pub fn delete(
        client: ClientId,
        action: ActionId,
        id: LogEntryId,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let own = action_logs::table
            .filter(action_logs::client_id.eq(client))
            .filter(action_logs::action_id.eq(action))
            .filter(action_logs::id.eq(id));
        Error::unless_found(diesel::delete(own).execute(conn)?)
    }

    /// The entry as the rules of pace read it.
    #[must_use]
    pub fn log(&self) -> Log {
        Log { done_on: self.done_on, amount: u16::try_from(self.amount).unwrap_or(u16::MAX) }
    }
}

/// An entry about to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLogEntry {
    /// The day it was done.
    pub done_on: NaiveDate,
    /// How much was done, at least 1.
    pub amount: u16,
    /// How it went.
    pub note: String,
}

impl NewLogEntry {
    /// Writes it into the log of this client's action, which has then begun.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn insert(
        &self,
        client: ClientId,
        action: ActionId,
        today: NaiveDate,
        conn: &mut Conn,
    ) -> Result<LogEntryId, Error> {
        let id = LogEntryId::new();
        diesel::insert_into(action_logs::table)
            .values((
                action_logs::id.eq(id),
                action_logs::client_id.eq(client),
                action_logs::action_id.eq(action),
                action_logs::done_on.eq(self.done_on),
                action_logs::amount.eq(i32::from(self.amount)),
                action_logs::note.eq(&self.note),
            ))
            .execute(conn)?;
        let not_begun = actions::table
            .filter(actions::client_id.eq(client))
            .filter(actions::id.eq(action))
            .filter(actions::state.eq(ActionState::NotStarted));
        let begun = (actions::state.eq(ActionState::InProgress), actions::state_on.eq(today));
        diesel::update(not_begun).set(begun).execute(conn)?;
        Ok(id)
    }
}
