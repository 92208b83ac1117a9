use chrono::{NaiveDate, NaiveDateTime};

use crate::access::ClientId;
use crate::actions::{Action, ActionWithLog};
use crate::comments::{Look, Subject};
use crate::db::Conn;
use crate::error::Error;
use crate::goals::kinds::Horizon;
use crate::goals::{Goal, GoalLink, KpiReading, LinkKind, Milestone, Obstacle};
use crate::priorities::Origin;
use crate::strengths::skills::Skill;
use crate::values::Worksheet;
use crate::words::{capitalised, long_date};

/// One goal with all that hangs on it.
#[derive(Clone, Debug)]
pub struct GoalSheet {
    /// The goal.
    pub goal: Goal,
    /// The names of the values it serves, strongest first.
    pub serves: Vec<String>,
    /// The names of the skills it draws on, strongest first.
    pub draws_on: Vec<&'static str>,
    /// The points on the way, nearest first.
    pub milestones: Vec<Milestone>,
    /// What may get in the way, and what happens then.
    pub obstacles: Vec<Obstacle>,
    /// Its measure so far, oldest first.
    pub readings: Vec<KpiReading>,
    /// The steps towards it.
    pub actions: Vec<ActionWithLog>,
    /// What on the client's list it was begun from.
    pub origin: Option<Origin>,
    /// When the coach last marked it as reviewed.
    pub reviewed_at: Option<NaiveDateTime>,
}

impl GoalSheet {
    /// The sheets of all goals of this client in the order of the goals, and the actions that
    /// belong to none.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(
        client: ClientId,
        values: &Worksheet,
        conn: &mut Conn,
    ) -> Result<(Vec<Self>, Vec<ActionWithLog>), Error> {
        let links = GoalLink::all(client, conn)?;
        let milestones = Milestone::all(client, conn)?;
        let obstacles = Obstacle::all(client, conn)?;
        let readings = KpiReading::all(client, conn)?;
        let origins = Origin::all(client, conn)?;
        let looks = Look::reviewed(client, conn)?;
        let mut actions = Action::all(client, conn)?;
        let sheet = |goal: Goal| {
            let own = |link: &&GoalLink| link.goal_id == goal.id;
            let name = |link: &GoalLink| Some(link.value()?.name(&values.own)?.to_owned());
            let reviewed =
                looks.iter().find(|look| look.subject() == Some(Subject::Goal(goal.id.0)));
            Self {
                serves: links.iter().filter(own).filter_map(name).collect(),
                draws_on: links.iter().filter(own).filter_map(skill).collect(),
                milestones: of(&milestones, |one| one.goal_id == goal.id),
                obstacles: of(&obstacles, |one| one.goal_id == goal.id),
                readings: of(&readings, |one| one.goal_id == goal.id),
                actions: actions.extract_if(.., |action| action.goal_id == Some(goal.id)).collect(),
                origin: origins.iter().find(|one| goal.priority_id == Some(one.item.id)).cloned(),
                reviewed_at: reviewed.and_then(|look| look.reviewed_at),
                goal,
            }
        };
        let sheets = Goal::in_order(client, &links, conn)?.into_iter().map(sheet).collect();
        Ok((sheets, actions))
    }

    /// How far ahead the goal lies: as the client says, or else by its day; `None` where there is
    /// neither.
    #[must_use]
    pub fn horizon(&self, today: NaiveDate) -> Option<Horizon> {
        let by_day = || Some(Horizon::of(today, self.goal.due_on?));
        self.goal.horizon.or_else(by_day)
    }

    /// What is said about it, line by line, without what is still open. `local` puts an instant on
    /// the client's own clock.
    #[must_use]
    pub fn lines(
        &self,
        today: NaiveDate,
        local: impl Fn(&NaiveDateTime) -> NaiveDateTime,
    ) -> Vec<(&'static str, String)> {
        let goal = &self.goal;
        let reviewed = self.reviewed_at.map(|at| long_date(local(&at).date()));
        let state = match reviewed {
            Some(day) => format!("{}, reviewed on {day}", goal.state.label()),
            None => goal.state.label().to_owned(),
        };
        let lines = [
            ("State", state),
            ("Comes from", self.origin.as_ref().map(Origin::line).unwrap_or_default()),
            ("Serves", self.serves.join(", ")),
            ("Draws on", self.draws_on.join(", ")),
            ("What exactly", goal.specific.clone()),
            ("How I’ll know", goal.measurable.clone()),
            ("Measure", self.measure(today).unwrap_or_default()),
            ("What makes it possible", goal.achievable.clone()),
            ("What I do myself", goal.action_oriented.clone()),
            ("What it is for", goal.relevant.clone()),
            ("Why it matters", goal.matters.clone()),
            ("Why it works", goal.realistic.clone()),
            ("If this, then that", joined(&self.obstacles, if_then)),
            ("Support", goal.support.clone()),
            ("Why this day", goal.time_bound.clone()),
            ("Milestones", joined(&self.milestones, milestone)),
        ];
        let written = lines.into_iter().filter(|(_, words)| !words.is_empty());
        written.collect()
    }

    /// Its measure, and how far it has come.
    fn measure(&self, today: NaiveDate) -> Option<String> {
        self.goal.kpi_target?;
        let progress = self.goal.progress(&self.readings, today).sentence();
        Some(match self.goal.kpi_name.as_str() {
            "" => progress,
            name => format!("{}: {progress}", capitalised(name)),
        })
    }
}

/// Each on its own line.
fn joined<T>(all: &[T], line: impl Fn(&T) -> String) -> String {
    all.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn if_then(one: &Obstacle) -> String {
    format!("If {}, then {}", one.obstacle, one.response)
}

fn milestone(one: &Milestone) -> String {
    match (one.reached_on, one.due_on) {
        (Some(on), _) => format!("{} (reached on {})", one.title, long_date(on)),
        (None, Some(on)) => format!("{} (by {})", one.title, long_date(on)),
        (None, None) => one.title.clone(),
    }
}

fn of<T: Clone>(all: &[T], fits: impl Fn(&&T) -> bool) -> Vec<T> {
    all.iter().filter(fits).cloned().collect()
}

fn skill(link: &GoalLink) -> Option<&'static str> {
    let skill = (link.kind == LinkKind::Skill).then(|| Skill::from_key(&link.target))?;
    skill.map(|skill| skill.name)
}
