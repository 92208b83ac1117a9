use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Text;

use crate::db::keyed;

/// How a client knows something: one of seven kinds of people told them, or they found it
/// themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Source {
    /// Their coach.
    Coach,
    /// Someone who has gone a similar way before.
    Mentor,
    /// The person they report to.
    Boss,
    /// Someone in the same team.
    Teammate,
    /// Someone at work outside the team.
    Colleague,
    /// Someone who reports to them.
    DirectReport,
    /// Someone who knows them outside work.
    Friend,
    /// Something written: an advert, a course page, a book.
    LookedUp,
    /// Their own thinking.
    #[default]
    Myself,
}

impl Source {
    /// Everyone there is to ask, then what one can do alone.
    pub const ALL: &'static [Self] = &[
        Self::Coach,
        Self::Mentor,
        Self::Boss,
        Self::Teammate,
        Self::Colleague,
        Self::DirectReport,
        Self::Friend,
        Self::LookedUp,
        Self::Myself,
    ];

    /// How it is stored; never renamed.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Coach => "coach",
            Self::Mentor => "mentor",
            Self::Boss => "boss",
            Self::Teammate => "teammate",
            Self::Colleague => "colleague",
            Self::DirectReport => "direct_report",
            Self::Friend => "friend",
            Self::LookedUp => "looked_up",
            Self::Myself => "myself",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|source| source.key() == key)
    }

    /// How it reads on screen.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Coach => "My coach",
            Self::Mentor => "A mentor",
            Self::Boss => "My boss",
            Self::Teammate => "A teammate",
            Self::Colleague => "A colleague",
            Self::DirectReport => "Someone who reports to me",
            Self::Friend => "A friend",
            Self::LookedUp => "I looked it up",
            Self::Myself => "I thought about it myself",
        }
    }

    /// Why this one is worth asking.
    #[must_use]
    pub fn hint(self) -> &'static str {
        match self {
            Self::Coach => "Knows your goal and has no side to take at your work.",
            Self::Mentor => "Has gone a similar way and remembers the turns.",
            Self::Boss => "Knows what the next role asks for, and who decides about it.",
            Self::Teammate => "Sees how you work on an ordinary day.",
            Self::Colleague => "Works elsewhere and sees what reaches them of your work.",
            Self::DirectReport => "Knows how it is to be led by you.",
            Self::Friend => "Knows you without the job, and when your eyes light up.",
            Self::LookedUp => "An advert, a course page, a book. Note where, to find it again.",
            Self::Myself => "Your own view counts, and is good to hold beside that of others.",
        }
    }

    /// Whether someone said it, who can be thanked.
    #[must_use]
    pub fn is_person(self) -> bool {
        !matches!(self, Self::LookedUp | Self::Myself)
    }

    /// Those who can be asked.
    pub fn people() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|source| source.is_person())
    }
}

keyed!(Source);
