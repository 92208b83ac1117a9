//! A number over time, beside the straight way to where it should be.

use chrono::NaiveDate;

use super::calendar::{NamedDay, Step, named_days};
use super::scale::{Scale, roughly, ticks};
use super::{Label, WIDTH, Words};

/// The upper and lower edge of the field.
const FIELD: (f64, f64) = (14.0, 190.0);
/// Clear space at the right: half a mark.
const EDGE: f64 = 10.0;

/// A day and a number.
pub type Point = (NaiveDate, f64);

/// What there is to draw.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted {
    /// The counted numbers, oldest first.
    pub points: Vec<Point>,
    /// Where it begins, where that is known.
    pub start: Option<Point>,
    /// The number to get to.
    pub target: Option<f64>,
    /// The day to be there.
    pub by: Option<NaiveDate>,
    /// No two numbers on the scale are nearer than this.
    pub least: f64,
}

impl Counted {
    /// From where it begins straight to where it should be; none where one of them isn't known.
    #[must_use]
    pub fn way(&self) -> Option<[Point; 2]> {
        let (start, aim) = self.start.zip(self.by.zip(self.target))?;
        (start.0 < aim.0).then_some([start, aim])
    }

    /// The number that the straight way is at on a day, as closely as one could draw it; none before
    /// it begins and after it ends.
    #[must_use]
    pub fn on_the_way(&self, day: NaiveDate) -> Option<f64> {
        let [(from, start), (by, target)] = self.way()?;
        let share = (day - from).num_days() as f64 / (by - from).num_days() as f64;
        let on_the_way = roughly(start + share * (target - start), target - start);
        (0.0..=1.0).contains(&share).then_some(on_the_way)
    }
}

/// A number on the scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// How high it stands.
    pub y: f64,
    /// The number.
    pub label: Label,
}

/// The whole picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it says.
    pub words: Words,
    /// The counted numbers.
    pub points: Vec<(f64, f64)>,
    /// From where it begins straight to where it should be; none where one of them isn't known.
    pub way: Option<[(f64, f64); 2]>,
    /// How high the number to get to is.
    pub target: Option<f64>,
    /// The day to be there.
    pub by: Option<f64>,
    /// The numbers of the scale.
    pub ticks: Vec<Tick>,
    /// The days below.
    pub days: Vec<NamedDay>,
    /// Left, top, right and bottom of the field.
    pub edges: (f64, f64, f64, f64),
    /// How high the picture is.
    pub height: f64,
}

impl Line {
    /// Draws what was counted, its numbers written in this way; none where there is no day to
    /// draw anything at.
    #[must_use]
    pub fn new(words: Words, counted: &Counted, written: impl Fn(f64) -> String) -> Option<Self> {
        let known = || counted.points.iter().chain(&counted.start);
        let days = || known().map(|(day, _)| *day).chain(counted.by);
        let days = (days().min()?, days().max()?);
        let numbers =
            ticks(known().map(|(_, number)| *number).chain(counted.target), counted.least);
        let (low, high) = (*numbers.first()?, *numbers.last()?);
        let (top, bottom) = FIELD;
        let scale = Scale::new((low, high), (bottom, top));
        let labels: Vec<_> =
            numbers.iter().map(|number| (scale.at(*number), written(*number))).collect();
        let widest = labels.iter().map(|(_, words)| super::label::width(words)).fold(0.0, f64::max);
        let left = (widest + 6.0).min(WIDTH / 2.0);
        let across = Scale::of_days(days, (left + EDGE, WIDTH - EDGE));
        let place = |(day, number): &Point| (across.day(*day), scale.at(*number));
        Some(Self {
            words,
            points: counted.points.iter().map(place).collect(),
            way: counted.way().map(|[start, aim]| [place(&start), place(&aim)]),
            target: counted.target.map(|target| scale.at(target)),
            by: counted.by.map(|by| across.day(by)),
            ticks: labels
                .into_iter()
                .map(|(y, words)| Tick { y, label: Label::until(left - 6.0, y, words).quiet() })
                .collect(),
            days: named_days(days, &across, Step::Days(1), bottom + 16.0),
            edges: (left, top, WIDTH, bottom),
            height: bottom + 46.0,
        })
    }

    /// Where the number to get to stands on its day.
    #[must_use]
    pub fn aim(&self) -> Option<(f64, f64)> {
        self.by.zip(self.target)
    }
}
