use chrono::{NaiveDate, NaiveDateTime};

use super::GoalSheet;
use crate::access::ClientId;
use crate::actions::ActionWithLog;
use crate::comments::{Look, Subject};
use crate::db::Conn;
use crate::direction::Direction;
use crate::direction::starters::{VisionPrompt, WhyQuestion};
use crate::error::Error;
use crate::forms::{Edition, Save};
use crate::goals::kinds::Horizon;
use crate::goals::state::GoalState;
use crate::questionnaire::Question;
use crate::strengths::reflections::reflections;
use crate::strengths::{Achievement, Finished};
use crate::values::{ImportantValue, Worksheet};

/// The sheet of reflections that the plan begins with.
const BACKGROUND: &str = "background";

/// The whole plan of one client.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What they bring, in their own words: question and answer.
    pub background: Vec<(&'static Question, String)>,
    /// What they have achieved, newest first.
    pub achievements: Vec<Achievement>,
    /// Their latest strengths profile.
    pub strengths: Option<Finished>,
    /// The values they steer by, highest first.
    pub values: Vec<ImportantValue>,
    /// Where they are heading, and why.
    pub direction: Option<Direction>,
    /// Their goals with all that hangs on them.
    pub goals: Vec<GoalSheet>,
    /// Actions that belong to no goal.
    pub actions: Vec<ActionWithLog>,
    /// When the coach last marked the plan as reviewed.
    pub reviewed_at: Option<NaiveDateTime>,
    /// Which edition this is.
    pub edition: Edition,
}

/// A part of the plan that goals stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Within two years.
    Short,
    /// Further ahead.
    Long,
    /// No day and no horizon yet.
    Open,
    /// Reached.
    Reached,
}

impl Span {
    /// The parts in their order.
    pub const ALL: &'static [Self] = &[Self::Short, Self::Long, Self::Open, Self::Reached];

    /// Its heading.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Short => "Short-term goals",
            Self::Long => "Long-term goals",
            Self::Open => "Goals without a day yet",
            Self::Reached => "What I have reached",
        }
    }

    /// What belongs there.
    #[must_use]
    pub fn about(self) -> &'static str {
        match self {
            Self::Short => "Within two years.",
            Self::Long => "More than two years ahead.",
            Self::Open => "Still being put into words.",
            Self::Reached => "Goals that are achieved.",
        }
    }

    /// Where a goal belongs on this day; goals that were let go belong nowhere.
    #[must_use]
    pub fn of(sheet: &GoalSheet, today: NaiveDate) -> Option<Self> {
        match (sheet.goal.state, sheet.horizon(today)) {
            (GoalState::LetGo, _) => None,
            (GoalState::Achieved, _) => Some(Self::Reached),
            (_, Some(Horizon::Short)) => Some(Self::Short),
            (_, Some(Horizon::Long)) => Some(Self::Long),
            (_, None) => Some(Self::Open),
        }
    }
}

impl Plan {
    /// Reads the plan, in a fixed number of queries.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of(client: ClientId, conn: &mut Conn) -> Result<Self, Error> {
        let background =
            reflections(client, conn)?.into_iter().find(|(sheet, _)| sheet.key == BACKGROUND);
        let sheet = Worksheet::of(client, conn)?;
        let (goals, actions) = GoalSheet::all(client, &sheet, conn)?;
        let look = Look::last(client, &Subject::Plan, conn)?;
        Ok(Self {
            background: background.map(|(_, answers)| answers).unwrap_or_default(),
            achievements: Achievement::all(client, conn)?,
            strengths: Finished::latest(client, conn)?,
            values: sheet.important(),
            direction: Direction::of(client, conn)?,
            goals,
            actions,
            reviewed_at: look.and_then(|look| look.reviewed_at),
            edition: Save::edition(client, conn)?,
        })
    }

    /// The goals of one part, in their order.
    #[must_use]
    pub fn goals_in(&self, span: Span, today: NaiveDate) -> Vec<&GoalSheet> {
        let fits = |sheet: &&GoalSheet| Span::of(sheet, today) == Some(span);
        self.goals.iter().filter(fits).collect()
    }

    /// The overarching goal, once it is written.
    #[must_use]
    pub fn overarching_goal(&self) -> Option<&str> {
        self.direction.as_ref().and_then(Direction::goal)
    }

    /// The why questions that are answered.
    #[must_use]
    pub fn whys(&self) -> Vec<(&'static WhyQuestion, &str)> {
        let whys = self.direction.iter().flat_map(Direction::whys);
        whys.filter(|(_, answer)| !answer.is_empty()).collect()
    }

    /// The looks ahead that are written, nearest first.
    #[must_use]
    pub fn visions(&self) -> Vec<(&'static VisionPrompt, &str)> {
        let visions = self.direction.iter().flat_map(Direction::visions);
        visions.filter(|(_, text)| !text.is_empty()).collect()
    }
}
