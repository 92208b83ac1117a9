//! The rules that watch over the tips, and what a rule says when it has found something.

use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::sql_types::Text;

use super::tips::Tip;
use crate::db::keyed;

/// What exactly a tip tripped over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Rule {
    /// It says what should be gone.
    NegativeWording,
    /// Nothing to count and nothing to show.
    NoMeasure,
    /// A measure in words that two people could read differently.
    MeasureWithoutNumber,
    /// Target and direction contradict each other.
    TargetAgainstDirection,
    /// No day to work towards.
    NoDate,
    /// The day lies in the past.
    DatePassed,
    /// Called short-term, due in more than two years.
    DateBeyondHorizon,
    /// Nobody has said whose idea it is.
    DesireNotSaid,
    /// The words hint at somebody else's wish.
    SoundsLikeSomeoneElse,
    /// The client says it is somebody else's idea.
    SomeoneElsesIdea,
    /// Nobody has said how hard it feels.
    ChallengeNotRated,
    /// Rated 1 of 5.
    TooEasy,
    /// Rated 5 of 5.
    TooHard,
    /// Not saved yet.
    NotWrittenDown,
    /// Neither a title nor a word on what exactly.
    NothingNamed,
    /// Only words that fit every goal, or the name of a whole field.
    TooGeneral,
    /// Nothing said on what makes it possible.
    FeasibilityNotSaid,
    /// A long road in a short time.
    TooSoon,
    /// A number that would have to grow many times over within weeks.
    SteepClimb,
    /// Many steps of a career at once.
    LevelJump,
}

impl Rule {
    /// All of them, in the order they are offered.
    pub const ALL: &[Self] = &[
        Self::NegativeWording,
        Self::NoMeasure,
        Self::MeasureWithoutNumber,
        Self::TargetAgainstDirection,
        Self::NoDate,
        Self::DatePassed,
        Self::DateBeyondHorizon,
        Self::DesireNotSaid,
        Self::SoundsLikeSomeoneElse,
        Self::SomeoneElsesIdea,
        Self::ChallengeNotRated,
        Self::TooEasy,
        Self::TooHard,
        Self::NotWrittenDown,
        Self::NothingNamed,
        Self::TooGeneral,
        Self::FeasibilityNotSaid,
        Self::TooSoon,
        Self::SteepClimb,
        Self::LevelJump,
    ];

    /// How it is stored when a client keeps their words against it; never renamed.
    pub fn key(self) -> &'static str {
        match self {
            Self::NegativeWording => "negative_wording",
            Self::NoMeasure => "no_measure",
            Self::MeasureWithoutNumber => "measure_without_number",
            Self::TargetAgainstDirection => "target_against_direction",
            Self::NoDate => "no_date",
            Self::DatePassed => "date_passed",
            Self::DateBeyondHorizon => "date_beyond_horizon",
            Self::DesireNotSaid => "desire_not_said",
            Self::SoundsLikeSomeoneElse => "sounds_like_someone_else",
            Self::SomeoneElsesIdea => "someone_elses_idea",
            Self::ChallengeNotRated => "challenge_not_rated",
            Self::TooEasy => "too_easy",
            Self::TooHard => "too_hard",
            Self::NotWrittenDown => "not_written_down",
            Self::NothingNamed => "nothing_named",
            Self::TooGeneral => "too_general",
            Self::FeasibilityNotSaid => "feasibility_not_said",
            Self::TooSoon => "too_soon",
            Self::SteepClimb => "steep_climb",
            Self::LevelJump => "level_jump",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.key() == key)
    }

    /// How it reads on screen: the tip it watches over.
    pub fn label(self) -> &'static str {
        self.tip().label()
    }

    /// The tip this rule watches over.
    pub fn tip(self) -> Tip {
        match self {
            Self::NegativeWording => Tip::Positive,
            Self::NoMeasure | Self::MeasureWithoutNumber | Self::TargetAgainstDirection => {
                Tip::Measured
            }
            Self::NoDate | Self::DatePassed | Self::DateBeyondHorizon => Tip::Timeline,
            Self::DesireNotSaid | Self::SoundsLikeSomeoneElse | Self::SomeoneElsesIdea => {
                Tip::OwnDesire
            }
            Self::ChallengeNotRated | Self::TooEasy | Self::TooHard => Tip::Challenge,
            Self::NotWrittenDown => Tip::WrittenDown,
            Self::NothingNamed | Self::TooGeneral => Tip::Specific,
            Self::FeasibilityNotSaid | Self::TooSoon | Self::SteepClimb | Self::LevelJump => {
                Tip::Realistic
            }
        }
    }

    /// Why the site points it out.
    pub fn reason(self) -> &'static str {
        match self {
            Self::NegativeWording => {
                "This says what you want less of. It leaves open what will be there instead, and \
                that is the \
                 part you can plan."
            }
            Self::NoMeasure => "Nothing here says yet how you will know that you got there.",
            Self::MeasureWithoutNumber => {
                "There is no number in it, so two people could disagree about whether it has \
                happened."
            }
            Self::TargetAgainstDirection => {
                "The target lies on the other side of where you are today."
            }
            Self::NoDate => "Without a day the goal can always wait until next week.",
            Self::DatePassed => "This day has passed, so the plan can't count towards it.",
            Self::DateBeyondHorizon => {
                "This day is more than two years away, and the goal is called short-term."
            }
            Self::DesireNotSaid => "You haven't said yet whose idea this is.",
            Self::SoundsLikeSomeoneElse => {
                "These words often stand where somebody else would like it more than you."
            }
            Self::SomeoneElsesIdea => {
                "You say that this is somebody else's idea. It is hard to keep going for long."
            }
            Self::ChallengeNotRated => "You haven't said yet how hard it feels.",
            Self::TooEasy => "You could do it right away, so it changes little.",
            Self::TooHard => {
                "You can't see a way there yet. Goals like that are often given up in the first \
                weeks."
            }
            Self::NotWrittenDown => "It isn't saved yet.",
            Self::NothingNamed => "The goal has no words yet.",
            Self::TooGeneral => {
                "This could mean many things, so it is hard to see what to do first."
            }
            Self::FeasibilityNotSaid => "You haven't said yet what makes this possible for you.",
            Self::TooSoon => "This usually takes longer than the time you have given it.",
            Self::SteepClimb => {
                "To get there, each week would have to add more than everything you have today."
            }
            Self::LevelJump => {
                "This skips several steps of a career in a short time. Few people are given the \
                role that fast, \
                 and listeners may doubt the rest of your plan."
            }
        }
    }
}

keyed!(Rule);

/// One thing worth another look. The client may change the words or keep them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule that found it, and through it the tip.
    pub rule: Rule,
    /// The form field it is about, same as in [`crate::goals::parts::GoalParts`].
    pub field: &'static str,
    /// The client's words that set it off, as typed; blank where something is missing.
    pub words: String,
    /// Why the site points it out.
    pub reason: &'static str,
    /// One way to fix it.
    pub fix: String,
}

impl Finding {
    /// How a form names it: the rule and the words.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}:{}", self.rule.key(), self.words)
    }

    pub(super) fn new(
        rule: Rule,
        field: &'static str,
        words: &str,
        fix: impl Into<String>,
    ) -> Self {
        Self { rule, field, words: words.to_owned(), reason: rule.reason(), fix: fix.into() }
    }
}
