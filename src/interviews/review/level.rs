//! How senior a role is, and how long the way there usually is.

use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Text;

use crate::db::keyed;

/// How senior a role is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Level {
    /// A first job, or still studying.
    StartingOut,
    /// Does the work on their own.
    Practitioner,
    /// Does the hard parts of the work and helps others with theirs.
    Senior,
    /// Leads a team.
    Lead,
    /// Leads a department.
    Head,
    /// Leads the organisation.
    Executive,
}

impl Level {
    /// Every level, from the first job up.
    pub const ALL: &[Self] = &[
        Self::StartingOut,
        Self::Practitioner,
        Self::Senior,
        Self::Lead,
        Self::Head,
        Self::Executive,
    ];

    /// The word kept in the database. Never renamed or reused.
    pub fn key(self) -> &'static str {
        match self {
            Self::StartingOut => "starting_out",
            Self::Practitioner => "practitioner",
            Self::Senior => "senior",
            Self::Lead => "lead",
            Self::Head => "head",
            Self::Executive => "executive",
        }
    }

    /// The level with this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|level| level.key() == key)
    }

    /// The level in a few words.
    pub fn label(self) -> &'static str {
        match self {
            Self::StartingOut => "Starting out",
            Self::Practitioner => "Practitioner",
            Self::Senior => "Senior",
            Self::Lead => "Team lead or manager",
            Self::Head => "Head or director",
            Self::Executive => "Executive",
        }
    }

    /// Years of work most people have behind them when they get here: a rule of thumb of ours, only
    /// used to notice a step planned in less than half the time.
    pub fn usual_years(self) -> f32 {
        match self {
            Self::StartingOut => 0.0,
            Self::Practitioner => 1.0,
            Self::Senior => 3.0,
            Self::Lead => 5.0,
            Self::Head => 9.0,
            Self::Executive => 13.0,
        }
    }
}

keyed!(Level);
