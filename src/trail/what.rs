use crate::db::keyed;

/// What was done, as the trail keeps it.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
pub enum What {
    /// The client signed in.
    SignedIn,
    /// The client turned two-step sign-in on.
    TurnedTwoStepOn,
    /// The client turned it off, or the practice did for them.
    TurnedTwoStepOff,
    /// The client made new recovery codes.
    MadeRecoveryCodes,
    /// A coach opened a room of the client's pages to read.
    Looked,
    /// A coach opened a page that is laid out for paper.
    OpenedForPrinting,
    /// Someone took a file along.
    Downloaded,
    /// The client made a private address for their calendar, in the place of any earlier one.
    MadeCalendarAddress,
    /// The client ended it.
    EndedCalendarAddress,
    /// Client and coach began to work together.
    Began,
    /// One of the two ended it.
    Ended,
    /// The client let a former coach read on.
    LetRead,
    /// The client stopped a former coach's reading.
    StoppedReading,
    /// A coach made a link with which the client chooses a new password.
    MadeResetLink,
    /// Someone asked for their account to be erased.
    AskedToErase,
    /// They changed their mind.
    KeptAccount,
}

impl What {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::SignedIn,
        Self::TurnedTwoStepOn,
        Self::TurnedTwoStepOff,
        Self::MadeRecoveryCodes,
        Self::Looked,
        Self::OpenedForPrinting,
        Self::Downloaded,
        Self::MadeCalendarAddress,
        Self::EndedCalendarAddress,
        Self::Began,
        Self::Ended,
        Self::LetRead,
        Self::StoppedReading,
        Self::MadeResetLink,
        Self::AskedToErase,
        Self::KeptAccount,
    ];

    /// The text that is kept. Never renamed, never reused.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::SignedIn => "signed_in",
            Self::TurnedTwoStepOn => "turned_two_step_on",
            Self::TurnedTwoStepOff => "turned_two_step_off",
            Self::MadeRecoveryCodes => "made_recovery_codes",
            Self::Looked => "looked",
            Self::OpenedForPrinting => "opened_for_printing",
            Self::Downloaded => "downloaded",
            Self::MadeCalendarAddress => "made_calendar_address",
            Self::EndedCalendarAddress => "ended_calendar_address",
            Self::Began => "began",
            Self::Ended => "ended",
            Self::LetRead => "let_read",
            Self::StoppedReading => "stopped_reading",
            Self::MadeResetLink => "made_reset_link",
            Self::AskedToErase => "asked_to_erase",
            Self::KeptAccount => "kept_account",
        }
    }

    /// What is said after the name of whoever did it; `{}` is what it was about.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::SignedIn => "signed in",
            Self::TurnedTwoStepOn => "turned on two-step sign-in",
            Self::TurnedTwoStepOff => "turned off two-step sign-in",
            Self::MadeRecoveryCodes => "made new recovery codes",
            Self::Looked => "looked at {}",
            Self::OpenedForPrinting => "opened {} for printing",
            Self::Downloaded => "downloaded {}",
            Self::MadeCalendarAddress => "made a private address for the calendar",
            Self::EndedCalendarAddress => "ended the calendar’s private address",
            Self::Began => "began to work with {}",
            Self::Ended => "ended the work with {}",
            Self::LetRead => "let {} go on reading",
            Self::StoppedReading => "stopped {} from reading on",
            Self::MadeResetLink => "made a link for a new password",
            Self::AskedToErase => "asked for the account to be erased",
            Self::KeptAccount => "kept the account after all",
        }
    }

    /// The one with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|what| what.key() == key)
    }
}

keyed!(What);
