use serde::{Deserialize, Serialize};
use validator::Validate;

use super::rules::{Rules, RulesDraft};
use crate::forms::{Reading, Reply};

/// The rules as the owner types them.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub(super) struct RulesForm {
    #[validate(length(max = 100, message = "Shorten the name to 100 characters"))]
    pub name: String,
    pub sign_up: String,
    pub retention_days: String,
    pub erasure_days: String,
}

impl RulesForm {
    /// Reads the answers.
    pub fn draft(&self) -> Result<RulesDraft, Reply> {
        let mut read = Reading::of(self);
        let draft = RulesDraft {
            name: read.text("name", &self.name),
            sign_up: read.required_choice(
                "sign_up",
                &self.sign_up,
                "Choose who may make an account",
            ),
            retention_days: read.required_number(
                "retention_days",
                &self.retention_days,
                0..=3650,
                "Write for how many days, or 0 to keep them",
            ),
            erasure_days: read.required_number(
                "erasure_days",
                &self.erasure_days,
                0..=90,
                "Write for how many days, or 0 for none",
            ),
        };
        read.finish(draft)
    }
}

impl From<&Rules> for RulesForm {
    fn from(rules: &Rules) -> Self {
        Self {
            name: rules.name.clone(),
            sign_up: rules.sign_up.key().to_owned(),
            retention_days: rules.retention_days.to_string(),
            erasure_days: rules.erasure_days.to_string(),
        }
    }
}
