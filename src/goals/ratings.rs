//! What only the client can say about a goal: how hard it feels, whose idea it is, how well it
//! serves a value.

use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Text;

use crate::db::keyed;

/// How hard a goal feels to the client, read from their own 1 to 5 rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Challenge {
    /// Rated 1.
    TooEasy,
    /// Rated 2, 3 or 4.
    Stretch,
    /// Rated 5.
    TooHard,
}

/// The five steps of the rating, as offered on the form.
pub const CHALLENGE_SCALE: [(u8, &str); 5] = [
    (1, "I could do it tomorrow"),
    (2, "A small effort"),
    (3, "A real effort, and I can see how"),
    (4, "Hard: I would have to grow"),
    (5, "I can't see how I would do it"),
];

impl Challenge {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] = &[Self::TooEasy, Self::Stretch, Self::TooHard];

    /// How it is named in links and tests; never renamed.
    pub fn key(self) -> &'static str {
        match self {
            Self::TooEasy => "too_easy",
            Self::Stretch => "stretch",
            Self::TooHard => "too_hard",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|challenge| challenge.key() == key)
    }

    /// How it reads on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::TooEasy => "Too easy",
            Self::Stretch => "A stretch",
            Self::TooHard => "Too hard",
        }
    }

    /// One sentence of help beside the result.
    pub fn hint(self) -> &'static str {
        match self {
            Self::TooEasy => "It asks little of you, so there is little to look forward to.",
            Self::Stretch => "It asks something of you and still looks possible.",
            Self::TooHard => "It asks so much that it is easy to lose heart.",
        }
    }

    /// Reads a rating of 1 to 5: the two ends are too easy and too hard, all between is a stretch.
    /// Any other number counts as not rated.
    pub fn of(rating: u8) -> Option<Self> {
        match rating {
            1 => Some(Self::TooEasy),
            2..=4 => Some(Self::Stretch),
            5 => Some(Self::TooHard),
            _ => None,
        }
    }
}

/// Whose idea a goal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Desire {
    /// The client's own.
    Own,
    /// The client's and somebody else's.
    Shared,
    /// Somebody else's only.
    SomeoneElse,
}

impl Desire {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] = &[Self::Own, Self::Shared, Self::SomeoneElse];

    /// How it is stored; never renamed.
    pub fn key(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Shared => "shared",
            Self::SomeoneElse => "someone_else",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|desire| desire.key() == key)
    }

    /// How it reads on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Own => "My own idea",
            Self::Shared => "My idea and someone else's",
            Self::SomeoneElse => "Someone else's idea",
        }
    }

    /// One sentence of help beside the choice.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Own => "You would want it even if nobody asked.",
            Self::Shared => "Someone hopes for it, and you want it too.",
            Self::SomeoneElse => "You would drop it if that person stopped asking.",
        }
    }
}

/// How strongly a goal serves a value, in the client's own view. Adding the numbers up is fair:
/// they are steps of one scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum LinkStrength {
    /// 1: now and then.
    ALittle,
    /// 2: easy to explain.
    Clearly,
    /// 3: a main reason.
    Strongly,
}

impl LinkStrength {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] = &[Self::ALittle, Self::Clearly, Self::Strongly];

    /// How it is stored; never renamed.
    pub fn key(self) -> &'static str {
        match self {
            Self::ALittle => "1",
            Self::Clearly => "2",
            Self::Strongly => "3",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|strength| strength.key() == key)
    }

    /// How it reads on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::ALittle => "A little",
            Self::Clearly => "Clearly",
            Self::Strongly => "Strongly",
        }
    }

    /// One sentence of help beside the choice.
    pub fn hint(self) -> &'static str {
        match self {
            Self::ALittle => "The goal touches this value now and then.",
            Self::Clearly => "You could explain the link in one sentence.",
            Self::Strongly => "This value is a main reason for the goal.",
        }
    }

    /// The strength as a number from 1 to 3.
    pub fn value(self) -> u8 {
        match self {
            Self::ALittle => 1,
            Self::Clearly => 2,
            Self::Strongly => 3,
        }
    }

    /// Reads a number from 1 to 3; `None` for any other.
    pub fn from_value(value: u8) -> Option<Self> {
        Self::ALL.iter().copied().find(|strength| strength.value() == value)
    }
}

keyed!(Desire);
keyed!(LinkStrength);
