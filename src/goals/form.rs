use serde::{Deserialize, Serialize};
use validator::Validate;

use super::draft::GoalDraft;
use super::goal::Goal;
use super::state::GoalState;
use crate::error::Error;
use crate::forms::{Pairs, Reading, Reply, Revision, TEXT};

/// A goal as it is typed, over all its steps.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub(super) struct GoalForm {
    #[validate(length(max = 200, message = "Shorten the goal to 200 characters"))]
    pub title: String,
    pub kind: String,
    pub horizon: String,
    pub specific: String,
    pub measurable: String,
    #[validate(length(max = 200, message = "Shorten what you count to 200 characters"))]
    pub kpi_name: String,
    #[validate(length(max = 40, message = "Shorten the unit to 40 characters"))]
    pub kpi_unit: String,
    pub kpi_baseline: String,
    pub kpi_target: String,
    pub kpi_direction: String,
    pub achievable: String,
    pub support: String,
    pub action_oriented: String,
    pub relevant: String,
    pub matters: String,
    pub desire: String,
    pub realistic: String,
    pub challenge: String,
    pub due_on: String,
    pub time_bound: String,
    /// Why the day was moved; kept with the change and not with the goal.
    pub moved_because: String,
}

impl GoalForm {
    /// The same goal with the answers of one step in place of those it had.
    pub fn with(&self, typed: &Pairs, fields: &[&str]) -> Result<Self, Error> {
        let odd = |_| Error::internal("a goal's form could not be put together");
        let before = serde_html_form::to_string(self).map_err(odd)?;
        let mut all = Pairs(url::form_urlencoded::parse(before.as_bytes()).into_owned().collect());
        for field in fields {
            all.set(*field, typed.get(field));
        }
        let after =
            url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&all.0).finish();
        serde_html_form::from_str(&after)
            .map_err(|_| Error::internal("a goal's form could not be read back"))
    }

    /// What is typed on this reading of a letter.
    pub fn answer(&self, field: &str) -> &str {
        match field {
            "specific" => &self.specific,
            "measurable" => &self.measurable,
            "achievable" => &self.achievable,
            "action_oriented" => &self.action_oriented,
            "relevant" => &self.relevant,
            "realistic" => &self.realistic,
            "time_bound" => &self.time_bound,
            _ => "",
        }
    }

    pub fn draft(&self) -> Result<GoalDraft, Reply> {
        let mut read = Reading::of(self);
        let ask = "Write the goal in a few words, the way you would tell a friend";
        let draft = GoalDraft {
            title: read.required("title", &self.title, ask),
            kind: read.choice("kind", &self.kind),
            horizon: read.choice("horizon", &self.horizon),
            specific: read.text_within("specific", &self.specific, TEXT),
            measurable: read.text_within("measurable", &self.measurable, TEXT),
            kpi_name: read.text("kpi_name", &self.kpi_name),
            kpi_unit: read.text("kpi_unit", &self.kpi_unit),
            kpi_baseline: read.amount("kpi_baseline", &self.kpi_baseline),
            kpi_target: read.amount("kpi_target", &self.kpi_target),
            kpi_direction: read.choice("kpi_direction", &self.kpi_direction),
            achievable: read.text_within("achievable", &self.achievable, TEXT),
            support: read.text_within("support", &self.support, TEXT),
            action_oriented: read.text_within("action_oriented", &self.action_oriented, TEXT),
            relevant: read.text_within("relevant", &self.relevant, TEXT),
            matters: read.text_within("matters", &self.matters, TEXT),
            desire: read.choice("desire", &self.desire),
            realistic: read.text_within("realistic", &self.realistic, TEXT),
            challenge: read.number("challenge", &self.challenge, 1..=5),
            due_on: read.date("due_on", &self.due_on),
            time_bound: read.text_within("time_bound", &self.time_bound, TEXT),
        };
        read.text_within("moved_because", &self.moved_because, TEXT);
        read.finish(draft)
    }

    /// The draft of a change to this goal. Why its day moves is not dropped where it stays; a form
    /// that is sent a second time finds the day moved already and is let through.
    pub fn change(&self, goal: &Goal, revision: Revision) -> Result<GoalDraft, Reply> {
        let draft = self.draft()?;
        let stays = goal.state != GoalState::Draft && goal.due_on == draft.due_on;
        if stays && revision.0 == goal.revision && !self.moved_because.trim().is_empty() {
            let ask = "The day is the same as before: choose the new one, or take these words out";
            return Err(Reply::about("moved_because", ask));
        }
        Ok(draft)
    }
}

impl From<&Goal> for GoalForm {
    fn from(goal: &Goal) -> Self {
        let number = |number: Option<f64>| number.map(|it| it.to_string()).unwrap_or_default();
        Self {
            title: goal.title.clone(),
            kind: goal.kind.map(|it| it.key().to_owned()).unwrap_or_default(),
            horizon: goal.horizon.map(|it| it.key().to_owned()).unwrap_or_default(),
            specific: goal.specific.clone(),
            measurable: goal.measurable.clone(),
            kpi_name: goal.kpi_name.clone(),
            kpi_unit: goal.kpi_unit.clone(),
            kpi_baseline: number(goal.kpi_baseline),
            kpi_target: number(goal.kpi_target),
            kpi_direction: goal.kpi_direction.map(|it| it.key().to_owned()).unwrap_or_default(),
            achievable: goal.achievable.clone(),
            support: goal.support.clone(),
            action_oriented: goal.action_oriented.clone(),
            relevant: goal.relevant.clone(),
            matters: goal.matters.clone(),
            desire: goal.desire.map(|it| it.key().to_owned()).unwrap_or_default(),
            realistic: goal.realistic.clone(),
            challenge: goal.challenge.map(|it| it.to_string()).unwrap_or_default(),
            due_on: goal.due_on.map(|it| it.to_string()).unwrap_or_default(),
            time_bound: goal.time_bound.clone(),
            moved_because: String::new(),
        }
    }
}
