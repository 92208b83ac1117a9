use serde::{Deserialize, Serialize};

use crate::forms::{Choice, Reply};

/// Whether a former coach may go on reading, as the client answers it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct ReadingForm {
    pub reading: String,
}

impl ReadingForm {
    pub fn draft(&self) -> Result<bool, Reply> {
        match self.reading.as_str() {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(Reply::about("reading", "Choose whether your coach may go on reading")),
        }
    }

    pub fn choices() -> Vec<Choice> {
        vec![
            Choice::new("no", "No, from now on I read my pages alone"),
            Choice::new("yes", "Yes, they may read my pages, and change or write nothing"),
        ]
    }
}
