//! The rules of actions: rhythms in words and columns, pace, streaks, and this week's list.

use chrono::{Datelike, Days, Duration, NaiveDate, Weekday};
use proptest::prelude::*;
use throughline::actions::cadence::{Cadence, CadenceKind, Period};
use throughline::actions::columns::{CadenceColumns, CadenceError};
use throughline::actions::examples::EXAMPLE_PLANS;
use throughline::actions::pace::{Log, Progress, end_of_week, progress};
use throughline::actions::picture;
use throughline::actions::state::{ActionState, Status, mark};
use throughline::actions::this_week::{Planned, Why, this_week};
use throughline::charts::Row;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

fn log(done_on: NaiveDate, amount: u16) -> Log {
    Log { done_on, amount }
}

/// 1 February 2027, a Monday.
fn monday() -> NaiveDate {
    day(2027, 2, 1)
}

fn after(days: i64) -> NaiveDate {
    monday() + Duration::days(days)
}

fn weekly(count: u16) -> Cadence {
    Cadence::Quota { count, period: Period::Week, from: monday(), until: None }
}

fn yearly(count: u16) -> Cadence {
    Cadence::Window { count, from: day(2027, 1, 1), until: day(2027, 12, 31) }
}

mod rhythms {
    use super::*;

    #[test]
    fn are_said_in_words() {
        let quota = |count, period, until| Cadence::Quota { count, period, from: monday(), until };
        for (cadence, words) in [
            (Cadence::Once { by: monday() }, "once, by 1 February 2027"),
            (weekly(3), "3 times a week from 1 February 2027"),
            (quota(1, Period::Day, None), "once a day from 1 February 2027"),
            (
                quota(2, Period::Month, Some(day(2027, 12, 31))),
                "twice a month from 1 February 2027 until 31 December 2027",
            ),
            (yearly(12), "12 times between 1 January 2027 and 31 December 2027"),
            (Cadence::PerEvent { count: 4 }, "4 at each event"),
        ] {
            assert_eq!(cadence.to_string(), words);
        }
    }

    #[test]
    fn every_key_reads_back_as_itself() {
        for kind in CadenceKind::ALL {
            assert_eq!(CadenceKind::from_key(kind.key()), Some(*kind));
        }
        for period in Period::ALL {
            assert_eq!(Period::from_key(period.key()), Some(*period));
        }
        for state in ActionState::ALL {
            assert_eq!(ActionState::from_key(state.key()), Some(*state));
        }
        for status in Status::ALL {
            assert_eq!(Status::from_key(status.key()), Some(*status));
        }
        assert_eq!(Period::from_key("fortnight"), None);
    }

    #[test]
    fn columns_that_are_no_rhythm_name_the_column_to_fix() {
        let full = CadenceColumns::from(weekly(3));
        let times = |times| CadenceColumns { times, ..full };
        let kind = |kind| CadenceColumns { kind, ..full };
        let no_period = CadenceColumns { period: None, ..full };
        let no_start = CadenceColumns { starts_on: None, ..full };
        let ends_too_soon = CadenceColumns { ends_on: Some(after(-1)), ..full };
        for (columns, error, field) in [
            (times(None), CadenceError::NoCount, "times"),
            (times(Some(0)), CadenceError::CountOutOfRange, "times"),
            (times(Some(-1)), CadenceError::CountOutOfRange, "times"),
            (times(Some(65_536)), CadenceError::CountOutOfRange, "times"),
            (no_period, CadenceError::NoPeriod, "period"),
            (no_start, CadenceError::NoStart, "starts_on"),
            (ends_too_soon, CadenceError::EndBeforeStart, "ends_on"),
            (kind(CadenceKind::Window), CadenceError::NoEnd, "ends_on"),
            (kind(CadenceKind::Once), CadenceError::NoEnd, "ends_on"),
        ] {
            assert_eq!(Cadence::try_from(columns), Err(error));
            assert_eq!(error.field(), field);
        }
        assert_eq!(Cadence::try_from(full), Ok(weekly(3)));
    }

    #[test]
    fn example_plans_begin_on_the_day_they_are_taken() {
        let first = day(2027, 11, 30);
        for step in EXAMPLE_PLANS.iter().flat_map(|plan| plan.steps) {
            match step.rhythm.starting(first) {
                Cadence::Quota { from, .. } | Cadence::Window { from, .. } => {
                    assert_eq!(from, first)
                }
                Cadence::Once { by } => assert!(by > first),
                Cadence::PerEvent { count } => assert!(count > 0),
            }
        }
        let talk = EXAMPLE_PLANS[2].steps[1].rhythm.starting(first);
        assert_eq!(talk, Cadence::Once { by: day(2028, 2, 29) });
    }

    proptest! {
        #[test]
        fn come_back_from_their_columns_unchanged(cadence in any_cadence()) {
            prop_assert_eq!(Cadence::try_from(CadenceColumns::from(cadence)), Ok(cadence));
        }
    }
}

mod once {
    use super::*;

    fn seen(logs: &[Log], today: NaiveDate) -> (Status, String) {
        let found = progress(Cadence::Once { by: after(30) }, logs, today);
        (found.status, found.sentence())
    }

    #[test]
    fn needs_attention_in_its_last_week_and_is_overdue_after_it() {
        assert_eq!(seen(&[], after(22)), (Status::NotStarted, "due in 8 days".into()));
        assert_eq!(seen(&[], after(29)), (Status::NeedsAttention, "due tomorrow".into()));
        assert_eq!(seen(&[], after(23)).0, Status::NeedsAttention);
        assert_eq!(seen(&[], after(30)), (Status::NeedsAttention, "due today".into()));
        assert_eq!(seen(&[], after(31)), (Status::Overdue, "was due yesterday".into()));
        assert_eq!(seen(&[], after(34)), (Status::Overdue, "was due 4 days ago".into()));
        assert_eq!(seen(&[log(after(33), 1)], after(34)), (Status::Done, "done".into()));
    }

    #[test]
    fn a_log_in_the_future_does_not_count_yet() {
        assert_eq!(seen(&[log(after(35), 1)], after(34)).0, Status::Overdue);
        assert_eq!(seen(&[log(after(1), 0)], after(34)).0, Status::Overdue);
    }
}

mod quotas {
    use super::*;

    #[test]
    fn count_this_week_from_monday_to_sunday() {
        let logs = [log(after(6), 1), log(after(7), 1), log(after(8), 1)];
        let sunday = progress(weekly(3), &logs, after(6));
        assert_eq!(sunday.sentence(), "1 of 3 this week");
        let tuesday = progress(weekly(3), &logs, after(8));
        assert_eq!(tuesday.sentence(), "2 of 3 this week");
        assert_eq!((tuesday.period_start, tuesday.period_end), (Some(after(7)), Some(after(13))));
        assert_eq!((tuesday.total_done, tuesday.total_expected_so_far), (3, 3));
    }

    #[test]
    fn more_than_asked_for_counts_and_several_a_day_add_up() {
        let logs = [log(after(1), 2), log(after(1), 3)];
        let found = progress(weekly(3), &logs, after(2));
        assert_eq!((found.done_this_period, found.left(), found.status), (5, 0, Status::OnTrack));
        assert!(found.fraction > 1.6);
    }

    #[test]
    fn the_first_part_of_a_week_asks_for_its_share() {
        // (first day after Monday, asked for in that first week)
        for (start, asked) in [(0, 3), (1, 3), (2, 2), (3, 2), (4, 1), (5, 1), (6, 0)] {
            let cadence =
                Cadence::Quota { count: 3, period: Period::Week, from: after(start), until: None };
            let first = progress(cadence, &[], after(start));
            assert_eq!(first.quota, asked, "from day {start}");
            let second = progress(cadence, &[], after(7));
            assert_eq!((second.quota, second.total_expected_so_far), (3, asked));
        }
        let late = Cadence::Quota { count: 3, period: Period::Week, from: after(6), until: None };
        assert_eq!(progress(late, &[], after(6)).sentence(), "0 done this week, none needed yet");
    }

    #[test]
    fn the_last_part_of_a_month_asks_for_its_share() {
        let until = Some(day(2027, 4, 15));
        let cadence = Cadence::Quota { count: 4, period: Period::Month, from: monday(), until };
        assert_eq!(progress(cadence, &[], day(2027, 4, 10)).quota, 2);
        let over = progress(cadence, &[log(monday(), 9)], day(2027, 4, 16));
        assert_eq!(over.status, Status::Ended);
        assert_eq!(over.sentence(), "9 of 10 in all");
    }

    #[test]
    fn months_keep_their_leap_days_and_ends() {
        let from = day(2028, 2, 1);
        let cadence = Cadence::Quota { count: 1, period: Period::Month, from, until: None };
        let logs = [log(day(2028, 2, 29), 1)];
        assert_eq!(progress(cadence, &logs, day(2028, 2, 29)).period_end, Some(day(2028, 2, 29)));
        let march = progress(cadence, &logs, day(2028, 3, 31));
        assert_eq!((march.done_this_period, march.streak), (0, 1));
        assert_eq!(march.period_end, Some(day(2028, 3, 31)));
    }

    #[test]
    fn a_streak_is_made_of_whole_weeks_that_are_over() {
        let kept = |weeks: &[u16], today: NaiveDate| {
            let logs: Vec<_> =
                (0..).zip(weeks).map(|(week, amount)| log(after(7 * week + 2), *amount)).collect();
            progress(weekly(3), &logs, today).streak
        };
        assert_eq!(kept(&[3, 3, 3], after(21)), 3);
        assert_eq!(kept(&[3, 3, 3], after(20)), 2, "this week isn't over");
        assert_eq!(kept(&[3, 2, 4], after(21)), 1);
        assert_eq!(kept(&[3, 3, 2], after(21)), 0);
        let partial =
            Cadence::Quota { count: 3, period: Period::Week, from: after(2), until: None };
        assert_eq!(
            progress(partial, &[log(after(3), 9)], after(7)).streak,
            0,
            "a part isn't a whole"
        );
    }

    #[test]
    fn falling_behind_is_said_and_then_stalling() {
        let status = |logs: &[Log], today| progress(weekly(3), logs, today).status;
        assert_eq!(status(&[], after(-1)), Status::NotStarted);
        assert_eq!(status(&[], after(0)), Status::NotStarted);
        assert_eq!(status(&[], after(4)), Status::NeedsAttention, "one was due by Friday");
        assert_eq!(status(&[log(after(0), 1)], after(4)), Status::OnTrack);
        assert_eq!(status(&[], after(7)), Status::NeedsAttention, "last week was missed");
        assert_eq!(status(&[], after(14)), Status::Stalled);
        assert_eq!(status(&[log(after(14), 1)], after(15)), Status::NeedsAttention);
        assert_eq!(status(&[log(after(14), 3)], after(15)), Status::OnTrack);
    }

    #[test]
    fn logs_from_before_it_began_do_not_count() {
        let found = progress(weekly(3), &[log(after(-1), 5)], after(0));
        assert_eq!((found.done_this_period, found.total_done), (0, 0));
        assert_eq!(progress(weekly(3), &[], after(-3)).sentence(), "starts on 1 February 2027");
    }
}

mod windows {
    use super::*;

    #[test]
    fn say_the_pace_that_is_needed() {
        let said = |count, done, today| {
            progress(yearly(count), &[log(day(2027, 1, 1), done)], today).sentence()
        };
        assert_eq!(
            said(12, 5, day(2027, 6, 1)),
            "5 of 12 by 31 December 2027, about 1 a month needed"
        );
        assert_eq!(
            said(3, 1, day(2027, 1, 5)),
            "1 of 3 by 31 December 2027, about 1 every 5 months needed"
        );
        assert_eq!(
            said(99, 5, day(2027, 2, 1)),
            "5 of 99 by 31 December 2027, about 2 a week needed"
        );
        assert_eq!(
            said(12, 5, day(2027, 12, 30)),
            "5 of 12 by 31 December 2027, about 4 a day needed"
        );
        assert_eq!(said(12, 13, day(2027, 2, 1)), "13 of 12 by 31 December 2027");
        assert_eq!(said(12, 5, day(2028, 1, 4)), "5 of 12 by 31 December 2027");
    }

    #[test]
    fn are_measured_against_the_days_gone_by() {
        let status =
            |done, today| progress(yearly(12), &[log(day(2027, 1, 1), done)], today).status;
        assert_eq!(status(0, day(2027, 1, 20)), Status::NotStarted);
        assert_eq!(status(0, day(2027, 2, 1)), Status::NeedsAttention);
        assert_eq!(status(5, day(2027, 6, 1)), Status::OnTrack);
        assert_eq!(status(4, day(2027, 6, 30)), Status::NeedsAttention);
        assert_eq!(status(12, day(2027, 6, 1)), Status::Done);
        assert_eq!(status(11, day(2028, 1, 1)), Status::Overdue);
        assert_eq!(progress(yearly(12), &[], day(2027, 12, 31)).total_expected_so_far, 12);
    }

    #[test]
    fn are_done_even_when_the_last_one_comes_late() {
        let logs = [log(day(2027, 5, 1), 11), log(day(2028, 1, 3), 1)];
        assert_eq!(progress(yearly(12), &logs, day(2028, 1, 4)).status, Status::Done);
    }
}

mod events {
    use super::*;

    #[test]
    fn a_day_with_a_log_is_one_event() {
        let logs = [log(after(0), 4), log(after(9), 1), log(after(9), 2)];
        let found = progress(Cadence::PerEvent { count: 4 }, &logs, after(10));
        assert_eq!(found.sentence(), "3 of 4 at the last event on 10 February 2027");
        assert_eq!((found.total_done, found.total_expected_so_far), (7, 8));
        assert_eq!((found.status, found.streak), (Status::NeedsAttention, 0));
        let kept = progress(Cadence::PerEvent { count: 3 }, &logs, after(10));
        assert_eq!((kept.status, kept.streak), (Status::OnTrack, 2));
        let none = progress(Cadence::PerEvent { count: 4 }, &[], after(10));
        assert_eq!(none.sentence(), "4 at each event, no event yet");
    }
}

mod marks {
    use super::*;

    #[test]
    fn follow_the_client_where_they_closed_it_and_the_log_where_they_did_not() {
        for (state, status, word, class) in [
            (ActionState::LetGo, Status::Overdue, "Let go", "gone"),
            (ActionState::Done, Status::Stalled, "Done", "done"),
            (ActionState::InProgress, Status::NotStarted, "In progress", "started"),
            (ActionState::NotStarted, Status::NotStarted, "Not started", "open"),
            (ActionState::InProgress, Status::Overdue, "Overdue", "stalled"),
            (ActionState::InProgress, Status::Ended, "Ended", "gone"),
        ] {
            assert_eq!(mark(state, status), (word, class));
        }
    }

    #[test]
    fn the_total_is_told_beside_what_was_asked_for_only_where_that_says_more() {
        let said = |cadence, logs: &[Log], today| progress(cadence, logs, today).so_far();
        let five = [log(after(1), 5)];
        let told = Some("5 done in all, 6 asked for by now".to_owned());
        assert_eq!(said(weekly(3), &five, after(15)), told);
        assert_eq!(said(weekly(3), &[], after(-1)), None, "not begun");
        assert_eq!(said(Cadence::Once { by: after(9) }, &five, after(15)), None);
        assert_eq!(said(yearly(5), &five, after(15)), None, "done");
        assert_eq!(said(Cadence::PerEvent { count: 2 }, &[], after(15)), None);
    }

    #[test]
    fn a_row_begins_with_two() {
        let kept = |weeks: i64| {
            let logs: Vec<_> = (0..weeks).map(|week| log(after(7 * week), 3)).collect();
            progress(weekly(3), &logs, after(7 * weeks)).in_a_row()
        };
        assert_eq!(kept(1), None);
        assert_eq!(kept(2).as_deref(), Some("2 whole weeks in a row"));
        let events = [log(after(1), 2), log(after(5), 3)];
        let event = progress(Cadence::PerEvent { count: 2 }, &events, after(9));
        assert_eq!(event.in_a_row().as_deref(), Some("2 events in a row"));
    }

    #[test]
    fn an_example_plan_says_its_rhythms() {
        let outlines: Vec<_> = EXAMPLE_PLANS.iter().map(|plan| plan.outline()).collect();
        for (outline, words) in outlines.iter().zip([
            "Sit down with each team member, once a week · ",
            "Go to a conference in my field, 3 times within 12 months · ",
            "Join a group where people practise speaking, once, within a month · ",
        ]) {
            assert!(outline.starts_with(words), "{outline}");
        }
    }
}

mod the_week {
    use super::*;

    fn planned<'a>(
        key: &'static str,
        cadence: Cadence,
        logs: &'a [Log],
    ) -> Planned<'a, &'static str> {
        Planned { key, state: ActionState::InProgress, cadence, logs }
    }

    #[test]
    fn lists_what_it_asks_for_in_order_and_says_why() {
        let quota = |count, period| Cadence::Quota { count, period, from: monday(), until: None };
        let met = [log(after(1), 3)];
        let today = after(3);
        let actions = [
            planned("behind", yearly(12), &[]),
            planned("monthly", quota(1, Period::Month), &[]),
            planned("weekly", weekly(4), &met),
            planned("met", weekly(3), &met),
            planned("daily", quota(3, Period::Day), &met),
            planned("due on Sunday", Cadence::Once { by: after(6) }, &[]),
            planned("due next Monday", Cadence::Once { by: after(7) }, &[]),
            planned("due today", Cadence::Once { by: today }, &[]),
            planned("late", Cadence::Once { by: after(2) }, &[]),
            planned("later", Cadence::Once { by: after(-9) }, &[]),
            planned("event", Cadence::PerEvent { count: 2 }, &[]),
            planned(
                "next week",
                Cadence::Quota { count: 1, period: Period::Day, from: after(7), until: None },
                &[],
            ),
            Planned { state: ActionState::LetGo, ..planned("let go", weekly(1), &[]) },
            Planned { state: ActionState::Done, ..planned("done", weekly(1), &[]) },
        ];
        let listed = this_week(&actions, today);
        let said: Vec<_> = listed.iter().map(|item| (item.key, item.why.sentence())).collect();
        let expected = [
            ("later", "overdue by 12 days"),
            ("late", "overdue by 1 day"),
            ("due today", "due on Thursday 4 February"),
            ("due on Sunday", "due on Sunday 7 February"),
            ("daily", "3 more today"),
            ("weekly", "1 more this week"),
            ("monthly", "1 more this month"),
            ("behind", "behind its pace: 12 to go"),
        ];
        assert_eq!(said, expected.map(|(key, why)| (key, why.to_owned())));
        let lines: Vec<_> = listed.iter().map(|item| item.line()).collect();
        let expected = [
            "Overdue by 12 days",
            "Overdue by 1 day",
            "Due on Thursday 4 February",
            "Due on Sunday 7 February",
            "0 of 3 today, 3 to go",
            "3 of 4 this week, 1 to go",
            "0 of 1 this month, 1 to go",
            "Behind its pace: 0 of 12 by 31 December 2027, about 2 a month needed",
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn a_quota_that_begins_on_sunday_is_already_on_mondays_list() {
        let cadence = Cadence::Quota { count: 2, period: Period::Day, from: after(6), until: None };
        let listed = this_week(&[planned("talk", cadence, &[])], monday());
        assert_eq!(listed.len(), 1);
    }
}

fn any_cadence() -> impl Strategy<Value = Cadence> {
    let start = (-400i64..400).prop_map(after);
    let period = proptest::sample::select(Period::ALL);
    (0..4, 1u16..40, start, 0u64..500, period, any::<bool>()).prop_map(
        |(kind, count, from, length, period, open)| {
            let until = from + Days::new(length);
            match kind {
                0 => Cadence::Once { by: until },
                1 => Cadence::Quota { count, period, from, until: (!open).then_some(until) },
                2 => Cadence::Window { count, from, until },
                _ => Cadence::PerEvent { count },
            }
        },
    )
}

fn any_logs() -> impl Strategy<Value = Vec<Log>> {
    let one = (-500i64..900, 0u16..6).prop_map(|(days, amount)| log(after(days), amount));
    proptest::collection::vec(one, 0..40)
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (-500i64..1000).prop_map(after)
}

/// What a quota asks for, summed day by day and period by period, the slow and obvious way.
fn expected_by_walking(found: &Progress) -> u32 {
    let Cadence::Quota { from, until, .. } = found.cadence else {
        return found.total_expected_so_far;
    };
    let (mut sum, mut day) = (0, from);
    while day < found.today && until.is_none_or(|until| day <= until) {
        let part = progress(found.cadence, &[], day);
        let Some(end) = part.period_end.filter(|end| *end < found.today) else {
            break;
        };
        sum += part.quota;
        day = end + Days::new(1);
    }
    sum
}

proptest! {
    #[test]
    fn what_counts_never_exceeds_what_was_logged(
        cadence in any_cadence(), logs in any_logs(), today in any_day()
    ) {
        let found = progress(cadence, &logs, today);
        let logged: u32 = logs.iter().filter(|l| l.done_on <= today).map(|l| u32::from(l.amount)).sum();
        prop_assert!(found.done_this_period <= found.total_done);
        prop_assert!(found.total_done <= logged);
        prop_assert!(found.fraction >= 0.0 && found.fraction.is_finite());
        prop_assert!(!found.sentence().is_empty());
    }

    #[test]
    fn the_picture_of_a_pace_says_what_its_rows_say(
        cadence in any_cadence(), logs in any_logs(), today in any_day()
    ) {
        if let Some(drawn) = picture::columns(cadence, &logs, today) {
            let rows = &drawn.words.rows;
            prop_assert_eq!(rows.len(), drawn.columns.len());
            let said = |row: &&Row, words: &str| row.cells[2] == words;
            let short = rows.iter().filter(|row| said(row, "fell short")).count();
            let finding = &drawn.words.finding;
            let numbers: Vec<usize> = finding.split(' ').filter_map(|w| w.parse().ok()).collect();
            match numbers.as_slice() {
                [kept, over] => prop_assert_eq!(over - kept, short, "{}", finding),
                _ => prop_assert_eq!(short, 0, "{}", finding),
            }
            let done = drawn.columns.iter().map(|one| one.done.words.parse::<u32>().unwrap());
            prop_assert!(done.sum::<u32>() <= progress(cadence, &logs, today).total_done);
        }
        if let Some(drawn) = picture::line(cadence, &logs, today) {
            let total = progress(cadence, &logs, today).total_done;
            let said = format!("{total} of ");
            prop_assert!(drawn.words.finding.starts_with(&said), "{}", drawn.words.finding);
            prop_assert!(drawn.points.windows(2).all(|two| two[0].1 >= two[1].1), "it never falls");
        }
    }

    #[test]
    fn the_total_is_what_counts_by_the_rhythm_s_own_days(
        cadence in any_cadence(), logs in any_logs(), today in any_day()
    ) {
        let counted = logs.iter().filter(|l| l.done_on <= today && cadence.counts(l.done_on));
        let total: u32 = counted.map(|l| u32::from(l.amount)).sum();
        prop_assert_eq!(progress(cadence, &logs, today).total_done, total);
    }

    #[test]
    fn a_meter_never_shows_more_than_it_is_out_of(
        cadence in any_cadence(), logs in any_logs(), today in any_day()
    ) {
        let found = progress(cadence, &logs, today);
        prop_assert!(found.shown() <= found.quota && found.shown() <= found.done_this_period);
    }

    #[test]
    fn splitting_an_entry_changes_nothing(
        cadence in any_cadence(), logs in any_logs(), today in any_day(), at in any::<prop::sample::Index>()
    ) {
        prop_assume!(!logs.is_empty());
        let mut split = logs.clone();
        let entry = split.remove(at.index(logs.len()));
        let part = entry.amount / 2;
        split.push(log(entry.done_on, part));
        split.push(log(entry.done_on, entry.amount - part));
        prop_assert_eq!(progress(cadence, &logs, today), progress(cadence, &split, today));
    }

    #[test]
    fn the_order_of_the_log_does_not_matter(
        cadence in any_cadence(),
        (logs, shuffled) in any_logs().prop_flat_map(|l| (Just(l.clone()), Just(l).prop_shuffle())),
        today in any_day(),
    ) {
        prop_assert_eq!(progress(cadence, &logs, today), progress(cadence, &shuffled, today));
    }

    #[test]
    fn days_to_come_change_nothing(cadence in any_cadence(), logs in any_logs(), today in any_day()) {
        let past: Vec<_> = logs.iter().copied().filter(|log| log.done_on <= today).collect();
        prop_assert_eq!(progress(cadence, &logs, today), progress(cadence, &past, today));
    }

    #[test]
    fn doing_one_more_today_never_lowers_anything(
        cadence in any_cadence(), logs in any_logs(), today in any_day()
    ) {
        let mut more = logs.clone();
        more.push(log(today, 1));
        let (before, after) = (progress(cadence, &logs, today), progress(cadence, &more, today));
        prop_assert!(after.total_done >= before.total_done);
        // One more may be a new event that isn't full yet.
        let is_event = matches!(cadence, Cadence::PerEvent { .. });
        prop_assert!(is_event || after.streak >= before.streak);
        prop_assert!(before.status != Status::Done || after.status == Status::Done);
    }

    #[test]
    fn what_was_asked_for_is_the_sum_of_its_periods(
        cadence in any_cadence(), today in any_day()
    ) {
        let found = progress(cadence, &[], today);
        prop_assert_eq!(found.total_expected_so_far, expected_by_walking(&found));
    }

    #[test]
    fn the_list_holds_no_finished_action_and_nothing_already_met(
        plans in proptest::collection::vec(
            (any_cadence(), any_logs(), proptest::sample::select(ActionState::ALL)), 0..12
        ),
        today in any_day(),
    ) {
        let actions: Vec<_> = plans
            .iter()
            .map(|(cadence, logs, state)| Planned { key: *state, state: *state, cadence: *cadence, logs })
            .collect();
        let listed = this_week(&actions, today);
        for item in &listed {
            prop_assert!(!item.key.is_over());
            prop_assert!(!matches!(item.progress.status, Status::Done | Status::Ended));
            prop_assert!(item.progress.left() > 0);
        }
        let first_not_late = listed.iter().position(|item| !matches!(item.why, Why::Overdue { .. }));
        let late = listed.iter().filter(|item| matches!(item.why, Why::Overdue { .. })).count();
        prop_assert!(first_not_late.is_none_or(|at| at == late), "overdue comes first");
    }

    #[test]
    fn a_week_ends_on_the_sunday_at_most_six_days_away(today in any_day()) {
        let sunday = end_of_week(today);
        prop_assert_eq!(sunday.weekday(), Weekday::Sun);
        prop_assert!((0..7).contains(&(sunday - today).num_days()));
    }

    #[test]
    fn the_ends_of_the_calendar_hold(
        count in any::<u16>(),
        period in proptest::sample::select(Period::ALL),
        from in proptest::sample::select(vec![NaiveDate::MIN, monday(), NaiveDate::MAX]),
        until in proptest::option::of(proptest::sample::select(vec![NaiveDate::MIN, monday(), NaiveDate::MAX])),
        today in proptest::sample::select(vec![NaiveDate::MIN, monday(), NaiveDate::MAX]),
    ) {
        let logs = [log(NaiveDate::MIN, u16::MAX), log(monday(), 1), log(NaiveDate::MAX, u16::MAX)];
        let last = until.unwrap_or(from);
        for cadence in [
            Cadence::Once { by: from },
            Cadence::Quota { count, period, from, until },
            Cadence::Window { count, from, until: last },
            Cadence::PerEvent { count },
        ] {
            prop_assert!(!progress(cadence, &logs, today).sentence().is_empty());
        }
    }
}
