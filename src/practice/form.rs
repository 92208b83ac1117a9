use serde::{Deserialize, Serialize};

use super::rules::{Rules, RulesDraft};
use crate::forms::{Reading, Reply};

/// The rules as the owner types them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct RulesForm {
    pub sign_up: String,
}

impl RulesForm {
    /// Reads the answers.
    pub fn draft(&self) -> Result<RulesDraft, Reply> {
        let mut read = Reading::new();
        let draft = RulesDraft {
            sign_up: read.required_choice(
                "sign_up",
                &self.sign_up,
                "Choose who may make an account",
            ),
        };
        read.finish(draft)
    }
}

impl From<&Rules> for RulesForm {
    fn from(rules: &Rules) -> Self {
        Self { sign_up: rules.sign_up.key().to_owned() }
    }
}
