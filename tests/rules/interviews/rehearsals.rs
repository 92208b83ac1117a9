//! What is said of rehearsals, and which question the drill asks.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use proptest::prelude::*;
use throughline::interviews::rehearsals::{Practised, next, progress, so_far};
use throughline::interviews::speaking::{Verdict, in_words};

fn day(days: i64) -> NaiveDateTime {
    let start = NaiveDate::from_ymd_opt(2027, 2, 10).unwrap().and_hms_opt(9, 0, 0).unwrap();
    start + TimeDelta::days(days)
}

fn practised(count: usize, last: i64) -> Practised {
    Practised { count, last_at: (count > 0).then(|| day(last)) }
}

#[test]
fn a_rehearsal_is_counted_and_compared_with_the_first() {
    let said = |seconds: &[usize]| progress(seconds).unwrap();
    assert_eq!(said(&[150]), "First time: 2 min 30 s");
    assert_eq!(said(&[110, 95, 150]), "Third time: 1 min 50 s, 40 s shorter than the first");
    assert_eq!(said(&[100, 40]), "Second time: 1 min 40 s, 1 min longer than the first");
    assert_eq!(said(&[60, 90, 60]), "Third time: 1 min, as long as the first");
    assert_eq!(progress(&[]), None);
}

#[test]
fn later_rehearsals_are_counted_in_digits() {
    let begins = |times: usize| progress(&vec![60; times]).unwrap();
    for (times, words) in [
        (10, "Tenth time"),
        (11, "11th time"),
        (12, "12th time"),
        (13, "13th time"),
        (21, "21st time"),
        (22, "22nd time"),
        (23, "23rd time"),
        (24, "24th time"),
        (111, "111th time"),
    ] {
        assert!(begins(times).starts_with(words), "{}", begins(times));
    }
}

#[test]
fn a_line_says_how_often_and_when_last() {
    let last = (day(0).date(), 100);
    assert_eq!(so_far(1, last), "Rehearsed once, on 10 February 2027: 1 min 40 s");
    assert_eq!(so_far(2, last), "Rehearsed twice, last on 10 February 2027: 1 min 40 s");
    assert_eq!(so_far(3, last), "Rehearsed 3 times, last on 10 February 2027: 1 min 40 s");
}

#[test]
fn a_time_is_short_fine_or_long_from_the_second_on() {
    use Verdict::{Good, TooLong, TooShort};
    let verdicts = [1, 59, 60, 120, 121].map(Verdict::of);
    assert_eq!(verdicts, [TooShort, TooShort, Good, Good, TooLong]);
}

#[test]
fn the_drill_asks_what_was_practised_least_then_longest_ago_then_the_first() {
    let asked = |all: &[Practised]| next(all.iter().copied().zip(0..));
    assert_eq!(asked(&[practised(2, 1), practised(1, 5)]), Some(1));
    assert_eq!(asked(&[practised(1, 3), practised(1, 2)]), Some(1));
    assert_eq!(asked(&[practised(1, 2), practised(1, 2)]), Some(0));
    assert_eq!(asked(&[practised(1, 2), practised(0, 0)]), Some(1));
    assert_eq!(asked(&[]), None);
}

/// Seconds from a time in words.
fn read(words: &str) -> usize {
    let parts: Vec<_> = words.split(' ').collect();
    let pairs = parts
        .chunks(2)
        .map(|pair| pair[0].parse::<usize>().unwrap() * if pair[1] == "min" { 60 } else { 1 });
    pairs.sum()
}

proptest! {
    #[test]
    fn a_time_in_words_can_be_read_back(seconds in 0usize..2000) {
        prop_assert_eq!(read(&in_words(seconds)), seconds);
    }

    #[test]
    fn what_is_said_of_the_last_time_adds_up_to_the_first(
        seconds in prop::collection::vec(1usize..2000, 2..40),
    ) {
        let (newest, first) = (seconds[0], seconds[seconds.len() - 1]);
        let said = progress(&seconds).unwrap();
        let (this, than) = said.split_once(": ").unwrap().1.split_once(", ").unwrap();
        prop_assert_eq!(read(this), newest);
        let apart = than.strip_suffix(" than the first");
        let was = match apart.map(|apart| apart.rsplit_once(' ').unwrap()) {
            Some((apart, "shorter")) => newest + read(apart),
            Some((apart, _)) => newest - read(apart),
            None => newest,
        };
        prop_assert_eq!(was, first, "{}", said);
    }

    #[test]
    fn the_drill_asks_something_that_nothing_comes_before(
        all in prop::collection::vec((0usize..4, 0i64..6), 1..8),
    ) {
        let all: Vec<_> = all.into_iter().map(|(count, last)| practised(count, last)).collect();
        let asked = next(all.iter().copied().zip(0..)).unwrap();
        for (place, other) in all.iter().enumerate() {
            prop_assert!(*other >= all[asked]);
            prop_assert!(*other > all[asked] || place >= asked);
        }
    }

    #[test]
    fn who_keeps_drilling_practises_everything_equally(
        questions in 1usize..6,
        times in 0i64..30,
    ) {
        let mut all = vec![Practised::default(); questions];
        for time in 0..times {
            let asked = next(all.iter().copied().zip(0..)).unwrap();
            all[asked] = Practised { count: all[asked].count + 1, last_at: Some(day(time)) };
        }
        let counts = || all.iter().map(|practised| practised.count);
        prop_assert!(counts().max().unwrap() - counts().min().unwrap() <= 1);
    }
}
