//! A draft read back to the client: its text with numbered marks, what the marks stand for, and
//! the remarks whose words the client keeps.

use chrono::NaiveDate;

use super::{Answer, KeptFinding};
use crate::interviews::company::Company;
use crate::interviews::review::{Finding, fingerprint, highlighted, review};

/// A draft with what an interviewer may stumble over.
#[derive(Clone, Debug, Default)]
pub(super) struct ReadBack {
    /// The draft in pieces, some of them marked.
    pub pieces: Vec<Marked>,
    /// The remarks that stand, in the order of their numbers.
    pub open: Vec<Finding>,
    /// The remarks whose words the client keeps, each with its reason.
    pub kept: Vec<(Finding, KeptFinding)>,
}

/// A stretch of the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    /// The stretch, as typed.
    pub text: String,
    /// Whether a remark is about it.
    pub is_marked: bool,
    /// The remark's number, on the last stretch that it marks.
    pub number: Option<usize>,
}

impl ReadBack {
    /// Reads the draft.
    pub fn of(answer: &Answer, company: &Company, kept: &[KeptFinding], today: NaiveDate) -> Self {
        let context = company.context(answer.question, today);
        let mut read = Self::default();
        for finding in review(&answer.draft, &context) {
            let print = fingerprint(&finding);
            match kept.iter().find(|kept| kept.fingerprint == print) {
                Some(kept) => read.kept.push((finding, kept.clone())),
                None => read.open.push(finding),
            }
        }
        read.pieces = marked(&answer.draft, &read.open);
        read
    }

    /// The remark with this number, from 1 up.
    pub fn numbered(&self, number: usize) -> Option<&Finding> {
        self.open.get(number.checked_sub(1)?)
    }

    /// The remark that stands with this fingerprint.
    pub fn named(&self, print: &str) -> Option<&Finding> {
        self.open.iter().find(|finding| fingerprint(finding) == print)
    }
}

fn marked(draft: &str, findings: &[Finding]) -> Vec<Marked> {
    let pieces = highlighted(draft, findings);
    let mut said = vec![false; findings.len()];
    let mut marked: Vec<_> = pieces
        .iter()
        .rev()
        .map(|piece| Marked {
            text: piece.text.to_owned(),
            is_marked: piece.finding.is_some(),
            number: piece.finding.and_then(|place| {
                let said = said.get_mut(place)?;
                (!std::mem::replace(said, true)).then_some(place + 1)
            }),
        })
        .collect();
    marked.reverse();
    marked
}
