//! How often in each stretch of time, beside how often it was to be.

use super::label::width;
use super::scale::Scale;
use super::{Label, Mark, WIDTH, Words};

/// The upper and lower edge of the field.
const FIELD: (f64, f64) = (10.0, 140.0);
/// The widest a column may get.
const WIDEST: f64 = 64.0;

/// What was done in one stretch of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// What it is called.
    pub name: String,
    /// What was done.
    pub done: u32,
    /// What was to be done.
    pub asked: u32,
    /// Whether it is over.
    pub is_over: bool,
}

impl Stretch {
    /// Whether as much was done as was to be.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.done >= self.asked
    }

    /// How it went, in two words.
    #[must_use]
    pub fn words(&self) -> &'static str {
        match self.mark() {
            Mark::Bar if self.asked == 0 => "none asked for",
            Mark::Bar => "kept",
            Mark::Outline => "fell short",
            _ => "still open",
        }
    }

    /// The shape it is drawn in.
    #[must_use]
    pub fn mark(&self) -> Mark {
        match (self.is_kept(), self.is_over) {
            (true, _) => Mark::Bar,
            (false, true) => Mark::Outline,
            (false, false) => Mark::Missing,
        }
    }
}

/// A column with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its left edge.
    pub x: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it reaches.
    pub top: f64,
    /// How high it was to reach.
    pub asked: f64,
    /// Its shape.
    pub mark: Mark,
    /// What was done, in digits below it.
    pub done: Label,
    /// What it is called; blank where there is no room.
    pub name: Label,
}

/// The whole picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Columns {
    /// What it says.
    pub words: Words,
    /// From the left.
    pub columns: Vec<Column>,
}

impl Columns {
    /// Where the columns stand.
    pub const BOTTOM: f64 = FIELD.1;
    /// How high the picture is.
    pub const HEIGHT: f64 = FIELD.1 + 48.0;

    /// Draws these, oldest first.
    #[must_use]
    pub fn new(words: Words, all: &[Stretch]) -> Self {
        let most = all.iter().map(|one| one.done.max(one.asked)).max().unwrap_or(0).max(1);
        let (top, bottom) = FIELD;
        let scale = Scale::new((0.0, f64::from(most)), (bottom, top));
        let room = (WIDTH / all.len().max(1) as f64).min(WIDEST);
        let widest = all.iter().map(|one| width(&one.name)).fold(0.0, f64::max);
        let apart = (1..=all.len()).find(|count| *count as f64 * room >= widest + 6.0);
        // The latest is always named.
        let is_named =
            |index: usize| (all.len() - 1 - index).is_multiple_of(apart.unwrap_or(all.len()));
        let column = |(index, one): (usize, &Stretch)| {
            let middle = (index as f64 + 0.5) * room;
            let name = if is_named(index) { one.name.as_str() } else { "" };
            let gap = (room / 5.0).min(8.0);
            Column {
                x: super::scale::tenth(middle - room / 2.0 + gap),
                width: super::scale::tenth(room - 2.0 * gap),
                top: scale.at(f64::from(one.done)),
                asked: scale.at(f64::from(one.asked)),
                mark: one.mark(),
                done: Label::around(middle, bottom + 14.0, one.done.to_string()),
                name: Label::around(middle, bottom + 36.0, name).quiet(),
            }
        };
        Self { words, columns: all.iter().enumerate().map(column).collect() }
    }
}
