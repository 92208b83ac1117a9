//! How dates, numbers and counts are written on every page.
#![allow(missing_docs, unused_braces, clippy::unnecessary_wraps)] // all from how filters are declared

use std::borrow::Borrow;

use askama::Values;
use chrono::{NaiveDate, NaiveDateTime};

/// `31 March 2027`
#[askama::filter_fn]
pub fn day<D: Borrow<NaiveDate>>(date: D, _: &dyn Values) -> askama::Result<String> {
    Ok(date.borrow().format("%-d %B %Y").to_string())
}

/// A date and a time of day.
pub const MOMENT: &str = "%-d %B %Y, %H:%M";

/// `22 November 2026, 10:42`, in the zone the instant was moved to.
#[askama::filter_fn]
pub fn moment<I: Borrow<NaiveDateTime>>(instant: I, _: &dyn Values) -> askama::Result<String> {
    Ok(instant.borrow().format(MOMENT).to_string())
}

/// A number as a person writes it: `3`, `3.5`, never `3.0`.
#[askama::filter_fn]
pub fn amount<N: Borrow<f64>>(number: N, _: &dyn Values) -> askama::Result<String> {
    Ok(number.borrow().to_string())
}

/// `1 goal`, `2 goals`: the count with its word, which takes an s.
#[askama::filter_fn]
pub fn counted<N: Borrow<usize>>(count: N, _: &dyn Values, word: &str) -> askama::Result<String> {
    let count = *count.borrow();
    Ok(format!("{count} {word}{}", if count == 1 { "" } else { "s" }))
}
