use super::{Path, Task, WayIn};
use crate::path::StepState;

/// The one thing to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nothing is written and no way in is chosen: choose one.
    ChooseWayIn,
    /// This.
    Do(Task),
    /// This is done, but something has changed since that may change it.
    LookAgain(Task),
    /// Everything is there: what is left is this week's actions.
    KeepGoing,
}

/// The order for someone who knows what they want: from the goal to what it takes.
const FROM_THE_GOAL: &[Task] = Task::ALL;

/// The order for someone who is not sure yet: what they are good at and what matters to them come
/// before what they want.
const FROM_STRENGTHS: &[Task] = &[
    Task::Strengths,
    Task::Values,
    Task::Want,
    Task::Why,
    Task::Findings,
    Task::List,
    Task::Order,
    Task::Goals,
    Task::Actions,
    Task::Together,
    Task::Interviews,
];

/// What to offer next: the first task that isn't done, in the order of the way in; where all are,
/// the first that is worth another look.
#[must_use]
pub fn next_step(way: Option<WayIn>, path: &Path) -> Next {
    if way.is_none() && !path.has_begun() {
        return Next::ChooseWayIn;
    }
    let order = match way {
        Some(WayIn::Unsure) => FROM_STRENGTHS,
        Some(WayIn::Know) | None => FROM_THE_GOAL,
    };
    let first = |fits: fn(StepState) -> bool| {
        let found = order.iter().find(|task| fits(path.state(task)));
        found.copied()
    };
    let undone = first(|state| state < StepState::Done).map(Next::Do);
    let changed = || first(|state| state == StepState::AnotherLook).map(Next::LookAgain);
    undone.or_else(changed).unwrap_or(Next::KeepGoing)
}

impl Next {
    /// The task it is about.
    #[must_use]
    pub fn task(self) -> Option<Task> {
        match self {
            Self::Do(task) | Self::LookAgain(task) => Some(task),
            Self::ChooseWayIn | Self::KeepGoing => None,
        }
    }

    /// What to do, after "Next:".
    #[must_use]
    pub fn call(self) -> String {
        match self {
            Self::ChooseWayIn => "choose where to begin".to_owned(),
            Self::Do(task) => task.call().to_owned(),
            Self::LookAgain(task) => format!(
                "look again at this: {}",
                task.name().to_lowercase().replace("smart", "SMART")
            ),
            Self::KeepGoing => "this week’s actions".to_owned(),
        }
    }
}
