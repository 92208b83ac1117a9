//! A rhythm as it is stored: plain columns of an action's row, read back into a [`Cadence`] or
//! refused with a reason.

use super::cadence::{Cadence, CadenceKind, Period};
use crate::schema::actions;
use chrono::NaiveDate;
use diesel::prelude::*;
use std::fmt;

/// The columns of an action that hold its rhythm. Those a rhythm has no use for are empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = actions, treat_none_as_null = true)]
pub struct CadenceColumns {
    /// Which of the four rhythms it is.
    pub kind: CadenceKind,
    /// How many times; see [`Cadence`] for what they are counted in.
    pub times: Option<i32>,
    /// What the times of a quota are for.
    pub period: Option<Period>,
    /// The first day that counts.
    pub starts_on: Option<NaiveDate>,
    /// The last day; for something done once, the day it is due.
    pub ends_on: Option<NaiveDate>,
}

/// What keeps columns from being a rhythm. It reads as a message beside the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CadenceError {
    /// How many times is missing.
    NoCount,
    /// Fewer than 1 time, or more than fits.
    CountOutOfRange,
    /// Day, week or month is missing.
    NoPeriod,
    /// The first day is missing.
    NoStart,
    /// The last day is missing.
    NoEnd,
    /// The last day comes before the first.
    EndBeforeStart,
}

impl CadenceError {
    /// The column it is about.
    pub fn field(self) -> &'static str {
        match self {
            Self::NoCount | Self::CountOutOfRange => "times",
            Self::NoPeriod => "period",
            Self::NoStart => "starts_on",
            Self::NoEnd | Self::EndBeforeStart => "ends_on",
        }
    }
}

impl fmt::Display for CadenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoCount => "Write how many times",
            Self::CountOutOfRange => "Write how many times, in digits, from 1 to 65,535",
            Self::NoPeriod => "Choose whether the number is for a day, a week or a month",
            Self::NoStart => "Write the day you start",
            Self::NoEnd => "Write the day by which it should be done",
            Self::EndBeforeStart => "Write a last day that is not before the day you start",
        })
    }
}

impl std::error::Error for CadenceError {}

impl TryFrom<CadenceColumns> for Cadence {
    type Error = CadenceError;

    fn try_from(columns: CadenceColumns) -> Result<Self, CadenceError> {
        Ok(match columns.kind {
            CadenceKind::Once => Self::Once { by: columns.ends_on.ok_or(CadenceError::NoEnd)? },
            CadenceKind::Quota => {
                let count = columns.count()?;
                let period = columns.period.ok_or(CadenceError::NoPeriod)?;
                let (from, until) = (columns.start()?, columns.ends_on);
                in_order(from, until.unwrap_or(from))?;
                Self::Quota { count, period, from, until }
            }
            CadenceKind::Window => {
                let count = columns.count()?;
                let (from, until) = (columns.start()?, columns.ends_on.ok_or(CadenceError::NoEnd)?);
                in_order(from, until)?;
                Self::Window { count, from, until }
            }
            CadenceKind::PerEvent => Self::PerEvent { count: columns.count()? },
        })
    }
}

impl CadenceColumns {
    /// The columns of this kind of rhythm, still empty.
    pub fn of(kind: CadenceKind) -> Self {
        Self { kind, times: None, period: None, starts_on: None, ends_on: None }
    }

    fn count(&self) -> Result<u16, CadenceError> {
        let count = self.times.ok_or(CadenceError::NoCount)?;
        u16::try_from(count).ok().filter(|count| *count > 0).ok_or(CadenceError::CountOutOfRange)
    }

    fn start(&self) -> Result<NaiveDate, CadenceError> {
        self.starts_on.ok_or(CadenceError::NoStart)
    }
}

fn in_order(from: NaiveDate, until: NaiveDate) -> Result<(), CadenceError> {
    if until < from { Err(CadenceError::EndBeforeStart) } else { Ok(()) }
}

impl From<Cadence> for CadenceColumns {
    fn from(cadence: Cadence) -> Self {
        let kind = cadence.kind();
        match cadence {
            Cadence::Once { by } => Self { ends_on: Some(by), ..Self::of(kind) },
            Cadence::Quota { count, period, from, until } => Self {
                kind,
                times: Some(count.into()),
                period: Some(period),
                starts_on: Some(from),
                ends_on: until,
            },
            Cadence::Window { count, from, until } => Self {
                times: Some(count.into()),
                starts_on: Some(from),
                ends_on: Some(until),
                ..Self::of(kind)
            },
            Cadence::PerEvent { count } => Self { times: Some(count.into()), ..Self::of(kind) },
        }
    }
}
