use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use proptest::prelude::*;
use throughline::backups::is_due;

fn noon() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2027, 2, 10).unwrap().and_hms_opt(12, 0, 0).unwrap()
}

#[test]
fn the_first_backup_is_due_at_once() {
    assert!(is_due(None, 24, noon()));
}

#[test]
fn the_next_is_due_when_the_newest_is_old_enough() {
    let yesterday = noon() - TimeDelta::hours(24);
    assert!(is_due(Some(yesterday), 24, noon()));
    assert!(!is_due(Some(yesterday + TimeDelta::seconds(1)), 24, noon()));
}

proptest! {
    #[test]
    fn however_often_it_is_asked_no_two_backups_are_closer_than_set(
        hours in 1_u16..100, pauses in prop::collection::vec(0_i64..50_000, 1..60),
    ) {
        let (mut now, mut newest) = (noon(), None);
        for pause in pauses {
            now += TimeDelta::seconds(pause);
            if is_due(newest, hours, now) {
                let apart = newest.map_or(TimeDelta::MAX, |made_at| now - made_at);
                prop_assert!(apart >= TimeDelta::hours(hours.into()));
                newest = Some(now);
            }
        }
    }
}
