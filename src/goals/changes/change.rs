use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use crate::access::ClientId;
use crate::db::{Conn, new_id};
use crate::error::Error;
use crate::goals::goal::{Goal, GoalId};
use crate::goals::state::{GoalState, MOST_ACTIVE};
use crate::schema::{goal_changes, goals};
use crate::words::long_date;

/// Where a goal stood from one moment on.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = goal_changes)]
pub struct GoalChange {
    /// The goal.
    pub goal_id: GoalId,
    /// Its state from then on.
    pub state: GoalState,
    /// Its day from then on.
    pub due_on: Option<NaiveDate>,
    /// Why, in the client's words; often blank.
    pub reason: String,
    /// Since when.
    pub changed_at: NaiveDateTime,
}

/// One line of a goal's story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// What happened: "Active", "New day: 31 March 2027".
    pub what: String,
    /// Why, in the client's words; often blank.
    pub reason: String,
    /// When.
    pub at: NaiveDateTime,
}

impl GoalChange {
    /// All that became of this goal, first to last.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of_goal(client: ClientId, goal: GoalId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = goal_changes::table
            .filter(goal_changes::client_id.eq(client))
            .filter(goal_changes::goal_id.eq(goal))
            .order(goal_changes::id);
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// Keeps it.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn insert(&self, client: ClientId, conn: &mut Conn) -> Result<(), Error> {
        diesel::insert_into(goal_changes::table)
            .values((
                goal_changes::id.eq(new_id()),
                goal_changes::client_id.eq(client),
                goal_changes::goal_id.eq(self.goal_id),
                goal_changes::state.eq(self.state),
                goal_changes::due_on.eq(self.due_on),
                goal_changes::reason.eq(&self.reason),
                goal_changes::changed_at.eq(self.changed_at),
            ))
            .execute(conn)?;
        Ok(())
    }
}

impl Turn {
    /// A goal's story, newest first, from its changes, oldest first.
    #[must_use]
    pub fn story(changes: &[GoalChange]) -> Vec<Self> {
        let mut before: Option<&GoalChange> = None;
        let mut turns = Vec::new();
        for change in changes {
            let what = match before {
                None => "Written down".to_owned(),
                Some(before) if before.state != change.state => change.state.label().to_owned(),
                Some(_) => change.due_on.map_or_else(
                    || "Day taken away".to_owned(),
                    |day| format!("New day: {}", long_date(day)),
                ),
            };
            turns.push(Self { what, reason: change.reason.clone(), at: change.changed_at });
            before = Some(change);
        }
        turns.reverse();
        turns
    }
}

impl Goal {
    /// Moves it to another state and remembers why. Answers whether that was a move it can make.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn become_state(
        &self,
        next: GoalState,
        reason: &str,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<bool, Error> {
        if !self.state.can_become(next) {
            return Ok(false);
        }
        diesel::update(goals::table.find(self.id)).set(goals::state.eq(next)).execute(conn)?;
        let change = GoalChange {
            goal_id: self.id,
            state: next,
            due_on: self.due_on,
            reason: reason.to_owned(),
            changed_at: now,
        };
        change.insert(self.client_id, conn)?;
        Ok(true)
    }

    /// How many goals this client works on now.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn active_count(client: ClientId, conn: &mut Conn) -> Result<usize, Error> {
        let active = goals::table
            .filter(goals::client_id.eq(client))
            .filter(goals::state.eq(GoalState::Active));
        let count: i64 = active.count().get_result(conn)?;
        Ok(usize::try_from(count).unwrap_or(MOST_ACTIVE))
    }
}
