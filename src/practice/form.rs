use serde::{Deserialize, Serialize};
use validator::Validate;

use super::rules::{Rules, RulesDraft};
use crate::forms::{Reading, Reply};

/// What is said where a browser would never be signed out.
const DAYS: &str = "Write for how many days";

fn ticked(holds: bool) -> String {
    if holds { "yes".to_owned() } else { String::new() }
}

/// The rules as the owner types them.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub(super) struct RulesForm {
    #[validate(length(max = 100, message = "Shorten the name to 100 characters"))]
    pub name: String,
    pub sign_up: String,
    pub coaches_need_two_step: String,
    pub idle_days: String,
    pub absolute_days: String,
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
            coaches_need_two_step: !self.coaches_need_two_step.is_empty(),
            idle_days: read.required_number("idle_days", &self.idle_days, 1..=365, DAYS),
            absolute_days: read.required_number(
                "absolute_days",
                &self.absolute_days,
                1..=365,
                DAYS,
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
            coaches_need_two_step: ticked(rules.coaches_need_two_step),
            idle_days: rules.idle_days.to_string(),
            absolute_days: rules.absolute_days.to_string(),
            retention_days: rules.retention_days.to_string(),
            erasure_days: rules.erasure_days.to_string(),
        }
    }
}
