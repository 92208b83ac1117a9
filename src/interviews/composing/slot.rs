//! The parts an answer is built from.

use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Text;

use crate::db::keyed;

/// One part of an answer: a client fills it in, and the parts join into a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Slot {
    /// Where the client wants to be in the long run.
    Aspiration,
    /// How that fits what the company stands for.
    Alignment,
    /// What the company gets out of it.
    Contribution,
    /// What the client has already done.
    Achievements,
    /// What the client is doing now.
    Steps,
    /// The points on the way, with dates.
    Milestones,
    /// Why the plan is good for both sides.
    WinWin,
}

impl Slot {
    /// Every part, in the order the questions use them.
    pub const ALL: &[Self] = &[
        Self::Aspiration,
        Self::Alignment,
        Self::Contribution,
        Self::Achievements,
        Self::Steps,
        Self::Milestones,
        Self::WinWin,
    ];

    /// The word kept in the database and in form fields. Never renamed or reused.
    pub fn key(self) -> &'static str {
        match self {
            Self::Aspiration => "aspiration",
            Self::Alignment => "alignment",
            Self::Contribution => "contribution",
            Self::Achievements => "achievements",
            Self::Steps => "steps",
            Self::Milestones => "milestones",
            Self::WinWin => "win_win",
        }
    }

    /// The part with this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|slot| slot.key() == key)
    }

    /// The name of the part, for headings and talking points.
    pub fn label(self) -> &'static str {
        match self {
            Self::Aspiration => "Where you want to go",
            Self::Alignment => "How it fits this company",
            Self::Contribution => "What you bring",
            Self::Achievements => "What you have done so far",
            Self::Steps => "What you are doing now",
            Self::Milestones => "Milestones",
            Self::WinWin => "Good for both sides",
        }
    }

    /// What the client is asked to write.
    pub fn question(self) -> &'static str {
        match self {
            Self::Aspiration => "What do you want to be doing in the long run, and in which field?",
            Self::Alignment => "Which of the company's values or aims do you share, and why?",
            Self::Contribution => "What can you do that helps this company move forward?",
            Self::Achievements => "What have you already done towards your goals?",
            Self::Steps => "Which steps are you taking at the moment?",
            Self::Milestones => "Which points will you reach on the way, and when?",
            Self::WinWin => "What do you gain in this job, and what does the company gain?",
        }
    }

    /// Help beside the field.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Aspiration => {
                "Say what the work would be and whom it would help. A job title alone says little."
            }
            Self::Alignment => "Name one or two of their values, and say what they mean to you.",
            Self::Contribution => {
                "Link a skill of yours to one of their plans: faster work, happier customers, a \
                 better product."
            }
            Self::Achievements => "Two or three, each with a number or a result.",
            Self::Steps => {
                "Three is enough. Mention a course, certificate or licence you are working on."
            }
            Self::Milestones => "Give each one a month or a year, and say why it matters.",
            Self::WinWin => "Two sentences: one about you, one about them.",
        }
    }
}

keyed!(Slot);
