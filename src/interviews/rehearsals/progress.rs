use std::cmp::Ordering;

use chrono::NaiveDate;

use super::Rehearsal;
use crate::interviews::answers::AnswerId;
use crate::interviews::speaking::in_words;
use crate::page::Page;
use crate::words::long_date;

/// How the rehearsals of an answer come along, from the seconds each took, the newest first:
/// `Third time: 1 min 50 s, 40 s shorter than the first`. `None` before there is one.
#[must_use]
pub fn progress(seconds: &[usize]) -> Option<String> {
    let (newest, first) = (*seconds.first()?, *seconds.last()?);
    let this = format!("{} time: {}", ordinal(seconds.len()), in_words(newest));
    if seconds.len() == 1 {
        return Some(this);
    }
    let apart = in_words(newest.abs_diff(first));
    Some(match newest.cmp(&first) {
        Ordering::Less => format!("{this}, {apart} shorter than the first"),
        Ordering::Equal => format!("{this}, as long as the first"),
        Ordering::Greater => format!("{this}, {apart} longer than the first"),
    })
}

fn ordinal(number: usize) -> String {
    const WORDS: [&str; 10] = [
        "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth",
        "Tenth",
    ];
    if let Some(word) = number.checked_sub(1).and_then(|place| WORDS.get(place)) {
        return (*word).to_owned();
    }
    let end = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{end}")
}

/// How often an answer was rehearsed, and the last time: its day, and the seconds it took.
#[must_use]
pub fn so_far(count: usize, (day, seconds): (NaiveDate, usize)) -> String {
    let often = match count {
        0 | 1 => "once, on".to_owned(),
        2 => "twice, last on".to_owned(),
        count => format!("{count} times, last on"),
    };
    format!("Rehearsed {often} {}: {}", long_date(day), in_words(seconds))
}

/// The same for a version, on the clock of the page's reader; `None` before it was rehearsed. The
/// rehearsals are in the order of [`Rehearsal::all`].
pub(in crate::interviews) fn rehearsed(
    answer: AnswerId,
    rehearsals: &[Rehearsal],
    page: &Page,
) -> Option<String> {
    let mut own = rehearsals.iter().filter(|rehearsal| rehearsal.answer_id == answer);
    let count = own.clone().count();
    let last = own.next()?;
    Some(so_far(count, (page.local(&last.rehearsed_at).date(), last.took())))
}
