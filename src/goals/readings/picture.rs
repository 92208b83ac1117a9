//! A goal's measure over time, beside the straight way to its target.

use chrono::NaiveDate;

use super::KpiReading;
use crate::charts::line::{Counted, Line, Point};
use crate::charts::{Head, Mark, Row, Words};
use crate::goals::goal::Goal;
use crate::goals::statement::{amount, long_date, plain_number};

/// Numbers are written with two decimals, so nothing nearer than this is told apart.
const LEAST: f64 = 0.01;

/// The picture of a goal's measure; none before there is something to compare: a reading, or a
/// number to begin with and one to reach by a day. `readings` are its own, oldest first.
#[must_use]
pub fn picture(goal: &Goal, readings: &[KpiReading], today: NaiveDate) -> Option<Line> {
    let points: Vec<Point> =
        readings.iter().map(|reading| (reading.read_on, reading.value)).collect();
    let counted = Counted {
        start: start(goal, &points),
        points,
        target: goal.kpi_target,
        by: goal.due_on,
        least: LEAST,
    };
    if counted.points.is_empty() && counted.way().is_none() {
        return None;
    }
    let written = |number: f64| match goal.kpi_unit.as_str() {
        sign @ ("%" | "£" | "$" | "€") => amount(number, sign),
        _ => plain_number(number),
    };
    Line::new(words(goal, readings, &counted, today), &counted, written)
}

/// Where it begins: at the baseline on the day the goal was written down, or with the first reading
/// where that was before it or where there is no baseline.
fn start(goal: &Goal, points: &[Point]) -> Option<Point> {
    let first = points.first().copied();
    let written = goal.created_at.date();
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
    let way = |day| counted.on_the_way(day).map_or("–".to_owned(), said);
    let row = |(day, number): Point, what: &str| {
        Row::new(long_date(day), [what.to_owned(), said(number), way(day)])
    };
    let begun = counted.start.filter(|_| goal.kpi_baseline.is_some());
    let begun = begun.map(|point| row(point, "Where it begins"));
    let counts = readings.iter().map(|one| row((one.read_on, one.value), "Counted"));
    let aim = counted.by.zip(counted.target).map(|point| row(point, "Target"));
    Words {
        id: "measure-line",
        title: match goal.kpi_name.as_str() {
            "" => "The number over time".to_owned(),
            name => format!("{name} over time"),
        },
        finding,
        key: key(goal, readings.last(), counted),
        head: vec![
            Head::Words("Day"),
            Head::Words("What"),
            Head::Number("Number"),
            Head::Number("On the straight way"),
        ],
        rows: begun.into_iter().chain(counts).chain(aim).collect(),
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
