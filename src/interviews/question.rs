//! The two interview questions the room prepares a client for, and why each one is asked.

use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Text;

use super::composing::Slot;
use super::samples::{self, Sample};
use crate::db::keyed;

/// An interview question a client drafts an answer to.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, AsExpression, FromSqlRow,
)]
#[diesel(sql_type = Text)]
pub enum Question {
    /// Where the client wants to get to.
    #[default]
    CareerGoals,
    /// How the client will get there: the usual follow-up.
    HowAchieve,
}

impl Question {
    /// Every question, in the order they tend to come up.
    pub const ALL: &[Self] = &[Self::CareerGoals, Self::HowAchieve];

    /// The word kept in the database and in addresses. Never renamed or reused.
    pub fn key(self) -> &'static str {
        match self {
            Self::CareerGoals => "career_goals",
            Self::HowAchieve => "how_achieve",
        }
    }

    /// The question with this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|question| question.key() == key)
    }

    /// The question as an interviewer says it.
    pub fn label(self) -> &'static str {
        match self {
            Self::CareerGoals => "What are your career goals?",
            Self::HowAchieve => "How do you plan to achieve your career goals?",
        }
    }

    /// What the interviewer is really trying to find out.
    pub fn why_asked(self) -> &'static str {
        match self {
            Self::CareerGoals => {
                "The interviewer is working out what drives you, where you hope to be in a few \
                 years, and whether this job is on that road. A clear answer tells them you are \
                 likely to stay, and that what you want and what they need point the same way."
            }
            Self::HowAchieve => {
                "Wanting something is easy; the interviewer wants to hear how you go about it. \
                 Your answer shows whether you think ahead, manage your time and finish what you \
                 start, what you would be like to work with, and whether your plan has room for \
                 them in it."
            }
        }
    }

    /// The parts the answer is built from, in the order they are said.
    pub fn slots(self) -> &'static [Slot] {
        match self {
            Self::CareerGoals => &[Slot::Aspiration, Slot::Alignment, Slot::Contribution],
            Self::HowAchieve => &[Slot::Achievements, Slot::Steps, Slot::Milestones, Slot::WinWin],
        }
    }

    /// Made-up answers, one for each shape an answer can take.
    pub fn samples(self) -> &'static [Sample] {
        match self {
            Self::CareerGoals => samples::CAREER_GOALS,
            Self::HowAchieve => samples::HOW_ACHIEVE,
        }
    }
}

keyed!(Question);
