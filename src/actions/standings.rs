//! Two steps of the path: the plan of actions, and following it through.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::dsl::{count, max};
use diesel::prelude::*;

use crate::access::ClientId;
use crate::db::{Conn, IsOneOf};
use crate::error::Error;
use crate::goals::{GoalId, GoalsOfEach};
use crate::path::{Standing, Standings, StepState};
use crate::schema::{action_logs, actions};
use crate::words::{counted, long_date};

/// For so many days after the last entry in the log, a plan is being followed.
const RECENT: i64 = 14;

/// What the plans of several clients come to.
#[derive(Clone, Debug, Default)]
pub struct Plans(HashMap<ClientId, InBrief>);

/// What a plan comes to.
#[derive(Clone, Debug, Default)]
struct InBrief {
    actions: i64,
    /// The goals that have a step.
    goals: Vec<GoalId>,
    last_logged_on: Option<NaiveDate>,
}

type Row = (ClientId, Option<GoalId>, i64, Option<NaiveDate>);

impl Plans {
    /// The plans of these clients, in one question.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of(clients: &[ClientId], conn: &mut Conn) -> Result<Self, Error> {
        let query = actions::table
            .left_join(action_logs::table.on(action_logs::action_id.eq(actions::id)))
            .filter(actions::client_id.one_of(clients))
            .group_by((actions::client_id, actions::goal_id))
            .select((
                actions::client_id,
                actions::goal_id,
                count(actions::id).aggregate_distinct(),
                max(action_logs::done_on.nullable()),
            ));
        let mut plans = Self::default();
        for (client, goal, actions, last) in query.load::<Row>(conn)? {
            let plan = plans.0.entry(client).or_default();
            plan.actions += actions;
            plan.goals.extend(goal);
            plan.last_logged_on = plan.last_logged_on.max(last);
        }
        Ok(plans)
    }
}

/// Where clients stand with their plan of actions. It is all there once each goal they work on has
/// a step.
#[must_use]
pub fn standings(plans: &Plans, goals: &GoalsOfEach) -> Standings {
    let standing = |(client, plan): (&ClientId, &InBrief)| {
        let without = goals.active(*client).filter(|goal| !plan.goals.contains(&goal.id)).count();
        (*client, plan_standing(plan.actions, without))
    };
    plans.0.iter().map(standing).collect()
}

fn plan_standing(actions: i64, goals_without: usize) -> Standing {
    let line = counted(usize::try_from(actions).unwrap_or_default(), "action");
    if goals_without == 0 {
        let state = StepState::Done;
        return Standing { state, line };
    }
    let goals = counted(goals_without, "active goal");
    Standing { state: StepState::InProgress, line: format!("{line}, {goals} without any") }
}

/// Where clients stand with following their plan through: on their way while something was logged
/// in the last two weeks, worth another look after that.
#[must_use]
pub fn standings_of_follow_through(plans: &Plans, today: NaiveDate) -> Standings {
    let standing = |(client, plan): (&ClientId, &InBrief)| {
        Some((*client, follow_through(plan.last_logged_on?, today)))
    };
    plans.0.iter().filter_map(standing).collect()
}

fn follow_through(last: NaiveDate, today: NaiveDate) -> Standing {
    let day = long_date(last);
    if (today - last).num_days() <= RECENT {
        Standing { state: StepState::InProgress, line: format!("Last logged on {day}") }
    } else {
        Standing { state: StepState::AnotherLook, line: format!("Nothing logged since {day}") }
    }
}
