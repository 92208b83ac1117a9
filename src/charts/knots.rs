//! The steps of a path as knots on a short thread, small enough for a line of text.

use crate::path::StepState;
use crate::words::listed;

/// How far it is from one knot to the next.
const APART: u32 = 20;
/// Room for half a knot at both ends.
const EDGE: u32 = 7;

/// A knot.
#[derive(Clone, Debug, PartialEq)]
pub struct Knot {
    /// Its middle, from the left.
    pub x: u32,
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
    pub width: u32,
}

impl Knots {
    /// Draws these steps.
    #[must_use]
    pub fn new(steps: &[(&str, StepState)]) -> Self {
        let knot = |((name, state), place): (&(&str, StepState), u32)| Knot {
            x: EDGE + place * APART,
            state: *state,
            name: format!("{name}: {}", state.label().to_lowercase()),
        };
        let knots: Vec<_> = steps.iter().zip(0..).map(knot).collect();
        let said = StepState::ALL.iter().rev().filter_map(|state| {
            let here = steps.iter().filter(|(_, step)| step == state);
            let names: Vec<_> = here.map(|(name, _)| *name).collect();
            (!names.is_empty()).then(|| format!("{}: {}.", state.label(), listed(&names)))
        });
        Self {
            width: knots.last().map_or(0, |last| last.x) + EDGE,
            finding: said.collect::<Vec<_>>().join(" "),
            knots,
        }
    }

    /// The ends of the thread between each two knots, and whether it is sewn there.
    pub fn between(&self) -> impl Iterator<Item = (u32, u32, bool)> {
        let pairs = self.knots.iter().zip(self.knots.iter().skip(1));
        pairs.map(|(knot, next)| (knot.x, next.x, knot.is_sewn()))
    }
}
