/// After so many days without a word a client counts as stalled. Our own threshold: three weeks are
/// longer than a holiday and shorter than forgetting why one began.
pub const STALLED_AFTER: i64 = 21;

/// What is known about a client's last weeks, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Pages the client asks the coach to look at.
    pub waiting: usize,
    /// Saves and comments of the client since the coach last looked.
    pub new: usize,
    /// Actions whose last day has passed.
    pub overdue: usize,
    /// Whole days since the client last saved something, or since the two began to work together.
    pub quiet_days: i64,
}

/// Why a coach should turn to a client, most pressing first: the order of the caseload.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attention {
    /// The client waits for the coach.
    Waiting,
    /// The client wrote something the coach has not seen.
    New,
    /// The client has written nothing for [`STALLED_AFTER`] days.
    Stalled,
    /// Something is overdue.
    Overdue,
    /// Nothing to do.
    Steady,
}

impl Attention {
    /// The most pressing reason these facts give.
    #[must_use]
    pub fn of(facts: &Facts) -> Self {
        match facts {
            Facts { waiting: 1.., .. } => Self::Waiting,
            Facts { new: 1.., .. } => Self::New,
            Facts { quiet_days, .. } if *quiet_days >= STALLED_AFTER => Self::Stalled,
            Facts { overdue: 1.., .. } => Self::Overdue,
            _ => Self::Steady,
        }
    }

    /// What is shown.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Waiting => "Waits for you",
            Self::New => "New",
            Self::Stalled => "Stalled",
            Self::Overdue => "Needs attention",
            Self::Steady => "Nothing new",
        }
    }

    /// The end of the style class that draws it.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Waiting | Self::New => "next",
            Self::Stalled => "stalled",
            Self::Overdue => "attention",
            Self::Steady => "done",
        }
    }
}
