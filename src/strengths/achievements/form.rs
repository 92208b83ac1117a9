use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{Achievement, AchievementDraft};
use crate::forms::{Reading, Reply};

/// An achievement as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub(super) struct AchievementForm {
    #[validate(length(max = 1000, message = "Shorten what you did to 1,000 characters"))]
    pub what: String,
    #[validate(length(max = 4000, message = "Shorten what came of it to 4,000 characters"))]
    pub result: String,
    pub achieved_on: String,
}

impl AchievementForm {
    pub fn draft(&self) -> Result<AchievementDraft, Reply> {
        let mut read = Reading::of(self);
        let draft = AchievementDraft {
            what: read.required("what", &self.what, "Write what you did, in a line or two"),
            result: read.text("result", &self.result),
            achieved_on: read.date("achieved_on", &self.achieved_on),
        };
        read.finish(draft)
    }
}

impl From<&Achievement> for AchievementForm {
    fn from(kept: &Achievement) -> Self {
        let date = kept.achieved_on.map(|date| date.to_string());
        Self {
            what: kept.what.clone(),
            result: kept.result.clone(),
            achieved_on: date.unwrap_or_default(),
        }
    }
}
