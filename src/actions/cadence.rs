//! The rhythm of an action: how often it is to be done, and between which days.

use crate::words::long_date;
use chrono::NaiveDate;
use std::fmt;

pub use super::kinds::{CadenceKind, Period};

/// How an action repeats, with its numbers and days. All days are included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cadence {
    /// One time, by a day: take a course, join a club, give a first talk.
    Once {
        /// The day it is due.
        by: NaiveDate,
    },
    /// So many times in each day, week or month, on any day in it.
    Quota {
        /// Times in each period, at least 1.
        count: u16,
        /// What the count is for.
        period: Period,
        /// The first day that counts.
        from: NaiveDate,
        /// The last day that counts; `None` goes on until it is let go.
        until: Option<NaiveDate>,
    },
    /// So many times between two days.
    Window {
        /// Times in all, at least 1.
        count: u16,
        /// The first day that counts.
        from: NaiveDate,
        /// The last day; what is still open after it is overdue.
        until: NaiveDate,
    },
    /// So many at each event, whenever one takes place. A day with a log is one event.
    PerEvent {
        /// How many at each event, at least 1.
        count: u16,
    },
}

impl Cadence {
    /// Which of the four rhythms it is.
    pub fn kind(&self) -> CadenceKind {
        match self {
            Self::Once { .. } => CadenceKind::Once,
            Self::Quota { .. } => CadenceKind::Quota,
            Self::Window { .. } => CadenceKind::Window,
            Self::PerEvent { .. } => CadenceKind::PerEvent,
        }
    }

    /// Whether what was done on a day counts: not before the first day, nor after a quota's last.
    /// What is done after the last day of a window still counts, as does a late single step.
    pub fn counts(&self, day: NaiveDate) -> bool {
        match *self {
            Self::Once { .. } | Self::PerEvent { .. } => true,
            Self::Quota { from, until, .. } => {
                day >= from && until.is_none_or(|until| day <= until)
            }
            Self::Window { from, .. } => day >= from,
        }
    }

    /// The last day of the action, where it has one.
    pub fn ends_on(&self) -> Option<NaiveDate> {
        match *self {
            Self::Once { by } => Some(by),
            Self::Quota { until, .. } => until,
            Self::Window { until, .. } => Some(until),
            Self::PerEvent { .. } => None,
        }
    }
}

/// The rhythm in words: "3 times a week from 1 February 2027".
impl fmt::Display for Cadence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Once { by } => write!(f, "once, by {}", long_date(by)),
            Self::Quota { count, period, from, until } => {
                write!(f, "{} {} from {}", times(count), period.each(), long_date(from))?;
                until.map_or(Ok(()), |until| write!(f, " until {}", long_date(until)))
            }
            Self::Window { count, from, until } => {
                write!(f, "{} between {} and {}", times(count), long_date(from), long_date(until))
            }
            Self::PerEvent { count } => write!(f, "{count} at each event"),
        }
    }
}

/// "once", "twice", "3 times".
pub(super) fn times(count: u16) -> String {
    match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{count} times"),
    }
}
