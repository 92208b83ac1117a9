use serde::{Deserialize, Serialize};
use validator::Validate;

use super::note::{Note, NoteDraft};
use crate::forms::{Reading, Reply};

/// A note as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub(super) struct NoteForm {
    #[validate(length(max = 30000, message = "Shorten the note to 30,000 characters"))]
    pub body: String,
}

impl NoteForm {
    pub fn draft(&self) -> Result<NoteDraft, Reply> {
        let mut read = Reading::of(self);
        let body = read.required("body", &self.body, "Write the note before you keep it");
        read.finish(NoteDraft { body })
    }
}

impl From<&Note> for NoteForm {
    fn from(note: &Note) -> Self {
        let body = note.body.clone();
        Self { body }
    }
}
