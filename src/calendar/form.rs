use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::Calendar;
use super::calendar::CalendarDraft;
use crate::forms::{Choice, Reading, Reply};

/// What a client wants of their calendar, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct CalendarForm {
    pub shows: String,
    pub checks_in: String,
}

impl CalendarForm {
    /// Reads the answers. The check-ins begin with the next such day, unless they already run on
    /// that day of the week.
    pub fn draft(&self, now: &Calendar, today: NaiveDate) -> Result<CalendarDraft, Reply> {
        let mut read = Reading::new();
        let ask = "Choose what calendar programs may see";
        let shows = read.required_choice("shows", &self.shows, ask);
        let day = match self.checks_in.as_str() {
            "" => None,
            day => {
                let day = day.parse().map_err(|_| "Choose one of the days on the list".to_owned());
                read.wanted("checks_in", day)
            }
        };
        let since = now.checks_in_from.filter(|from| Some(from.weekday()) == day);
        let checks_in_from = since.or_else(|| Some(next(day?, today)));
        read.finish(CalendarDraft { shows, checks_in_from })
    }

    /// The days of the week.
    pub fn days() -> Vec<Choice> {
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        days.into_iter().map(|day| Choice::new(day, format!("Every {day}"))).collect()
    }
}

/// The first such day, today included.
fn next(day: Weekday, today: NaiveDate) -> NaiveDate {
    today.iter_days().find(|date| date.weekday() == day).unwrap_or(today)
}

impl From<&Calendar> for CalendarForm {
    fn from(calendar: &Calendar) -> Self {
        let day = calendar.checks_in_from.map(|from| from.format("%A").to_string());
        Self { shows: calendar.shows.key().to_owned(), checks_in: day.unwrap_or_default() }
    }
}
