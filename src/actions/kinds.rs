//! The closed sets a rhythm is chosen from: its kind, and the period of a quota.

use crate::db::keyed;
use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Text;

/// The four rhythms, as offered on the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum CadenceKind {
    /// See [`Cadence::Once`].
    Once,
    /// See [`Cadence::Quota`].
    Quota,
    /// See [`Cadence::Window`].
    Window,
    /// See [`Cadence::PerEvent`].
    PerEvent,
}

impl CadenceKind {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] = &[Self::Once, Self::Quota, Self::Window, Self::PerEvent];

    /// How it is stored; never renamed.
    pub fn key(self) -> &'static str {
        match self {
            Self::Once => "once",
            Self::Quota => "quota",
            Self::Window => "window",
            Self::PerEvent => "per_event",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.key() == key)
    }

    /// How it reads on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Once => "Once, by a day",
            Self::Quota => "Again and again",
            Self::Window => "So many times by a day",
            Self::PerEvent => "So many at each event",
        }
    }

    /// One sentence of help beside the choice.
    pub fn help(self) -> &'static str {
        match self {
            Self::Once => "It is done when you have done it one time.",
            Self::Quota => "A number for each day, week or month. You choose the days as you go.",
            Self::Window => {
                "A number for the whole stretch of time. It doesn't matter how you spread it."
            }
            Self::PerEvent => {
                "A number for each meeting, fair or visit, however many of them there are."
            }
        }
    }

    /// An action that has this rhythm.
    pub fn example(self) -> &'static str {
        match self {
            Self::Once => "Finish the online course by 31 May.",
            Self::Quota => "Thank a colleague for something exact, 3 times a week.",
            Self::Window => "Visit 4 trade fairs between January and December.",
            Self::PerEvent => "Talk to 2 people I don't know at each trade fair.",
        }
    }
}

/// How long a quota lasts before it starts anew. Weeks run from Monday to Sunday, months by the
/// calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Period {
    /// A calendar day.
    Day,
    /// Monday to Sunday.
    Week,
    /// A calendar month, whatever its length.
    Month,
}

impl Period {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] = &[Self::Day, Self::Week, Self::Month];

    /// How it is stored; never renamed.
    pub fn key(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|period| period.key() == key)
    }

    /// How it reads on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Day => "Day",
            Self::Week => "Week",
            Self::Month => "Month",
        }
    }

    /// "a week", as in "3 times a week".
    pub fn each(self) -> &'static str {
        match self {
            Self::Day => "a day",
            Self::Week => "a week",
            Self::Month => "a month",
        }
    }

    /// The period we are in: "this week".
    pub fn current(self) -> &'static str {
        match self {
            Self::Day => "today",
            Self::Week => "this week",
            Self::Month => "this month",
        }
    }
}

keyed!(CadenceKind);
keyed!(Period);
