//! Answers too short or too long to listen to.

use super::text::Text;
use super::{Context, Finding, Rule};
use crate::interviews::speaking::{
    LONGEST_SECONDS, SHORTEST_SECONDS, SpeakingTime, Verdict, WORDS_PER_MINUTE,
};

pub fn find(text: &Text, _: &Context) -> Vec<Finding> {
    let time = SpeakingTime::of(text.whole);
    let words = |seconds: usize| seconds * WORDS_PER_MINUTE / 60;
    match time.verdict {
        Verdict::Good => Vec::new(),
        Verdict::TooShort => vec![Finding::whole(
            Rule::TooShort,
            format!(
                "{}, at an easy pace. Under a minute, most interviewers are left with an outline.",
                time.sentence()
            ),
            format!(
                "Add an example, a result or a date: about {} more words reach a minute.",
                words(SHORTEST_SECONDS).saturating_sub(time.words)
            ),
        )],
        Verdict::TooLong => vec![Finding::whole(
            Rule::TooLong,
            format!(
                "{}, at an easy pace. Past two minutes the main point is easily lost.",
                time.sentence()
            ),
            format!(
                "Keep the goal, one example and what the company gains, and cut about {} words. \
                 The rest makes good talking points.",
                time.words.saturating_sub(words(LONGEST_SECONDS))
            ),
        )],
    }
}
