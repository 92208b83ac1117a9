//! Where choices pull against each other: three values that were put in a circle.

use super::screens::{Choice, latest};
use super::value::Value;

/// Three values chosen in a circle: the first before the second, the second before the third, and
/// the third before the first. It starts with the one listed first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Circle(pub Value, pub Value, pub Value);

impl Circle {
    /// The contradiction in words, without calling it a mistake: values may well depend on the
    /// situation.
    pub fn sentence(self) -> String {
        let (a, b, c) = (self.0.label(), self.1.label(), self.2.label());
        format!("You put {a} before {b}, {b} before {c}, and yet {c} before {a}.")
    }
}

/// All circles among the choices, in the order the values are listed.
///
/// A screen says that the value chosen as most important comes before the other three, and that
/// they come before the one chosen as least. Since two values meet on one screen only, no two
/// screens can disagree about a pair; only three values or more can.
pub fn circles(choices: &[Choice]) -> Vec<Circle> {
    let preferences: Vec<_> = latest(choices).into_iter().flat_map(preferences).collect();
    let mut circles = Vec::new();
    for &(a, b) in &preferences {
        for &(_, c) in preferences.iter().filter(|(better, _)| *better == b) {
            if a < b && a < c && preferences.contains(&(c, a)) {
                circles.push(Circle(a, b, c));
            }
        }
    }
    circles.sort();
    circles
}

/// The five pairs a screen decides, the preferred value first. The two values not chosen stay
/// undecided between them.
fn preferences(choice: Choice) -> Vec<(Value, Value)> {
    let (most, least) = (choice.most(), choice.least());
    let rest = choice.shown().into_iter().filter(|value| *value != most && *value != least);
    let mut pairs = vec![(most, least)];
    pairs.extend(rest.flat_map(|value| [(most, value), (value, least)]));
    pairs
}
