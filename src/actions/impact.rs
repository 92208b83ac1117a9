//! How much an action moves its goal: what the plan is sorted by.

use crate::db::keyed;
use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Text;

/// How far an action brings its goal forward, as the client judges it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, AsExpression, FromSqlRow,
)]
#[diesel(sql_type = Text)]
pub enum Impact {
    /// It helps.
    Small,
    /// It matters; what an action is until the client says otherwise.
    #[default]
    Medium,
    /// Without it the goal is hard to reach.
    Large,
}

impl Impact {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] = &[Self::Large, Self::Medium, Self::Small];

    /// How it is stored; never renamed.
    pub fn key(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|impact| impact.key() == key)
    }

    /// How it reads on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Small => "A little",
            Self::Medium => "A good deal",
            Self::Large => "A lot",
        }
    }

    /// One sentence of help beside the choice.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Small => "It helps, and the goal could do without it.",
            Self::Medium => "It brings the goal clearly closer.",
            Self::Large => "Without it the goal is hard to reach.",
        }
    }
}

keyed!(Impact);
