use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{FactQuestion, Finding, FindingDraft, Source};
use crate::forms::{Reading, Reply, TEXT};

/// A finding as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub struct FindingForm {
    /// Which question it answers.
    pub question: String,
    /// What was learnt.
    pub learnt: String,
    /// How the client knows.
    pub source: String,
    /// Who said it, or where it stands.
    #[validate(length(max = 200, message = "Shorten who or where to 200 characters"))]
    pub source_name: String,
    /// When.
    pub found_on: String,
    /// When they said thank you.
    pub thanked_on: String,
}

impl FindingForm {
    /// A form for something found out today.
    #[must_use]
    pub fn new(question: Option<FactQuestion>, today: NaiveDate) -> Self {
        Self {
            question: question.map_or("", FactQuestion::key).to_owned(),
            found_on: today.to_string(),
            ..Self::default()
        }
    }

    /// Reads the answers.
    ///
    /// # Errors
    /// What needs another look.
    pub fn draft(&self) -> Result<FindingDraft, Reply> {
        let mut read = Reading::of(self);
        let question: FactQuestion = read.required_choice(
            "question",
            &self.question,
            "Choose the question this is an answer to",
        );
        read.required("learnt", &self.learnt, "Write what you learnt");
        let draft = FindingDraft {
            question,
            learnt: read.text_within("learnt", &self.learnt, TEXT),
            source: read.required_choice::<Source>(
                "source",
                &self.source,
                "Choose how you know it",
            ),
            source_name: read.text("source_name", &self.source_name),
            found_on: read.date("found_on", &self.found_on),
            thanked_on: read.date("thanked_on", &self.thanked_on),
        };
        read.finish(draft)
    }
}

impl From<&Finding> for FindingForm {
    fn from(finding: &Finding) -> Self {
        let typed = |date: Option<NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
        Self {
            question: finding.question.key().to_owned(),
            learnt: finding.learnt.clone(),
            source: finding.source.key().to_owned(),
            source_name: finding.source_name.clone(),
            found_on: typed(finding.found_on),
            thanked_on: typed(finding.thanked_on),
        }
    }
}
