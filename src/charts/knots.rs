//! The steps of a path as knots on a short thread, small enough for a line of text.

use super::scale::tenth;
use crate::path::StepState;
use crate::words::listed;

/// How far it is from one knot to the next.
const APART: f64 = 20.0;
/// Room for half a knot at both ends.
const EDGE: f64 = 6.5;

/// A knot.
#[derive(Clone, Debug, PartialEq)]
pub struct Knot {
    /// Its middle, from the left.
    pub x: f64,
    /// How far the step is.
    pub state: StepState,
    /// The step, and how far it is.
    pub name: String,
}

impl Knot {
    /// Whether the thread goes on from it unbroken.
    #[must_use]
    pub fn is_sewn(&self) -> bool {
        self.state >= StepState::Done
    }
}

/// The whole thread.
#[derive(Clone, Debug, PartialEq)]
pub struct Knots {
    /// The knots, in the order of the path.
    pub knots: Vec<Knot>,
    /// How far it goes, in a few words.
    pub finding: String,
    /// How wide it is.
    pub width: f64,
}

impl Knots {
    /// Draws these steps.
    #[must_use]
    pub fn new(steps: &[(&str, StepState)]) -> Self {
        let knots = steps.iter().zip(0_u32..).map(|((name, state), place)| Knot {
            x: tenth(EDGE + f64::from(place) * APART),
            state: *state,
            name: format!("{name}: {}", state.label().to_lowercase()),
        });
        let said = StepState::ALL.iter().rev().filter_map(|state| {
            let here = steps.iter().filter(|(_, step)| step == state);
            let names: Vec<_> = here.map(|(name, _)| *name).collect();
            (!names.is_empty()).then(|| format!("{}: {}.", state.label(), listed(&names)))
        });
        Self {
            knots: knots.collect(),
            finding: said.collect::<Vec<_>>().join(" "),
            width: steps.len().saturating_sub(1) as f64 * APART + 2.0 * EDGE,
        }
    }

    /// The ends of the thread between each two knots, and whether it is sewn there.
    pub fn between(&self) -> impl Iterator<Item = (f64, f64, bool)> {
        let pairs = self.knots.iter().zip(self.knots.iter().skip(1));
        pairs.map(|(knot, next)| (knot.x, next.x, knot.is_sewn()))
    }
}
