//! Values that no goal serves, and goals that serve no value.

use super::alignment::Important;
use super::key::ValueKey;

/// A goal beside one value it serves; a goal that serves several comes several times, a goal that
/// serves none once without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalLink {
    /// The id the goal is kept under.
    pub goal_id: i64,
    /// What the client calls the goal.
    pub goal_title: String,
    /// The value it serves.
    pub value: Option<ValueKey>,
}

/// Values and goals that nothing ties together yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Orphans {
    /// Values the client steers by that no goal serves, in the order given.
    pub values_without_goal: Vec<Important>,
    /// Goals that serve no value at all, by id and title, in the order given.
    pub goals_without_value: Vec<(i64, String)>,
}

impl Orphans {
    /// What is left over between these values and these goals. A goal that serves a value outside
    /// the list isn't left over: the client has said what it is for.
    pub fn between(values: &[Important], links: &[GoalLink]) -> Self {
        let is_served = |key| links.iter().any(|link| link.value == Some(key));
        let has_value =
            |goal_id| links.iter().any(|link| link.goal_id == goal_id && link.value.is_some());
        let mut goals_without_value: Vec<(i64, String)> = Vec::new();
        for link in links.iter().filter(|link| !has_value(link.goal_id)) {
            if goals_without_value.iter().all(|(goal_id, _)| *goal_id != link.goal_id) {
                goals_without_value.push((link.goal_id, link.goal_title.clone()));
            }
        }
        let values_without_goal =
            values.iter().filter(|value| !is_served(value.key)).cloned().collect();
        Self { values_without_goal, goals_without_value }
    }

    /// What is left over in words, each with a way to go on; empty where all is tied together.
    pub fn sentences(&self) -> Vec<String> {
        let values = self.values_without_goal.iter().map(|value| {
            format!("No goal serves {} yet. Does one of your goals, or is one missing?", value.name)
        });
        let goals = self.goals_without_value.iter().map(|(_, title)| {
            format!("“{title}” isn't tied to a value yet. Which value is it for?")
        });
        values.chain(goals).collect()
    }
}
