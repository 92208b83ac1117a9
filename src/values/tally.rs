//! How often each value was chosen: the counts behind the ranking.

use std::cmp::Ordering;

use super::screens::{Choice, latest};
use super::value::Value;

/// What happened to one value on the answered screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The value.
    pub value: Value,
    /// How often it was chosen as most important.
    pub most: i32,
    /// How often it was chosen as least important.
    pub least: i32,
    /// On how many answered screens it was shown: 4 once all are answered.
    pub shown: i32,
}

impl Tally {
    /// The counts of all thirteen values, in the order they are listed.
    pub fn of(choices: &[Choice]) -> Vec<Self> {
        let choices = latest(choices);
        let count = |matches: &dyn Fn(&Choice) -> bool| {
            choices.iter().map(|choice| i32::from(matches(choice))).sum()
        };
        let tally = |value| Self {
            value,
            most: count(&|choice| choice.most() == value),
            least: count(&|choice| choice.least() == value),
            shown: count(&|choice| choice.shown().contains(&value)),
        };
        Value::ALL.iter().copied().map(tally).collect()
    }

    /// Times chosen as most important minus times chosen as least, from -4 to 4.
    pub fn score(self) -> i32 {
        self.most - self.least
    }

    /// The score as a share of the times shown, from -1 (always least) to 1 (always most);
    /// nothing where the value wasn't shown. The best-minus-worst score of best-worst scaling.
    pub fn standardised(self) -> Option<f64> {
        (self.shown > 0).then(|| f64::from(self.score()) / f64::from(self.shown))
    }

    /// Which of two values stands higher, by their standardised scores and exactly: without the
    /// rounding that could part two that are level. A value not shown stands at 0.
    pub fn cmp_score(&self, other: &Self) -> Ordering {
        (self.score() * other.shown.max(1)).cmp(&(other.score() * self.shown.max(1)))
    }

    /// The counts in words: "most important 3 of 4 times, least important 0 of 4".
    pub fn words(self) -> String {
        let Self { most, least, shown, .. } = self;
        format!("most important {most} of {shown} times, least important {least} of {shown}")
    }
}
