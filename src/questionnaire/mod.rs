//! Questions that only people read the answers to.
//!
//! A room writes them down as statics: a [`Sheet`] is a page of related questions, a [`Question`]
//! says what is asked, why, and of which [`Kind`] the answer is. One template asks any of them
//! (`questionnaire/_questions.html`), one shows what was answered (`questionnaire/_answers.html`),
//! [`Sheet::draft`] reads what was typed and [`Sheet::save`] keeps it. Where code needs an answer
//! by name, to sort or reckon with, it is a field of a typed form instead.

mod answers;
mod form;

pub use answers::Answers;

/// A page of related questions, saved together.
#[derive(Debug)]
pub struct Sheet {
    /// Stable name in addresses and stored rows: never renamed, never reused.
    pub key: &'static str,
    /// Heading a person reads.
    pub title: &'static str,
    /// What the questions are for, in a sentence or two.
    pub about: &'static str,
    /// In the order they are asked.
    pub questions: &'static [Question],
}

/// A question.
#[derive(Debug)]
pub struct Question {
    /// Stable name in stored answers: never renamed, never reused, not even in another sheet.
    pub key: &'static str,
    /// What is asked.
    pub ask: &'static str,
    /// Why, or how to go about it, in a sentence or two.
    pub why: &'static str,
    /// What sort of answer it takes.
    pub kind: Kind,
}

impl Question {
    /// What was kept as its answer, as a person reads it.
    #[must_use]
    pub fn answer(&self, kept: &str) -> String {
        let Kind::Several(ticks) = self.kind else {
            return kept.to_owned();
        };
        let ticked = ticks.iter().filter(|tick| kept.lines().any(|key| key == tick.key));
        ticked.map(|tick| tick.label).collect::<Vec<_>>().join("\n")
    }
}

/// What sort of answer a question takes. Every answer may be left open.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A few words.
    Line,
    /// A paragraph or more.
    Text,
    /// Any number of these.
    Several(&'static [Tick]),
}

/// One thing to tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Stable name in stored answers.
    pub key: &'static str,
    /// What a person reads.
    pub label: &'static str,
}

impl Sheet {
    /// The sheet with this key among these.
    #[must_use]
    pub fn from_key(key: &str, sheets: &'static [Self]) -> Option<&'static Self> {
        sheets.iter().find(|sheet| sheet.key == key)
    }

    /// What was answered on it, question by question, without those left open.
    #[must_use]
    pub fn answered(&'static self, answers: &Answers) -> Vec<(&'static Question, String)> {
        let read = |question| (question, answers.to(question));
        let all = self.questions.iter().map(read);
        all.filter(|(_, answer)| !answer.is_empty()).collect()
    }
}
