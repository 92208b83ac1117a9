use super::telling;
use crate::actions::ActionState;
use crate::actions::cadence::{CadenceKind, Period};
use crate::actions::impact::Impact;
use crate::goals::check::Rule;
use crate::goals::kinds::{GoalKind, Horizon, KpiDirection, MilestoneKind};
use crate::goals::ratings::{CHALLENGE_SCALE, Desire, LinkStrength};
use crate::goals::state::GoalState;
use crate::record::part::Say::{AsIs, Day, Heading, Label, Moment, Scale, Told};
use crate::record::part::Shape::{Each, Lines};
use crate::record::part::{Chapter, Part, asked, label, noted};

pub static GOALS: Chapter = Chapter {
    heading: "Goals",
    parts: &[Part {
        called: "goals",
        table: "goals",
        whose: "client_id",
        shape: Each("title"),
        #[rustfmt::skip]
        fields: &[
            asked("title", "What do you want to reach?", AsIs),
            noted("state", "State", Label(label::<GoalState>)),
            asked("kind", "What will it change?", Label(label::<GoalKind>)),
            asked("horizon", "How far away is it?", Label(label::<Horizon>)),
            asked("specific", "What exactly will be different, where, and who is part of it?", AsIs),
            asked("measurable", "How will you and others know that you have got there?", AsIs),
            asked("kpi_name", "What is counted?", AsIs),
            asked("kpi_unit", "In what?", AsIs),
            asked("kpi_baseline", "The number today", AsIs),
            asked("kpi_target", "The number to reach", AsIs),
            asked("kpi_direction", "Which way should it go?", Label(label::<KpiDirection>)),
            asked("achievable", "What do you already have that makes this possible?", AsIs),
            asked("support", "What else do you need for it?", AsIs),
            asked("action_oriented", "What will you do yourself to make it happen?", AsIs),
            asked("relevant", "What is this goal for? Which larger aim of yours does it serve?", AsIs),
            asked("matters", "Why does it matter to you?", AsIs),
            asked("desire", "Whose idea is it?", Label(label::<Desire>)),
            asked("realistic", "What could get in the way, and why do you think it will work anyway?", AsIs),
            asked("challenge", "How hard does it feel?", Scale(challenge)),
            asked("due_on", "The day to have got there", Day),
            asked("time_bound", "By which day, and what makes that a good day?", AsIs),
            noted("priority_id", "It comes from this on the list", Heading("priorities")),
            noted("created_at", "Written down", Moment),
        ],
        inside: &[
            ("goal_id", MILESTONES),
            ("goal_id", READINGS),
            ("goal_id", OBSTACLES),
            ("goal_id", LINKS),
            ("goal_id", CHANGES),
            ("goal_id", KEPT_WORDS),
        ],
    }],
};

fn challenge(rating: i64) -> String {
    let mut known = CHALLENGE_SCALE.iter().filter(|(number, _)| i64::from(*number) == rating);
    known.next().map_or(String::new(), |(_, about)| (*about).to_owned())
}

const MILESTONES: Part = Part {
    called: "milestones",
    table: "milestones",
    whose: "client_id",
    shape: Lines("Milestones"),
    fields: &[
        noted("title", "", AsIs),
        noted("kind", "", Label(label::<MilestoneKind>)),
        noted("due_on", "by", Day),
        noted("reached_on", "reached on", Day),
    ],
    inside: &[],
};

const READINGS: Part = Part {
    called: "readings",
    table: "readings",
    whose: "client_id",
    shape: Lines("The number over time"),
    fields: &[noted("read_on", "", Day), noted("amount", "", AsIs), noted("note", "", AsIs)],
    inside: &[],
};

const OBSTACLES: Part = Part {
    called: "obstacles",
    table: "goal_obstacles",
    whose: "client_id",
    shape: Lines("If-then plans"),
    fields: &[noted("obstacle", "If this happens:", AsIs), noted("response", "then I will:", AsIs)],
    inside: &[],
};

const LINKS: Part = Part {
    called: "links",
    table: "goal_links",
    whose: "client_id",
    shape: Lines("What it serves and draws on"),
    fields: &[
        noted("target", "", Told(telling::target_of_link)),
        noted("strength", "", Label(label::<LinkStrength>)),
    ],
    inside: &[],
};

const CHANGES: Part = Part {
    called: "goal_changes",
    table: "goal_changes",
    whose: "client_id",
    shape: Lines("What became of it so far"),
    fields: &[
        noted("changed_at", "", Moment),
        noted("state", "", Label(label::<GoalState>)),
        noted("due_on", "by", Day),
        noted("reason", "", AsIs),
    ],
    inside: &[],
};

const KEPT_WORDS: Part = Part {
    called: "goal_kept_words",
    table: "goal_kept_words",
    whose: "client_id",
    shape: Lines("Where you kept your words"),
    fields: &[
        noted("kept_at", "", Moment),
        noted("rule", "", Label(label::<Rule>)),
        noted("words", "", AsIs),
    ],
    inside: &[],
};

pub static ACTIONS: Chapter = Chapter {
    heading: "Actions",
    parts: &[Part {
        called: "actions",
        table: "actions",
        whose: "client_id",
        shape: Each("title"),
        fields: &[
            asked("title", "What will you do?", AsIs),
            asked("goal_id", "Which goal does it serve?", Heading("goals")),
            asked("kind", "How often?", Label(label::<CadenceKind>)),
            asked("times", "How many times?", AsIs),
            asked("period", "In each", Label(label::<Period>)),
            noted("starts_on", "From", Day),
            noted("ends_on", "Until", Day),
            asked("impact", "How much does it move the goal?", Label(label::<Impact>)),
            asked("resources", "What do you need for it?", AsIs),
            asked("note", "Anything to remember?", AsIs),
            asked("state", "Where does it stand?", Label(label::<ActionState>)),
            noted("state_on", "Since", Day),
            asked("state_reason", "Why do you let it go?", AsIs),
        ],
        inside: &[("action_id", LOG)],
    }],
};

const LOG: Part = Part {
    called: "action_logs",
    table: "action_logs",
    whose: "client_id",
    shape: Lines("What you did"),
    fields: &[noted("done_on", "", Day), noted("amount", "", AsIs), noted("note", "", AsIs)],
    inside: &[],
};
