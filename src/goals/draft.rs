use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::changes::GoalChange;
use super::goal::{Goal, GoalId};
use super::kinds::{GoalKind, Horizon, KpiDirection};
use super::ratings::Desire;
use super::state::GoalState;
use crate::access::ClientId;
use crate::comments::{Margin, Subject};
use crate::db::Conn;
use crate::error::Error;
use crate::forms::{Revision, Saved, saved_or_stale};
use crate::priorities::PriorityId;
use crate::schema::goals;

/// What a client may write about a goal; each field is told at [`Goal`].
#[derive(AsChangeset, Clone, Debug, Default, Insertable, PartialEq)]
#[diesel(table_name = goals, treat_none_as_null = true, treat_none_as_default_value = false)]
#[allow(missing_docs)] // the same fields as the goal's, which are told there
pub struct GoalDraft {
    pub title: String,
    pub horizon: Option<Horizon>,
    pub kind: Option<GoalKind>,
    pub specific: String,
    pub measurable: String,
    pub kpi_name: String,
    pub kpi_unit: String,
    pub kpi_baseline: Option<f64>,
    pub kpi_target: Option<f64>,
    pub kpi_direction: Option<KpiDirection>,
    pub achievable: String,
    pub support: String,
    pub action_oriented: String,
    pub relevant: String,
    pub matters: String,
    pub desire: Option<Desire>,
    pub realistic: String,
    pub challenge: Option<i32>,
    pub time_bound: String,
    pub due_on: Option<NaiveDate>,
}

impl GoalDraft {
    /// Keeps it as a new goal in the state of a draft, with what it comes from on the client's list.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn insert(
        &self,
        client: ClientId,
        from: Option<PriorityId>,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<GoalId, Error> {
        let id = GoalId::new();
        diesel::insert_into(goals::table)
            .values((
                self,
                goals::id.eq(id),
                goals::client_id.eq(client),
                goals::state.eq(GoalState::Draft),
                goals::created_at.eq(now),
                goals::revision.eq(0),
                goals::priority_id.eq(from),
            ))
            .execute(conn)?;
        let change = GoalChange {
            goal_id: id,
            state: GoalState::Draft,
            due_on: self.due_on,
            reason: String::new(),
            changed_at: now,
        };
        change.insert(client, conn)?;
        Ok(id)
    }

    /// Keeps it in place of what `goal` said before, unless another save came first. A goal that
    /// is past its draft remembers when its day was moved, and why.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn update(
        &self,
        goal: &Goal,
        revision: Revision,
        moved: (&str, NaiveDateTime),
        conn: &mut Conn,
    ) -> Result<Saved<Goal>, Error> {
        let (client, id) = (goal.client_id, goal.id);
        let same = goals::table
            .filter(goals::client_id.eq(client))
            .filter(goals::id.eq(id))
            .filter(goals::revision.eq(revision.0));
        let next = goals::revision.eq(goals::revision + 1);
        let changed = diesel::update(same).set((self, next)).execute(conn)?;
        if changed == 1 && goal.state != GoalState::Draft && goal.due_on != self.due_on {
            let change = GoalChange {
                goal_id: id,
                state: goal.state,
                due_on: self.due_on,
                reason: moved.0.to_owned(),
                changed_at: moved.1,
            };
            change.insert(client, conn)?;
        }
        saved_or_stale(changed, goal.address(), || Goal::find(client, id, conn))
    }
}

impl Goal {
    /// Takes it away for good, and its margin with it, where it is still a draft; answers whether
    /// it was.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn delete(&self, conn: &mut Conn) -> Result<bool, Error> {
        let draft = goals::table
            .filter(goals::client_id.eq(self.client_id))
            .filter(goals::id.eq(self.id))
            .filter(goals::state.eq(GoalState::Draft));
        let gone = diesel::delete(draft).execute(conn)? == 1;
        if gone {
            Margin::delete(self.client_id, &[Subject::Goal(self.id.0)], conn)?;
        }
        Ok(gone)
    }

    /// Counts a save of something that belongs to the goal's form but lies in rows of its own.
    /// Answers the goal where another save came first.
    pub(super) fn touch(
        client: ClientId,
        id: GoalId,
        revision: Revision,
        conn: &mut Conn,
    ) -> Result<Saved<Self>, Error> {
        let same = goals::table
            .filter(goals::client_id.eq(client))
            .filter(goals::id.eq(id))
            .filter(goals::revision.eq(revision.0));
        let next = goals::revision.eq(goals::revision + 1);
        let changed = diesel::update(same).set(next).execute(conn)?;
        saved_or_stale(changed, format!("/clients/{client}/goals/{id}"), || {
            Self::find(client, id, conn)
        })
    }
}
