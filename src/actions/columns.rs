//! A rhythm as it is stored: one row of plain columns, read back into a [`Cadence`] or refused with
//! a reason.

use super::cadence::{Cadence, CadenceKind, Period};
use chrono::NaiveDate;
use std::fmt;

/// The columns of an action that hold its rhythm. Those a rhythm has no use for are empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CadenceColumns<'a> {
    /// A key of [`CadenceKind`].
    pub kind: &'a str,
    /// How many times; see [`Cadence`] for what they are counted in.
    pub count: Option<i32>,
    /// A key of [`Period`].
    pub period: Option<&'a str>,
    /// The first day that counts.
    pub starts_on: Option<NaiveDate>,
    /// The last day; for something done once, the day it is due.
    pub ends_on: Option<NaiveDate>,
}

/// What keeps columns from being a rhythm. It reads as a message beside the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CadenceError {
    /// No rhythm, or one that isn't ours.
    UnknownKind,
    /// How many times is missing.
    NoCount,
    /// Fewer than 1 time, or more than fits.
    CountOutOfRange,
    /// Day, week or month is missing.
    UnknownPeriod,
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
            Self::UnknownKind => "kind",
            Self::NoCount | Self::CountOutOfRange => "count",
            Self::UnknownPeriod => "period",
            Self::NoStart => "starts_on",
            Self::NoEnd | Self::EndBeforeStart => "ends_on",
        }
    }
}

impl fmt::Display for CadenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::UnknownKind => "Choose how often you want to do this.",
            Self::NoCount => "Enter how many times.",
            Self::CountOutOfRange => "Enter how many times as a number from 1 to 65,535.",
            Self::UnknownPeriod => "Choose whether the number is for a day, a week or a month.",
            Self::NoStart => "Enter the day you start.",
            Self::NoEnd => "Enter the day by which it should be done.",
            Self::EndBeforeStart => "Enter a last day that is not before the day you start.",
        })
    }
}

impl std::error::Error for CadenceError {}

impl TryFrom<CadenceColumns<'_>> for Cadence {
    type Error = CadenceError;

    fn try_from(columns: CadenceColumns<'_>) -> Result<Self, CadenceError> {
        let kind = CadenceKind::from_key(columns.kind).ok_or(CadenceError::UnknownKind)?;
        Ok(match kind {
            CadenceKind::Once => Self::Once {
                by: columns.ends_on.ok_or(CadenceError::NoEnd)?,
            },
            CadenceKind::Quota => {
                let count = columns.count()?;
                let period = columns
                    .period
                    .and_then(Period::from_key)
                    .ok_or(CadenceError::UnknownPeriod)?;
                let (from, until) = (columns.start()?, columns.ends_on);
                in_order(from, until.unwrap_or(from))?;
                Self::Quota {
                    count,
                    period,
                    from,
                    until,
                }
            }
            CadenceKind::Window => {
                let count = columns.count()?;
                let (from, until) = (
                    columns.start()?,
                    columns.ends_on.ok_or(CadenceError::NoEnd)?,
                );
                in_order(from, until)?;
                Self::Window { count, from, until }
            }
            CadenceKind::PerEvent => Self::PerEvent {
                count: columns.count()?,
            },
        })
    }
}

impl CadenceColumns<'_> {
    fn count(&self) -> Result<u16, CadenceError> {
        let count = self.count.ok_or(CadenceError::NoCount)?;
        u16::try_from(count)
            .ok()
            .filter(|count| *count > 0)
            .ok_or(CadenceError::CountOutOfRange)
    }

    fn start(&self) -> Result<NaiveDate, CadenceError> {
        self.starts_on.ok_or(CadenceError::NoStart)
    }
}

fn in_order(from: NaiveDate, until: NaiveDate) -> Result<(), CadenceError> {
    if until < from {
        Err(CadenceError::EndBeforeStart)
    } else {
        Ok(())
    }
}

impl From<Cadence> for CadenceColumns<'static> {
    fn from(cadence: Cadence) -> Self {
        let kind = cadence.kind().key();
        match cadence {
            Cadence::Once { by } => Self {
                kind,
                ends_on: Some(by),
                ..Self::default()
            },
            Cadence::Quota {
                count,
                period,
                from,
                until,
            } => Self {
                kind,
                count: Some(count.into()),
                period: Some(period.key()),
                starts_on: Some(from),
                ends_on: until,
            },
            Cadence::Window { count, from, until } => Self {
                kind,
                count: Some(count.into()),
                period: None,
                starts_on: Some(from),
                ends_on: Some(until),
            },
            Cadence::PerEvent { count } => Self {
                kind,
                count: Some(count.into()),
                ..Self::default()
            },
        }
    }
}
