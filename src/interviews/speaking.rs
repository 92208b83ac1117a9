//! How long an answer takes to say aloud.

/// Words said in a minute at an easy pace. A convention (130 to 150 is usual), not a measurement.
pub const WORDS_PER_MINUTE: usize = 140;
/// Answers shorter than this many seconds tend to leave the interviewer asking for more.
pub const SHORTEST_SECONDS: usize = 60;
/// Answers longer than this many seconds are hard to follow.
pub const LONGEST_SECONDS: usize = 120;

/// Where an answer lies against the one to two minutes that are easiest to listen to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Under a minute.
    TooShort,
    /// One to two minutes.
    Good,
    /// Over two minutes.
    TooLong,
}

impl Verdict {
    /// Where this many seconds lie.
    #[must_use]
    pub fn of(seconds: usize) -> Self {
        match seconds {
            ..SHORTEST_SECONDS => Self::TooShort,
            SHORTEST_SECONDS..=LONGEST_SECONDS => Self::Good,
            _ => Self::TooLong,
        }
    }

    /// What is said of an answer that took so long.
    #[must_use]
    pub fn sentence(self) -> &'static str {
        match self {
            Self::TooShort => "Under a minute: there is room for one example more.",
            Self::Good => "Between one and two minutes: easy to listen to.",
            Self::TooLong => "Over two minutes: hard to follow. What could go?",
        }
    }
}

/// A length of time in words: `50 s`, `2 min`, `1 min 50 s`.
#[must_use]
pub fn in_words(seconds: usize) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

/// The length of an answer in words and in seconds of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpeakingTime {
    /// Words, where a hyphenated word counts once and a lone dash not at all.
    pub words: usize,
    /// Seconds at [`WORDS_PER_MINUTE`], rounded to the nearest whole second.
    pub seconds: usize,
    /// Whether that is short, fine or long.
    pub verdict: Verdict,
}

impl SpeakingTime {
    /// The time it takes to say `text`.
    pub fn of(text: &str) -> Self {
        Self::of_words(
            text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count(),
        )
    }

    /// The time it takes to say this many words.
    pub fn of_words(words: usize) -> Self {
        let seconds =
            words.saturating_mul(60).saturating_add(WORDS_PER_MINUTE / 2) / WORDS_PER_MINUTE;
        Self { words, seconds, verdict: Verdict::of(seconds) }
    }

    /// The time in words, for the line under the answer.
    pub fn sentence(&self) -> String {
        match self.seconds {
            0 => "Nothing to say aloud yet".to_owned(),
            seconds => format!("About {} aloud", in_words(seconds)),
        }
    }
}
