use chrono::{NaiveDate, NaiveDateTime};

use super::{Calendar, Shows};
use crate::access::ClientId;
use crate::actions::{Action, ActionWithLog};
use crate::db::Conn;
use crate::error::Error;
use crate::forms::Save;
use crate::goals::state::GoalState;
use crate::goals::{Goal, GoalId, Milestone};

/// What a day in the calendar is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A goal's day.
    Goal,
    /// A milestone's day.
    Milestone,
    /// The last day of an action.
    Action,
    /// The day of the week on which the client looks back and logs what they did.
    CheckIn,
}

impl Kind {
    /// What it is called before a title, and in its id, which never changes.
    fn named(self) -> (&'static str, &'static str) {
        match self {
            Self::Goal => ("Goal", "goal"),
            Self::Milestone => ("Milestone", "milestone"),
            Self::Action => ("Action", "action"),
            Self::CheckIn => ("Check-in", "check-in"),
        }
    }

    /// What it is called where nothing else is said.
    fn alone(self) -> &'static str {
        match self {
            Self::Goal | Self::Action => "Deadline",
            Self::Milestone => "Milestone",
            Self::CheckIn => "Check-in",
        }
    }
}

/// One day in the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The day; of check-ins the first.
    pub on: NaiveDate,
    /// What it is about.
    pub kind: Kind,
    /// The id of the row it comes from: with the kind it names this entry for ever.
    pub id: i64,
    /// What the client called it.
    pub title: String,
    /// How often it was saved.
    pub revision: i32,
    /// Where on this site it is.
    pub address: String,
}

/// All that stands in a client's calendar, and what they want of it.
#[derive(Clone, Debug, Default)]
pub struct Entries {
    /// What they want of it.
    pub calendar: Calendar,
    /// The days, first to last, the check-ins at the end.
    pub all: Vec<Entry>,
    /// When anything of it may last have changed: at the client's last save.
    pub changed_at: Option<NaiveDateTime>,
}

impl Entry {
    /// Whether it comes back every week.
    #[must_use]
    pub fn is_weekly(&self) -> bool {
        self.kind == Kind::CheckIn
    }

    /// By what name calendar programs know it again, whatever becomes of its day and title.
    #[must_use]
    pub fn uid(&self, host: &str) -> String {
        format!("{}-{}@{host}", self.kind.named().1, self.id)
    }

    fn goal(goal: &Goal) -> Option<Self> {
        Some(Self {
            on: goal.due_on?,
            kind: Kind::Goal,
            id: goal.id.0,
            title: goal.title.clone(),
            revision: goal.revision,
            address: goal.address(),
        })
    }

    fn milestone(milestone: &Milestone) -> Option<Self> {
        let Milestone { client_id, goal_id, .. } = milestone;
        Some(Self {
            on: milestone.due_on.filter(|_| milestone.reached_on.is_none())?,
            kind: Kind::Milestone,
            id: milestone.id.0,
            title: milestone.title.clone(),
            revision: milestone.revision,
            address: format!("/clients/{client_id}/goals/{goal_id}"),
        })
    }

    fn action(action: &Action) -> Option<Self> {
        Some(Self {
            on: action.cadence.ends_on()?,
            kind: Kind::Action,
            id: action.id.0,
            title: action.title.clone(),
            revision: action.revision,
            address: action.address(),
        })
    }

    fn check_in(client: ClientId, from: NaiveDate) -> Self {
        Self {
            on: from,
            kind: Kind::CheckIn,
            id: client.0,
            title: "Check-in: what did this week bring?".to_owned(),
            revision: 0,
            address: format!("/clients/{client}/actions"),
        }
    }
}

impl Entries {
    /// What a calendar program shows for one of them.
    #[must_use]
    pub fn summary(&self, entry: &Entry) -> String {
        match (self.calendar.shows, entry.kind) {
            (Shows::Kinds, kind) => kind.alone().to_owned(),
            (Shows::Titles, Kind::CheckIn) => entry.title.clone(),
            (Shows::Titles, kind) => format!("{}: {}", kind.named().0, entry.title),
        }
    }

    /// What this client's calendar holds on this day.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of(client: ClientId, today: NaiveDate, conn: &mut Conn) -> Result<Self, Error> {
        let calendar = Calendar::of(client, conn)?;
        let goals = Goal::all(client, conn)?;
        let milestones = Milestone::all(client, conn)?;
        let actions = Action::all(client, conn)?;
        let mut all = days(&goals, &milestones, &actions, today);
        all.extend(calendar.checks_in_from.map(|from| Entry::check_in(client, from)));
        let changed_at = Save::edition(client, conn)?.changed_at;
        Ok(Self { calendar, all, changed_at })
    }
}

/// The days that still count: of goals being worded or worked on, of what leads to them and is not
/// over, and of actions that belong to no goal.
fn days(
    goals: &[Goal],
    milestones: &[Milestone],
    actions: &[ActionWithLog],
    today: NaiveDate,
) -> Vec<Entry> {
    let counts = |goal: &&Goal| matches!(goal.state, GoalState::Draft | GoalState::Active);
    let open: Vec<&Goal> = goals.iter().filter(counts).collect();
    let is_open = |id: GoalId| open.iter().any(|goal| goal.id == id);
    let milestones = milestones.iter().filter(|milestone| is_open(milestone.goal_id));
    let actions = actions.iter().filter(|action| action.goal_id.is_none_or(is_open));
    let actions = actions.filter(|action| !action.is_over(today));
    let mut all: Vec<Entry> = open.iter().filter_map(|goal| Entry::goal(goal)).collect();
    all.extend(milestones.filter_map(Entry::milestone));
    all.extend(actions.filter_map(|action| Entry::action(action)));
    all.sort_by_key(|entry| (entry.on, entry.kind, entry.id));
    all
}
