//! The rhythm of an action: how often it is to be done, and between which days.

use super::periods::short_date;
use chrono::NaiveDate;
use std::fmt;

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

/// The rhythm in words: "3 times a week from 1 Feb 2027".
impl fmt::Display for Cadence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Once { by } => write!(f, "once, by {}", short_date(by)),
            Self::Quota {
                count,
                period,
                from,
                until,
            } => {
                write!(
                    f,
                    "{} {} from {}",
                    times(count),
                    period.each(),
                    short_date(from)
                )?;
                until.map_or(Ok(()), |until| write!(f, " until {}", short_date(until)))
            }
            Self::Window { count, from, until } => {
                write!(
                    f,
                    "{} between {} and {}",
                    times(count),
                    short_date(from),
                    short_date(until)
                )
            }
            Self::PerEvent { count } => write!(f, "{count} at each event"),
        }
    }
}

fn times(count: u16) -> String {
    match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{count} times"),
    }
}

/// The four rhythms, as offered on the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CadenceKind {
    /// See [`Cadence::Once`].
    Once,
    /// See [`Cadence::Quota`].
    Quota,
    /// See [`Cadence::Window`].
    Window,
    /// See [`Cadence::PerEvent`].
    PerEvent,
}

impl CadenceKind {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] = &[Self::Once, Self::Quota, Self::Window, Self::PerEvent];

    /// How it is stored; never renamed.
    pub fn key(self) -> &'static str {
        match self {
            Self::Once => "once",
            Self::Quota => "quota",
            Self::Window => "window",
            Self::PerEvent => "per_event",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.key() == key)
    }

    /// How it reads on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Once => "Once, by a day",
            Self::Quota => "Again and again",
            Self::Window => "So many times by a day",
            Self::PerEvent => "So many at each event",
        }
    }

    /// One sentence of help beside the choice.
    pub fn help(self) -> &'static str {
        match self {
            Self::Once => "It is done when you have done it one time.",
            Self::Quota => "A number for each day, week or month. You choose the days as you go.",
            Self::Window => {
                "A number for the whole stretch of time. It doesn't matter how you spread it."
            }
            Self::PerEvent => {
                "A number for each meeting, fair or visit, however many of them there are."
            }
        }
    }

    /// An action that has this rhythm.
    pub fn example(self) -> &'static str {
        match self {
            Self::Once => "Finish the online course by 31 May.",
            Self::Quota => "Thank a colleague for something exact, 3 times a week.",
            Self::Window => "Visit 4 trade fairs between January and December.",
            Self::PerEvent => "Talk to 2 people I don't know at each trade fair.",
        }
    }
}

/// How long a quota lasts before it starts anew. Weeks run from Monday to Sunday, months by the
/// calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// A calendar day.
    Day,
    /// Monday to Sunday.
    Week,
    /// A calendar month, whatever its length.
    Month,
}

impl Period {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] = &[Self::Day, Self::Week, Self::Month];

    /// How it is stored; never renamed.
    pub fn key(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|period| period.key() == key)
    }

    /// How it reads on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Day => "Day",
            Self::Week => "Week",
            Self::Month => "Month",
        }
    }

    /// "a week", as in "3 times a week".
    pub fn each(self) -> &'static str {
        match self {
            Self::Day => "a day",
            Self::Week => "a week",
            Self::Month => "a month",
        }
    }

    /// The period we are in: "this week".
    pub fn current(self) -> &'static str {
        match self {
            Self::Day => "today",
            Self::Week => "this week",
            Self::Month => "this month",
        }
    }
}
