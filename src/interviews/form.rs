use serde::{Deserialize, Serialize};

use super::company::{Company, CompanyDraft};
use super::review::Level;
use crate::forms::{LINE, Reading, Reply, TEXT};

/// A company sheet as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct CompanyForm {
    pub name: String,
    pub role: String,
    pub mission: String,
    pub stated_values: String,
    pub culture: String,
    pub plans: String,
    pub contribution: String,
    pub questions: String,
    pub sources: String,
    pub years_experience: String,
    pub current_level: String,
    pub target_level: String,
}

impl CompanyForm {
    pub fn draft(&self) -> Result<CompanyDraft, Reply> {
        let mut read = Reading::new();
        let draft = CompanyDraft {
            name: name(&mut read, &self.name),
            role: read.text_within("role", &self.role, LINE),
            mission: read.text_within("mission", &self.mission, TEXT),
            stated_values: read.text_within("stated_values", &self.stated_values, TEXT),
            culture: read.text_within("culture", &self.culture, TEXT),
            plans: read.text_within("plans", &self.plans, TEXT),
            contribution: read.text_within("contribution", &self.contribution, TEXT),
            questions: read.text_within("questions", &self.questions, TEXT),
            sources: read.text_within("sources", &self.sources, TEXT),
            years_experience: read.number("years_experience", &self.years_experience, 0..=70),
            current_level: read.choice::<Level>("current_level", &self.current_level),
            target_level: read.choice::<Level>("target_level", &self.target_level),
        };
        read.finish(draft)
    }
}

fn name(read: &mut Reading, typed: &str) -> String {
    read.text_within("name", typed, LINE);
    read.required("name", typed, "Write the name of the company")
}

impl From<&Company> for CompanyForm {
    fn from(company: &Company) -> Self {
        let company = company.clone();
        let level = |level: Option<Level>| level.map_or("", Level::key).to_owned();
        Self {
            name: company.name,
            role: company.role,
            mission: company.mission,
            stated_values: company.stated_values,
            culture: company.culture,
            plans: company.plans,
            contribution: company.contribution,
            questions: company.questions,
            sources: company.sources,
            years_experience: company
                .years_experience
                .map_or_else(String::new, |years| years.to_string()),
            current_level: level(company.current_level),
            target_level: level(company.target_level),
        }
    }
}
