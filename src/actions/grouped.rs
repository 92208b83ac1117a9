use chrono::NaiveDate;

use super::state::Status;
use super::with_log::ActionWithLog;
use crate::goals::Goal;
use crate::goals::state::GoalState;
use crate::words::counted;

/// A client's whole plan, laid out for reading.
pub(super) struct Plan {
    /// The open actions, goal by goal.
    pub groups: Vec<Group>,
    /// What is done, has ended or was let go.
    pub over: Vec<ActionWithLog>,
}

/// The open actions of one goal, or (without one) those that stand on their own.
pub(super) struct Group {
    /// What they are steps towards.
    pub goal: Option<Goal>,
    /// The steps, what moves the goal most first.
    pub actions: Vec<ActionWithLog>,
}

impl Plan {
    /// How the plan stands in one line: "6 open actions: 1 overdue, 2 need attention".
    pub fn summary(&self, today: NaiveDate) -> String {
        let open: Vec<Status> = self
            .groups
            .iter()
            .flat_map(|group| &group.actions)
            .map(|action| action.progress(today).status)
            .collect();
        let told = [
            (Status::Overdue, "overdue", "overdue"),
            (Status::Stalled, "stalled", "stalled"),
            (Status::NeedsAttention, "needs attention", "need attention"),
        ];
        let parts = told.iter().filter_map(|(status, one, several)| {
            let count = open.iter().filter(|open| *open == status).count();
            (count > 0).then(|| format!("{count} {}", if count == 1 { one } else { several }))
        });
        let parts = parts.collect::<Vec<_>>().join(", ");
        let open = counted(open.len(), "open action");
        if parts.is_empty() { open } else { format!("{open}: {parts}") }
    }

    /// Whether nothing has ever been planned.
    pub fn is_empty(&self) -> bool {
        self.over.is_empty() && self.groups.iter().all(|group| group.actions.is_empty())
    }
}

/// Lays out a plan: each goal with its open actions, in the order of the goals, and those on their
/// own last. A goal without any is shown only while it is worked on, because then one is missing.
pub(super) fn plan(goals: Vec<Goal>, actions: Vec<ActionWithLog>, today: NaiveDate) -> Plan {
    let (over, mut open): (Vec<_>, Vec<_>) =
        actions.into_iter().partition(|action| action.is_over(today));
    let mut groups = Vec::new();
    for goal in goals {
        let (steps, rest) = open.into_iter().partition(|action| action.goal_id == Some(goal.id));
        open = rest;
        groups.push(Group { goal: Some(goal), actions: steps });
    }
    groups.push(Group { goal: None, actions: open });
    groups.retain(|group| !group.actions.is_empty() || group.lacks_a_step());
    Plan { groups, over }
}

impl Group {
    fn lacks_a_step(&self) -> bool {
        let goal = self.goal.as_ref();
        goal.is_some_and(|goal| goal.state == GoalState::Active)
    }
}
