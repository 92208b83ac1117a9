use proptest::prelude::*;
use throughline::home::{Next, Path, Step, Task, WayIn, next_step};
use throughline::path::{Standing, StepState};

const STATES: [StepState; 4] =
    [StepState::NotStarted, StepState::InProgress, StepState::Done, StepState::AnotherLook];

fn standing(state: StepState) -> Standing {
    let line = String::new();
    Standing { state, line }
}

fn path(states: &[(Task, StepState)]) -> Path {
    Path::new(states.iter().map(|(task, state)| (*task, standing(*state))))
}

fn done(tasks: &[Task]) -> Path {
    let states: Vec<_> = tasks.iter().map(|task| (*task, StepState::Done)).collect();
    path(&states)
}

fn any_path() -> impl Strategy<Value = Path> {
    let states = prop::collection::vec(prop::sample::select(&STATES[..]), Task::ALL.len());
    states.prop_map(|states| {
        let all: Vec<_> = Task::ALL.iter().copied().zip(states).collect();
        path(&all)
    })
}

fn any_way() -> impl Strategy<Value = Option<WayIn>> {
    prop::sample::select(vec![None, Some(WayIn::Know), Some(WayIn::Unsure)])
}

#[test]
fn whoever_has_written_nothing_is_asked_where_to_begin() {
    assert_eq!(next_step(None, &Path::default()), Next::ChooseWayIn);
    let know = next_step(Some(WayIn::Know), &Path::default());
    assert_eq!(know, Next::Do(Task::Want));
    let unsure = next_step(Some(WayIn::Unsure), &Path::default());
    assert_eq!(unsure, Next::Do(Task::Strengths));
}

#[test]
fn whoever_just_begins_somewhere_is_not_asked() {
    let path = path(&[(Task::Goals, StepState::InProgress)]);
    assert_eq!(next_step(None, &path), Next::Do(Task::Want));
}

#[test]
fn the_unsure_go_through_strengths_and_values_before_they_name_a_goal() {
    let unsure = Some(WayIn::Unsure);
    let strengths = done(&[Task::Strengths]);
    assert_eq!(next_step(unsure, &strengths), Next::Do(Task::Values));
    let both = done(&[Task::Strengths, Task::Values]);
    assert_eq!(next_step(unsure, &both), Next::Do(Task::Want));
}

#[test]
fn both_ways_meet_once_the_first_four_are_done() {
    let four = done(&[Task::Want, Task::Why, Task::Values, Task::Strengths]);
    for way in [None, Some(WayIn::Know), Some(WayIn::Unsure)] {
        assert_eq!(next_step(way, &four), Next::Do(Task::Findings));
    }
}

#[test]
fn another_look_is_offered_only_when_nothing_is_left_to_do() {
    let mut states: Vec<_> = Task::ALL.iter().map(|task| (*task, StepState::Done)).collect();
    assert_eq!(next_step(None, &path(&states)), Next::KeepGoing);
    states[2].1 = StepState::AnotherLook;
    assert_eq!(next_step(None, &path(&states)), Next::LookAgain(states[2].0));
    states[9].1 = StepState::InProgress;
    assert_eq!(next_step(None, &path(&states)), Next::Do(states[9].0));
}

#[test]
fn a_step_with_two_tasks_is_done_when_both_are() {
    let half = path(&[(Task::Why, StepState::Done)]);
    assert_eq!(half.state_of(&Step::Why), StepState::InProgress);
    assert_eq!(half.done_count(), 0);
    let both = path(&[(Task::Why, StepState::Done), (Task::Values, StepState::AnotherLook)]);
    assert_eq!(both.state_of(&Step::Why), StepState::AnotherLook);
    assert_eq!(both.done_count(), 1);
}

#[test]
fn every_task_but_the_interviews_belongs_to_exactly_one_step() {
    for task in Task::ALL {
        let steps = Step::ALL.iter().filter(|step| step.tasks().contains(task)).count();
        assert_eq!(steps, usize::from(*task != Task::Interviews), "{task:?}");
    }
}

proptest! {
    #[test]
    fn what_is_offered_is_never_done_already(path in any_path(), way in any_way()) {
        match next_step(way, &path) {
            Next::Do(task) => prop_assert!(path.state(&task) < StepState::Done),
            Next::LookAgain(task) => prop_assert_eq!(path.state(&task), StepState::AnotherLook),
            Next::ChooseWayIn => prop_assert!(way.is_none() && !path.has_begun()),
            Next::KeepGoing => {
                prop_assert!(Task::ALL.iter().all(|task| path.state(task) == StepState::Done));
            }
        }
    }

    #[test]
    fn doing_what_is_offered_leads_to_the_end_from_anywhere(path in any_path(), way in any_way()) {
        let way = way.or(Some(WayIn::Know));
        let mut states: Vec<_> = Task::ALL.iter().map(|task| (*task, path.state(task))).collect();
        for _ in 0..Task::ALL.len() {
            let path = self::path(&states);
            if let Some(task) = next_step(way, &path).task() {
                states.retain(|(other, _)| *other != task);
                states.push((task, StepState::Done));
            }
        }
        prop_assert_eq!(next_step(way, &self::path(&states)), Next::KeepGoing);
        prop_assert_eq!(self::path(&states).done_count(), Step::ALL.len());
    }
}
