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
        };
        read.finish(draft)
    }
}

impl From<&Rules> for RulesForm {
    fn from(rules: &Rules) -> Self {
        Self { name: rules.name.clone(), sign_up: rules.sign_up.key().to_owned() }
    }
}
