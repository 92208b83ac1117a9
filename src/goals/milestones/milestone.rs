use chrono::NaiveDate;
use diesel::prelude::*;

use super::MilestoneDraft;
use crate::access::ClientId;
use crate::db::{Conn, typed_id};
use crate::error::Error;
use crate::forms::{Revision, Saved, saved_or_stale};
use crate::goals::goal::GoalId;
use crate::goals::kinds::MilestoneKind;
use crate::schema::milestones;

typed_id! {
    /// A point on the way to a goal.
    MilestoneId
}

/// A point on the way to a goal.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = milestones)]
pub struct Milestone {
    /// Its id.
    pub id: MilestoneId,
    /// Whose it is.
    pub client_id: ClientId,
    /// The goal it leads to.
    pub goal_id: GoalId,
    /// What sort of point it is.
    pub kind: MilestoneKind,
    /// What is reached there, in the client's words.
    pub title: String,
    /// The day to be there.
    pub due_on: Option<NaiveDate>,
    /// The day the client got there.
    pub reached_on: Option<NaiveDate>,
    /// How often it was saved.
    pub revision: i32,
}

impl Milestone {
    /// Whether its day has gone by and it isn't reached.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.reached_on.is_none() && self.due_on.is_some_and(|due_on| due_on < today)
    }

    /// The milestones of all goals of this client, nearest day first, those without a day last.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query =
            milestones::table.filter(milestones::client_id.eq(client)).order(milestones::id);
        Ok(in_order(query.select(Self::as_select()).load(conn)?))
    }

    /// The milestones of this goal, nearest day first, those without a day last.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of_goal(client: ClientId, goal: GoalId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = milestones::table
            .filter(milestones::client_id.eq(client))
            .filter(milestones::goal_id.eq(goal))
            .order(milestones::id);
        Ok(in_order(query.select(Self::as_select()).load(conn)?))
    }

    /// The milestone with this id on the way to this goal.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none.
    pub fn find(
        client: ClientId,
        goal: GoalId,
        id: MilestoneId,
        conn: &mut Conn,
    ) -> Result<Self, Error> {
        let query = milestones::table
            .filter(milestones::client_id.eq(client))
            .filter(milestones::goal_id.eq(goal))
            .filter(milestones::id.eq(id));
        let found = query.select(Self::as_select()).get_result(conn).optional()?;
        found.ok_or(Error::NotFound)
    }

    /// Marks it as reached on this day, or (with `None`) as still ahead.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn reach(&self, on: Option<NaiveDate>, conn: &mut Conn) -> Result<(), Error> {
        diesel::update(milestones::table.find(self.id))
            .set(milestones::reached_on.eq(on))
            .execute(conn)?;
        Ok(())
    }

    /// Takes it off the way.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn delete(&self, conn: &mut Conn) -> Result<(), Error> {
        diesel::delete(milestones::table.find(self.id)).execute(conn)?;
        Ok(())
    }
}

/// PostgreSQL and SQLite put a missing date at different ends.
fn in_order(mut milestones: Vec<Milestone>) -> Vec<Milestone> {
    milestones.sort_by_key(|milestone| milestone.due_on.unwrap_or(NaiveDate::MAX));
    milestones
}

impl MilestoneDraft {
    /// Keeps it on the way to this goal.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn insert(
        &self,
        client: ClientId,
        goal: GoalId,
        conn: &mut Conn,
    ) -> Result<MilestoneId, Error> {
        let id = MilestoneId::new();
        diesel::insert_into(milestones::table)
            .values((
                self,
                milestones::id.eq(id),
                milestones::client_id.eq(client),
                milestones::goal_id.eq(goal),
                milestones::reached_on.eq(None::<NaiveDate>),
                milestones::revision.eq(0),
            ))
            .execute(conn)?;
        Ok(id)
    }

    /// Keeps it in place of what the milestone was, unless another save came first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn update(
        &self,
        milestone: &Milestone,
        revision: Revision,
        conn: &mut Conn,
    ) -> Result<Saved<Milestone>, Error> {
        let Milestone { id, client_id, goal_id, .. } = *milestone;
        let same = milestones::table.find(id).filter(milestones::revision.eq(revision.0));
        let next = milestones::revision.eq(milestones::revision + 1);
        let changed = diesel::update(same).set((self, next)).execute(conn)?;
        saved_or_stale(changed, format!("/clients/{client_id}/goals/{goal_id}"), || {
            Milestone::find(client_id, goal_id, id, conn)
        })
    }
}
