//! A goal's measure over time, beside the straight way to its target.

use chrono::NaiveDate;

use super::{KpiReading, KpiReadingId};
use crate::charts::line::{Counted, Line, Point};
use crate::charts::{Mark, Words};
use crate::goals::goal::Goal;
use crate::goals::statement::{amount, plain_number};
use crate::words::long_date;

/// Numbers are written with two decimals, so nothing nearer than this is told apart.
const LEAST: f64 = 0.01;

/// The picture of a goal's measure; none before there is something to compare: a reading, or a
/// number to begin with and one to reach by a day. `readings` are its own, oldest first, and
/// `written` is the day on which the client wrote the goal down.
#[must_use]
pub fn picture(
    goal: &Goal,
    readings: &[KpiReading],
    written: NaiveDate,
    today: NaiveDate,
) -> Option<Line> {
    let counted = counted(goal, readings, written);
    if counted.points.is_empty() && counted.way().is_none() {
        return None;
    }
    let shown = |number: f64| match goal.kpi_unit.as_str() {
        sign @ ("%" | "£" | "$" | "€") => amount(number, sign),
        _ => plain_number(number),
    };
    Line::new(words(goal, readings, &counted, today), &counted, shown)
}

/// A number of the measure on its day, as it stands in the table below the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// The day.
    pub on: NaiveDate,
    /// The number with its unit.
    pub said: String,
    /// Where the straight way is on that day; a dash where there is none.
    pub on_the_way: String,
    /// What it is or what the client noted about it.
    pub note: String,
    /// The reading it comes from; none for where the measure begins and where it should get to.
    pub reading: Option<KpiReadingId>,
}

/// What the picture shows in numbers: where it begins, what was counted, where it should get to.
#[must_use]
pub fn numbers(goal: &Goal, readings: &[KpiReading], written: NaiveDate) -> Vec<Number> {
    let counted = counted(goal, readings, written);
    let said = |number: f64| amount(number, &goal.kpi_unit);
    let number = |(on, number): Point, note: &str, reading| Number {
        on,
        said: said(number),
        on_the_way: counted.on_the_way(on).map_or("–".to_owned(), said),
        note: note.to_owned(),
        reading,
    };
    let begun = counted.start.filter(|_| goal.kpi_baseline.is_some());
    let begun = begun.map(|point| number(point, "Where it begins", None));
    let counts = readings.iter();
    let counts = counts.map(|one| number((one.read_on, one.value), &one.note, Some(one.id)));
    let aim = counted.by.zip(counted.target).map(|point| number(point, "Target", None));
    begun.into_iter().chain(counts).chain(aim).collect()
}

fn counted(goal: &Goal, readings: &[KpiReading], written: NaiveDate) -> Counted {
    let points: Vec<Point> =
        readings.iter().map(|reading| (reading.read_on, reading.value)).collect();
    Counted {
        start: start(goal, &points, written),
        points,
        target: goal.kpi_target,
        by: goal.due_on,
        least: LEAST,
    }
}

/// Where it begins: at the baseline on the day the goal was written down, or with the first reading
/// where that was before it or where there is no baseline.
fn start(goal: &Goal, points: &[Point], written: NaiveDate) -> Option<Point> {
    let first = points.first().copied();
    let day = first.map_or(written, |(day, _)| day.min(written));
    goal.kpi_baseline.map(|baseline| (day, baseline)).or(first)
}

fn words(goal: &Goal, readings: &[KpiReading], counted: &Counted, today: NaiveDate) -> Words {
    let said = |number: f64| amount(number, &goal.kpi_unit);
    let progress = goal.progress(readings, today).sentence();
    let finding = match counted.on_the_way(today) {
        Some(number) => {
            format!("{progress} The straight way would be at about {} today.", said(number))
        }
        None => progress,
    };
    Words {
        id: "measure-line",
        title: match goal.kpi_name.as_str() {
            "" => "The number over time".to_owned(),
            name => format!("{name} over time"),
        },
        finding,
        key: key(goal, readings.last(), counted),
        ..Words::default()
    }
}

fn key(goal: &Goal, latest: Option<&KpiReading>, counted: &Counted) -> Vec<(Mark, String)> {
    let said = |number: f64| amount(number, &goal.kpi_unit);
    let latest = latest.map(|one| {
        (Mark::Dot, format!("counted, last {} on {}", said(one.value), long_date(one.read_on)))
    });
    let way = counted
        .way()
        .map(|[(_, from), _]| (Mark::Broken, format!("the straight way from {}", said(from))));
    let aim = match (counted.target, counted.by) {
        (Some(target), Some(by)) => {
            Some((Mark::Aim, format!("target: {} by {}", said(target), long_date(by))))
        }
        (Some(target), None) => Some((Mark::Pointed, format!("target: {}", said(target)))),
        (None, Some(by)) => Some((Mark::Thin, format!("the goal’s day, {}", long_date(by)))),
        (None, None) => None,
    };
    [latest, way, aim].into_iter().flatten().collect()
}
