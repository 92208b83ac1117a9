use chrono::{NaiveDateTime, TimeDelta};
use proptest::prelude::*;
use throughline::practice::Rules;
use throughline::sign_in::{Ending, Limits, named};

fn start() -> NaiveDateTime {
    NaiveDateTime::default() + TimeDelta::days(20_000)
}

#[test]
fn an_idle_browser_is_signed_out_after_days_and_a_busy_one_after_weeks() {
    let limits = Limits::from(&Rules::default());
    let day = |days| start() + TimeDelta::days(days);
    assert_eq!(limits.end(day(0), day(0)), day(14));
    assert_eq!(limits.end(day(0), day(50)), day(64));
    assert_eq!(limits.end(day(0), day(80)), day(90));
}

#[test]
fn only_an_end_that_no_use_puts_off_is_said_at_once_and_not_before_it_is_near() {
    let ending = |at, at_last| {
        let after = |minutes| start() + TimeDelta::minutes(minutes);
        Ending { at: after(at), at_last: after(at_last), now: start() }
    };
    let (idle, last, near) = (ending(5, 200), ending(121, 121), ending(119, 119));
    assert!(idle.can_wait() && !idle.is_soon());
    assert!(!last.can_wait() && !last.is_soon());
    assert!(near.is_soon());
    assert_eq!((idle.seconds(), ending(-5, -5).seconds()), (300, 0));
}

#[test]
fn a_browser_is_named_in_plain_words() {
    for (says, name) in [
        (
            "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0",
            "Firefox on Android",
        ),
        (
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
            "Firefox on Linux",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
             Chrome/140.0.0.0 Safari/537.36",
            "Chrome on Windows",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
             Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
            "Edge on Windows",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, \
             like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
            "Safari on an iPhone",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, \
             like Gecko) FxiOS/140.0 Mobile/15E148 Safari/605.1.15",
            "Firefox on an iPhone",
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like \
             Gecko) Version/18.5 Safari/605.1.15",
            "Safari on a Mac",
        ),
        (
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) \
             SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
            "Samsung Internet on Android",
        ),
        ("curl/8.5.0", "curl"),
        ("", "A browser"),
    ] {
        assert_eq!(named(says), name, "{says}");
    }
}

proptest! {
    #[test]
    fn use_never_brings_the_end_nearer_and_never_past_the_last_day(
        used in 0_i64..200,
        more in 0_i64..200,
        idle in 1..60_i32,
        absolute in 1..400_i32,
    ) {
        let rules = Rules { idle_days: idle, absolute_days: absolute, ..Rules::default() };
        let limits = Limits::from(&rules);
        let end = |days| limits.end(start(), start() + TimeDelta::days(days));
        prop_assert!(end(used + more) >= end(used));
        prop_assert!(end(used) <= start() + limits.absolute);
    }

    #[test]
    fn whatever_a_browser_says_of_itself_it_gets_a_short_name(says in ".{0,300}") {
        let name = named(&says);
        prop_assert!(!name.is_empty() && name.len() < 40);
    }
}
