//! Theo Sample, who is half-way, and Lena Sample, who is a few steps in.

use super::pen::{Pen, Rated};
use crate::comments::Subject;
use crate::direction::DirectionDraft;
use crate::error::Error;
use crate::goals::GoalDraft;
use crate::goals::kinds::{GoalKind, Horizon};
use crate::people::PersonId;
use crate::values::value::Value;

#[rustfmt::skip] // a table
const RATED: &[Rated] = &[
    ("listening", 3, 1, None), ("writing_clearly", 2, -1, Some(3)), ("speaking_to_groups", 3, 2, None),
    ("explaining", 3, 2, None), ("persuading", 3, 1, None), ("learning_new_things", 4, 2, None),
    ("using_feedback", 2, 0, None), ("staying_calm", 2, -1, None), ("adapting", 4, 1, None),
    ("following_through", 1, -1, Some(3)), ("setting_direction", 2, 1, None), ("developing_others", 3, 2, Some(4)),
    ("delegating", 2, 0, None), ("giving_feedback", 3, 1, None), ("leading_change", 2, 1, None),
    ("using_digital_tools", 3, 1, None), ("automating_work", 3, 2, Some(4)), ("designing", 2, 2, Some(3)),
    ("building_and_repairing", 3, 2, None), ("finding_faults", 2, 0, None), ("planning_projects", 1, -1, Some(2)),
    ("setting_priorities", 1, -1, Some(3)), ("managing_money", 1, -2, None), ("improving_processes", 3, 1, None),
    ("checking_quality", 2, -1, None), ("working_in_a_team", 4, 2, None), ("reading_people", 3, 1, None),
    ("coming_up_with_ideas", 4, 2, None), ("solving_problems", 3, 2, None),
];

const ORDER: [Value; 13] = [
    Value::Creativity,
    Value::Independence,
    Value::Community,
    Value::Learning,
    Value::Health,
    Value::Family,
    Value::Service,
    Value::Relationships,
    Value::Achievement,
    Value::Recognition,
    Value::Spirituality,
    Value::Security,
    Value::Support,
];

pub(super) fn write(pen: &mut Pen<'_>, coach: PersonId) -> Result<(), Error> {
    let text = str::to_owned;
    pen.days_ago(60).skills(RATED, &[], true)?;
    pen.days_ago(58).reflections(&[
        ("drives_enjoy", "Building things that people can hold in their hands."),
        ("words_harder", "Finishing. The last tenth takes me as long as the rest."),
    ])?;
    pen.days_ago(50).values(&ORDER, 13)?;
    pen.days_ago(50).statement(
        Value::Creativity,
        "Making something that was not there this morning.",
        "Look for work where the drawing and the workbench are in one room.",
        4,
    )?;
    pen.days_ago(40).direction(&DirectionDraft {
        overarching_goal: text("Move from maintaining machines to teaching others to build them"),
        why_energise: text("I come home awake when I have shown someone how something works."),
        ..DirectionDraft::default()
    })?;
    let (client, now) = (pen.client, pen.now);
    let draft = GoalDraft {
        title: text("Teach an evening class in electronics"),
        horizon: Some(Horizon::Short),
        kind: Some(GoalKind::Skill),
        specific: text("One course of eight evenings at the community workshop."),
        ..GoalDraft::default()
    };
    pen.days_ago(25).write("goals", |conn| draft.insert(client, None, now, conn).map(drop))?;
    pen.days_ago(24).comment(
        coach,
        Subject::Direction,
        "You wrote the first why and left two open. Shall we do them together?",
    )
}

/// Lena has only answered a part of the screens and said where she wants to go.
pub(super) fn write_briefly(pen: &mut Pen<'_>, coach: PersonId) -> Result<(), Error> {
    pen.days_ago(8).values(&ORDER, 5)?;
    pen.days_ago(7).direction(&DirectionDraft {
        overarching_goal: "Go from assistant to office manager".to_owned(),
        ..DirectionDraft::default()
    })?;
    pen.days_ago(6).comment(
        coach,
        Subject::Direction,
        "A clear start. What would be different on a Monday?",
    )
}
