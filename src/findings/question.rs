use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Text;

use crate::db::keyed;

/// The three things to find out about a goal (step 3 of the path).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum FactQuestion {
    /// Which skills to develop.
    #[default]
    Skills,
    /// Which experience or training leads further.
    Experience,
    /// Where one's strengths and weaknesses lie.
    StrengthsAndWeaknesses,
}

impl FactQuestion {
    /// All three, in the order they are asked.
    pub const ALL: &'static [Self] =
        &[Self::Skills, Self::Experience, Self::StrengthsAndWeaknesses];

    /// How it is stored; never renamed.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Skills => "skills",
            Self::Experience => "experience",
            Self::StrengthsAndWeaknesses => "strengths_and_weaknesses",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|question| question.key() == key)
    }

    /// How it reads on screen.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Skills => "Which skills do I need to build?",
            Self::Experience => "Which experience or training would take me further?",
            Self::StrengthsAndWeaknesses => "Where am I strong, and where do I get in my own way?",
        }
    }

    /// A way to put it to someone else.
    #[must_use]
    pub fn to_others(self) -> &'static str {
        match self {
            Self::Skills => {
                "“If I wanted to get there, which skill would you tell me to work on first?”"
            }
            Self::Experience => {
                "“Which project, job or course taught you most of what this work needs?”"
            }
            Self::StrengthsAndWeaknesses => {
                "“When have you seen me at my best? And when did you wish I had done it another \
                 way?”"
            }
        }
    }

    /// What makes the answer useful.
    #[must_use]
    pub fn tip(self) -> &'static str {
        match self {
            Self::Skills => {
                "Then ask for a moment when that skill made the difference. A moment tells you \
                 more than a name."
            }
            Self::Experience => {
                "Then ask how they came by it, and what they would skip if they began again."
            }
            Self::StrengthsAndWeaknesses => {
                "Listen and write it down. There is nothing to defend: “thank you” is a whole \
                 answer."
            }
        }
    }
}

keyed!(FactQuestion);
