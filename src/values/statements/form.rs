use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{Statement, StatementDraft};
use crate::forms::{Reading, Reply};

/// What a client says about a value, as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub(super) struct StatementForm {
    #[validate(length(max = 4000, message = "Shorten what it means to 4,000 characters"))]
    pub meaning: String,
    #[validate(length(max = 4000, message = "Shorten how it steers to 4,000 characters"))]
    pub steer: String,
    pub honoured: String,
}

impl StatementForm {
    /// Reads the answers, all of which may be left for later.
    pub fn draft(&self) -> Result<StatementDraft, Reply> {
        let mut read = Reading::of(self);
        let draft = StatementDraft {
            meaning: read.text("meaning", &self.meaning),
            steer: read.text("steer", &self.steer),
            honoured: read.number("honoured", &self.honoured, 0..=10),
        };
        read.finish(draft)
    }
}

impl From<&Statement> for StatementForm {
    fn from(said: &Statement) -> Self {
        let honoured = said.honoured();
        Self {
            meaning: said.meaning.clone(),
            steer: said.steer.clone(),
            honoured: honoured.map(|answer| answer.to_string()).unwrap_or_default(),
        }
    }
}
