//! What the rest of the client's plan has to offer an answer.

use chrono::NaiveDate;

/// Everything a suggestion may draw on, in the client's own words. Whatever is empty is left out.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The overarching goal.
    pub overarching_goal: String,
    /// The vision at 5 years.
    pub vision_5: String,
    /// The vision at 10 years.
    pub vision_10: String,
    /// The vision at 15 years.
    pub vision_15: String,
    /// Active goals.
    pub goals: Vec<GoalSource>,
    /// The research sheet of the company the answer is for.
    pub company: CompanySource,
    /// The client's own values, the most important first.
    pub values: Vec<ValueSource>,
    /// Skills the client is good at and enjoys.
    pub strengths: Vec<String>,
    /// What the client has achieved.
    pub achievements: Vec<AchievementSource>,
    /// Actions of the plan, the most useful first.
    pub actions: Vec<String>,
    /// Points on the way.
    pub milestones: Vec<MilestoneSource>,
    /// Who or what backs the client.
    pub support: Vec<String>,
}

impl Sources {
    /// The goal due first; goals without a date come last.
    pub fn first_due(&self) -> Option<&GoalSource> {
        let named = self.goals.iter().filter(|goal| goal.title.contains(char::is_alphanumeric));
        named.min_by_key(|goal| (goal.due_on.is_none(), goal.due_on))
    }
}

/// A goal as an answer needs it.
#[derive(Clone, Debug, Default)]
pub struct GoalSource {
    /// The goal in a few words.
    pub title: String,
    /// When it is to be reached.
    pub due_on: Option<NaiveDate>,
    /// How the client measures it.
    pub kpi: String,
}

/// A company as the client's research describes it.
#[derive(Clone, Debug, Default)]
pub struct CompanySource {
    /// Its name.
    pub name: String,
    /// The role applied for.
    pub role: String,
    /// Its mission, in its own words.
    pub mission: String,
    /// Its values, as a list or a text.
    pub values: String,
    /// How people work there.
    pub culture: String,
    /// What it plans to do next.
    pub plans: String,
    /// What the client could do for those plans.
    pub contribution: String,
}

/// A value of the client.
#[derive(Clone, Debug, Default)]
pub struct ValueSource {
    /// Its name, such as "Honesty".
    pub name: String,
    /// What it means to the client.
    pub meaning: String,
}

/// Something the client has achieved.
#[derive(Clone, Debug, Default)]
pub struct AchievementSource {
    /// When.
    pub on: Option<NaiveDate>,
    /// What the client did.
    pub what: String,
    /// What came of it.
    pub result: String,
}

/// A point on the way to a goal.
#[derive(Clone, Debug, Default)]
pub struct MilestoneSource {
    /// The milestone in a few words.
    pub title: String,
    /// When it is to be reached.
    pub due_on: Option<NaiveDate>,
}
