//! Abbreviations an outsider may not know.

use std::collections::BTreeSet;

use super::text::{Hit, Text, Word};
use super::{Context, Finding, Rule};

/// Abbreviations most people know.
const COMMON: &str = "usa bbc nasa ceo cfo cto coo cio pdf mba phd gcse gcses usb gps led dvd \
    faq diy \
    vip atm asap unesco unicef nato fbi faqs suv tv nhs covid aids hiv bmw ibm pin sms url www \
    html \
    llc ltd plc gmbh uae mph kph rsvp eta iii vii viii xii not and the";

pub fn find(text: &Text, context: &Context) -> Vec<Finding> {
    let known = format!("{} {} {}", context.company_name, context.role, context.company_words);
    let known = Text::read(&known);
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut findings = Vec::new();
    for (place, word) in text.words.iter().enumerate() {
        let Some(letters) = acronym(word) else {
            continue;
        };
        let explained = || is_explained(text, letters);
        let theirs = || known.words.iter().any(|word| acronym(word) == Some(letters));
        let common = COMMON.split(' ').any(|common| common.eq_ignore_ascii_case(letters));
        if common || !seen.insert(letters) || is_shouted(text, word) || theirs() || explained() {
            continue;
        }
        findings.push(Finding::at(
            Rule::Jargon,
            text,
            &Hit { first: place, end: place + 1 },
            format!(
                "The interviewer may work in another field and not know what {letters} stands for."
            ),
            format!(
                "Say it in full the first time, or use a plain word for it in place of {letters}."
            ),
        ));
    }
    findings
}

/// The capitals of a word such as "KPI" or "KPIs".
fn acronym<'t>(word: &Word<'t>) -> Option<&'t str> {
    let letters = word.written.split(['\'', '’']).next()?;
    let letters = letters.strip_suffix('s').unwrap_or(letters);
    let capitals = letters.chars().filter(|c| c.is_uppercase()).count();
    (capitals >= 3 && letters.chars().all(char::is_uppercase)).then_some(letters)
}

/// Whether brackets explain it somewhere: "KPI (key …)" or "key … (KPI)".
fn is_explained(text: &Text, letters: &str) -> bool {
    text.whole.match_indices(letters).any(|(at, _)| {
        let before = text.whole.get(..at).unwrap_or_default();
        let after = text.whole.get(at + letters.len()..).unwrap_or_default();
        before.ends_with('(') || after.trim_start_matches('s').trim_start().starts_with('(')
    })
}

/// Whether the word stands in a sentence written in capitals.
fn is_shouted(text: &Text, word: &Word) -> bool {
    let long = |other: &&Word| other.sentence == word.sentence && other.plain.chars().count() > 2;
    let all = text.words.iter().filter(long).count();
    let capitals = text.words.iter().filter(long).filter(|other| acronym(other).is_some()).count();
    capitals > 2 && capitals * 2 > all
}
