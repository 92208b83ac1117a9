use std::ops::Deref;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::action::{Action, ActionId};
use super::log::LogEntry;
use super::pace::{Log, Progress, progress};
use super::picture;
use super::state::{Status, mark};
use super::this_week::Planned;
use crate::access::ClientId;
use crate::charts::columns::Columns;
use crate::charts::line::Line;
use crate::db::{Conn, grouped};
use crate::error::Error;
use crate::goals::GoalId;
use crate::schema::actions;

/// How many entries of a log a page lays open: a month of days.
const LATEST: usize = 31;

/// An action with all that is logged for it.
#[derive(Clone, Debug)]
pub struct ActionWithLog {
    /// The action.
    pub action: Action,
    /// What was done for it, newest day first.
    pub log: Vec<LogEntry>,
}

impl Deref for ActionWithLog {
    type Target = Action;

    fn deref(&self) -> &Action {
        &self.action
    }
}

impl Action {
    /// The client's whole plan, what moves a goal most first, each action with its log.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(client: ClientId, conn: &mut Conn) -> Result<Vec<ActionWithLog>, Error> {
        let query = actions::table.filter(actions::client_id.eq(client)).order(actions::id);
        let found = query.select(Self::as_select()).load(conn)?;
        let entries = LogEntry::all(client, conn)?;
        Ok(joined(found, entries))
    }

    /// The steps towards one of the client's goals, in the same order.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of_goal(
        client: ClientId,
        goal: GoalId,
        conn: &mut Conn,
    ) -> Result<Vec<ActionWithLog>, Error> {
        let query = actions::table
            .filter(actions::client_id.eq(client))
            .filter(actions::goal_id.eq(goal))
            .order(actions::id);
        let found = query.select(Self::as_select()).load(conn)?;
        let ids: Vec<ActionId> = found.iter().map(|action| action.id).collect();
        let entries = LogEntry::of_actions(&ids, conn)?;
        Ok(joined(found, entries))
    }

    /// The action with this id in this client's plan, with its log.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none.
    pub fn with_log(
        client: ClientId,
        id: ActionId,
        conn: &mut Conn,
    ) -> Result<ActionWithLog, Error> {
        let action = Self::find(client, id, conn)?;
        let log = LogEntry::of_actions(&[id], conn)?;
        Ok(ActionWithLog { action, log })
    }
}

/// Gives each action its part of the log.
pub(super) fn joined(found: Vec<Action>, entries: Vec<LogEntry>) -> Vec<ActionWithLog> {
    let mut logs = grouped(entries, |entry| entry.action_id);
    let mut all: Vec<_> = found
        .into_iter()
        .map(|action| ActionWithLog { log: logs.remove(&action.id).unwrap_or_default(), action })
        .collect();
    all.sort_by_key(|action| std::cmp::Reverse(action.impact));
    all
}

impl ActionWithLog {
    /// The latest entries of the log, and the earlier ones that a page need not lay open.
    #[must_use]
    pub fn log_in_two(&self) -> (&[LogEntry], &[LogEntry]) {
        self.log.split_at(self.log.len().min(LATEST))
    }

    /// The log as the rules of pace read it.
    #[must_use]
    pub fn logs(&self) -> Vec<Log> {
        self.log.iter().map(LogEntry::log).collect()
    }

    /// How it stands on a day.
    #[must_use]
    pub fn progress(&self, today: NaiveDate) -> Progress {
        progress(self.cadence, &self.logs(), today)
    }

    /// Its pace as columns, where it has a rhythm.
    #[must_use]
    pub fn columns(&self, today: NaiveDate) -> Option<Columns> {
        picture::columns(self.cadence, &self.logs(), today)
    }

    /// Its pace as a line, where a number is spread over a stretch of time.
    #[must_use]
    pub fn line(&self, today: NaiveDate) -> Option<Line> {
        picture::line(self.cadence, &self.logs(), today)
    }

    /// Whether nothing more is asked for: the client said so, or all that was to be done is done,
    /// or its time is over.
    #[must_use]
    pub fn is_over(&self, today: NaiveDate) -> bool {
        let status = self.progress(today).status;
        self.state.is_over() || matches!(status, Status::Done | Status::Ended)
    }

    /// How it is marked in a list: a word and the end of its style class.
    #[must_use]
    pub fn mark(&self, today: NaiveDate) -> (&'static str, &'static str) {
        mark(self.state, self.progress(today).status)
    }

    /// How it is going, where it goes on and its mark has not said it already.
    #[must_use]
    pub fn going(&self, today: NaiveDate) -> Option<String> {
        let (word, _) = self.mark(today);
        let said = (!self.state.is_over()).then(|| self.progress(today).sentence());
        said.filter(|said| !said.eq_ignore_ascii_case(word))
    }

    /// As this week's list reads it, together with [`ActionWithLog::logs`].
    pub(super) fn planned<'a>(&'a self, logs: &'a [Log]) -> Planned<'a, &'a Self> {
        Planned { key: self, state: self.state, cadence: self.cadence, logs }
    }
}
