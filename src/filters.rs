//! How dates, numbers and counts are written on every page.
#![allow(missing_docs, unused_braces, clippy::unnecessary_wraps)] // all from how filters are declared

use std::borrow::Borrow;

use askama::Values;
use chrono::{NaiveDate, NaiveDateTime};

use crate::words;

/// `31 March 2027`
#[askama::filter_fn]
pub fn day<D: Borrow<NaiveDate>>(date: D, _: &dyn Values) -> askama::Result<String> {
    Ok(words::long_date(*date.borrow()))
}

/// `22 November 2026, 10:42`, in the zone the instant was moved to.
#[askama::filter_fn]
pub fn moment<I: Borrow<NaiveDateTime>>(instant: I, _: &dyn Values) -> askama::Result<String> {
    Ok(words::moment(*instant.borrow()))
}

/// A number as a person writes it: `3`, `3.5`, never `3.0`.
#[askama::filter_fn]
pub fn amount<N: Borrow<f64>>(number: N, _: &dyn Values) -> askama::Result<String> {
    Ok(number.borrow().to_string())
}

/// `1 goal`, `2 goals`: the count with its word, which takes an s.
#[askama::filter_fn]
pub fn counted<N: Borrow<usize>>(count: N, _: &dyn Values, word: &str) -> askama::Result<String> {
    Ok(words::counted(*count.borrow(), word))
}
