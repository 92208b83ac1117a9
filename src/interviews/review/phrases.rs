//! A small language for phrases, so that the word lists of the rules read like the phrases.
//!
//! A phrase is a few words with a space between them. `a|b` is either word, `word?` may be absent,
//! `manag*` is any word that begins so, `#` is a number, `_` is any word, and `.` is the end of the
//! clause. A phrase never reaches over a comma or a full stop.

use std::cmp::Reverse;

use super::text::{Hit, Text, Word};

/// Words that turn what follows them around.
pub const NEGATIONS: &str = "not no never nor without than isn't aren't wasn't weren't don't \
    doesn't \
    didn't won't wouldn't can't couldn't cannot instead beyond";

/// Numbers people write out.
const NUMBER_WORDS: &str = "two three four five six seven eight nine ten eleven twelve fifteen \
    twenty thirty forty fifty sixty hundred hundreds thousand thousands million dozen dozens";

/// Every place where one of the phrases stands, in order; of two that overlap, the one that begins
/// first, and of two that begin together, the longer.
pub fn find<P: AsRef<str>>(text: &Text, phrases: &[P]) -> Vec<Hit> {
    let phrases: Vec<Vec<Element>> = phrases.iter().map(|phrase| parse(phrase.as_ref())).collect();
    let mut hits: Vec<Hit> = Vec::new();
    for first in 0..text.words.len() {
        if hits.last().is_some_and(|hit| first < hit.end) {
            continue;
        }
        let words = text.words.get(first..).unwrap_or_default();
        let Some(clause) = words.first().map(|word| word.clause) else {
            continue;
        };
        let longest = phrases.iter().filter_map(|phrase| taken(phrase, words, clause)).max();
        if let Some(length @ 1..) = longest {
            hits.push(Hit { first, end: first + length });
        }
    }
    hits
}

/// Every place where one of the phrases stands without the words that make it harmless: each phrase
/// comes with the words that do so right before it and right after it.
pub fn find_unless(text: &Text, phrases: &[(&str, &str, &str)]) -> Vec<Hit> {
    let hits = phrases.iter().flat_map(|(phrase, before, after)| {
        let mut hits = find(text, &[phrase]);
        hits.retain(|hit| !text.has_before(hit, 1, before) && !text.has_after(hit, 1, after));
        hits
    });
    merged(hits.collect())
}

/// The hits in order; of two that overlap, the one that begins first, and of two that begin
/// together, the longer.
pub fn merged(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| (hit.first, Reverse(hit.end)));
    hits.dedup_by(|next, kept| next.first < kept.end);
    hits
}

/// Whether a word is a number, in digits or written out.
pub fn is_number(word: &Word) -> bool {
    word.plain.starts_with(char::is_numeric) || word.is_any(NUMBER_WORDS)
}

struct Element<'p> {
    choices: Vec<&'p str>,
    optional: bool,
}

fn parse(phrase: &str) -> Vec<Element<'_>> {
    phrase
        .split_whitespace()
        .map(|element| {
            let (choices, optional) =
                element.strip_suffix('?').map_or((element, false), |choices| (choices, true));
            Element { choices: choices.split('|').collect(), optional }
        })
        .collect()
}

/// How many words of the clause the phrase takes, if it stands at the start of `words`.
fn taken(phrase: &[Element], words: &[Word], clause: usize) -> Option<usize> {
    let Some((element, later)) = phrase.split_first() else {
        return Some(0);
    };
    let word = words.split_first().filter(|(word, _)| word.clause == clause);
    if word.is_none() && element.choices.contains(&".") {
        return taken(later, words, clause);
    }
    if let Some((word, rest)) = word
        && element.choices.iter().any(|choice| fits(choice, word))
        && let Some(length) = taken(later, rest, clause)
    {
        return Some(length + 1);
    }
    if element.optional { taken(later, words, clause) } else { None }
}

fn fits(choice: &str, word: &Word) -> bool {
    match choice {
        "_" => true,
        "#" => is_number(word),
        "." => false,
        _ => choice
            .strip_suffix('*')
            .map_or_else(|| word.is(choice), |start| word.plain.starts_with(start)),
    }
}
