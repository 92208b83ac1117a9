//! The path: how far a client is with each of its steps, in a few honest words.
//!
//! A room that is a step says with `standings(…)` where clients stand, one of them (their home) or a
//! whole caseload, always in a fixed number of queries. What several rooms go by (the goals, the
//! plans) is asked for once and given to each.

use std::collections::HashMap;

use crate::access::ClientId;

/// How far a client is with a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepState {
    /// Nothing is written yet.
    #[default]
    NotStarted,
    /// Something is.
    InProgress,
    /// It is all there.
    Done,
    /// It is all there, and something has changed since that may change it.
    AnotherLook,
}

impl StepState {
    /// All of them, nearest to done last.
    pub const ALL: &'static [Self] =
        &[Self::NotStarted, Self::InProgress, Self::Done, Self::AnotherLook];

    /// What is shown.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::NotStarted => "Not started",
            Self::InProgress => "In progress",
            Self::Done => "Done",
            Self::AnotherLook => "Worth another look",
        }
    }

    /// The end of the style class that draws it (`knot is-done`, `state state--done`).
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::NotStarted => "open",
            Self::InProgress => "started",
            Self::Done => "done",
            Self::AnotherLook => "again",
        }
    }
}

/// Where a client stands with a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// How far they are.
    pub state: StepState,
    /// What there is, in a few words: "32 of 40 skills answered".
    pub line: String,
}

/// Where each of several clients stands. Who is missing has not started.
pub type Standings = HashMap<ClientId, Standing>;
