//! From numbers to places along a side of a picture.

use chrono::{Datelike, NaiveDate};

/// The largest number a picture tells apart, either way; forms accept none beyond it.
pub const LARGEST: f64 = 1e12;
/// How many steps between round numbers there are at most, before both ends are made round.
const STEPS: f64 = 4.0;

/// Where the numbers of a range stand along a side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    start: f64,
    end: f64,
}

impl Scale {
    /// Puts the range of numbers along the side; either may run backwards.
    #[must_use]
    pub fn new((low, high): (f64, f64), (start, end): (f64, f64)) -> Self {
        Self { low, high, start, end }
    }

    /// The same for days.
    #[must_use]
    pub fn of_days((first, last): (NaiveDate, NaiveDate), side: (f64, f64)) -> Self {
        Self::new((number(first), number(last)), side)
    }

    /// Where a number stands, to a tenth; one outside the range at the nearer end, and all in the
    /// middle where the range is a single number.
    #[must_use]
    pub fn at(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        let share = if share.is_nan() { 0.5 } else { share.clamp(0.0, 1.0) };
        tenth(self.start + share * (self.end - self.start))
    }

    /// Where a day stands.
    #[must_use]
    pub fn day(&self, day: NaiveDate) -> f64 {
        self.at(number(day))
    }
}

fn number(day: NaiveDate) -> f64 {
    f64::from(day.num_days_from_ce())
}

/// To a tenth of a unit: nobody sees less.
#[must_use]
pub fn tenth(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// A number to about a hundredth of a range, in round digits.
#[must_use]
pub fn roughly(number: f64, range: f64) -> f64 {
    let digit = 10_f64.powf((range.abs() / 100.0).log10().ceil());
    let rounded = (number / digit).round() * digit;
    if rounded.is_finite() { rounded } else { number }
}

/// A few round numbers, growing, from the lowest of these or below it to the highest or above it.
/// No two are nearer than `least`.
#[must_use]
pub fn ticks(numbers: impl IntoIterator<Item = f64>, least: f64) -> Vec<f64> {
    let finite = numbers.into_iter().filter(|number| number.is_finite());
    let known: Vec<_> = finite.map(|number| number.clamp(-LARGEST, LARGEST)).collect();
    let (low, high) = match known.split_first() {
        None => (0.0, 1.0),
        Some((first, rest)) => rest
            .iter()
            .fold((*first, *first), |(low, high), number| (low.min(*number), high.max(*number))),
    };
    // A single number stands in the middle of a range of its own size.
    let room = if high > low { 0.0 } else { (high.abs() / 10.0).max(least) };
    let (low, high) = (low - room, high + room);
    let step = round_step((high - low) / STEPS).max(least);
    let (first, last) = ((low / step).floor(), (high / step).ceil());
    (0..=(last - first) as u32).map(|count| (first + f64::from(count)) * step).collect()
}

/// 1, 2 or 5 with as many noughts as it takes to be no less than this.
fn round_step(least: f64) -> f64 {
    let noughts = 10_f64.powf(least.log10().floor());
    let round = [1.0, 2.0, 5.0].into_iter().map(|digit| digit * noughts);
    round.into_iter().find(|step| *step >= least).unwrap_or(10.0 * noughts)
}
