//! Answers that could be given to any company.

use std::collections::BTreeSet;

use super::phrases;
use super::text::{Hit, Text, Word};
use super::{Context, Finding, Rule};

/// Ways of pointing at this company or role without naming it.
const POINTING: &[&str] = &[
    "your _",
    "this company|organisation|organization|firm|hospital|university|charity|team|department",
    "this|the role|position|job|post|vacancy . |at|is|here|with|would|will|fits|lets|gives|in|\
        as|you|and|because|has",
    "this role|position|job|post|vacancy",
    "join|joining|with|help|helping|offer|at|among|for|give|at|bring|between|from you",
    "you are|want|plan|need|value|name|say|write|do|care|have|believe|offer|build|make|run|\
        serve|would|could|train|open",
    "you're|you've",
    "work|working|be|being|stay|staying|grow|growing|learn|learning|start|starting|contribute|\
        job|role|future|years here",
    "here at",
];

/// Words too common to show that the research was read.
const COMMON: &str = "about across after again always among people person team teams work working \
    works world company companies customer customers client clients business values value mission \
    every everyone everything better great goals career other others their there these those \
    through \
    together which where while would could should being build building provide service services \
    quality helping growth learning years great first place needs little large small things";

/// Endings and little words of company names that are not the name.
const NOT_THE_NAME: &str = "the ltd limited inc plc llc gmbh ag sa bv corp corporation co \
    company group \
    and of";

/// A remark where nothing in the answer points at this company or role.
pub fn find(text: &Text, context: &Context) -> Vec<Finding> {
    let tied = names_company(text, &context.company_name)
        || names_role(text, &context.role)
        || !pointing(text).is_empty()
        || echoes(text, &context.company_words) >= 2;
    if tied {
        return Vec::new();
    }
    let name = context.company_name.trim();
    let them = if name.is_empty() { "the company" } else { name };
    vec![Finding::whole(
        Rule::NoCompanyTie,
        format!(
            "You could give this answer anywhere. The interviewer wants to hear why your goals \
                lead \
             to {them} and to this role."
        ),
        format!(
            "Name one thing from your research about {them}, such as a value, a plan or a product, \
             and say how it fits your goal."
        ),
    )]
}

/// The words that point at the company; "your own" and "your life" are about anybody.
fn pointing(text: &Text) -> Vec<Hit> {
    let mut hits = phrases::find(text, POINTING);
    hits.retain(|hit| {
        text.words_of(hit).last().is_none_or(|word| !word.is_any("own life career mind head best"))
    });
    hits
}

/// Whether the name is said: in full, or by its first own word with a capital letter, or by its
/// initials.
fn names_company(text: &Text, name: &str) -> bool {
    let name = Text::read(name);
    let own: Vec<&Word> = name.words.iter().filter(|word| !word.is_any(NOT_THE_NAME)).collect();
    let Some(first) = own.first() else {
        return false;
    };
    let initials: String = own.iter().filter_map(|word| word.written.chars().next()).collect();
    let said = |word: &Word| {
        let capital = word.written.starts_with(char::is_uppercase);
        let same = word.is(&first.plain);
        let short = initials.chars().count() > 1 && word.is(&initials.to_lowercase());
        (same && (capital || own.len() == 1)) || (short && capital)
    };
    let in_full = text
        .words
        .windows(own.len())
        .any(|words| words.iter().zip(&own).all(|(word, own)| word.is(&own.plain)));
    in_full || text.words.iter().any(said)
}

fn names_role(text: &Text, role: &str) -> bool {
    let role = Text::read(role);
    let long = role.words.iter().any(|word| word.plain.chars().count() > 2);
    long && text
        .words
        .windows(role.words.len())
        .any(|words| words.iter().zip(&role.words).all(|(word, role)| word.is(&role.plain)))
}

/// How many different uncommon words of the research the answer uses.
fn echoes(text: &Text, research: &str) -> usize {
    let uncommon = |word: &Word| {
        let word = word.plain.trim_end_matches("'s").trim_end_matches('s').to_owned();
        (word.chars().count() > 4
            && !COMMON.split_whitespace().any(|common| common.trim_end_matches('s') == word))
        .then_some(word)
    };
    let research = Text::read(research);
    let theirs: BTreeSet<String> = research.words.iter().filter_map(uncommon).collect();
    let mine: BTreeSet<String> = text.words.iter().filter_map(uncommon).collect();
    theirs.intersection(&mine).count()
}
