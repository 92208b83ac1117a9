use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Text;

use crate::db::keyed;
use crate::findings::FactQuestion;
use crate::forms::Choice;

/// The five lists that findings are sorted into (step 4 of the path).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum PriorityList {
    /// Skills to develop.
    #[default]
    Skills,
    /// Training or education to pursue.
    Training,
    /// Relationships to cultivate.
    Relationships,
    /// Things to reach in the job one has.
    CurrentJob,
    /// Weaknesses to overcome.
    Weaknesses,
}

impl PriorityList {
    /// All five, in the order they stand on the page.
    pub const ALL: &'static [Self] =
        &[Self::Skills, Self::Training, Self::Relationships, Self::CurrentJob, Self::Weaknesses];

    /// How it is stored; never renamed.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Skills => "skills",
            Self::Training => "training",
            Self::Relationships => "relationships",
            Self::CurrentJob => "current_job",
            Self::Weaknesses => "weaknesses",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|list| list.key() == key)
    }

    /// How it reads on screen.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Skills => "Skills to develop",
            Self::Training => "Training or education to pursue",
            Self::Relationships => "Relationships to cultivate",
            Self::CurrentJob => "Things to reach in the job I have",
            Self::Weaknesses => "Weaknesses to overcome",
        }
    }

    /// What belongs on it.
    #[must_use]
    pub fn hint(self) -> &'static str {
        match self {
            Self::Skills => "What you want to be able to do, or do much better.",
            Self::Training => "Courses, certificates, a degree, learning from someone.",
            Self::Relationships => "People to meet, to get to know better, or to keep.",
            Self::CurrentJob => "A result, a project or a mark to pass before the next step.",
            Self::Weaknesses => "What holds you back, as far as it stands in your way.",
        }
    }

    /// All of them as answers of a form.
    #[must_use]
    pub fn choices() -> Vec<Choice> {
        let choice = |list: &Self| Choice::new(list.key(), list.label()).hint(list.hint());
        Self::ALL.iter().map(choice).collect()
    }

    /// Where an answer to this fact-finding question most likely belongs.
    #[must_use]
    pub fn likely_for(question: FactQuestion) -> Self {
        match question {
            FactQuestion::Skills => Self::Skills,
            FactQuestion::Experience => Self::Training,
            FactQuestion::StrengthsAndWeaknesses => Self::Weaknesses,
        }
    }
}

keyed!(PriorityList);
