//! What sort of goal it is, how far away it lies, and what sorts of milestone lie on the way.

use chrono::{Months, NaiveDate};
use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Text;

use crate::db::keyed;

/// How far ahead a goal lies. The line between the two is two years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Horizon {
    /// Within two years.
    Short,
    /// More than two years ahead.
    Long,
}

impl Horizon {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] = &[Self::Short, Self::Long];

    /// How it is stored; never renamed.
    pub fn key(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Long => "long",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|horizon| horizon.key() == key)
    }

    /// How it reads on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Short => "Short-term",
            Self::Long => "Long-term",
        }
    }

    /// One sentence of help beside the choice.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Short => "You want to be there within two years.",
            Self::Long => "It will take longer than two years, with smaller goals on the way.",
        }
    }

    /// The horizon a due date falls in: short up to and including the day two years from today.
    pub fn of(today: NaiveDate, due_on: NaiveDate) -> Self {
        match today.checked_add_months(Months::new(24)) {
            Some(line) if due_on > line => Self::Long,
            _ => Self::Short,
        }
    }
}

/// What a goal changes for the person who reaches it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum GoalKind {
    /// Being able to do something.
    Skill,
    /// Holding a certain role.
    Position,
    /// Working in, or knowing, a certain field.
    Industry,
    /// Work that fits the rest of life.
    Lifestyle,
}

impl GoalKind {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] = &[Self::Skill, Self::Position, Self::Industry, Self::Lifestyle];

    /// How it is stored; never renamed.
    pub fn key(self) -> &'static str {
        match self {
            Self::Skill => "skill",
            Self::Position => "position",
            Self::Industry => "industry",
            Self::Lifestyle => "lifestyle",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.key() == key)
    }

    /// How it reads on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Skill => "A skill",
            Self::Position => "A position",
            Self::Industry => "An industry",
            Self::Lifestyle => "A way of living",
        }
    }

    /// One sentence of help beside the choice.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Skill => {
                "You will be able to do something new, or do something you know much better."
            }
            Self::Position => {
                "You will hold a certain role, with the tasks and duties that come with it."
            }
            Self::Industry => "You will know one field well, or move your work into that field.",
            Self::Lifestyle => {
                "Your work will leave room for the life you want: hours, place, pace."
            }
        }
    }
}

/// Which way the number of a measure should go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum KpiDirection {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// The number is fine as it is and should stay there.
    Hold,
}

impl KpiDirection {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] = &[Self::Up, Self::Down, Self::Hold];

    /// How it is stored; never renamed.
    pub fn key(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Hold => "hold",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|direction| direction.key() == key)
    }

    /// How it reads on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Up => "Up",
            Self::Down => "Down",
            Self::Hold => "Stay the same",
        }
    }

    /// One sentence of help beside the choice.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Up => "More is better, like talks given or people trained.",
            Self::Down => "Less is better, like hours of overtime or days to reply.",
            Self::Hold => "You are where you want to be and mean to keep it, like a 35-hour week.",
        }
    }
}

/// What is reached at a point on the way to a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum MilestoneKind {
    /// Knowledge confirmed by a recognised body.
    Certification,
    /// A permit the law asks for.
    Licence,
    /// Training with a beginning and an end.
    Course,
    /// A skill few others have.
    SpecialisedSkill,
    /// A role with more responsibility.
    Promotion,
    /// Working for oneself.
    OwnBusiness,
    /// Any other point on the way.
    Other,
}

impl MilestoneKind {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] = &[
        Self::Certification,
        Self::Licence,
        Self::Course,
        Self::SpecialisedSkill,
        Self::Promotion,
        Self::OwnBusiness,
        Self::Other,
    ];

    /// How it is stored; never renamed.
    pub fn key(self) -> &'static str {
        match self {
            Self::Certification => "certification",
            Self::Licence => "licence",
            Self::Course => "course",
            Self::SpecialisedSkill => "specialised_skill",
            Self::Promotion => "promotion",
            Self::OwnBusiness => "own_business",
            Self::Other => "other",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.key() == key)
    }

    /// How it reads on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Certification => "Certification",
            Self::Licence => "Licence",
            Self::Course => "Course",
            Self::SpecialisedSkill => "Specialised skill",
            Self::Promotion => "Promotion",
            Self::OwnBusiness => "Own business",
            Self::Other => "Something else",
        }
    }

    /// One sentence of help beside the choice.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Certification => {
                "A recognised body confirms what you know, usually after an exam."
            }
            Self::Licence => "A permit you need by law before you may do this work.",
            Self::Course => "Training with a beginning and an end.",
            Self::SpecialisedSkill => "Something few people around you can do, and you now can.",
            Self::Promotion => "A role with more responsibility than the one you have.",
            Self::OwnBusiness => "You work for yourself: first customer, first order, opening day.",
            Self::Other => "Any other point where you can say: this part is behind me.",
        }
    }
}

keyed!(Horizon);
keyed!(GoalKind);
keyed!(KpiDirection);
keyed!(MilestoneKind);
