//! The pace of an action as a picture: what was done in each period beside what was asked for, or,
//! where a number is spread over a stretch of time, what is done so far beside an even pace.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::cadence::{Cadence, Period};
use super::pace::{Log, progress};
use super::quota::Rhythm;
use crate::charts::calendar::{short_day, short_month};
use crate::charts::columns::{Columns, Stretch};
use crate::charts::line::{Counted, Line};
use crate::charts::{Head, Mark, Row, Words};
use crate::words::long_date;

/// So many periods or events are drawn, the latest.
const DRAWN: usize = 12;

/// A period or an event.
struct Kept {
    day: NaiveDate,
    stretch: Stretch,
}

/// What was done in each of the last periods, or at each of the last events; none before there are
/// two to compare.
#[must_use]
pub fn columns(cadence: Cadence, logs: &[Log], today: NaiveDate) -> Option<Columns> {
    let (kept, unit) = match cadence {
        Cadence::Quota { count, period, from, until } => {
            let rhythm = Rhythm { count, period, from, until };
            let parts = rhythm.lately(logs, today, DRAWN).into_iter().map(|part| Kept {
                day: part.span.start,
                stretch: Stretch {
                    name: named(period, part.span.start),
                    done: part.done,
                    asked: part.asked,
                    is_over: part.span.end < today,
                },
            });
            (parts.collect(), Unit::Period(period))
        }
        Cadence::PerEvent { count } => (events(logs, count, today), Unit::Event),
        Cadence::Once { .. } | Cadence::Window { .. } => return None,
    };
    (kept.len() > 1).then(|| drawn(&kept, unit))
}

/// What is done so far of a number that may be spread over its time as one likes; none before
/// anything is done.
#[must_use]
pub fn line(cadence: Cadence, logs: &[Log], today: NaiveDate) -> Option<Line> {
    let Cadence::Window { count, from, until } = cadence else { return None };
    let counts = logs.iter().filter(|log| (from..=today).contains(&log.done_on));
    let points = by_day(counts).into_iter().scan(0_u32, |done, (day, amount)| {
        *done = done.saturating_add(amount);
        Some((day, f64::from(*done)))
    });
    let points: Vec<_> = points.collect();
    let (_, done) = *points.last()?;
    let counted = Counted {
        // The first day counts, so nothing is asked for on the day before it.
        start: Some((from.pred_opt().unwrap_or(from), 0.0)),
        target: Some(f64::from(count)),
        by: Some(until),
        least: 1.0,
        points,
    };
    let even = |day| counted.on_the_way(day).map_or("–".to_owned(), |n| format!("{n:.1}"));
    let row =
        |(day, done): &(NaiveDate, f64)| Row::new(long_date(*day), [done.to_string(), even(*day)]);
    let asked = progress(cadence, logs, today).total_expected_so_far;
    let words = Words {
        id: "pace",
        title: format!("How many are done, of {count} by {}", long_date(until)),
        finding: format!("{done} of {count} done. At an even pace it would be {asked} by now."),
        key: vec![
            (Mark::Dot, "done so far".to_owned()),
            (Mark::Broken, "an even pace".to_owned()),
            (Mark::Aim, format!("{count} by {}", long_date(until))),
        ],
        head: vec![
            Head::Words("Day"),
            Head::Number("Done so far"),
            Head::Number("At an even pace"),
        ],
        rows: counted.points.iter().map(row).collect(),
    };
    Line::new(words, &counted, |number| number.to_string())
}

/// What the columns stand for.
#[derive(Clone, Copy)]
enum Unit {
    Period(Period),
    Event,
}

impl Unit {
    fn plural(self) -> &'static str {
        match self {
            Self::Period(Period::Day) => "days",
            Self::Period(Period::Week) => "weeks",
            Self::Period(Period::Month) => "months",
            Self::Event => "events",
        }
    }

    fn head(self) -> &'static str {
        match self {
            Self::Period(Period::Day) => "Day",
            Self::Period(Period::Week) => "Week from",
            Self::Period(Period::Month) => "Month from",
            Self::Event => "Event on",
        }
    }
}

/// What a column is called: the day it begins with, or its month.
fn named(period: Period, first: NaiveDate) -> String {
    if period == Period::Month { short_month(first) } else { short_day(first) }
}

/// What was done on each day.
fn by_day<'a>(logs: impl Iterator<Item = &'a Log>) -> BTreeMap<NaiveDate, u32> {
    let mut days: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    for log in logs {
        let day = days.entry(log.done_on).or_default();
        *day = day.saturating_add(u32::from(log.amount));
    }
    days
}

fn events(logs: &[Log], count: u16, today: NaiveDate) -> Vec<Kept> {
    let events = by_day(logs.iter().filter(|log| log.done_on <= today));
    let earlier = events.len().saturating_sub(DRAWN);
    let kept = events.into_iter().skip(earlier).map(|(day, done)| Kept {
        day,
        stretch: Stretch {
            name: named(Period::Day, day),
            done,
            asked: u32::from(count),
            is_over: true,
        },
    });
    kept.collect()
}

fn drawn(kept: &[Kept], unit: Unit) -> Columns {
    let all: Vec<_> = kept.iter().map(|one| one.stretch.clone()).collect();
    let row = |one: &Kept| {
        let asked = one.stretch.asked.to_string();
        Row::new(
            long_date(one.day),
            [one.stretch.done.to_string(), asked, one.stretch.words().to_owned()],
        )
    };
    let words = Words {
        id: "pace",
        title: format!("What was done in each of the last {} {}", all.len(), unit.plural()),
        finding: finding(&all, unit),
        key: key(&all),
        head: vec![
            Head::Words(unit.head()),
            Head::Number("Done"),
            Head::Number("Asked for"),
            Head::Words("Kept"),
        ],
        rows: kept.iter().map(row).collect(),
    };
    Columns::new(words, &all)
}

/// How many of those that are over were kept.
fn finding(all: &[Stretch], unit: Unit) -> String {
    let over = || all.iter().filter(|one| one.is_over && one.asked > 0);
    let (kept, over) = (over().filter(|one| one.is_kept()).count(), over().count());
    match over {
        0 => "Nothing was asked for yet.".to_owned(),
        over if kept == over => format!("Kept in each of the last {over} {}.", unit.plural()),
        over => format!("Kept in {kept} of the last {over} {}.", unit.plural()),
    }
}

fn key(all: &[Stretch]) -> Vec<(Mark, String)> {
    let meanings =
        [(Mark::Bar, "kept"), (Mark::Outline, "fell short"), (Mark::Missing, "still open")];
    let drawn = meanings
        .into_iter()
        .filter(|(mark, _)| all.iter().any(|one| one.done > 0 && one.mark() == *mark));
    let drawn = drawn.chain([(Mark::Asked, "asked for")]);
    drawn.map(|(mark, meaning)| (mark, meaning.to_owned())).collect()
}
