use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::together;
use super::{Step, Task};
use crate::access::ClientId;
use crate::actions::{self, Plans};
use crate::charts::knots::Knots;
use crate::db::Conn;
use crate::direction::{self, Direction};
use crate::error::Error;
use crate::goals::{self, GoalsOfEach};
use crate::path::{Standing, Standings, StepState};
use crate::{findings, interviews, priorities, strengths, values};

/// Where one client stands with everything on the path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path {
    /// What they want most, once it is written.
    pub goal: Option<String>,
    standings: BTreeMap<Task, Standing>,
}

impl Path {
    /// The path of someone with these standings; what is missing has not been started.
    pub fn new(standings: impl IntoIterator<Item = (Task, Standing)>) -> Self {
        Self { goal: None, standings: standings.into_iter().collect() }
    }

    /// The paths of these clients, in as many queries for many as for one.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of(
        clients: &[ClientId],
        today: NaiveDate,
        conn: &mut Conn,
    ) -> Result<HashMap<ClientId, Self>, Error> {
        let mut paths: HashMap<_, _> =
            clients.iter().map(|client| (*client, Self::default())).collect();
        let directions = Direction::of_each(clients, conn)?;
        for (client, direction) in &directions {
            if let Some(path) = paths.get_mut(client) {
                path.goal = direction.goal().map(str::to_owned);
            }
        }
        for (task, standings) in all(clients, &directions, today, conn)? {
            for (client, standing) in standings {
                if let Some(path) = paths.get_mut(&client) {
                    path.standings.insert(task, standing);
                }
            }
        }
        Ok(paths)
    }

    /// How far they are with this task.
    #[must_use]
    pub fn state(&self, task: &Task) -> StepState {
        self.standings.get(task).map(|standing| standing.state).unwrap_or_default()
    }

    /// What there is of this task, in a few words; empty where there is nothing.
    #[must_use]
    pub fn line(&self, task: &Task) -> &str {
        self.standings.get(task).map_or("", |standing| &standing.line)
    }

    /// How far they are with a step: done when all its tasks are, not started when none is.
    #[must_use]
    pub fn state_of(&self, step: &Step) -> StepState {
        let states: Vec<_> = step.tasks().iter().map(|task| self.state(task)).collect();
        let all_at_least = |least| states.iter().all(|state| *state >= least);
        if all_at_least(StepState::Done) {
            states.into_iter().max().unwrap_or_default()
        } else if states.iter().all(|state| *state == StepState::NotStarted) {
            StepState::NotStarted
        } else {
            StepState::InProgress
        }
    }

    /// How many of the eight steps are done, those worth another look among them.
    #[must_use]
    pub fn done_count(&self) -> usize {
        let done = |step: &&Step| self.state_of(step) >= StepState::Done;
        Step::ALL.iter().filter(done).count()
    }

    /// The eight steps as a picture, for someone else than the client.
    #[must_use]
    pub fn knots(&self) -> Knots {
        let steps = Step::ALL.iter().map(|step| (step.title(false), self.state_of(step)));
        Knots::new(&steps.collect::<Vec<_>>())
    }

    /// Whether anything is written yet.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        Task::ALL.iter().any(|task| self.state(task) != StepState::NotStarted)
    }
}

/// What each room says about these clients.
fn all(
    clients: &[ClientId],
    directions: &[(ClientId, Direction)],
    today: NaiveDate,
    conn: &mut Conn,
) -> Result<Vec<(Task, Standings)>, Error> {
    let (wants, whys) = direction::standings(directions);
    let (lists, orders) = priorities::standings(clients, conn)?;
    let (goals, plans) = (GoalsOfEach::of(clients, conn)?, Plans::of(clients, conn)?);
    Ok(vec![
        (Task::Want, wants),
        (Task::Why, whys),
        (Task::Values, values::standings(clients, today, conn)?),
        (Task::Strengths, strengths::standings(clients, today, conn)?),
        (Task::Findings, findings::standings(clients, today, conn)?),
        (Task::List, lists),
        (Task::Order, orders),
        (Task::Goals, goals::standings(&goals, today)),
        (Task::Actions, actions::standings(&plans, &goals)),
        (Task::Together, together::standings(clients, &plans, today, conn)?),
        (Task::Interviews, interviews::standings(clients, today, conn)?),
    ])
}
