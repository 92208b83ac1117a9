//! Where clients stand with their goals, for the path and for the caseload.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;

use super::goal::Goal;
use super::state::GoalState;
use crate::access::ClientId;
use crate::db::{Conn, IsOneOf, grouped};
use crate::error::Error;
use crate::path::{Standing, Standings, StepState};
use crate::schema::{goals, milestones};
use crate::words::counted;

/// The goals of each of several clients, those that were let go left out.
#[derive(Clone, Debug, Default)]
pub struct GoalsOfEach(HashMap<ClientId, Vec<Goal>>);

impl GoalsOfEach {
    /// The goals of these clients.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of(clients: &[ClientId], conn: &mut Conn) -> Result<Self, Error> {
        let query = goals::table
            .filter(goals::client_id.one_of(clients))
            .filter(goals::state.ne(GoalState::LetGo));
        let goals = query.select(Goal::as_select()).load(conn)?;
        Ok(Self(grouped(goals, |goal: &Goal| goal.client_id)))
    }

    /// Those that this client works on now.
    pub fn active(&self, client: ClientId) -> impl Iterator<Item = &Goal> {
        let goals = self.0.get(&client).into_iter().flatten();
        goals.filter(|goal| goal.state == GoalState::Active)
    }
}

/// Where clients stand with their SMART goals: done once each goal they work on has a word on every
/// letter, and worth another look when a goal's day has gone by.
#[must_use]
pub fn standings(goals: &GoalsOfEach, today: NaiveDate) -> Standings {
    goals.0.iter().map(|(client, goals)| (*client, standing(goals, today))).collect()
}

/// Where a client with these goals stands. Goals that were let go don't count.
#[must_use]
pub fn standing(goals: &[Goal], today: NaiveDate) -> Standing {
    let count = |state| goals.iter().filter(|goal| goal.state == state).count();
    let overdue = goals.iter().filter(|goal| goal.is_overdue(today)).count();
    let unsaid = |goal: &&Goal| goal.state == GoalState::Active && !goal.has_all_letters();
    let unsaid = goals.iter().filter(unsaid).count();
    let (active, on_hold) = (count(GoalState::Active), count(GoalState::OnHold));
    let (achieved, drafts) = (count(GoalState::Achieved), count(GoalState::Draft));
    let (state, line) = if overdue > 0 {
        let line = format!("{} past its day", counted(overdue, "goal"));
        (StepState::AnotherLook, line)
    } else if unsaid > 0 {
        let line = format!("{} with letters still open", counted(unsaid, "active goal"));
        (StepState::InProgress, line)
    } else if active > 0 {
        (StepState::Done, counted(active, "active goal"))
    } else if drafts > 0 {
        (StepState::InProgress, format!("{}, none active yet", counted(drafts, "draft")))
    } else if on_hold > 0 {
        (StepState::AnotherLook, format!("{} on hold", counted(on_hold, "goal")))
    } else if achieved > 0 {
        (StepState::Done, format!("{} achieved", counted(achieved, "goal")))
    } else {
        return Standing::default();
    };
    Standing { state, line }
}

/// How many of these clients' active goals and of the milestones on their way have a day that has
/// gone by. Clients without any are missing. Always two queries.
///
/// # Errors
/// When the database can't be asked.
pub fn overdue_counts(
    clients: &[ClientId],
    today: NaiveDate,
    conn: &mut Conn,
) -> Result<HashMap<ClientId, usize>, Error> {
    let late_goals = goals::table
        .filter(goals::client_id.one_of(clients))
        .filter(goals::state.eq(GoalState::Active))
        .filter(goals::due_on.lt(today))
        .group_by(goals::client_id)
        .select((goals::client_id, count_star()));
    let late_milestones = milestones::table
        .inner_join(goals::table.on(goals::id.eq(milestones::goal_id)))
        .filter(milestones::client_id.one_of(clients))
        .filter(goals::state.eq(GoalState::Active))
        .filter(milestones::reached_on.is_null())
        .filter(milestones::due_on.lt(today))
        .group_by(milestones::client_id)
        .select((milestones::client_id, count_star()));
    let mut found: Vec<(ClientId, i64)> = late_goals.load(conn)?;
    found.extend(late_milestones.load::<(ClientId, i64)>(conn)?);
    let mut counts = HashMap::new();
    for (client, count) in found {
        *counts.entry(client).or_default() += usize::try_from(count).unwrap_or_default();
    }
    Ok(counts)
}
