//! Small turns of English that sentences share, and dates the one way every page writes them.

use chrono::{NaiveDate, NaiveDateTime};

/// Names as they are read aloud: "A", "A and B", "A, B and C".
#[must_use]
pub fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_string(),
        [all_but_last @ .., last] => format!("{} and {last}", all_but_last.join(", ")),
    }
}

/// A number with its noun: "1 skill", "7 skills".
#[must_use]
pub fn counted(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// The same words as the beginning of a line: "due today" becomes "Due today".
#[must_use]
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// A date: "31 March 2027".
#[must_use]
pub fn long_date(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

/// A day of this week: "Wednesday 31 March".
#[must_use]
pub fn weekday(date: NaiveDate) -> String {
    date.format("%A %-d %B").to_string()
}

/// A month, where the day would say too much: "March 2027".
#[must_use]
pub fn month(date: NaiveDate) -> String {
    date.format("%B %Y").to_string()
}

/// A date and a time of day: "31 March 2027, 10:42".
#[must_use]
pub fn moment(instant: NaiveDateTime) -> String {
    instant.format("%-d %B %Y, %H:%M").to_string()
}
