use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::action::{Action, ActionDraft};
use super::cadence::{Cadence, CadenceKind, Period};
use super::columns::{CadenceColumns, CadenceError};
use super::impact::Impact;
use crate::forms::{Choice, Reading, Reply};
use crate::goals::{Goal, GoalId};

/// An action as it is typed. Each kind of rhythm has its own fields, and only those of the chosen
/// kind are read; what stands in the others is kept in the form in case the choice changes back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(default)]
pub(super) struct ActionForm {
    #[validate(length(max = 200, message = "Shorten the action to 200 characters"))]
    pub title: String,
    pub goal: String,
    pub kind: String,
    pub by: String,
    pub quota_times: String,
    pub period: String,
    pub quota_from: String,
    pub quota_until: String,
    pub window_times: String,
    pub window_from: String,
    pub window_until: String,
    pub event_times: String,
    pub impact: String,
    #[validate(length(max = 4000, message = "Shorten what you need to 4,000 characters"))]
    pub resources: String,
    #[validate(length(max = 4000, message = "Shorten the note to 4,000 characters"))]
    pub note: String,
}

impl ActionForm {
    /// The form for a new action towards a goal, with the answers most people give.
    pub fn new(goal: String, today: NaiveDate) -> Self {
        Self {
            goal,
            period: Period::Week.key().to_owned(),
            quota_from: today.to_string(),
            window_from: today.to_string(),
            impact: Impact::default().key().to_owned(),
            ..Self::default()
        }
    }

    /// Reads the answers. `goals` are the client's own: an action can be a step towards no other.
    pub fn draft(&self, goals: &[Goal]) -> Result<ActionDraft, Reply> {
        let mut read = Reading::of(self);
        let title = read.required("title", &self.title, "Write what you will do");
        let goal_id = read_goal(&mut read, &self.goal, goals);
        let cadence = self.cadence(&mut read);
        let impact = read.choice("impact", &self.impact).unwrap_or_default();
        let resources = read.text("resources", &self.resources);
        let note = read.text("note", &self.note);
        let draft = cadence.map(|cadence| ActionDraft {
            goal_id,
            title,
            cadence: cadence.into(),
            impact,
            resources,
            note,
        });
        read.finish_some(draft)
    }

    /// Reads the fields of the chosen kind, all of them, so that everything missing is said at once.
    fn cadence(&self, read: &mut Reading) -> Option<Cadence> {
        let ask = "Choose how often you want to do this";
        if self.kind.is_empty() {
            read.wrong("kind", ask);
        }
        let kind = read.choice("kind", &self.kind)?;
        let columns = match kind {
            CadenceKind::Once => CadenceColumns {
                ends_on: required_day(read, "by", &self.by, CadenceError::NoEnd),
                ..CadenceColumns::of(kind)
            },
            CadenceKind::Quota => CadenceColumns {
                times: times(read, "quota_times", &self.quota_times),
                period: self.period(read),
                starts_on: required_day(
                    read,
                    "quota_from",
                    &self.quota_from,
                    CadenceError::NoStart,
                ),
                ends_on: read.date("quota_until", &self.quota_until),
                kind,
            },
            CadenceKind::Window => CadenceColumns {
                times: times(read, "window_times", &self.window_times),
                starts_on: required_day(
                    read,
                    "window_from",
                    &self.window_from,
                    CadenceError::NoStart,
                ),
                ends_on: required_day(
                    read,
                    "window_until",
                    &self.window_until,
                    CadenceError::NoEnd,
                ),
                ..CadenceColumns::of(kind)
            },
            CadenceKind::PerEvent => CadenceColumns {
                times: times(read, "event_times", &self.event_times),
                ..CadenceColumns::of(kind)
            },
        };
        let wrong = |error: CadenceError| read.wrong(field(kind, error), error.to_string());
        Cadence::try_from(columns).map_err(wrong).ok()
    }

    fn period(&self, read: &mut Reading) -> Option<Period> {
        if self.period.is_empty() {
            read.wrong("period", CadenceError::NoPeriod.to_string());
        }
        read.choice("period", &self.period)
    }
}

fn times(read: &mut Reading, field: &str, typed: &str) -> Option<i32> {
    if typed.trim().is_empty() {
        read.wrong(field, CadenceError::NoCount.to_string());
    }
    read.number(field, typed, 1..=u16::MAX.into())
}

fn required_day(
    read: &mut Reading,
    field: &str,
    typed: &str,
    missing: CadenceError,
) -> Option<NaiveDate> {
    if typed.trim().is_empty() {
        read.wrong(field, missing.to_string());
    }
    read.date(field, typed)
}

/// The field a kind of rhythm asks for a column in.
fn field(kind: CadenceKind, error: CadenceError) -> &'static str {
    match (kind, error.field()) {
        (CadenceKind::Once, _) => "by",
        (CadenceKind::Quota, "times") => "quota_times",
        (CadenceKind::Quota, "period") => "period",
        (CadenceKind::Quota, "starts_on") => "quota_from",
        (CadenceKind::Quota, _) => "quota_until",
        (CadenceKind::Window, "times") => "window_times",
        (CadenceKind::Window, "starts_on") => "window_from",
        (CadenceKind::Window, _) => "window_until",
        (CadenceKind::PerEvent, _) => "event_times",
    }
}

/// The chosen goal, which must be one of the client's own; none is fine.
pub(super) fn read_goal(read: &mut Reading, typed: &str, goals: &[Goal]) -> Option<GoalId> {
    if typed.is_empty() {
        return None;
    }
    let chosen = goals.iter().find(|goal| goal.id.to_string() == typed);
    if chosen.is_none() {
        read.wrong("goal", "Choose one of the goals on the list");
    }
    chosen.map(|goal| goal.id)
}

/// The goals an action can be a step towards: those still open, and the one it belongs to already.
pub(super) fn goal_choices(goals: &[Goal], chosen: &str) -> Vec<Choice> {
    let offered = goals
        .iter()
        .map(|goal| (goal, goal.id.to_string()))
        .filter(|(goal, id)| !goal.state.is_over() || id == chosen);
    offered.map(|(goal, id)| Choice::new(id, goal.title.clone())).collect()
}

impl From<&Action> for ActionForm {
    fn from(action: &Action) -> Self {
        let goal = action.goal_id.map(|goal| goal.to_string());
        let form = Self {
            title: action.title.clone(),
            goal: goal.unwrap_or_default(),
            kind: action.cadence.kind().key().to_owned(),
            impact: action.impact.key().to_owned(),
            resources: action.resources.clone(),
            note: action.note.clone(),
            ..Self::default()
        };
        match action.cadence {
            Cadence::Once { by } => Self { by: by.to_string(), ..form },
            Cadence::Quota { count, period, from, until } => Self {
                quota_times: count.to_string(),
                period: period.key().to_owned(),
                quota_from: from.to_string(),
                quota_until: until.map(|until| until.to_string()).unwrap_or_default(),
                ..form
            },
            Cadence::Window { count, from, until } => Self {
                window_times: count.to_string(),
                window_from: from.to_string(),
                window_until: until.to_string(),
                ..form
            },
            Cadence::PerEvent { count } => Self { event_times: count.to_string(), ..form },
        }
    }
}
