//! Four things to do about a skill.

/// From this proficiency on (0 to 4) a skill counts as one the client does well: hard cases
/// succeed too, so it will stand up to an interviewer's questions. The threshold is our own.
pub const PROFICIENT_FROM: u8 = 3;

/// What to do about a skill, from how well it goes and how it feels.
///
/// Every answered skill has exactly one place. A skill that neither gives nor costs energy
/// (energy 0) stands with the draining ones: it gives no reason to build a working life on it. A
/// middling proficiency (2) stands with the low ones: there is still something to learn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quadrant {
    /// Done well, and it gives energy.
    LeadWith,
    /// Done well, and it gives no energy back.
    UseWithCare,
    /// Gives energy, with room to grow.
    LearnNext,
    /// Little practised, and it gives no energy.
    LetGo,
}

impl Quadrant {
    /// The four quadrants in the order they are read.
    pub const ALL: &[Self] = &[Self::LeadWith, Self::UseWithCare, Self::LearnNext, Self::LetGo];

    /// Where a skill with this proficiency (0 to 4) and energy (-2 to 2) belongs.
    pub fn of(proficiency: u8, energy: i8) -> Self {
        match (proficiency >= PROFICIENT_FROM, energy > 0) {
            (true, true) => Self::LeadWith,
            (true, false) => Self::UseWithCare,
            (false, true) => Self::LearnNext,
            (false, false) => Self::LetGo,
        }
    }

    /// Stable name in addresses and page anchors.
    pub fn key(self) -> &'static str {
        match self {
            Self::LeadWith => "lead_with",
            Self::UseWithCare => "use_with_care",
            Self::LearnNext => "learn_next",
            Self::LetGo => "let_go",
        }
    }

    /// The quadrant with this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|quadrant| quadrant.key() == key)
    }

    /// Heading a person reads.
    pub fn label(self) -> &'static str {
        match self {
            Self::LeadWith => "Lead with",
            Self::UseWithCare => "Use with care",
            Self::LearnNext => "Learn next",
            Self::LetGo => "Let go",
        }
    }

    /// What it means for a skill to stand here.
    pub fn about(self) -> &'static str {
        match self {
            Self::LeadWith => {
                "You do these well and they give you energy. Look for work that is full of them, \
                 and tell interviewers about them first."
            }
            Self::UseWithCare => {
                "You do these well, but they give no energy back. Use them where they are needed, \
                 and beware of a job made up of them."
            }
            Self::LearnNext => {
                "These give you energy and you can still grow in them. What you enjoy is what you \
                 will keep practising."
            }
            Self::LetGo => {
                "You have practised these little and they give you no energy. Unless a goal calls \
                 for one, leave them to others with a clear conscience."
            }
        }
    }
}
