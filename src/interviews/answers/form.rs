use serde::{Deserialize, Serialize};
use validator::Validate;

use super::answer::Answer;
use super::slots::Slots;
use crate::forms::{PAGE, Pairs, Reading, Reply, TEXT};
use crate::interviews::question::Question;

/// Which question a new version answers.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct BeginForm {
    pub question: String,
}

/// A draft as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct DraftForm {
    pub draft: String,
}

impl DraftForm {
    pub fn draft(&self) -> Result<String, Reply> {
        let mut read = Reading::new();
        let draft = read.text_within("draft", &self.draft, PAGE);
        read.finish(draft)
    }
}

impl From<&Answer> for DraftForm {
    fn from(answer: &Answer) -> Self {
        Self { draft: answer.draft.clone() }
    }
}

/// The lines of the card as they are typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct PointsForm {
    pub points: String,
}

impl PointsForm {
    pub fn draft(&self) -> Result<String, Reply> {
        let mut read = Reading::new();
        let points = read.text_within("points", &self.points, TEXT);
        read.finish(points)
    }
}

impl From<&Answer> for PointsForm {
    fn from(answer: &Answer) -> Self {
        Self { points: answer.points().join("\n") }
    }
}

/// Why the client keeps the words of a remark.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub(super) struct KeptForm {
    pub fingerprint: String,
    #[validate(length(max = 1000, message = "Shorten the reason to 1,000 characters"))]
    pub reason: String,
}

impl KeptForm {
    pub fn draft(&self) -> Result<String, Reply> {
        let mut read = Reading::of(self);
        let ask = "Write in a few words why you keep this";
        let reason = read.required("reason", &self.reason, ask);
        read.finish(reason)
    }
}

/// The box under the answer that says it is all true.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ReadyForm {
    pub honest: String,
}

impl ReadyForm {
    pub fn check(&self, answer: &Answer) -> Result<(), Reply> {
        let mut read = Reading::new();
        if !answer.has_draft() {
            read.wrong("honest", "Write the draft before you mark it as ready");
        } else if self.honest.is_empty() {
            read.wrong(
                "honest",
                "Read the draft once more, and tick the box when every claim in it is true",
            );
        }
        read.finish(())
    }
}

/// What is sent with "join the parts" where the draft has been edited: `yes` once the client has
/// read what happens to it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct JoinForm {
    pub confirmed: String,
}

/// The parts as they are typed: one field per part, named by its key.
pub(super) fn read_slots(question: Question, typed: &Pairs) -> Result<Slots, Reply> {
    let mut read = Reading::new();
    let slots =
        Slots::of(question, |slot| read.text_within(slot.key(), typed.get(slot.key()), TEXT));
    read.finish(slots)
}

/// The parts as the form shows them.
pub(super) fn typed_slots(slots: &Slots) -> Pairs {
    let pairs = slots.0.iter();
    Pairs(pairs.map(|(slot, text)| (slot.key().to_owned(), text.clone())).collect())
}
