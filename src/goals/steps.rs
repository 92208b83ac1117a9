use super::goal::GoalId;
use super::letters::{Letter, SMART};
use crate::forms::Pairs;

/// One page of the guided form: the client saves it and goes on to the next, or stops there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The goal in a few words, and what sort of goal it is.
    Aim,
    /// One letter of SMART.
    Letter(&'static Letter),
    /// What it serves and what it draws on.
    Links,
    /// What may get in the way.
    Obstacles,
}

impl Step {
    /// All of them, in order.
    pub fn all() -> Vec<Self> {
        let mut steps = vec![Self::Aim];
        steps.extend(SMART.iter().map(Self::Letter));
        steps.extend([Self::Links, Self::Obstacles]);
        steps
    }

    /// The letter with this key in an address.
    pub fn letter(key: &str) -> Option<Self> {
        let letter = SMART.iter().find(|letter| letter.key() == key);
        letter.map(Self::Letter)
    }

    /// The step that asks for this field.
    pub fn asking(field: &str) -> Self {
        let asks = |step: &Self| step.fields().contains(&field);
        Self::all().into_iter().find(asks).unwrap_or(Self::Aim)
    }

    /// The fields it asks for, among those of the goal itself.
    pub fn fields(self) -> Vec<&'static str> {
        match self {
            Self::Aim => vec!["title", "kind", "horizon"],
            Self::Letter(letter) => letter
                .readings
                .iter()
                .flat_map(|reading| reading.also.iter().chain([&reading.field]).copied())
                .collect(),
            Self::Links | Self::Obstacles => Vec::new(),
        }
    }

    /// Its heading.
    pub fn heading(self) -> String {
        match self {
            Self::Aim => "The goal in a few words".to_owned(),
            Self::Letter(letter) => letter.heading(),
            Self::Links => "What it serves and what it draws on".to_owned(),
            Self::Obstacles => "If something gets in the way".to_owned(),
        }
    }

    /// What is said when it is kept.
    pub fn saved(self) -> &'static str {
        match self {
            Self::Aim => "The goal's words are saved",
            Self::Letter(_) => "Your answers are saved",
            Self::Links => "What the goal hangs on is saved",
            Self::Obstacles => "Your if-then plans are saved",
        }
    }

    /// Its number among all of them, from 1.
    pub fn number(self) -> usize {
        Self::all().iter().take_while(|step| **step != self).count() + 1
    }

    /// How many there are.
    pub fn count() -> usize {
        Self::all().len()
    }

    /// The step after it.
    pub fn next(self) -> Option<Self> {
        let mut steps = Self::all().into_iter();
        steps.find(|step| *step == self);
        steps.next()
    }

    /// Where its form is, among a client's pages.
    pub fn place(self, goal: GoalId) -> String {
        match self {
            Self::Aim => format!("goals/{goal}/edit"),
            Self::Letter(letter) => format!("goals/{goal}/letters/{}", letter.key()),
            Self::Links => format!("goals/{goal}/links"),
            Self::Obstacles => format!("goals/{goal}/obstacles"),
        }
    }

    /// Where its form is sent, among a client's pages.
    pub fn action(self, goal: GoalId) -> String {
        match self {
            Self::Aim => format!("goals/{goal}"),
            _ => self.place(goal),
        }
    }
}

/// Where to go after saving a step.
#[derive(Clone, Copy)]
pub(super) enum After {
    /// To the next step.
    Next,
    /// To the goal.
    Goal,
}

impl After {
    pub fn read(form: &Pairs) -> Self {
        match form.get("then") {
            "goal" => Self::Goal,
            _ => Self::Next,
        }
    }

    pub fn place(self, step: Step, goal: GoalId) -> String {
        let next = step.next().filter(|_| matches!(self, Self::Next));
        next.map_or_else(|| format!("goals/{goal}"), |next| next.place(goal))
    }
}
