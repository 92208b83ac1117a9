//! Where a goal stands with the person who set it, and how many may be worked on at once.

use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Text;

use crate::db::keyed;

/// The state of a goal. A goal is never lost: what is let go can be picked up again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum GoalState {
    /// Being worded.
    Draft,
    /// Being worked on.
    Active,
    /// Waiting for a better time.
    OnHold,
    /// Reached.
    Achieved,
    /// Given up for good reasons, and kept.
    LetGo,
}

impl GoalState {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] =
        &[Self::Draft, Self::Active, Self::OnHold, Self::Achieved, Self::LetGo];

    /// How it is stored; never renamed.
    pub fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Active => "active",
            Self::OnHold => "on_hold",
            Self::Achieved => "achieved",
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
            Self::Draft => "Draft",
            Self::Active => "Active",
            Self::OnHold => "On hold",
            Self::Achieved => "Achieved",
            Self::LetGo => "Let go",
        }
    }

    /// One sentence of help beside the choice.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Draft => "You are still finding the words.",
            Self::Active => "You are working on it now.",
            Self::OnHold => "You mean to come back to it when the time is better.",
            Self::Achieved => "You got there.",
            Self::LetGo => {
                "It no longer fits you. It stays on your page, and you can pick it up again."
            }
        }
    }

    /// Whether a goal in this state may move to `next`. A draft has to be active before it can be
    /// achieved, so that there is a day the work began; staying where it is isn't a move.
    pub fn can_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Draft, Self::Active | Self::LetGo)
                | (Self::Active, Self::OnHold | Self::Achieved | Self::LetGo)
                | (Self::OnHold, Self::Active | Self::Achieved | Self::LetGo)
                | (Self::Achieved, Self::Active)
                | (Self::LetGo, Self::Draft | Self::Active)
        )
    }

    /// The states this one may move to, in the order they are offered.
    pub fn next(self) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |next| self.can_become(*next))
    }

    /// The style class that draws it; blank for a draft.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Draft => "",
            Self::Active => "state--started",
            Self::OnHold => "state--hold",
            Self::Achieved => "state--done",
            Self::LetGo => "state--gone",
        }
    }

    /// Its place in lists: what is worked on comes first, what was let go last.
    #[must_use]
    pub fn rank(self) -> u8 {
        match self {
            Self::Active => 0,
            Self::OnHold => 1,
            Self::Draft => 2,
            Self::Achieved => 3,
            Self::LetGo => 4,
        }
    }

    /// Nothing more is asked of the client for this goal.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Achieved | Self::LetGo)
    }
}

/// How many goals are active at once unless the client says otherwise. Our own line: attention is
/// limited, and a fourth goal usually takes its time from the first three.
pub const MOST_ACTIVE: usize = 3;

/// Why the site asks before a fourth goal becomes active.
pub const MOST_ACTIVE_REASON: &str = "You already have three active goals. Most people move \
faster with \
    three or fewer. Put one on hold, or tick the box to work on this one as well.";

/// Whether another goal may become active beside `active_count` others. `says_so`: the client was
/// told about the three and ticked the box to go on.
pub fn may_activate(active_count: usize, says_so: bool) -> bool {
    active_count < MOST_ACTIVE || says_so
}

keyed!(GoalState);
