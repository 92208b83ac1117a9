use serde::Serialize;

use super::Pairs;

/// What a page answers to a form it could not keep: a message beside each field that needs
/// another look, in the order of the form, or the text that someone else saved meanwhile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    errors: Vec<(String, String)>,
    theirs: Vec<(String, Vec<String>)>,
    seconds_to_wait: Option<i64>,
}

impl Reply {
    /// A reply about one field.
    #[must_use]
    pub fn about(field: &str, message: impl Into<String>) -> Self {
        let mut reply = Self::default();
        reply.add(field, message);
        reply
    }

    /// A reply to a try that came too early: how long to wait is said beside this field.
    #[must_use]
    pub fn wait(field: &str, message: impl Into<String>, seconds: i64) -> Self {
        Self { seconds_to_wait: Some(seconds), ..Self::about(field, message) }
    }

    /// Adds a message. The first one about a field is the one shown.
    pub fn add(&mut self, field: &str, message: impl Into<String>) {
        if self.on(field).is_none() {
            self.errors.push((field.to_owned(), message.into()));
        }
    }

    /// The reply to a save that came second: each field where the two texts differ.
    #[must_use]
    pub fn stale<F: Serialize>(mine: &F, theirs: &F) -> Self {
        let (mine, theirs) = (pairs(mine), pairs(theirs));
        let mut differing: Vec<(String, Vec<String>)> = Vec::new();
        for (field, _) in mine.0.iter().chain(&theirs.0) {
            let is_new = differing.iter().all(|(known, _)| known != field);
            if is_new && !is_same(&mine.all(field), &theirs.all(field)) {
                differing.push((field.clone(), theirs.all(field)));
            }
        }
        // Two saves of the same words differ nowhere; the second is still told that it came second.
        if differing.is_empty() {
            differing.push((String::new(), Vec::new()));
        }
        Self { theirs: differing, ..Self::default() }
    }

    /// The message beside this field.
    #[must_use]
    pub fn on(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|(name, _)| name == field).map(|(_, message)| message.as_str())
    }

    /// What someone else saved in this field since the form was opened, where it differs.
    #[must_use]
    pub fn theirs(&self, field: &str) -> Option<&[String]> {
        self.theirs.iter().find(|(name, _)| name == field).map(|(_, texts)| texts.as_slice())
    }

    /// All messages with their fields, in the order of the form.
    pub fn errors(&self) -> impl Iterator<Item = (&str, &str)> {
        self.errors.iter().map(|(field, message)| (field.as_str(), message.as_str()))
    }

    /// Whether some answer needs another look.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    /// How long to wait until this can be tried again.
    #[must_use]
    pub fn seconds_to_wait(&self) -> Option<i64> {
        self.seconds_to_wait
    }

    /// Whether another save came first.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        !self.theirs.is_empty()
    }
}

fn pairs<F: Serialize>(form: &F) -> Pairs {
    Pairs::decoded(&serde_html_form::to_string(form).unwrap_or_default())
}

/// Whether two answers say the same. White space at their ends says nothing, nor does a box that
/// was never there.
pub(super) fn is_same(one: &[String], other: &[String]) -> bool {
    let said = |answer: &[String]| answer.join("\n").trim().to_owned();
    said(one) == said(other)
}
