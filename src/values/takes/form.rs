use serde::{Deserialize, Serialize};

use super::Answer;
use crate::forms::{Reading, Reply};
use crate::values::screens::{Choice, Refusal};
use crate::values::value::Value;

/// What is chosen on a screen, as it is sent.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct ScreenForm {
    pub most: String,
    pub least: String,
}

impl ScreenForm {
    /// Reads the choice on the screen with this number, counted from 0.
    pub fn draft(&self, block: usize) -> Result<Choice, Reply> {
        let mut read = Reading::new();
        let chosen = |sent: &str, refusal: Refusal| {
            Value::from_key(sent).ok_or_else(|| refusal.message().to_owned())
        };
        let most = read.wanted("most", chosen(&self.most, Refusal::MostNotShown));
        let least = read.wanted("least", chosen(&self.least, Refusal::LeastNotShown));
        let choice = most.zip(least).and_then(|(most, least)| {
            let choice = Choice::new(block, most, least);
            choice.map_err(|refusal| read.wrong(beside(refusal), refusal.message())).ok()
        });
        read.finish_some(choice)
    }
}

/// The answer that a refusal stands beside.
fn beside(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NoSuchBlock | Refusal::MostNotShown => "most",
        Refusal::LeastNotShown | Refusal::SameValue => "least",
    }
}

impl From<&Answer> for ScreenForm {
    fn from(answer: &Answer) -> Self {
        Self { most: answer.most.key().to_owned(), least: answer.least.key().to_owned() }
    }
}
