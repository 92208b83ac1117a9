//! What the other rooms have to offer an answer, gathered in a fixed number of queries. Only what
//! the client wrote themselves goes in: an answer claims nothing they have not said.

use chrono::NaiveDate;

use super::company::Company;
use super::composing::{AchievementSource, GoalSource, MilestoneSource, Sources, ValueSource};
use crate::access::ClientId;
use crate::actions::Action;
use crate::db::Conn;
use crate::direction::Direction;
use crate::error::Error;
use crate::goals::state::GoalState;
use crate::goals::statement::amount;
use crate::goals::{Goal, Milestone};
use crate::strengths::{Achievement, Finished};
use crate::values::{ImportantValue, important_values};

/// Everything a suggestion for this company may draw on. `today` is the client's: an action whose
/// time is over is left out.
///
/// # Errors
/// When the database can't be asked.
pub fn gather(
    client: ClientId,
    company: &Company,
    today: NaiveDate,
    conn: &mut Conn,
) -> Result<Sources, Error> {
    let mut sources = Sources { company: company.source(), ..Sources::default() };
    if let Some(direction) = Direction::of(client, conn)? {
        sources.overarching_goal = direction.overarching_goal;
        sources.vision_5 = direction.vision_5;
        sources.vision_10 = direction.vision_10;
        sources.vision_15 = direction.vision_15;
    }
    let goals = Goal::all(client, conn)?;
    let goals = worked_on(&goals);
    let mut ahead = Milestone::all(client, conn)?;
    ahead.retain(|point| {
        point.reached_on.is_none() && goals.iter().any(|goal| goal.id == point.goal_id)
    });
    sources.goals = goals.into_iter().map(goal).collect();
    sources.milestones = ahead.into_iter().map(milestone).collect();
    let values = important_values(client, conn)?;
    sources.values = values.into_iter().map(value).collect();
    if let Some(take) = Finished::latest(client, conn)? {
        sources.strengths = take.lead_with().into_iter().map(str::to_owned).collect();
    }
    let achievements = Achievement::all(client, conn)?;
    sources.achievements = achievements.into_iter().map(achievement).collect();
    let mut actions = Action::all(client, conn)?;
    actions.retain(|action| !action.is_over(today));
    sources.actions = actions.into_iter().map(|action| action.action.title).collect();
    Ok(sources)
}

/// The goals an answer may speak of: the active ones; while there are none, those being worded.
fn worked_on(goals: &[Goal]) -> Vec<&Goal> {
    let in_state = |state| goals.iter().filter(move |goal| goal.state == state);
    let active: Vec<_> = in_state(GoalState::Active).collect();
    if active.is_empty() { in_state(GoalState::Draft).collect() } else { active }
}

fn goal(goal: &Goal) -> GoalSource {
    let kpi = match goal.kpi_target {
        Some(target) if !goal.kpi_name.is_empty() => {
            format!("{}: {}", goal.kpi_name, amount(target, &goal.kpi_unit))
        }
        _ => goal.measurable.clone(),
    };
    GoalSource { title: goal.title.clone(), due_on: goal.due_on, kpi }
}

fn milestone(point: Milestone) -> MilestoneSource {
    MilestoneSource { title: point.title, due_on: point.due_on }
}

fn value(value: ImportantValue) -> ValueSource {
    ValueSource { name: value.value.name, meaning: value.meaning }
}

fn achievement(achievement: Achievement) -> AchievementSource {
    AchievementSource {
        on: achievement.achieved_on,
        what: achievement.what,
        result: achievement.result,
    }
}
