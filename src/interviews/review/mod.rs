//! A second pair of eyes on an answer: what an interviewer may stumble over, in which words, why,
//! and how to fix it.
//!
//! Every remark comes from a word list or a sum that can be read in this folder, so the same answer
//! always gets the same remarks. The rules would rather miss something than accuse a good sentence:
//! "a budget of 2 million" is not a wish for money. The client may keep the words anyway.

mod benefit;
mod company;
mod finding;
mod hedging;
mod highlight;
mod jargon;
mod length;
mod level;
mod measurable;
mod money;
mod negative_past;
mod phrases;
mod rule;
mod text;
mod titles;
mod unrealistic;
mod vague;

use chrono::NaiveDate;

pub use finding::{Finding, fingerprint};
pub use highlight::{Piece, highlighted};
pub use level::Level;
pub use rule::Rule;

use super::question::Question;
use text::Text;

/// What the review needs to know besides the text. Whatever is not known is left out.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// The question the text answers.
    pub question: Question,
    /// The company the answer is for; may be empty.
    pub company_name: String,
    /// The role applied for; may be empty.
    pub role: String,
    /// The company's values, mission and plans in one text; may be empty.
    pub company_words: String,
    /// Years of work the client has behind them.
    pub years_experience: Option<f32>,
    /// How senior the client is now.
    pub current_level: Option<Level>,
    /// How senior the role they aim for is.
    pub target_level: Option<Level>,
    /// Years from today until they want to be there, where the answer itself doesn't say.
    pub years_to_target: Option<f32>,
    /// The client's date.
    pub today: NaiveDate,
}

/// The rules in reading order.
const RULES: &[fn(&Text, &Context) -> Vec<Finding>] = &[
    money::find,
    titles::find,
    vague::find,
    company::find,
    benefit::find,
    measurable::find,
    unrealistic::find,
    negative_past::find,
    hedging::find,
    jargon::find,
    length::find,
];

/// Reads an answer and says what an interviewer may stumble over, in the order of the text; remarks
/// about the answer as a whole come last. A text without words gets none.
pub fn review(text: &str, context: &Context) -> Vec<Finding> {
    let text = Text::read(text);
    if text.words.is_empty() {
        return Vec::new();
    }
    let mut findings: Vec<Finding> = RULES.iter().flat_map(|rule| rule(&text, context)).collect();
    findings.sort_by_key(|finding| finding.span.as_ref().map_or(usize::MAX, |span| span.start));
    findings
}
