use serde::{Deserialize, Serialize};
use validator::Validate;

use super::starters::{VISION_PROMPTS, VisionPrompt, WHY_QUESTIONS, WhyQuestion};
use super::{Direction, DirectionDraft};
use crate::forms::{Reading, Reply, TEXT};

/// A client's direction as it is typed. Anything may be left for later.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub struct DirectionForm {
    /// What they work towards.
    #[validate(length(
        max = 300,
        message = "Shorten your goal to one sentence of at most 300 characters; the rest fits below"
    ))]
    pub overarching_goal: String,
    /// The first why.
    pub why_energise: String,
    /// The second why.
    pub why_fulfil: String,
    /// The third why.
    pub why_align: String,
    /// Five years on.
    pub vision_5: String,
    /// Ten years on.
    pub vision_10: String,
    /// Fifteen years on.
    pub vision_15: String,
    /// How they would like to live while they work.
    pub lifestyle: String,
}

impl DirectionForm {
    /// Reads the answers.
    ///
    /// # Errors
    /// What needs another look.
    pub fn draft(&self) -> Result<DirectionDraft, Reply> {
        let mut read = Reading::of(self);
        let draft = DirectionDraft {
            overarching_goal: one_line(&read.text("overarching_goal", &self.overarching_goal)),
            why_energise: read.text_within("why_energise", &self.why_energise, TEXT),
            why_fulfil: read.text_within("why_fulfil", &self.why_fulfil, TEXT),
            why_align: read.text_within("why_align", &self.why_align, TEXT),
            vision_5: read.text_within("vision_5", &self.vision_5, TEXT),
            vision_10: read.text_within("vision_10", &self.vision_10, TEXT),
            vision_15: read.text_within("vision_15", &self.vision_15, TEXT),
            lifestyle: read.text_within("lifestyle", &self.lifestyle, TEXT),
        };
        read.finish(draft)
    }

    /// The three questions about why, each with what is typed.
    #[must_use]
    pub fn whys(&self) -> [(&'static WhyQuestion, &str); 3] {
        let [energise, fulfil, align] = &WHY_QUESTIONS;
        [(energise, &self.why_energise), (fulfil, &self.why_fulfil), (align, &self.why_align)]
    }

    /// The three looks ahead, each with what is typed.
    #[must_use]
    pub fn visions(&self) -> [(&'static VisionPrompt, &str); 3] {
        let [five, ten, fifteen] = &VISION_PROMPTS;
        [(five, &self.vision_5), (ten, &self.vision_10), (fifteen, &self.vision_15)]
    }
}

/// The goal is one sentence, and a page's heading: line ends in it are where a browser wrapped it.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl From<&Direction> for DirectionForm {
    fn from(direction: &Direction) -> Self {
        let direction = direction.clone();
        Self {
            overarching_goal: direction.overarching_goal,
            why_energise: direction.why_energise,
            why_fulfil: direction.why_fulfil,
            why_align: direction.why_align,
            vision_5: direction.vision_5,
            vision_10: direction.vision_10,
            vision_15: direction.vision_15,
            lifestyle: direction.lifestyle,
        }
    }
}
