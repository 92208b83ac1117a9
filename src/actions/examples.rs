//! Three small plans to start from. Their days are counted from the day a client takes one over;
//! everything can be changed afterwards.

use super::cadence::{Cadence, Period, times};
use chrono::{Months, NaiveDate};
use std::fmt;

/// A small plan for a common goal.
#[derive(Debug, PartialEq, Eq)]
pub struct ExamplePlan {
    /// How it is named in links and storage; never renamed.
    pub key: &'static str,
    /// The goal it serves, as a choice on screen.
    pub title: &'static str,
    /// What to do, in the order it is shown.
    pub steps: &'static [ExampleStep],
}

impl ExamplePlan {
    /// Its steps in one line: "Sit down with each team member, once a week · …".
    pub fn outline(&self) -> String {
        let step = |step: &ExampleStep| format!("{}, {}", step.title, step.rhythm);
        self.steps.iter().map(step).collect::<Vec<_>>().join(" · ")
    }
}

/// One step of an example plan.
#[derive(Debug, PartialEq, Eq)]
pub struct ExampleStep {
    /// The action in a few words.
    pub title: &'static str,
    /// How often it is to be done.
    pub rhythm: ExampleRhythm,
}

/// A rhythm without days. Numbers of months count from the first day of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExampleRhythm {
    /// One time, within so many months.
    Once {
        /// Months from the first day.
        within_months: u32,
    },
    /// Again and again, from the first day on.
    Quota {
        /// Times in each period.
        count: u16,
        /// What the count is for.
        period: Period,
    },
    /// So many times within so many months.
    Window {
        /// Times in all.
        count: u16,
        /// Months from the first day.
        months: u32,
    },
    /// So many at each event.
    PerEvent {
        /// How many at each event.
        count: u16,
    },
}

/// The rhythm in words: "3 times within 12 months".
impl fmt::Display for ExampleRhythm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let months = |number: u32| match number {
            1 => "a month".to_owned(),
            _ => format!("{number} months"),
        };
        match *self {
            Self::Once { within_months } => write!(f, "once, within {}", months(within_months)),
            Self::Quota { count, period } => write!(f, "{} {}", times(count), period.each()),
            Self::Window { count, months: within } => {
                write!(f, "{} within {}", times(count), months(within))
            }
            Self::PerEvent { count } => write!(f, "{count} at each event"),
        }
    }
}

impl ExampleRhythm {
    /// The rhythm of a plan that begins on `first_day`. Where a month is too short for the day, its
    /// last day is meant: three months after 30 November is the end of February.
    pub fn starting(self, first_day: NaiveDate) -> Cadence {
        let months_later =
            |months| first_day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX);
        match self {
            Self::Once { within_months } => Cadence::Once { by: months_later(within_months) },
            Self::Quota { count, period } => {
                Cadence::Quota { count, period, from: first_day, until: None }
            }
            Self::Window { count, months } => {
                Cadence::Window { count, from: first_day, until: months_later(months) }
            }
            Self::PerEvent { count } => Cadence::PerEvent { count },
        }
    }
}

const fn step(title: &'static str, rhythm: ExampleRhythm) -> ExampleStep {
    ExampleStep { title, rhythm }
}

/// The plans, as offered beside an empty action plan.
pub static EXAMPLE_PLANS: [ExamplePlan; 3] = [
    ExamplePlan {
        key: "managing_people",
        title: "Be a better manager to the people in my team",
        steps: &[
            step(
                "Sit down with each team member",
                ExampleRhythm::Quota { count: 1, period: Period::Week },
            ),
            step(
                "Tell someone right away what they did well, or what to try next time",
                ExampleRhythm::Quota { count: 3, period: Period::Day },
            ),
            step(
                "Finish a course on coaching as a manager",
                ExampleRhythm::Once { within_months: 6 },
            ),
        ],
    },
    ExamplePlan {
        key: "networking",
        title: "Know more people in my field",
        steps: &[
            step("Go to a conference in my field", ExampleRhythm::Window { count: 3, months: 12 }),
            step("Talk with someone whose work I admire", ExampleRhythm::PerEvent { count: 4 }),
            step(
                "Write to someone I met and have not spoken to since",
                ExampleRhythm::Quota { count: 2, period: Period::Month },
            ),
        ],
    },
    ExamplePlan {
        key: "presenting_upward",
        title: "Present with ease to senior managers",
        steps: &[
            step(
                "Join a group where people practise speaking",
                ExampleRhythm::Once { within_months: 1 },
            ),
            step(
                "Give a first talk in front of an audience",
                ExampleRhythm::Once { within_months: 3 },
            ),
            step(
                "Sum up my work for my manager in two minutes",
                ExampleRhythm::Quota { count: 1, period: Period::Week },
            ),
        ],
    },
];
