use serde::{Deserialize, Serialize};
use validator::Validate;

use super::ranking::RATINGS;
use super::{PriorityDraft, PriorityItem, PriorityList};
use crate::findings::{Finding, FindingId};
use crate::forms::{Reading, Reply, TEXT};

/// Up to this many characters a finding can stand on the list as it is.
const SHORT: usize = 80;

/// Something for the list, as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub struct PriorityForm {
    /// The finding it comes from, by its id.
    pub finding: String,
    /// Which list it is for.
    pub list: String,
    /// What it is.
    #[validate(length(max = 200, message = "Shorten it to 200 characters; the note has room"))]
    pub title: String,
    /// Anything to remember about it.
    pub note: String,
    /// How much it would help.
    pub benefit: String,
    /// How much the client wants it.
    pub motivation: String,
    /// Whether it fits their values.
    pub fits_values: String,
    /// Whether it uses their strengths.
    pub uses_strengths: String,
}

impl PriorityForm {
    /// A form for something that comes from a finding. A short finding may already say what to do;
    /// from a longer one the client has to draw that out, with its words beside the form.
    #[must_use]
    pub fn from_finding(finding: &Finding) -> Self {
        let short = Some(finding.learnt.clone()).filter(|learnt| learnt.chars().count() <= SHORT);
        Self {
            finding: finding.id.to_string(),
            list: PriorityList::likely_for(finding.question).key().to_owned(),
            title: short.unwrap_or_default(),
            ..Self::default()
        }
    }

    /// The finding it comes from.
    #[must_use]
    pub fn finding(&self) -> Option<FindingId> {
        self.finding.parse().ok().map(FindingId)
    }

    /// Reads the answers.
    ///
    /// # Errors
    /// What needs another look.
    pub fn draft(&self) -> Result<PriorityDraft, Reply> {
        let mut read = Reading::of(self);
        let draft = PriorityDraft {
            title: read.required("title", &self.title, "Write what it is, in a few words"),
            list: read.required_choice("list", &self.list, "Choose one of the five lists"),
            note: read.text_within("note", &self.note, TEXT),
            benefit: read.number("benefit", &self.benefit, RATINGS),
            motivation: read.number("motivation", &self.motivation, RATINGS),
            fits_values: read.choice("fits_values", &self.fits_values),
            uses_strengths: read.choice("uses_strengths", &self.uses_strengths),
        };
        read.finish(draft)
    }
}

impl From<&PriorityItem> for PriorityForm {
    fn from(item: &PriorityItem) -> Self {
        let typed = |number: Option<i32>| number.map(|number| number.to_string());
        Self {
            finding: item.finding_id.map(|id| id.to_string()).unwrap_or_default(),
            list: item.list.key().to_owned(),
            title: item.title.clone(),
            note: item.note.clone(),
            benefit: typed(item.benefit).unwrap_or_default(),
            motivation: typed(item.motivation).unwrap_or_default(),
            fits_values: item.fits_values.map_or("", |fit| fit.key()).to_owned(),
            uses_strengths: item.uses_strengths.map_or("", |fit| fit.key()).to_owned(),
        }
    }
}
