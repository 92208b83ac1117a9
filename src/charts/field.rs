//! A field of places in columns and rows, cut in four, with a dot for each thing that stands there.

use super::scale::tenth;
use super::{Label, Words};

/// Width and height of one place.
const PLACE: (f64, f64) = (74.0, 66.0);
/// Where the field begins, leaving room for the numbers beside it and the words above.
const CORNER: (f64, f64) = (27.0, 30.0);
/// The largest radius of a dot: two digits fit in.
const LARGEST: f64 = 11.0;
/// The smallest radius that still holds two digits.
const HOLDS_DIGITS: f64 = 7.5;
/// Clear space around a dot, its outline included.
const CLEAR: f64 = 1.75;

/// What stands on a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot<'a> {
    /// Its column, from the left.
    pub column: u8,
    /// Its row, from the top.
    pub row: u8,
    /// The number it goes by.
    pub number: usize,
    /// What it is.
    pub name: &'a str,
    /// Whether its dot is filled.
    pub is_filled: bool,
}

/// A dot.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// What it stands for.
    pub name: String,
    /// Its number.
    pub number: Label,
    /// Its middle, from the left.
    pub x: f64,
    /// Its middle, from the top.
    pub y: f64,
    /// Its radius.
    pub radius: f64,
    /// Whether it is drawn filled.
    pub is_filled: bool,
}

impl Dot {
    /// Whether its number can be read in it.
    #[must_use]
    pub fn shows_number(&self) -> bool {
        self.radius >= HOLDS_DIGITS
    }
}

/// What stands around a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sides<'a> {
    /// What the columns stand for, from the left.
    pub columns: Vec<String>,
    /// What the rows stand for, from the top.
    pub rows: Vec<String>,
    /// So many columns and rows are left of and above the lines that cut it in four.
    pub cross: (u8, u8),
    /// What the quarters are called: top left, top right, bottom left, bottom right.
    pub quarters: [&'a str; 4],
    /// What is measured from bottom to top, and from left to right.
    pub ways: [&'a str; 2],
}

/// The whole field.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// What it says.
    pub words: Words,
    /// A dot for each spot, in their order.
    pub dots: Vec<Dot>,
    /// What stands around it.
    pub labels: Vec<Label>,
    /// Left, top, right and bottom.
    pub edges: (f64, f64, f64, f64),
    /// Where the lines between the quarters cross.
    pub cross: (f64, f64),
    /// How high the picture is.
    pub height: f64,
}

impl Field {
    /// Draws these spots.
    #[must_use]
    pub fn new(words: Words, sides: &Sides<'_>, spots: &[Spot<'_>]) -> Self {
        let (left, top) = CORNER;
        let (right, bottom) = corner(sides.columns.len() as f64, sides.rows.len() as f64);
        let (cross_column, cross_row) = sides.cross;
        let dots = spots.iter().enumerate().map(|(place, spot)| {
            let here = |other: &&Spot<'_>| (other.column, other.row) == (spot.column, spot.row);
            let together = spots.iter().filter(here).count();
            dot(spot, spots.iter().take(place).filter(here).count(), together)
        });
        Self {
            words,
            dots: dots.collect(),
            labels: labels(sides, (left, top, right, bottom)),
            edges: (left, top, right, bottom),
            cross: corner(f64::from(cross_column), f64::from(cross_row)),
            height: bottom + 68.0,
        }
    }
}

/// The top left corner of a place.
fn corner(column: f64, row: f64) -> (f64, f64) {
    (CORNER.0 + column * PLACE.0, CORNER.1 + row * PLACE.1)
}

/// The dot with this number among those that share its place: in rows, close together in the
/// middle of the place, none hiding another.
fn dot(spot: &Spot<'_>, before: usize, together: usize) -> Dot {
    let columns = (1..=together).find(|n| n * n >= together).unwrap_or(1);
    let rows = together.div_ceil(columns);
    let (column, row) = (before % columns, before / columns);
    let [columns, rows, column, row] = [columns, rows, column, row].map(|count| count as f64);
    let room = (PLACE.0 / columns).min(PLACE.1 / rows) / 2.0;
    let radius = (room - CLEAR).min(LARGEST);
    let step = 2.0 * (radius + CLEAR);
    let (left, top) = corner(f64::from(spot.column), f64::from(spot.row));
    let x = tenth(left + PLACE.0 / 2.0 + (column - (columns - 1.0) / 2.0) * step);
    let y = tenth(top + PLACE.1 / 2.0 + (row - (rows - 1.0) / 2.0) * step);
    Dot {
        name: spot.name.to_owned(),
        number: Label::around(x, y, spot.number.to_string()).in_dot(spot.is_filled),
        x,
        y,
        radius: (radius * 10.0).floor() / 10.0,
        is_filled: spot.is_filled,
    }
}

fn labels(sides: &Sides<'_>, (left, top, right, bottom): (f64, f64, f64, f64)) -> Vec<Label> {
    let [top_left, top_right, bottom_left, bottom_right] = sides.quarters;
    let [up, across] = sides.ways;
    let columns = sides.columns.iter().zip(0_u8..).map(|(words, column)| {
        let (x, _) = corner(f64::from(column) + 0.5, 0.0);
        Label::around(x, bottom + 12.0, words.as_str()).quiet()
    });
    let rows = sides.rows.iter().zip(0_u8..).map(|(words, row)| {
        let (_, y) = corner(0.0, f64::from(row) + 0.5);
        Label::around(left - 14.0, y, words.as_str()).quiet()
    });
    let around = [
        Label::from(left, top - 14.0, top_left).head(),
        Label::until(right, top - 14.0, top_right).head(),
        Label::from(left, bottom + 36.0, bottom_left).head(),
        Label::until(right, bottom + 36.0, bottom_right).head(),
        Label::from(left, bottom + 58.0, format!("↑ {up}")).quiet(),
        Label::until(right, bottom + 58.0, format!("{across} →")).quiet(),
    ];
    around.into_iter().chain(columns).chain(rows).collect()
}
