use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::NewLogEntry;
use crate::forms::{Reading, Reply};

/// What the one-tap button sends in place of a date: whatever day it is then.
const TODAY: &str = "today";

/// An entry in the log as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub(in crate::actions) struct LogForm {
    pub done_on: String,
    pub amount: String,
    #[validate(length(max = 1000, message = "Shorten the note to 1,000 characters"))]
    pub note: String,
}

impl LogForm {
    /// The form as it is first shown: once, today.
    pub fn new(today: NaiveDate) -> Self {
        Self { done_on: today.to_string(), amount: "1".to_owned(), note: String::new() }
    }

    pub fn draft(&self, today: NaiveDate) -> Result<NewLogEntry, Reply> {
        let mut read = Reading::of(self);
        let done_on = match self.done_on.as_str() {
            TODAY => today,
            typed => read.required_date("done_on", typed, "Write the day you did it"),
        };
        if done_on > today {
            read.wrong(
                "done_on",
                "Write today or a day before it: what is still ahead is logged once it is done",
            );
        }
        let amount = read.number("amount", &self.amount, 1..=u16::MAX);
        let note = read.text("note", &self.note);
        read.finish(NewLogEntry { done_on, amount: amount.unwrap_or(1), note })
    }
}
