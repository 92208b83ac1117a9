//! What comes first: the formula, ours, written down so that anyone can do the sum again.
//!
//! Each thing on the list has two numbers from 1 to 5: how much it would help, and how much the
//! client wants to do it. Its impact is the one times the other, 1 to 25. A product and not a sum,
//! because something that helps nobody is not worth much however welcome it is, and something
//! nobody wants to do does not get done however much it would help. Where two products are the
//! same (2 × 3 and 3 × 2), the thing that helps more comes first. Where both numbers are the
//! same, the two share a place, and the page says so.

use std::cmp::Ordering;
use std::ops::RangeInclusive;

use crate::forms::{Choice, numbers};

/// The numbers that can be given.
pub const RATINGS: RangeInclusive<i32> = 1..=5;
/// The highest impact there is.
pub const MOST_IMPACT: i32 = 25;
/// How many places at the top are looked at twice before they become goals.
pub const FIRST_FEW: usize = 3;

/// How much something would help and how much the client wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    benefit: i32,
    motivation: i32,
}

impl Weight {
    /// From two numbers of 1 to 5; `None` where one lies outside.
    #[must_use]
    pub fn new(benefit: i32, motivation: i32) -> Option<Self> {
        let both = RATINGS.contains(&benefit) && RATINGS.contains(&motivation);
        both.then_some(Self { benefit, motivation })
    }

    /// The numbers as answers of a form.
    #[must_use]
    pub fn choices() -> Vec<Choice> {
        numbers(RATINGS)
    }

    /// How much it would help, 1 to 5.
    #[must_use]
    pub fn benefit(self) -> i32 {
        self.benefit
    }

    /// How much the client wants it, 1 to 5.
    #[must_use]
    pub fn motivation(self) -> i32 {
        self.motivation
    }

    /// One times the other, 1 to 25.
    #[must_use]
    pub fn impact(self) -> i32 {
        self.benefit * self.motivation
    }
}

impl Ord for Weight {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.impact(), self.benefit).cmp(&(other.impact(), other.benefit))
    }
}

impl PartialOrd for Weight {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Something with its place in the order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<T> {
    /// 1 is first. Two that share a place have the same number, and the next number is left out.
    pub place: usize,
    /// Whether something else stands on the same place.
    pub is_shared: bool,
    /// Its two numbers.
    pub weight: Weight,
    /// What it is.
    pub item: T,
}

impl<T> Placed<T> {
    /// Whether it is among the first few.
    #[must_use]
    pub fn is_among_the_first(&self) -> bool {
        self.place <= FIRST_FEW
    }
}

/// Puts things in order, highest impact first; what shares a place stays in the order it came.
#[must_use]
pub fn ranked<T>(items: impl IntoIterator<Item = (Weight, T)>) -> Vec<Placed<T>> {
    let mut items: Vec<_> = items.into_iter().collect();
    items.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    let weights: Vec<_> = items.iter().map(|(weight, _)| *weight).collect();
    let place = |(weight, item)| Placed {
        place: 1 + weights.iter().filter(|other| **other > weight).count(),
        is_shared: weights.iter().filter(|other| **other == weight).count() > 1,
        weight,
        item,
    };
    items.into_iter().map(place).collect()
}
