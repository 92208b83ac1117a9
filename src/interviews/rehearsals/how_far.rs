use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Text;

use crate::db::keyed;

/// How far a client got with one side of saying an answer, in their own eyes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum HowFar {
    /// Not this time.
    #[default]
    NotYet,
    /// In places.
    Partly,
    /// From beginning to end.
    Yes,
}

impl HowFar {
    /// All three, from least to most.
    pub const ALL: &[Self] = &[Self::NotYet, Self::Partly, Self::Yes];

    /// The word kept in the database. Never renamed or reused.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NotYet => "not_yet",
            Self::Partly => "partly",
            Self::Yes => "yes",
        }
    }

    /// The one with this key, if there is one.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|far| far.key() == key)
    }

    /// What is shown.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::NotYet => "Not yet",
            Self::Partly => "Partly",
            Self::Yes => "Yes",
        }
    }
}

keyed!(HowFar);
