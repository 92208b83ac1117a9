//! Positive wording: a goal that says what to leave off is offered turned round.

use super::{Finding, Rule};
use crate::goals::parts::GoalParts;
use crate::goals::words::{Word, lists, opens_with, typed, words};

/// Words that say what should be gone. Past forms are left out: they tell a story rather than set a
/// goal.
const NEGATIVE: &[&str] = &[
    "stop",
    "stopping",
    "avoid",
    "avoiding",
    "quit",
    "quitting",
    "cease",
    "never",
    "give up",
    "giving up",
    "get rid of",
    "getting rid of",
    "get out of",
    "get away from",
    "no longer",
    "no more",
    "don't",
    "dont",
    "do not",
    "won't",
    "wont",
    "will not",
    "not to",
    "not be",
    "not being",
];

/// The same words where they mean something else, or turn into praise ("never stop learning").
const HARMLESS: &[&str] = &[
    "stop motion",
    "full stop",
    "bus stop",
    "tram stop",
    "truck stop",
    "pit stop",
    "one stop",
    "non stop",
    "stop sign",
    "stop loss",
    "stop codon",
    "stop smoking service",
    "stop smoking clinic",
    "stop smoking adviser",
    "stop smoking programme",
    "never stop",
    "never stopping",
    "don't stop",
    "do not stop",
    "won't stop",
    "will not stop",
    "never event",
    "never events",
    "never ending",
    "quit rate",
    "quit rates",
    "give up to",
    "no more than",
    "not to mention",
    "or not to",
    "or not be",
    "do not resuscitate",
    "not be limited to",
];

/// Whoever helps others to stop something does something positive.
const HELPING: &str = "\
    help helps helping teach teaching train training coach coaching support supporting show \
    showing advise advising enable enabling";

/// After these the words are about other people: "people who don't speak English".
const ABOUT_OTHERS: &str = "\
    who that which they people customers clients patients";

/// How far before the trigger a helping word is looked for, in words.
const HELPING_REACH: usize = 5;

/// What often follows the trigger (the beginning of a word), and how it can be said the other way
/// round.
const TURNED: &[(&str, &str)] = &[
    ("late", "arrive five minutes early"),
    ("interrupt", "let others finish before I speak"),
    ("procrastinat", "begin each task on the day I planned for it"),
    ("micromanag", "hand over whole tasks and agree on when we look at them together"),
    ("overtime", "finish work by six o'clock on four days a week"),
    ("overwork", "finish work by six o'clock on four days a week"),
    ("nervous", "speak calmly and at an even pace"),
    ("afraid", "try it once a week, starting small"),
    ("anxious", "speak calmly and at an even pace"),
    ("shy", "say one thing in each meeting"),
    ("complain", "name one way to fix it with each problem I raise"),
    ("deadline", "hand in my work on the agreed day"),
    ("conflict", "talk about a disagreement in the week it comes up"),
    ("mistake", "check my work against a list before I hand it over"),
    ("error", "check my work against a list before I hand it over"),
    ("job", "find work that fits me better, and name how it should be"),
    ("boss", "find work that fits me better, and name how it should be"),
    ("yes", "choose which requests I take on"),
    ("email", "answer email at two set times a day"),
    ("doubt", "write down one thing that went well each day"),
];

/// How far after the trigger a known object is looked for, in words.
const TURNED_REACH: usize = 6;

pub(super) fn findings(parts: &GoalParts) -> Vec<Finding> {
    let fields = [
        ("title", parts.title),
        ("specific", parts.specific),
        ("action_oriented", parts.action_oriented),
    ];
    fields.iter().flat_map(|(field, text)| in_text(field, text)).collect()
}

fn in_text(field: &'static str, text: &str) -> Vec<Finding> {
    let unquoted = without_quotations(text);
    let words = words(&unquoted);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let before = words.get(..at).unwrap_or_default();
        if let Some(length) = longest(rest, HARMLESS) {
            at += length;
        } else if let Some(length) = longest(rest, NEGATIVE) {
            if !is_about_others(before) {
                let said = typed(text, rest.get(..length).unwrap_or_default());
                let after = rest.get(length..).unwrap_or_default();
                found.push(Finding::new(Rule::NegativeWording, field, said, turned_round(after)));
            }
            at += length;
        } else {
            at += 1;
        }
    }
    found
}

fn longest(words: &[Word], phrases: &[&str]) -> Option<usize> {
    phrases.iter().filter_map(|phrase| opens_with(words, phrase)).max()
}

fn is_about_others(before: &[Word]) -> bool {
    before.last().is_some_and(|word| lists(ABOUT_OTHERS, &word.lower))
        || before.iter().rev().take(HELPING_REACH).any(|word| lists(HELPING, &word.lower))
}

fn turned_round(after: &[Word]) -> String {
    let near = after.get(..TURNED_REACH.min(after.len())).unwrap_or_default();
    let known = near
        .iter()
        .find_map(|word| TURNED.iter().find(|(object, _)| word.lower.starts_with(object)));
    match known {
        Some((_, instead)) => format!("Turn it round, for example: “I will {instead}.”"),
        None => {
            "Turn it round: what will someone see you doing instead? Begin with “I will start to …”"
                .to_owned()
        }
    }
}

/// The text with everything in double quotation marks blanked out, byte for byte, so that a book
/// title such as “Never Split the Difference” sets nothing off and the words around it stay where
/// they were.
fn without_quotations(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, opening, inside, after)) = next_quotation(rest) {
        kept.push_str(before);
        kept.extend(std::iter::repeat_n(' ', opening + inside));
        rest = after;
    }
    kept.push_str(rest);
    kept
}

/// Splits at the next quotation: the text before, the bytes of the opening mark, the bytes up to
/// and with the closing mark, the text after.
fn next_quotation(text: &str) -> Option<(&str, usize, usize, &str)> {
    let (start, mark) = text.char_indices().find(|(_, c)| matches!(c, '"' | '“'))?;
    let closing = if mark == '“' { '”' } else { '"' };
    let (before, from_mark) = text.split_at_checked(start)?;
    let inner = from_mark.get(mark.len_utf8()..)?;
    let inside = inner.find(closing)? + closing.len_utf8();
    Some((before, mark.len_utf8(), inside, inner.get(inside..)?))
}
