//! Where an action stands: what the client has said about it, and what its log shows.

use crate::db::keyed;
use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Text;

/// The state of an action, as the client sets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum ActionState {
    /// Nothing done yet.
    NotStarted,
    /// Begun.
    InProgress,
    /// All done.
    Done,
    /// No longer part of the plan.
    LetGo,
}

impl ActionState {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] = &[Self::NotStarted, Self::InProgress, Self::Done, Self::LetGo];

    /// How it is stored; never renamed.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotStarted => "not_started",
            Self::InProgress => "in_progress",
            Self::Done => "done",
            Self::LetGo => "let_go",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|state| state.key() == key)
    }

    /// How it reads on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::NotStarted => "Not started",
            Self::InProgress => "In progress",
            Self::Done => "Done",
            Self::LetGo => "Let go",
        }
    }

    /// Nothing more is asked of the client for this action.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::LetGo)
    }
}

keyed!(ActionState);

/// What the log of an action shows on a day. It is worked out and never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Nothing is logged, and nothing needed to be.
    NotStarted,
    /// As much is done as was to be done by now.
    OnTrack,
    /// Behind its pace, or due within a week.
    NeedsAttention,
    /// A rhythm that has had no log for two whole periods and none in this one.
    Stalled,
    /// Its day has passed and something is still open.
    Overdue,
    /// All that was asked for is done.
    Done,
    /// A rhythm whose time is over. It can't be caught up, so it isn't overdue.
    Ended,
}

impl Status {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] = &[
        Self::NotStarted,
        Self::OnTrack,
        Self::NeedsAttention,
        Self::Stalled,
        Self::Overdue,
        Self::Done,
        Self::Ended,
    ];

    /// How it is named in links and styles; never renamed.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotStarted => "not_started",
            Self::OnTrack => "on_track",
            Self::NeedsAttention => "needs_attention",
            Self::Stalled => "stalled",
            Self::Overdue => "overdue",
            Self::Done => "done",
            Self::Ended => "ended",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|status| status.key() == key)
    }

    /// How it reads on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::NotStarted => "Not started",
            Self::OnTrack => "On track",
            Self::NeedsAttention => "Needs attention",
            Self::Stalled => "Stalled",
            Self::Overdue => "Overdue",
            Self::Done => "Done",
            Self::Ended => "Ended",
        }
    }

    /// The end of the style class that draws it (`state state--stalled`).
    pub fn class(self) -> &'static str {
        match self {
            Self::NotStarted => "open",
            Self::OnTrack => "started",
            Self::NeedsAttention => "attention",
            Self::Stalled | Self::Overdue => "stalled",
            Self::Done => "done",
            Self::Ended => "gone",
        }
    }
}

/// How an action is marked in a list, as a word and the end of its style class: by what the client
/// said where that settles it, and by what the log shows otherwise.
pub fn mark(state: ActionState, status: Status) -> (&'static str, &'static str) {
    match (state, status) {
        (ActionState::Done, _) => (state.label(), Status::Done.class()),
        (ActionState::LetGo, _) => (state.label(), "gone"),
        (ActionState::InProgress, Status::NotStarted) => (state.label(), "started"),
        _ => (status.label(), status.class()),
    }
}
