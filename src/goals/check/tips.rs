//! The tips for strong goals, and the mark each one gets.

/// What makes a goal strong. The first six are the tips for writing one; the last two ask whether
/// it is narrow enough to begin and near enough to reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tip {
    /// Says what will be there, not what will be gone.
    Positive,
    /// Says how success will be noticed.
    Measured,
    /// Has a day.
    Timeline,
    /// The client wants it, and not only somebody else.
    OwnDesire,
    /// Neither too easy nor too hard.
    Challenge,
    /// Saved, so that it can be printed and sent.
    WrittenDown,
    /// Narrow enough to begin.
    Specific,
    /// Near enough to reach in the time.
    Realistic,
}

impl Tip {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] = &[
        Self::Positive,
        Self::Measured,
        Self::Timeline,
        Self::OwnDesire,
        Self::Challenge,
        Self::WrittenDown,
        Self::Specific,
        Self::Realistic,
    ];

    /// How it is named in links and tests; never renamed.
    pub fn key(self) -> &'static str {
        match self {
            Self::Positive => "positive",
            Self::Measured => "measured",
            Self::Timeline => "timeline",
            Self::OwnDesire => "own_desire",
            Self::Challenge => "challenge",
            Self::WrittenDown => "written_down",
            Self::Specific => "specific",
            Self::Realistic => "realistic",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|tip| tip.key() == key)
    }

    /// How it reads on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Positive => "It says what you want",
            Self::Measured => "You will know when you're there",
            Self::Timeline => "It has a day",
            Self::OwnDesire => "You want it yourself",
            Self::Challenge => "It stretches you",
            Self::WrittenDown => "It is written down",
            Self::Specific => "It names one area",
            Self::Realistic => "It can be done in the time",
        }
    }

    /// One sentence of help beside the mark.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Positive => {
                "Walking towards something is easier than walking away from something."
            }
            Self::Measured => {
                "A number or a thing to hold up ends the doubt about how far you have come."
            }
            Self::Timeline => "A day lets you count back and see what comes first.",
            Self::OwnDesire => "Other people's goals lose their pull as soon as it gets hard.",
            Self::Challenge => "Too easy bores, too hard discourages; in between you grow.",
            Self::WrittenDown => "A goal on paper can be looked at, shared and changed.",
            Self::Specific => "One named area has a first step; a whole field has none.",
            Self::Realistic => "A goal you can believe in is one you keep working on.",
        }
    }
}

/// How a tip came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Nothing to point out.
    Passed,
    /// At least one finding.
    LookAgain,
}

impl Mark {
    /// How it reads on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Passed => "Passed",
            Self::LookAgain => "Look again",
        }
    }
}
