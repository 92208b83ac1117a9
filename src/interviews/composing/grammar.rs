//! Small pieces of English: capitals, stops, lists, dates.

use chrono::NaiveDate;

use super::ordinary_words::is_ordinary;
use crate::words::month;

/// The note on one line, without the stops and bullets people leave around it.
pub fn tidy(note: &str) -> String {
    let line = note.split_whitespace().collect::<Vec<_>>().join(" ");
    line.trim_start_matches(|c: char| !c.is_alphanumeric() && !"\"“‘'(£$€".contains(c))
        .trim_end_matches(|c: char| c.is_whitespace() || ".;,:…".contains(c))
        .to_owned()
}

/// The note with a capital first letter.
pub fn upper_first(note: &str) -> String {
    let mut chars = note.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The note with a small first letter where that is safe: the first word is an ordinary English
/// word. "I", "AWS", "Python" and people's names stay as they are.
pub fn lower_first(note: &str) -> String {
    let word = note.split(' ').next().unwrap_or_default();
    let bare: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
    let capitals = bare.chars().filter(|c| c.is_uppercase()).count();
    let single_article = bare == "A";
    if bare == "I" || (capitals != 1 && !single_article) || !is_ordinary(&bare.to_lowercase()) {
        return note.to_owned();
    }
    let mut chars = note.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// The note with a full stop, unless it already ends a sentence.
pub fn sentence(note: &str) -> String {
    let note = upper_first(note.trim());
    let last = note.trim_end_matches(|c: char| "\"”’')".contains(c)).chars().last();
    match last {
        None | Some('.' | '!' | '?' | '…') => note,
        Some(_) => note + ".",
    }
}

/// "a", "a and b", "a, b and c"; with semicolons where an item has a comma of its own.
pub fn list(items: &[String]) -> String {
    let Some((last, before)) = items.split_last() else {
        return String::new();
    };
    if before.is_empty() {
        return last.clone();
    }
    if items.iter().any(|item| item.contains(',')) {
        return format!("{}; and {last}", before.join("; "));
    }
    format!("{} and {last}", before.join(", "))
}

/// " by June 2027", or nothing when the text already names a time.
pub fn by_month(text: &str, due_on: Option<NaiveDate>) -> String {
    let said = text.to_lowercase();
    let has_time = said.contains(" by ") || said.contains(" before ") || said.contains(" within ");
    due_on.filter(|_| !has_time).map_or_else(String::new, |date| format!(" by {}", month(date)))
}

/// "a" or "an", by the sound most words with this first letter have.
pub fn article(noun: &str) -> &'static str {
    match noun.chars().next().map(|c| c.to_ascii_lowercase()) {
        Some('a' | 'e' | 'i' | 'o') => "an",
        _ => "a",
    }
}

/// The first few notes, tidied, without repeats.
pub fn tidied(notes: &[String], most: usize) -> Vec<String> {
    let notes = notes.iter().map(|note| lower_first(&tidy(note))).filter(|note| !note.is_empty());
    unique(notes).into_iter().take(most).collect()
}

/// The items without repeats, whatever their capitals.
pub fn unique(items: impl Iterator<Item = String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for item in items {
        if !kept.iter().any(|other| other.to_lowercase() == item.to_lowercase()) {
            kept.push(item);
        }
    }
    kept
}
