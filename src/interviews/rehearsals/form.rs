use serde::{Deserialize, Serialize};

use super::{HowFar, NewRehearsal};
use crate::forms::{Reading, Reply, TEXT};

/// The most minutes an answer may take: far more than anyone listens for.
pub(super) const MOST_MINUTES: i32 = 30;

/// A rehearsal as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct RehearsalForm {
    pub minutes: String,
    pub seconds: String,
    pub confident: String,
    pub keen: String,
    pub clear: String,
    pub differently: String,
}

impl RehearsalForm {
    pub fn draft(&self) -> Result<NewRehearsal, Reply> {
        let mut read = Reading::new();
        let minutes = read.number("minutes", &self.minutes, 0..=MOST_MINUTES);
        let seconds = read.number("seconds", &self.seconds, 0..=59);
        let all = minutes.unwrap_or_default() * 60 + seconds.unwrap_or_default();
        let is_read = [(minutes, &self.minutes), (seconds, &self.seconds)]
            .iter()
            .all(|(number, typed)| number.is_some() || typed.trim().is_empty());
        if all == 0 && is_read {
            read.wrong("minutes", "Write how long it took: minutes, seconds or both");
        }
        let mut judged =
            |field, typed: &str, ask| read.required_choice::<HowFar>(field, typed, ask);
        let confident =
            judged("confident", &self.confident, "Choose how far you sounded confident");
        let keen = judged("keen", &self.keen, "Choose how far you sounded keen");
        let clear = judged("clear", &self.clear, "Choose how far it was clear what you mean");
        let differently = read.text_within("differently", &self.differently, TEXT);
        read.finish(NewRehearsal { seconds: all, confident, keen, clear, differently })
    }
}
