//! How a note is built, and which sentence it fits into.
//!
//! People write the same goal as "Lead a clinic", "To lead a clinic", "Leading a clinic" or "I want
//! to lead a clinic". Each needs another sentence around it, so a note is first told apart by its
//! [`Shape`]; a note that fits none is put after a colon, which is always correct.

use super::grammar::{lower_first, tidy, upper_first};
use super::ordinary_words::{is_gerund, is_named_after, is_past, is_verb};

/// How a note is built, with the note made ready to stand inside a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A sentence about oneself: "I want to lead a clinic".
    Sentence(String),
    /// A verb, without "to": "lead a clinic".
    Verb(String),
    /// An -ing form: "leading a clinic".
    Gerund(String),
    /// Something done: "led a clinic".
    Past(String),
    /// Anything else: "my own clinic".
    Thing(String),
}

impl Shape {
    /// The shape of a note; `None` when there is nothing in it.
    pub fn of(note: &str) -> Option<Self> {
        let note = tidy(note);
        let first = first_word(&note);
        if first.is_empty() {
            return None;
        }
        if matches!(first.as_str(), "i" | "i'm" | "i'd" | "i'll" | "i've" | "we" | "we're") {
            return Some(Self::Sentence(upper_first(&note)));
        }
        if first == "to"
            && let Some((_, rest)) = note.split_once(' ')
            && is_verb(&first_word(rest))
        {
            return Some(Self::Verb(rest.to_owned()));
        }
        let lowered = lower_first(&note);
        let second = note.split(' ').nth(1).map(first_word).unwrap_or_default();
        Some(if is_named_after(&second) {
            Self::Thing(lowered)
        } else if is_verb(&first) {
            Self::Verb(lowered)
        } else if is_past(&first) {
            Self::Past(lowered)
        } else if is_gerund(&first) && note.contains(' ') {
            Self::Gerund(lowered)
        } else {
            Self::Thing(lowered)
        })
    }

    /// The shape of a note about something done, where "Cut costs" means that costs were cut.
    pub fn of_done(note: &str) -> Option<Self> {
        Some(match Self::of(note)? {
            Self::Verb(verb) if is_past(&first_word(&verb)) => Self::Past(verb),
            other => other,
        })
    }

    /// The note if it is a verb that can follow "to".
    pub fn verb(&self) -> Option<&str> {
        if let Self::Verb(text) = self { Some(text) } else { None }
    }

    /// The note if it is an -ing form that can follow "I am".
    pub fn gerund(&self) -> Option<&str> {
        if let Self::Gerund(text) = self { Some(text) } else { None }
    }

    /// The note, whatever its shape.
    pub fn text(self) -> String {
        match self {
            Self::Sentence(text)
            | Self::Verb(text)
            | Self::Gerund(text)
            | Self::Past(text)
            | Self::Thing(text) => text,
        }
    }
}

fn first_word(note: &str) -> String {
    note.split(' ')
        .next()
        .unwrap_or_default()
        .trim_matches([',', ':'])
        .replace('’', "'")
        .to_lowercase()
}
