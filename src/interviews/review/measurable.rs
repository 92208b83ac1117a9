//! Answers without a single number or date.

use super::phrases;
use super::text::{Text, Word};
use super::{Context, Finding, Rule};
use crate::interviews::question::Question;

/// Amounts and times that are said without a digit.
const SAID: &[&str] = &[
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty",
    "sixty|hundred|hundreds|thousand|thousands|million|millions|dozen|dozens",
    "half|halve|halved|halving|twice|double|doubled|doubling|triple|tripled|third|quarter|fifth|tenth",
    "percent|percentage",
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    "january|february|april|june|july|august|september|october|november|december",
    "in|by|since|from|until|before|this|next|last march|may|spring|summer|autumn|winter|fall",
    "this|next|last|coming|first|one|each|every|per|a week|month|quarter|term|semester|year",
    "in|within|after|for a|one day|week|month|year|decade",
    "tomorrow|weekly|monthly|yearly|annually",
];

pub fn find(text: &Text, context: &Context) -> Vec<Finding> {
    if text.words.iter().enumerate().any(|(place, word)| is_amount(text, place, word))
        || !phrases::find(text, SAID).is_empty()
    {
        return Vec::new();
    }
    vec![Finding::whole(
        Rule::NoNumberOrDate,
        "There is no number and no date in this answer, so the interviewer cannot picture how big \
         the goal is or when you mean to be there.",
        match context.question {
            Question::CareerGoals => {
                "Add one of each: by when you want to reach the goal, and a number that shows it, \
                 such as how many people, how much faster or how often."
            }
            Question::HowAchieve => {
                "Add one of each: a result so far in numbers, and the month of your next milestone."
            }
        },
    )]
}

/// Whether the word counts something: "40", "2027", "3rd", "60k", but not "B2B", "24/7" or "100%".
fn is_amount(text: &Text, place: usize, word: &Word) -> bool {
    let digits = word.plain.trim_end_matches(char::is_alphabetic);
    let unit = word.plain.get(digits.len()..).unwrap_or_default();
    let counts = digits.starts_with(char::is_numeric)
        && matches!(
            unit,
            "" | "k" | "m" | "bn" | "x" | "h" | "s" | "st" | "nd" | "rd" | "th" | "am" | "pm"
        );
    let neighbour = |step: isize| {
        place
            .checked_add_signed(step)
            .and_then(|place| text.words.get(place))
            .map(|w| w.plain.as_str())
    };
    let all_out = matches!(digits, "100" | "110" | "200" | "1000")
        && matches!(neighbour(1), Some("%" | "percent"));
    let always = (digits == "24" && neighbour(1) == Some("7"))
        || (digits == "7" && neighbour(-1) == Some("24"));
    counts && !all_out && !always
}
