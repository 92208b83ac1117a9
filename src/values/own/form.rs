use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{OwnValue, OwnValueDraft};
use crate::forms::{Reading, Reply};

/// A value of the client's own, as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub(super) struct OwnValueForm {
    #[validate(length(max = 60, message = "Shorten the name to 60 characters"))]
    pub name: String,
    #[validate(length(max = 4000, message = "Shorten what it means to 4,000 characters"))]
    pub meaning: String,
}

impl OwnValueForm {
    /// Reads the answers.
    pub fn draft(&self) -> Result<OwnValueDraft, Reply> {
        let mut read = Reading::of(self);
        let ask = "Write what you call this value, in a word or two";
        let draft = OwnValueDraft {
            name: read.required("name", &self.name, ask),
            meaning: read.text("meaning", &self.meaning),
        };
        read.finish(draft)
    }
}

impl From<&OwnValue> for OwnValueForm {
    fn from(own: &OwnValue) -> Self {
        Self { name: own.name.clone(), meaning: own.meaning.clone() }
    }
}
