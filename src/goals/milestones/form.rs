use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::Milestone;
use crate::forms::{Reading, Reply};
use crate::goals::kinds::MilestoneKind;
use crate::schema::milestones;

/// A milestone about to be kept.
#[derive(AsChangeset, Clone, Debug, Insertable, PartialEq, Eq)]
#[diesel(table_name = milestones, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct MilestoneDraft {
    /// What is reached there.
    pub title: String,
    /// What sort of point it is.
    pub kind: MilestoneKind,
    /// The day to be there.
    pub due_on: Option<NaiveDate>,
}

/// A milestone as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub(in crate::goals) struct MilestoneForm {
    #[validate(length(max = 200, message = "Shorten the milestone to 200 characters"))]
    pub title: String,
    pub kind: String,
    pub due_on: String,
}

impl MilestoneForm {
    pub fn draft(&self) -> Result<MilestoneDraft, Reply> {
        let mut read = Reading::of(self);
        let draft = MilestoneDraft {
            title: read.required("title", &self.title, "Write what you will have reached there"),
            kind: read.choice("kind", &self.kind).unwrap_or(MilestoneKind::Other),
            due_on: read.date("due_on", &self.due_on),
        };
        read.finish(draft)
    }
}

impl From<&Milestone> for MilestoneForm {
    fn from(milestone: &Milestone) -> Self {
        Self {
            title: milestone.title.clone(),
            kind: milestone.kind.key().to_owned(),
            due_on: milestone.due_on.map(|day| day.to_string()).unwrap_or_default(),
        }
    }
}
