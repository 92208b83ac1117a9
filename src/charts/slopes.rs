//! Two orders side by side: each name has a line from its place then to its place now.

use std::cmp::Ordering;

use super::label::shortened;
use super::{Label, Mark, WIDTH, Words};

/// The height of one place.
const LINE: f64 = 26.0;
/// The room above the first place for what the sides are called.
const HEAD: f64 = 30.0;
/// Where the places of then end.
const THEN: f64 = 48.0;
/// Where the names begin.
const NAMES: f64 = 234.0;

/// A name with its two places, from 1; a place may be shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stood<'a> {
    /// What stands there.
    pub name: &'a str,
    /// Its place in the earlier order.
    pub then: usize,
    /// Its place in the later order.
    pub now: usize,
}

impl Stood<'_> {
    /// Less where it rose, greater where it fell.
    fn turn(&self) -> Ordering {
        self.now.cmp(&self.then)
    }
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Slope {
    /// Its place then.
    pub then: Label,
    /// Its place now, and its name.
    pub now: Label,
    /// Unbroken where it rose, broken where it fell, thin where it stayed.
    pub mark: Mark,
}

/// The whole picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Slopes {
    /// What it says.
    pub words: Words,
    /// The lines, in the order of now.
    pub lines: Vec<Slope>,
    /// What the two sides are called.
    pub sides: [Label; 2],
    /// How high the picture is.
    pub height: f64,
}

impl Slopes {
    /// Where the lines begin.
    pub const FROM: f64 = THEN + 8.0;
    /// Where they end.
    pub const TO: f64 = NAMES - 8.0;

    /// Draws these. Among those that share a place then, the ones that fell stand first, and among
    /// those that share one now, the ones that rose: so each line goes the way its value went.
    #[must_use]
    pub fn new(words: Words, all: &[Stood<'_>]) -> Self {
        let mut after: Vec<_> = all.iter().collect();
        after.sort_by_key(|one| (one.now, one.turn(), one.then));
        let mut before: Vec<_> = (0..after.len()).collect();
        before.sort_by_key(|index| after.get(*index).map(|one| (one.then, one.turn().reverse())));
        let line = |index: usize| HEAD + (index as f64 + 0.5) * LINE;
        let lines = after.iter().enumerate().map(|(index, one)| {
            let then = before.iter().position(|other| *other == index).unwrap_or(index);
            let name = format!("{} {}", one.now, one.name);
            Slope {
                then: Label::until(THEN, line(then), one.then.to_string()).quiet(),
                now: Label::from(NAMES, line(index), shortened(&name, WIDTH - NAMES)),
                mark: match one.turn() {
                    Ordering::Less => Mark::Line,
                    Ordering::Greater => Mark::Broken,
                    Ordering::Equal => Mark::Thin,
                },
            }
        });
        Self {
            words,
            lines: lines.collect(),
            sides: [
                Label::until(THEN, 10.0, "then").quiet(),
                Label::from(NAMES, 10.0, "now").quiet(),
            ],
            height: HEAD + all.len() as f64 * LINE,
        }
    }
}
