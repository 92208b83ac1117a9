use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::NewKpiReading;
use crate::forms::{Reading, Reply};

/// A reading as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub(in crate::goals) struct KpiReadingForm {
    pub value: String,
    pub read_on: String,
    #[validate(length(max = 1000, message = "Shorten the note to 1,000 characters"))]
    pub note: String,
}

impl KpiReadingForm {
    /// A blank one for today, the likeliest day.
    pub fn on(today: NaiveDate) -> Self {
        Self { read_on: today.to_string(), ..Self::default() }
    }

    pub fn draft(&self, today: NaiveDate) -> Result<NewKpiReading, Reply> {
        let mut read = Reading::of(self);
        let value = read.amount("value", &self.value);
        if self.value.trim().is_empty() {
            read.wrong("value", "Write the number you counted, in digits");
        }
        let ask = "Choose the day you counted";
        let read_on = read.required_date("read_on", &self.read_on, ask);
        if read_on > today {
            read.wrong("read_on", "This day is still to come. Choose today or a day before it");
        }
        let note = read.text("note", &self.note);
        read.finish_some(value.map(|value| NewKpiReading { read_on, value, note }))
    }
}
