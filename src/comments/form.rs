use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{Comment, NewComment, Subject};
use crate::error::Error;
use crate::forms::{Reading, Reply};

/// A comment as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub(super) struct CommentForm {
    pub subject: String,
    #[validate(length(max = 4000, message = "Shorten the comment to 4,000 characters"))]
    pub body: String,
}

impl CommentForm {
    /// What it stands beside; an unknown subject is no page of ours.
    pub fn subject(&self) -> Result<Subject, Error> {
        Subject::from_key(&self.subject).ok_or(Error::NotFound)
    }

    pub fn draft(&self, subject: Subject) -> Result<NewComment, Reply> {
        let mut read = Reading::of(self);
        let body = read.required("body", &self.body, "Write the comment before you add it");
        read.finish(NewComment { subject, body })
    }
}

impl From<&Comment> for CommentForm {
    fn from(comment: &Comment) -> Self {
        let subject = comment.subject().map(|subject| subject.key()).unwrap_or_default();
        Self { subject, body: comment.body.clone() }
    }
}
