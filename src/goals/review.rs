use chrono::NaiveDate;

use super::check::{Finding, Mark, Tip, check, marks};
use super::goal::Goal;
use super::kept_words::KeptWords;

/// A goal read against the tips, with what the client has decided to leave as it is.
#[derive(Clone, Debug)]
pub struct Review {
    /// What deserves another look.
    pub open: Vec<Finding>,
    /// What did, with the client's decision to keep their words.
    pub kept: Vec<(Finding, KeptWords)>,
}

impl Review {
    /// Reads the goal as it stands on `today`.
    #[must_use]
    pub fn of(goal: &Goal, kept: &[KeptWords], today: NaiveDate) -> Self {
        let (mut open, mut settled) = (Vec::new(), Vec::new());
        for finding in check(&goal.parts(), today) {
            match kept.iter().find(|kept| kept.answers(&finding)) {
                Some(kept) => settled.push((finding, kept.clone())),
                None => open.push(finding),
            }
        }
        Self { open, kept: settled }
    }

    /// All eight tips, each with its mark.
    #[must_use]
    pub fn marks(&self) -> Vec<(Tip, Mark)> {
        marks(&self.open).collect()
    }

    /// "6 of 8 tips passed".
    #[must_use]
    pub fn line(&self) -> String {
        let marks = self.marks();
        let passed = marks.iter().filter(|(_, mark)| *mark == Mark::Passed);
        format!("{} of {} tips passed", passed.count(), marks.len())
    }
}
