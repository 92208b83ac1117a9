use super::Take;
use crate::values::charts::RankingChart;
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
    /// The order as a picture.
    pub chart: RankingChart,
}

impl TakeResult {
    /// What these choices, made in this take, say.
    #[must_use]
    pub fn of(take: Take, choices: &[Choice]) -> Self {
        let ranking = Ranking::of(choices);
        Self {
            chart: RankingChart::of(&ranking),
            circles: circles(choices),
            ranking,
            take,
        }
    }
}
