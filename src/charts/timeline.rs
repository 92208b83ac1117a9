//! What is to come, across the quarters: a line for each thing, with its marks.

use chrono::NaiveDate;

use super::calendar::{NamedDay, QUARTER, named_days, whole_quarters};
use super::label::shortened;
use super::scale::Scale;
use super::{Label, Mark, WIDTH, Words};

/// The height of one line: the name, and the marks below it.
const LINE: f64 = 54.0;
/// The room above the first line for the quarters.
const HEAD: f64 = 46.0;
/// Clear space at the two sides: half a mark.
const EDGE: f64 = 9.0;

/// Something on the way to a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// What it is.
    pub name: String,
    /// When it began.
    pub from: NaiveDate,
    /// The days that matter on it, with what they are.
    pub marks: Vec<(NaiveDate, Mark, String)>,
}

/// A mark on a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Where it stands.
    pub x: f64,
    /// Its shape.
    pub mark: Mark,
    /// What it is.
    pub name: String,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineRow {
    /// What it is about.
    pub name: Label,
    /// The height of the line.
    pub y: f64,
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Its marks.
    pub marks: Vec<Placed>,
}

/// The whole picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// What it says.
    pub words: Words,
    /// The lines, from the top.
    pub rows: Vec<TimelineRow>,
    /// The quarters, or the years where there are many.
    pub days: Vec<NamedDay>,
    /// Today.
    pub today: Label,
    /// Where today is.
    pub today_at: f64,
    /// How high the picture is.
    pub height: f64,
}

impl Timeline {
    /// Where the lines begin.
    pub const TOP: f64 = HEAD;

    /// Draws these ways; none where there is nothing to mark.
    #[must_use]
    pub fn new(words: Words, ways: &[Way], today: NaiveDate) -> Option<Self> {
        let days = || ways.iter().flat_map(|way| way.marks.iter().map(|(day, ..)| *day));
        let (first, last) = (days().min()?.min(today), days().max()?.max(today));
        let range = whole_quarters(first, last);
        let scale = Scale::of_days(range, (EDGE, WIDTH - EDGE));
        let bottom = HEAD + ways.len() as f64 * LINE;
        let rows = ways
            .iter()
            .zip(0_u32..)
            .map(|(way, line)| row(way, &scale, HEAD + f64::from(line) * LINE));
        let today_at = scale.day(today);
        Some(Self {
            words,
            rows: rows.collect(),
            days: named_days(range, &scale, QUARTER, 10.0),
            today: Label::around(today_at, bottom + 14.0, "today"),
            today_at,
            height: bottom + 24.0,
        })
    }

    /// How far down the lines go.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.height - 24.0
    }
}

fn row(way: &Way, scale: &Scale, top: f64) -> TimelineRow {
    let days = way.marks.iter().map(|(day, ..)| *day);
    let placed = way.marks.iter().map(|(day, mark, name)| Placed {
        x: scale.day(*day),
        mark: *mark,
        name: name.clone(),
    });
    TimelineRow {
        name: Label::from(EDGE, top + 14.0, shortened(&way.name, WIDTH - EDGE)),
        y: top + 36.0,
        from: scale.day(days.clone().min().unwrap_or(way.from).min(way.from)),
        to: scale.day(days.max().unwrap_or(way.from)),
        marks: placed.collect(),
    }
}
