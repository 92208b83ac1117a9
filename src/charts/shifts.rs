//! Then and now on one or two scales: a ring where it was, a dot where it is.

use super::label::shortened;
use super::scale::Scale;
use super::{Label, WIDTH, Words};

/// The height of one line: the name, and the dots below it.
const LINE: f64 = 50.0;
/// The room above the first line for the scales.
const HEAD: f64 = 50.0;
/// Clear space at the two sides.
const EDGE: f64 = 12.0;
/// Clear space between two scales.
const BETWEEN: f64 = 34.0;

/// A scale of whole numbers.
#[derive(Clone, Debug)]
pub struct Range<'a> {
    /// What it measures.
    pub name: &'a str,
    /// From the lowest to the highest.
    pub range: std::ops::RangeInclusive<i8>,
    /// Its numbers as they are written.
    pub written: fn(i8) -> String,
}

/// Where something stood and where it stands, on each scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shifted<'a> {
    /// What it is.
    pub name: &'a str,
    /// Then and now.
    pub places: Vec<(i8, i8)>,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// What it is about.
    pub name: Label,
    /// Where it stood and where it stands, on each scale.
    pub places: Vec<(f64, f64)>,
    /// The height of the dots.
    pub y: f64,
}

/// The whole picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Shifts {
    /// What it says.
    pub words: Words,
    /// The lines, from the top.
    pub lines: Vec<Shift>,
    /// The names and the numbers of the scales.
    pub labels: Vec<Label>,
    /// Where the numbers of the scales stand.
    pub marks: Vec<f64>,
    /// How high the picture is.
    pub height: f64,
}

impl Shifts {
    /// Where the lines begin.
    pub const TOP: f64 = HEAD;

    /// Draws what shifted on these scales.
    #[must_use]
    pub fn new(words: Words, ranges: &[Range<'_>], all: &[Shifted<'_>]) -> Self {
        let count = ranges.len().max(1) as f64;
        let width = (WIDTH - 2.0 * EDGE - (count - 1.0) * BETWEEN) / count;
        let starts = (0_u32..).map(|place| EDGE + f64::from(place) * (width + BETWEEN));
        let scales: Vec<_> = ranges
            .iter()
            .zip(starts)
            .map(|(range, start)| {
                let (low, high) = (f64::from(*range.range.start()), f64::from(*range.range.end()));
                (range, start, Scale::new((low, high), (start, start + width)))
            })
            .collect();
        let numbers = scales.iter().flat_map(|(range, _, scale)| {
            range.range.clone().map(|number| (scale.at(f64::from(number)), (range.written)(number)))
        });
        let numbers: Vec<_> = numbers.collect();
        let names =
            scales.iter().map(|(range, start, _)| Label::from(start - 4.0, 10.0, range.name));
        let under =
            numbers.iter().map(|(x, words)| Label::around(*x, 34.0, words.as_str()).quiet());
        let lines = all.iter().zip(0_u32..).map(|(one, line)| {
            let top = HEAD + f64::from(line) * LINE;
            let places = one.places.iter().zip(&scales).map(|((then, now), (.., scale))| {
                (scale.at(f64::from(*then)), scale.at(f64::from(*now)))
            });
            Shift {
                name: Label::from(EDGE - 4.0, top + 12.0, shortened(one.name, WIDTH - EDGE)),
                places: places.collect(),
                y: top + 35.0,
            }
        });
        Self {
            words,
            lines: lines.collect(),
            labels: names.chain(under).collect(),
            marks: numbers.iter().map(|(x, _)| *x).collect(),
            height: HEAD + all.len() as f64 * LINE,
        }
    }
}
