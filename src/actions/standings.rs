//! Two steps of the path: the plan of actions, and following it through.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;

use super::log::LogEntry;
use super::periods::short_date;
use crate::access::ClientId;
use crate::db::{Conn, IsOneOf};
use crate::error::Error;
use crate::goals::{GoalId, active_goals};
use crate::path::{Standing, Standings, StepState};
use crate::schema::actions;
use crate::words::counted;

/// For so many days after the last entry in the log, a plan is being followed.
const RECENT: i64 = 14;

/// Where these clients stand with their plan of actions. It is all there once each goal they work
/// on has a step. Always two queries.
///
/// # Errors
/// When the database can't be asked.
pub fn standings(
    clients: &[ClientId],
    _today: NaiveDate,
    conn: &mut Conn,
) -> Result<Standings, Error> {
    let mut plans: HashMap<ClientId, (i64, Vec<GoalId>)> = HashMap::new();
    let query = actions::table
        .filter(actions::client_id.one_of(clients))
        .group_by((actions::client_id, actions::goal_id))
        .select((actions::client_id, actions::goal_id, count_star()));
    for (client, goal, count) in query.load::<(ClientId, Option<GoalId>, i64)>(conn)? {
        let (all, goals) = plans.entry(client).or_default();
        *all += count;
        goals.extend(goal);
    }
    let active = active_goals(clients, conn)?;
    let standing = |(client, (all, goals)): (ClientId, (i64, Vec<GoalId>))| {
        let active = active.get(&client).map_or(&[][..], Vec::as_slice);
        let without = active.iter().filter(|goal| !goals.contains(goal)).count();
        (client, plan_standing(all, without))
    };
    Ok(plans.into_iter().map(standing).collect())
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

/// Where these clients stand with following their plan through: on their way while something was
/// logged in the last two weeks, worth another look after that. One query.
///
/// # Errors
/// When the database can't be asked.
pub fn standings_of_follow_through(
    clients: &[ClientId],
    today: NaiveDate,
    conn: &mut Conn,
) -> Result<Standings, Error> {
    let last_days = LogEntry::last_days(clients, conn)?;
    let standing = |(client, last)| (client, follow_through(last, today));
    Ok(last_days.into_iter().map(standing).collect())
}

fn follow_through(last: NaiveDate, today: NaiveDate) -> Standing {
    let day = short_date(last);
    if (today - last).num_days() <= RECENT {
        Standing { state: StepState::InProgress, line: format!("Last logged on {day}") }
    } else {
        Standing { state: StepState::AnotherLook, line: format!("Nothing logged since {day}") }
    }
}
