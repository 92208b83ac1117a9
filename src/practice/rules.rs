use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::db::{Conn, Keyed, keyed};
use crate::error::Error;
use crate::forms::{Revision, Saved, saved_or_stale};
use crate::schema::practices;

/// Who may make an account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum SignUp {
    /// Only people with an invitation.
    #[default]
    Invited,
    /// Anyone.
    Open,
}

impl SignUp {
    /// Both ways.
    pub const ALL: &'static [Self] = &[Self::Invited, Self::Open];

    /// The text in the database.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Open => "open",
        }
    }

    /// What is shown.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Invited => "Only people with an invitation from a coach",
            Self::Open => "Anyone who finds the sign-in page",
        }
    }
}

keyed!(SignUp);

/// What the owner decides for the whole practice.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = practices)]
pub struct Rules {
    /// What the practice is called on paper and in letters; empty where it has no name.
    pub name: String,
    /// Who may make an account.
    pub sign_up: SignUp,
    /// Whether coaches must use a second factor.
    pub coaches_need_two_step: bool,
    /// How many days a browser stays signed in without being used.
    pub idle_days: i32,
    /// How many days a browser stays signed in at most.
    pub absolute_days: i32,
    /// How many days after an engagement ended the coach's notes about it, and their reading where
    /// it was left to them, are kept; 0 is for good.
    pub retention_days: i32,
    /// How many days someone who asked for their account to be erased can change their mind.
    pub erasure_days: i32,
    /// How often the rules were saved.
    pub revision: i32,
}

impl Default for Rules {
    /// Those of a new practice.
    fn default() -> Self {
        Self {
            name: String::new(),
            sign_up: SignUp::Invited,
            coaches_need_two_step: false,
            idle_days: 14,
            absolute_days: 90,
            retention_days: 0,
            erasure_days: 7,
            revision: 0,
        }
    }
}

impl Rules {
    /// The rules as they are now. A practice that was never started has those of a new one.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn read(conn: &mut Conn) -> Result<Self, Error> {
        let kept = practices::table.select(Self::as_select()).get_result(conn).optional()?;
        Ok(kept.unwrap_or_default())
    }
}

/// The rules that the owner's page asks for, about to be kept.
#[derive(AsChangeset, Debug, PartialEq, Eq)]
#[diesel(table_name = practices, treat_none_as_null = true)]
pub struct RulesDraft {
    /// What the practice is called.
    pub name: String,
    /// Who may make an account.
    pub sign_up: SignUp,
    /// Whether coaches must use a second factor.
    pub coaches_need_two_step: bool,
    /// How many days a browser stays signed in without being used.
    pub idle_days: i32,
    /// How many days a browser stays signed in at most.
    pub absolute_days: i32,
    /// How many days after an engagement ended the coach's side of it is kept; 0 is for good.
    pub retention_days: i32,
    /// How many days someone can change their mind about being erased.
    pub erasure_days: i32,
}

impl RulesDraft {
    /// Keeps the rules, unless another save came first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn update(&self, revision: Revision, conn: &mut Conn) -> Result<Saved<Rules>, Error> {
        let same = practices::table.filter(practices::revision.eq(revision.0));
        let next = practices::revision.eq(practices::revision + 1);
        let changed = diesel::update(same).set((self, next)).execute(conn)?;
        saved_or_stale(changed, "/practice", || Rules::read(conn))
    }
}
