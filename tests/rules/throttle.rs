use chrono::{NaiveDateTime, TimeDelta};
use proptest::prelude::*;
use throughline::throttle::{Count, LONGEST, Pace, Wait};

const PACES: [Pace; 2] = [Pace::ACCOUNT, Pace::NETWORK];

fn start() -> NaiveDateTime {
    NaiveDateTime::default() + TimeDelta::days(20_000)
}

/// The seconds to wait after this many tries at once.
fn wait_after(pace: Pace, times: i32) -> i64 {
    let tried = (0..times).fold(None, |count, _| Some(pace.one_more(count, start())));
    tried.map_or(0, |count| (pace.allowed_at(count, start()) - start()).num_seconds())
}

#[test]
fn a_few_tries_are_free_and_then_each_wait_is_twice_the_last() {
    let waits: Vec<_> = (0..18).map(|times| wait_after(Pace::ACCOUNT, times)).collect();
    let growing = [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900];
    assert_eq!(waits, growing);
    assert_eq!(wait_after(Pace::NETWORK, 29), 0);
    assert_eq!(wait_after(Pace::NETWORK, 31), 2);
}

#[test]
fn free_tries_of_one_moment_may_overtake_each_other() {
    let overtaken = Count { times: 3, last_at: start() + TimeDelta::milliseconds(1) };
    assert!(Pace::NETWORK.allowed_at(overtaken, start()) <= start());
}

#[test]
fn quiet_hours_are_forgiven_one_by_one() {
    let pace = Pace::ACCOUNT;
    let tired = Count { times: 8, last_at: start() };
    let after = |hours| pace.one_more(Some(tired), start() + TimeDelta::hours(hours)).times;
    assert_eq!([after(0), after(1), after(3), after(8), after(1000)], [9, 8, 6, 1, 1]);
}

#[test]
fn whoever_never_stops_gets_through_about_a_hundred_times_a_day() {
    let (mut now, mut count, mut through) = (start(), None, 0);
    while now < start() + TimeDelta::days(10) {
        count = Some(Pace::ACCOUNT.one_more(count, now));
        now = Pace::ACCOUNT.allowed_at(count.unwrap(), now) + TimeDelta::seconds(1);
        through += 1;
    }
    assert!((900..1300).contains(&through), "{through} in ten days");
}

#[test]
fn a_wait_is_said_in_whole_seconds_and_then_in_minutes() {
    let said = |milliseconds| Wait(TimeDelta::milliseconds(milliseconds)).to_string();
    assert_eq!(said(1), "1 second");
    assert_eq!(said(1_001), "2 seconds");
    assert_eq!(said(59_999), "1 minute");
    assert_eq!(said(61_000), "2 minutes");
    assert_eq!(said(900_000), "15 minutes");
}

proptest! {
    #[test]
    fn nobody_waits_longer_than_a_quarter_of_an_hour(
        times in -5..i32::MAX,
        ago in -1_000_000_i64..1_000_000,
    ) {
        for pace in PACES {
            let count = Count { times, last_at: start() - TimeDelta::seconds(ago) };
            prop_assert!(pace.allowed_at(count, start()) <= start() + LONGEST);
        }
    }

    #[test]
    fn one_more_try_never_shortens_the_wait(times in 0..100_i32, quiet in 0_i64..59) {
        for pace in PACES {
            let count = Count { times: times.min(pace.most()), last_at: start() };
            let now = start() + TimeDelta::seconds(quiet);
            let more = pace.one_more(Some(count), now);
            prop_assert!(more.times >= count.times);
            prop_assert!(pace.allowed_at(more, now) >= pace.allowed_at(count, now));
        }
    }

    #[test]
    fn the_longer_it_was_quiet_the_less_is_remembered(
        times in 0..100_i32,
        quiet in 0_i64..1_000_000,
        longer in 0_i64..1_000_000,
    ) {
        for pace in PACES {
            let count = Some(Count { times, last_at: start() });
            let after = |seconds| pace.one_more(count, start() + TimeDelta::seconds(seconds));
            let (sooner, later) = (after(quiet), after(quiet + longer));
            prop_assert!(later.times <= sooner.times);
            prop_assert!((1..=pace.most()).contains(&later.times));
        }
    }
}
