//! This week's list: which actions ask for something before Sunday is over, why, and in which
//! order.

use super::cadence::{Cadence, Period};
use super::pace::{Log, Progress, end_of_week, progress};
use super::state::{ActionState, Status};
use crate::words::{capitalised, weekday};
use chrono::NaiveDate;

/// One action of the plan, with as much as this week's list needs to know.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Planned<'a, K> {
    /// Whatever the caller knows the action by: an id, a row, a reference.
    pub key: K,
    /// What the client has said about it.
    pub state: ActionState,
    /// Its rhythm.
    pub cadence: Cadence,
    /// All that is logged for it, in any order.
    pub logs: &'a [Log],
}

/// An action on this week's list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Listed<K> {
    /// Whatever the caller knows the action by.
    pub key: K,
    /// The reason it is listed.
    pub why: Why,
    /// How it stands today.
    pub progress: Progress,
}

impl<K> Listed<K> {
    /// Why it is listed and how it stands, in one line that says nothing twice.
    pub fn line(&self) -> String {
        let stands = self.progress.sentence();
        let line = match (self.why, self.progress.cadence) {
            (why, Cadence::Once { .. }) => why.sentence(),
            (Why::Overdue { .. } | Why::Due { .. }, _) => {
                format!("{}: {stands}", self.why.sentence())
            }
            (Why::QuotaOpen { left, .. }, _) => format!("{stands}, {left} to go"),
            (Why::BehindPace { .. }, _) => format!("behind its pace: {stands}"),
        };
        capitalised(&line)
    }
}

/// Why an action is on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Its last day has passed.
    Overdue {
        /// Days since then.
        days: u32,
    },
    /// Its last day lies in this week.
    Due {
        /// That day.
        on: NaiveDate,
    },
    /// The quota of the day, week or month isn't met yet.
    QuotaOpen {
        /// What the period still asks for.
        left: u32,
        /// The period the quota is for.
        period: Period,
    },
    /// More should be done by now for the rest to stay easy.
    BehindPace {
        /// What the whole still asks for.
        left: u32,
    },
}

impl Why {
    /// The reason in words.
    pub fn sentence(self) -> String {
        match self {
            Self::Overdue { days: 1 } => "overdue by 1 day".to_owned(),
            Self::Overdue { days } => format!("overdue by {days} days"),
            Self::Due { on } => format!("due on {}", weekday(on)),
            Self::QuotaOpen { left, period } => format!("{left} more {}", period.current()),
            Self::BehindPace { left } => format!("behind its pace: {left} to go"),
        }
    }

    /// Overdue first, then by day, then the rhythms from short to long, then what has fallen
    /// behind.
    fn order(self) -> (u8, i64) {
        match self {
            Self::Overdue { days } => (0, -i64::from(days)),
            Self::Due { on } => (1, Period::Day.index(on)),
            Self::QuotaOpen { period, .. } => match period {
                Period::Day => (2, 0),
                Period::Week => (2, 1),
                Period::Month => (2, 2),
            },
            Self::BehindPace { .. } => (3, 0),
        }
    }
}

/// The actions that belong in the week of `today`, in order; those with the same reason stay as
/// they came. Finished and let go actions are never among them. Events aren't either: the plan
/// doesn't know their days.
pub fn this_week<K: Clone>(actions: &[Planned<'_, K>], today: NaiveDate) -> Vec<Listed<K>> {
    let mut listed: Vec<Listed<K>> = actions
        .iter()
        .filter(|action| !action.state.is_over())
        .filter_map(|action| {
            let progress = progress(action.cadence, action.logs, today);
            why(&progress).map(|why| Listed { key: action.key.clone(), why, progress })
        })
        .collect();
    listed.sort_by_key(|item| item.why.order());
    listed
}

fn why(progress: &Progress) -> Option<Why> {
    let sunday = end_of_week(progress.today);
    let left = progress.left();
    if progress.status == Status::Overdue {
        return Some(Why::Overdue { days: progress.days_late });
    }
    if left == 0 || matches!(progress.status, Status::Done | Status::Ended) {
        return None;
    }
    match progress.cadence {
        Cadence::Once { by } | Cadence::Window { until: by, .. } if by <= sunday => {
            Some(Why::Due { on: by })
        }
        Cadence::Window { .. } if progress.status == Status::NeedsAttention => {
            Some(Why::BehindPace { left })
        }
        Cadence::Quota { period, from, .. } if from <= sunday => {
            Some(Why::QuotaOpen { left, period })
        }
        Cadence::Once { .. }
        | Cadence::Window { .. }
        | Cadence::Quota { .. }
        | Cadence::PerEvent { .. } => None,
    }
}
