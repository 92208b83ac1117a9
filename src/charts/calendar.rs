//! Days under a picture: as many as have room, on days that people count by.

use chrono::{Datelike, NaiveDate};

use super::Label;
use super::scale::Scale;

/// How far it is from one named day to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many days.
    Days(i32),
    /// So many months, from January on.
    Months(i32),
}

/// What may stand between two named days, shortest first.
const STEPS: [Step; 14] = [
    Step::Days(1),
    Step::Days(7),
    Step::Days(14),
    Step::Months(1),
    QUARTER,
    Step::Months(12),
    Step::Months(24),
    Step::Months(60),
    Step::Months(120),
    Step::Months(600),
    Step::Months(1_200),
    Step::Months(12_000),
    Step::Months(120_000),
    Step::Months(1_200_000),
];

/// A quarter of a year.
pub const QUARTER: Step = Step::Months(3);

impl Step {
    /// How far apart two of them must stand for their names to stand clear.
    fn room(self) -> f64 {
        match self {
            Self::Days(_) => 62.0,
            Self::Months(_) => 44.0,
        }
    }

    fn days(self) -> f64 {
        match self {
            Self::Days(days) => f64::from(days),
            Self::Months(months) => f64::from(months) * 30.4,
        }
    }

    /// The days from the first to the last that are a step apart; weeks begin on Monday.
    fn between(self, first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
        let (at, to) = (self.index(first), self.index(last));
        let days = (at..=to).filter_map(|index| self.day(index));
        days.filter(|day| (first..=last).contains(day)).collect()
    }

    fn index(self, day: NaiveDate) -> i32 {
        match self {
            // The first day of the calendar, number 1, was a Monday.
            Self::Days(days) => (day.num_days_from_ce() - 1).div_euclid(days),
            Self::Months(months) => (day.year() * 12 + day.month0() as i32).div_euclid(months),
        }
    }

    fn day(self, index: i32) -> Option<NaiveDate> {
        match self {
            Self::Days(days) => NaiveDate::from_num_days_from_ce_opt(index * days + 1),
            Self::Months(months) => {
                let month = index * months;
                let month0 = u32::try_from(month.rem_euclid(12)).unwrap_or(0);
                NaiveDate::from_ymd_opt(month.div_euclid(12), month0 + 1, 1)
            }
        }
    }

    /// What this day is called, and the year below it where it is new.
    fn names(self, day: NaiveDate, before: Option<NaiveDate>) -> (String, String) {
        let year = day.year().to_string();
        let name = match self {
            Self::Days(_) => short_day(day),
            Self::Months(1..12) => short_month(day),
            Self::Months(_) => return (year, String::new()),
        };
        let is_new = before.is_none_or(|before| before.year() != day.year());
        (name, if is_new { year } else { String::new() })
    }
}

/// A day where a picture has no room for more: "31 Mar".
#[must_use]
pub fn short_day(day: NaiveDate) -> String {
    day.format("%-d %b").to_string()
}

/// A month where a picture has no room for more: "Mar".
#[must_use]
pub fn short_month(day: NaiveDate) -> String {
    day.format("%b").to_string()
}

/// A day with a line up to it.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedDay {
    /// Where it stands.
    pub x: f64,
    /// What it is called.
    pub name: Label,
    /// Its year, where it is another than that of the day before it; blank elsewhere.
    pub year: Label,
}

/// The days to name from the first to the last one, no nearer than `least`, in two lines that
/// begin at this height. `width` is how far it is from one to the other.
#[must_use]
pub fn named_days(
    (first, last): (NaiveDate, NaiveDate),
    scale: &Scale,
    least: Step,
    y: f64,
) -> Vec<NamedDay> {
    let width = (scale.day(last) - scale.day(first)).abs();
    let days = (last - first).num_days() as f64;
    let fits =
        |step: &&Step| step.days() >= least.days() && width * step.days() >= step.room() * days;
    let step = STEPS.iter().find(fits).copied().unwrap_or(Step::Months(1_200_000));
    let mut before = None;
    let named = step.between(first, last).into_iter().map(|day| {
        let (name, year) = step.names(day, before.replace(day));
        let x = scale.day(day);
        let [name, year] =
            [(name, y), (year, y + 18.0)].map(|(words, y)| Label::around(x, y, words));
        NamedDay { x, name: name.quiet(), year: year.quiet() }
    });
    named.collect()
}

/// The whole quarters around these days.
#[must_use]
pub fn whole_quarters(first: NaiveDate, last: NaiveDate) -> (NaiveDate, NaiveDate) {
    let (start, end) = (QUARTER.index(first), QUARTER.index(last) + 1);
    (QUARTER.day(start).unwrap_or(first), QUARTER.day(end).unwrap_or(last))
}
