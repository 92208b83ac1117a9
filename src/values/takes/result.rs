use super::Take;
use crate::values::contradictions::{Circle, circles};
use crate::values::ranking::Ranking;
use crate::values::screens::Choice;

/// What the answers of a take say.
#[derive(Clone, Debug)]
pub struct TakeResult {
    /// The take.
    pub take: Take,
    /// The order it puts the values in.
    pub ranking: Ranking,
    /// Where its answers pull against each other.
    pub circles: Vec<Circle>,
}

/// So many circles are laid open; more are folded away, where they make a long list.
const CIRCLES_SHOWN: usize = 3;

impl TakeResult {
    /// The circles laid open, and those folded away.
    #[must_use]
    pub fn circles_in_two(&self) -> (&[Circle], &[Circle]) {
        self.circles.split_at(CIRCLES_SHOWN.min(self.circles.len()))
    }

    /// What these choices, made in this take, say.
    #[must_use]
    pub fn of(take: Take, choices: &[Choice]) -> Self {
        Self { ranking: Ranking::of(choices), circles: circles(choices), take }
    }
}
