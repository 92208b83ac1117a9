//! One remark about an answer.

use std::ops::Range;

use super::rule::Rule;
use super::text::{Hit, Text};

/// A remark: the rule, the words that brought it up, why they matter, and a way to fix them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What the remark is about.
    pub rule: Rule,
    /// Where the words are, in bytes of the text; `None` when the answer as a whole is meant.
    pub span: Option<Range<usize>>,
    /// The words as written; empty when the answer as a whole is meant.
    pub words: String,
    /// Why an interviewer may stumble here.
    pub reason: String,
    /// What the client could write.
    pub fix: String,
}

impl Finding {
    /// A remark about some words of the text.
    pub(super) fn at(
        rule: Rule,
        text: &Text,
        hit: &Hit,
        reason: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        let span = text.span(hit);
        let words = text.whole.get(span.clone()).unwrap_or_default().to_owned();
        Self { rule, span: Some(span), words, reason: reason.into(), fix: fix.into() }
    }

    /// A remark about the answer as a whole.
    pub(super) fn whole(rule: Rule, reason: impl Into<String>, fix: impl Into<String>) -> Self {
        Self { rule, span: None, words: String::new(), reason: reason.into(), fix: fix.into() }
    }
}

/// What stays the same about a remark when the text around it is edited. A client who keeps their
/// words keeps this, and every later remark with the same rule and words counts as kept.
pub fn fingerprint(finding: &Finding) -> String {
    let words = finding.words.to_lowercase().replace(['’', '‘'], "'").replace(['“', '”'], "\"");
    format!("{}:{}", finding.rule.key(), words.split_whitespace().collect::<Vec<_>>().join(" "))
}
