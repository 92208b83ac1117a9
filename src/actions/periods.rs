//! Days, weeks and months as stretches of the calendar.

use super::cadence::Period;
use chrono::{Datelike, Days, Months, NaiveDate};

/// A stretch of days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub start: NaiveDate,
    pub end: NaiveDate,
}

impl Span {
    /// How many days it has; at least one.
    pub fn days(&self) -> i64 {
        (self.end - self.start).num_days() + 1
    }

    pub fn contains(&self, day: NaiveDate) -> bool {
        (self.start..=self.end).contains(&day)
    }
}

impl Period {
    /// The number of the period a day lies in, counted without gaps, so that two of them can be
    /// subtracted.
    pub(super) fn index(self, day: NaiveDate) -> i64 {
        let days = i64::from(day.num_days_from_ce());
        match self {
            Self::Day => days,
            // Day 1 of the calendar, 1 January of the year 1, was a Monday.
            Self::Week => (days - 1).div_euclid(7),
            Self::Month => i64::from(day.year()) * 12 + i64::from(day.month0()),
        }
    }

    /// The whole period a day lies in. At the very ends of the calendar it stops where the calendar
    /// does.
    pub(super) fn around(self, day: NaiveDate) -> Span {
        match self {
            Self::Day => Span { start: day, end: day },
            Self::Week => {
                let since_monday = u64::from(day.weekday().num_days_from_monday());
                let start = day.checked_sub_days(Days::new(since_monday)).unwrap_or(NaiveDate::MIN);
                let end =
                    day.checked_add_days(Days::new(6 - since_monday)).unwrap_or(NaiveDate::MAX);
                Span { start, end }
            }
            Self::Month => {
                let start = day.with_day(1).unwrap_or(day);
                let next = start.checked_add_months(Months::new(1));
                let end = next.and_then(|next| next.pred_opt()).unwrap_or(NaiveDate::MAX);
                Span { start, end }
            }
        }
    }
}
