use serde::{Deserialize, Serialize};

use crate::forms::{Reading, Reply, TEXT};
use crate::goals::goal::Goal;
use crate::goals::state::{GoalState, MOST_ACTIVE_REASON, may_activate};

/// A change of state as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::goals) struct StateForm {
    pub state: String,
    pub reason: String,
    /// The ticked box for one more active goal than is wise.
    pub one_more: String,
}

/// A change of state about to be kept.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NewState {
    pub state: GoalState,
    pub reason: String,
}

impl StateForm {
    pub(super) fn draft(&self, goal: &Goal, active_count: usize) -> Result<NewState, Reply> {
        let mut read = Reading::new();
        if self.state.is_empty() {
            read.wrong("state", "Choose where this goal stands from now on");
        }
        let state: Option<GoalState> = read.choice("state", &self.state);
        let state = state.filter(|state| {
            let can = goal.state.can_become(*state);
            if !can {
                read.wrong("state", already(goal, *state));
            }
            can
        });
        let reason = read.text_within("reason", &self.reason, TEXT);
        if state == Some(GoalState::LetGo) && reason.is_empty() {
            read.wrong("reason", "Write why you let this goal go, for when you look back");
        }
        let activates = state == Some(GoalState::Active);
        if activates && !may_activate(active_count, !self.one_more.is_empty()) {
            read.wrong("one_more", MOST_ACTIVE_REASON);
        }
        read.finish_some(state.map(|state| NewState { state, reason }))
    }
}

fn already(goal: &Goal, wanted: GoalState) -> String {
    let (now, wanted) = (goal.state.label(), wanted.label());
    if now == wanted {
        format!("This goal is in the state “{now}” already")
    } else {
        format!("A goal in the state “{now}” can't become “{wanted}” in one step")
    }
}
