//! Is this really mine? Two questions about each thing on the list, and what is said when one of
//! the first few doesn't pass. Nothing is forbidden: the client may have a good reason.

use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Text;

use crate::db::keyed;

/// How well something fits the client's values, or how much it uses their strengths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Fit {
    /// It does.
    Yes,
    /// In part.
    Partly,
    /// It does not.
    No,
    /// The client can't say yet.
    NotSure,
}

impl Fit {
    /// All of them, in the order they are offered.
    pub const ALL: &'static [Self] = &[Self::Yes, Self::Partly, Self::No, Self::NotSure];

    /// How it is stored; never renamed.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
            Self::NotSure => "not_sure",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|fit| fit.key() == key)
    }

    /// How it reads on screen.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Yes => "Yes",
            Self::Partly => "Partly",
            Self::No => "No",
            Self::NotSure => "Not sure",
        }
    }
}

keyed!(Fit);

/// What to say about one of the first few before it becomes a goal; nothing where it passes.
///
/// It passes unless one of the two answers is a no: "partly" is how most real wishes are, and
/// "not sure" is something to find out on the way. An unanswered question is asked again.
#[must_use]
pub fn warning(fits_values: Option<Fit>, uses_strengths: Option<Fit>) -> Option<&'static str> {
    match (fits_values, uses_strengths) {
        (Some(Fit::No), Some(Fit::No)) => Some(
            "By your own answers this neither fits your values nor uses your strengths. Whose wish \
             is it? It may be one to park.",
        ),
        (Some(Fit::No), _) => Some(
            "By your own answers this does not fit your values. Things like that are hard to keep \
             up. Is there a way to want it that does fit?",
        ),
        (_, Some(Fit::No)) => Some(
            "By your own answers this does not use your strengths. It can be worth the effort all \
             the same: what strength of yours could help with it?",
        ),
        _ => None,
    }
}

/// Whether one of the two questions is still open.
#[must_use]
pub fn is_unanswered(fits_values: Option<Fit>, uses_strengths: Option<Fit>) -> bool {
    fits_values.is_none() || uses_strengths.is_none()
}
