use chrono::NaiveDate;

use super::goal::{Goal, GoalId};
use super::kept_words::KeptWords;
use super::links::{GoalLink, LinkKind};
use super::milestones::Milestone;
use super::obstacles::Obstacle;
use super::progress::KpiProgress;
use super::ratings::LinkStrength;
use super::readings::KpiReading;
use crate::access::ClientId;
use crate::db::Conn;
use crate::error::Error;
use crate::strengths::skills::Skill;
use crate::values::OwnValue;

/// A goal with all that hangs on it: one sheet of the plan.
#[derive(Clone, Debug)]
pub struct GoalSheet {
    /// The goal.
    pub goal: Goal,
    /// The values it serves, strongest first.
    pub values: Vec<NamedLink>,
    /// The strengths it draws on, strongest first.
    pub strengths: Vec<NamedLink>,
    /// What may get in the way, in the order it was written.
    pub obstacles: Vec<Obstacle>,
    /// The points on the way, nearest day first.
    pub milestones: Vec<Milestone>,
    /// The readings of its measure, oldest first.
    pub readings: Vec<KpiReading>,
    /// The words the client keeps against the check.
    pub kept: Vec<KeptWords>,
}

/// A value or a strength by name, with how strongly the goal is tied to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedLink {
    /// The key of the value or the skill.
    pub key: String,
    /// What a person reads.
    pub name: String,
    /// How strongly.
    pub strength: LinkStrength,
}

impl GoalSheet {
    /// The sheets of all goals of this client, most important first; a fixed number of queries.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let links = GoalLink::all(client, conn)?;
        let goals = Goal::in_order(client, &links, conn)?;
        let parts = Parts {
            own_values: OwnValue::of_clients(&[client], conn)?,
            links,
            obstacles: Obstacle::all(client, conn)?,
            milestones: Milestone::all(client, conn)?,
            readings: KpiReading::all(client, conn)?,
            kept: KeptWords::all(client, conn)?,
        };
        Ok(goals.into_iter().map(|goal| parts.sheet(goal)).collect())
    }

    /// The sheet of one goal of this client.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none.
    pub fn find(client: ClientId, id: GoalId, conn: &mut Conn) -> Result<Self, Error> {
        let goal = Goal::find(client, id, conn)?;
        let parts = Parts {
            own_values: OwnValue::of_clients(&[client], conn)?,
            links: GoalLink::of_goal(client, id, conn)?,
            obstacles: Obstacle::of_goal(client, id, conn)?,
            milestones: Milestone::of_goal(client, id, conn)?,
            readings: KpiReading::of_goal(client, id, conn)?,
            kept: KeptWords::of_goal(client, id, conn)?,
        };
        Ok(parts.sheet(goal))
    }

    /// How far its measure has come.
    #[must_use]
    pub fn progress(&self, today: NaiveDate) -> KpiProgress {
        self.goal.progress(&self.readings, today)
    }

    /// "1 of 3 milestones reached"; blank where there are none.
    #[must_use]
    pub fn milestones_line(&self) -> String {
        let reached = self.milestones.iter();
        let reached = reached.filter(|point| point.reached_on.is_some()).count();
        match self.milestones.len() {
            0 => String::new(),
            1 => format!("{reached} of 1 milestone reached"),
            count => format!("{reached} of {count} milestones reached"),
        }
    }

    /// The last day something moved: a reading or a milestone reached.
    #[must_use]
    pub fn moved_on(&self) -> Option<NaiveDate> {
        let readings = self.readings.iter().map(|reading| reading.read_on);
        let reached = self.milestones.iter().filter_map(|point| point.reached_on);
        readings.chain(reached).max()
    }
}

/// What hangs on one goal or on all goals of a client.
struct Parts {
    own_values: Vec<OwnValue>,
    links: Vec<GoalLink>,
    obstacles: Vec<Obstacle>,
    milestones: Vec<Milestone>,
    readings: Vec<KpiReading>,
    kept: Vec<KeptWords>,
}

impl Parts {
    fn sheet(&self, goal: Goal) -> GoalSheet {
        let id = goal.id;
        GoalSheet {
            values: self.named(id, LinkKind::Value),
            strengths: self.named(id, LinkKind::Skill),
            obstacles: of(&self.obstacles, |obstacle| obstacle.goal_id == id),
            milestones: of(&self.milestones, |milestone| milestone.goal_id == id),
            readings: of(&self.readings, |reading| reading.goal_id == id),
            kept: of(&self.kept, |kept| kept.goal_id == id),
            goal,
        }
    }

    /// A value of the client's own that they have taken off their list has no name any more.
    fn named(&self, id: GoalId, kind: LinkKind) -> Vec<NamedLink> {
        let links = self.links.iter();
        let own = links.filter(|link| link.goal_id == id && link.kind == kind);
        own.filter_map(|link| {
            let name = match kind {
                LinkKind::Value => link.value()?.name(&self.own_values)?,
                LinkKind::Skill => Skill::from_key(&link.target)?.name,
            };
            let (key, strength) = (link.target.clone(), link.strength);
            Some(NamedLink { key, name: name.to_owned(), strength })
        })
        .collect()
    }
}

fn of<T: Clone>(all: &[T], is_own: impl Fn(&T) -> bool) -> Vec<T> {
    all.iter().filter(|one| is_own(one)).cloned().collect()
}
