/// What a comment stands beside, or what a client asks their coach to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The skills inventory and its result.
    Skills,
    /// The reflections beside it.
    Reflections,
    /// The list of achievements.
    Achievements,
    /// The ranking of values.
    Values,
    /// What one value means, by its key.
    Value(String),
    /// The overarching goal, the why and the vision.
    Direction,
    /// One goal, by its id.
    Goal(i64),
    /// The list of actions.
    Actions,
    /// Research on one company, by its id.
    Company(i64),
    /// One version of an interview answer, by its id.
    Answer(i64),
    /// The facts found out so far.
    Findings,
    /// The list of what to work on.
    Priorities,
    /// The whole plan.
    Plan,
}

impl Subject {
    /// The text that is kept and sent by forms.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Skills => "skills".to_owned(),
            Self::Reflections => "reflections".to_owned(),
            Self::Achievements => "achievements".to_owned(),
            Self::Values => "values".to_owned(),
            Self::Value(key) => format!("value:{key}"),
            Self::Direction => "direction".to_owned(),
            Self::Goal(id) => format!("goal:{id}"),
            Self::Actions => "actions".to_owned(),
            Self::Company(id) => format!("company:{id}"),
            Self::Answer(id) => format!("answer:{id}"),
            Self::Findings => "findings".to_owned(),
            Self::Priorities => "priorities".to_owned(),
            Self::Plan => "plan".to_owned(),
        }
    }

    /// The subject with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        let (kind, which) = key.split_once(':').unwrap_or((key, ""));
        let id = which.parse().ok();
        let read = match kind {
            "skills" => Self::Skills,
            "reflections" => Self::Reflections,
            "achievements" => Self::Achievements,
            "values" => Self::Values,
            "value" => Self::Value(which.to_owned()),
            "direction" => Self::Direction,
            "goal" => Self::Goal(id?),
            "actions" => Self::Actions,
            "company" => Self::Company(id?),
            "answer" => Self::Answer(id?),
            "findings" => Self::Findings,
            "priorities" => Self::Priorities,
            "plan" => Self::Plan,
            _ => return None,
        };
        (read.key() == key).then_some(read)
    }

    /// What it is called in a list.
    #[must_use]
    pub fn label(&self) -> &'static str {
        match self {
            Self::Skills => "Skills inventory",
            Self::Reflections => "Reflections",
            Self::Achievements => "Achievements",
            Self::Values => "Values",
            Self::Value(_) => "What a value means",
            Self::Direction => "Direction",
            Self::Goal(_) => "A goal",
            Self::Actions => "Actions",
            Self::Company(_) => "Company research",
            Self::Answer(_) => "An interview answer",
            Self::Findings => "Fact-finding",
            Self::Priorities => "Priorities",
            Self::Plan => "The plan",
        }
    }

    /// Where it is among a client's pages.
    #[must_use]
    pub fn place(&self) -> String {
        match self {
            Self::Skills => "strengths/skills".to_owned(),
            Self::Reflections => "strengths/reflections".to_owned(),
            Self::Achievements => "strengths/achievements".to_owned(),
            Self::Values => "values".to_owned(),
            Self::Value(key) => format!("values/{key}"),
            Self::Direction => "direction".to_owned(),
            Self::Goal(id) => format!("goals/{id}"),
            Self::Actions => "actions".to_owned(),
            Self::Company(id) => format!("interviews/{id}"),
            Self::Answer(id) => format!("interviews/answers/{id}"),
            Self::Findings => "findings".to_owned(),
            Self::Priorities => "priorities".to_owned(),
            Self::Plan => "plan".to_owned(),
        }
    }
}
