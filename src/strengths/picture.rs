//! The profile as a picture: a field of five by five places, how well from left to right and how
//! it feels from bottom to top, with a dot for each answered skill.

use super::profile::{Profile, RatedSkill, in_quadrant};
use super::quadrant::{PROFICIENT_FROM, Quadrant};
use super::rating::{ENERGY, PROFICIENCY};
use super::skills::Skill;
use crate::words::{counted, listed};

/// Width and height of one place, in the units of the drawing.
const PLACE: (f64, f64) = (74.0, 66.0);
/// Where the field begins, leaving room for the numbers beside it and the words above.
const CORNER: (f64, f64) = (27.0, 30.0);
/// The largest radius of a dot: two digits fit in.
const LARGEST: f64 = 11.0;
/// The smallest radius that still holds two digits.
const HOLDS_DIGITS: f64 = 7.5;
/// Clear space around a dot, its outline included.
const CLEAR: f64 = 1.75;

/// A skill's dot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// The skill's number in the inventory, from 1: the same in every take.
    pub number: usize,
    /// Whose dot it is.
    pub rated: RatedSkill,
    /// Its middle, from the left.
    pub x: f64,
    /// Its middle, from the top.
    pub y: f64,
    /// Its radius.
    pub radius: f64,
}

impl Dot {
    /// Whether its number can be read in it.
    #[must_use]
    pub fn shows_number(&self) -> bool {
        self.radius >= HOLDS_DIGITS
    }

    /// Whether it is drawn filled: a skill to lead with.
    #[must_use]
    pub fn is_lead(&self) -> bool {
        self.rated.quadrant == Quadrant::LeadWith
    }
}

/// A number beside the field.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// What stands there.
    pub label: String,
    /// Where, along its side.
    pub at: f64,
}

/// The whole picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// One dot for each answered skill, in the order they were asked.
    pub dots: Vec<Dot>,
    /// What it shows, in one sentence.
    pub finding: String,
}

impl Picture {
    /// The picture of a profile.
    #[must_use]
    pub fn of(profile: &Profile) -> Self {
        let numbered = || Skill::all().zip(1..);
        let number = |skill: &Skill| numbered().find(|(known, _)| *known == skill);
        let dots = profile.skills.iter().enumerate().map(|(place, rated)| {
            let here = |other: &&RatedSkill| {
                (other.proficiency, other.energy) == (rated.proficiency, rated.energy)
            };
            let together = profile.skills.iter().filter(here).count();
            let before = profile.skills.iter().take(place).filter(here).count();
            let (x, y, radius) = spot(rated, before, together);
            let number = number(rated.skill).map_or(0, |(_, number)| number);
            Dot { number, rated: *rated, x, y, radius }
        });
        Self { dots: dots.collect(), finding: finding(profile) }
    }

    /// The dots of one quadrant, in the order its skills are read in.
    #[must_use]
    pub fn in_quadrant(&self, quadrant: Quadrant) -> Vec<&Dot> {
        let rated: Vec<_> = self.dots.iter().map(|dot| dot.rated).collect();
        let ordered = in_quadrant(&rated, quadrant);
        let dot_of = |rated: &RatedSkill| self.dots.iter().find(|dot| dot.rated == *rated);
        ordered.iter().filter_map(dot_of).collect()
    }

    /// Left, top, right and bottom of the field.
    #[must_use]
    pub fn field() -> (f64, f64, f64, f64) {
        let (left, top) = CORNER;
        let (right, bottom) = (left + 5.0 * PLACE.0, top + 5.0 * PLACE.1);
        (left, top, right, bottom)
    }

    /// Where the lines between the quadrants cross: right of it a skill is done well, above it
    /// the skill gives energy.
    #[must_use]
    pub fn cross() -> (f64, f64) {
        let x = CORNER.0 + f64::from(PROFICIENT_FROM) * PLACE.0;
        (x, CORNER.1 + f64::from(*ENERGY.end()) * PLACE.1)
    }

    /// The numbers under the field: how well.
    #[must_use]
    pub fn ticks_across() -> Vec<Tick> {
        let tick =
            |well: u8| Tick { label: well.to_string(), at: corner(well, 0).0 + PLACE.0 / 2.0 };
        PROFICIENCY.map(tick).collect()
    }

    /// The numbers left of the field: how it feels.
    #[must_use]
    pub fn ticks_up() -> Vec<Tick> {
        let tick = |feels: i8| Tick {
            label: super::rating::signed(feels),
            at: corner(0, feels).1 + PLACE.1 / 2.0,
        };
        ENERGY.map(tick).collect()
    }
}

/// The top left corner of a place.
fn corner(proficiency: u8, energy: i8) -> (f64, f64) {
    let down = *ENERGY.end() - energy;
    let x = CORNER.0 + f64::from(proficiency) * PLACE.0;
    (x, CORNER.1 + f64::from(down) * PLACE.1)
}

/// Where the dot with this number stands among those that share its place, and how large it is:
/// in rows, close together in the middle of the place, none hiding another.
fn spot(rated: &RatedSkill, before: usize, together: usize) -> (f64, f64, f64) {
    let columns = (1..=together).find(|n| n * n >= together).unwrap_or(1);
    let rows = together.div_ceil(columns);
    let (column, row) = (before % columns, before / columns);
    let [columns, rows, column, row] = [columns, rows, column, row].map(|count| count as f64);
    let room = (PLACE.0 / columns).min(PLACE.1 / rows) / 2.0;
    let radius = (room - CLEAR).min(LARGEST);
    let step = 2.0 * (radius + CLEAR);
    let (left, top) = corner(rated.proficiency, rated.energy);
    let x = left + PLACE.0 / 2.0 + (column - (columns - 1.0) / 2.0) * step;
    let y = top + PLACE.1 / 2.0 + (row - (rows - 1.0) / 2.0) * step;
    (tenth(x), tenth(y), (radius * 10.0).floor() / 10.0)
}

fn tenth(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// How many skills stand in each quadrant, in one sentence.
fn finding(profile: &Profile) -> String {
    let counts = Quadrant::ALL.iter().filter_map(|quadrant| {
        let count = profile.in_quadrant(*quadrant).len();
        let what = match quadrant {
            Quadrant::LeadWith => "to lead with",
            Quadrant::UseWithCare => "to use with care",
            Quadrant::LearnNext => "to learn next",
            Quadrant::LetGo => "to let go",
        };
        (count > 0).then(|| format!("{} {what}", counted(count, "skill")))
    });
    let counts: Vec<_> = counts.collect();
    let counts: Vec<_> = counts.iter().map(String::as_str).collect();
    match counts.as_slice() {
        [] => "No skill has a place yet".to_owned(),
        some => listed(some),
    }
}
