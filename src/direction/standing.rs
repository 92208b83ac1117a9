use super::Direction;
use crate::access::ClientId;
use crate::path::{Standing, Standings, StepState};

/// Where clients stand with step 1, their overarching goal, and with step 2, why they want it.
#[must_use]
pub fn standings(all: &[(ClientId, Direction)]) -> (Standings, Standings) {
    let goals = all.iter().map(|(client, direction)| (*client, direction.goal_standing()));
    let whys = all.iter().map(|(client, direction)| (*client, direction.why_standing()));
    (goals.collect(), whys.collect())
}

impl Direction {
    /// Done as soon as the sentence is there: the visions help to find it and may stay empty.
    fn goal_standing(&self) -> Standing {
        let visions = self.visions().iter().filter(|(_, text)| !text.is_empty()).count();
        let (state, line) = match (self.overarching_goal.is_empty(), visions) {
            (true, 0) => return Standing::default(),
            (true, _) => (
                StepState::InProgress,
                format!("{visions} of 3 looks ahead written, the goal itself not yet"),
            ),
            (false, 0) => (StepState::Done, "The goal is written".to_owned()),
            (false, _) => {
                (StepState::Done, format!("The goal is written, and {visions} of 3 looks ahead"))
            }
        };
        Standing { state, line }
    }

    fn why_standing(&self) -> Standing {
        let whys = self.whys().iter().filter(|(_, answer)| !answer.is_empty()).count();
        let (state, line) = match (whys, self.why_in_question_since) {
            (0, _) => return Standing::default(),
            (_, Some(_)) => (
                StepState::AnotherLook,
                "The goal has changed since the why was written".to_owned(),
            ),
            (3, None) => (StepState::Done, "All 3 questions answered".to_owned()),
            (_, None) => (StepState::InProgress, format!("{whys} of 3 questions answered")),
        };
        Standing { state, line }
    }
}
