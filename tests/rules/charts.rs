use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use throughline::charts::bars::{Bars, Measured};
use throughline::charts::calendar::{QUARTER, Step, named_days, whole_quarters};
use throughline::charts::columns::{Columns, Stretch};
use throughline::charts::knots::Knots;
use throughline::charts::label::shortened;
use throughline::charts::line::{Counted, Line};
use throughline::charts::scale::{LARGEST, Scale, roughly, ticks};
use throughline::charts::slopes::{Slopes, Stood};
use throughline::charts::timeline::{Timeline, Way};
use throughline::charts::{Label, Mark, WIDTH, Words};
use throughline::path::StepState;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn line(counted: &Counted) -> Option<Line> {
    Line::new(Words::default(), counted, |number| number.to_string())
}

/// Whether a label stands inside a frame of this height, wherever its text is drawn largest.
fn is_inside(label: &Label, height: f64) -> bool {
    let (start, end) = label.ends();
    label.words.is_empty()
        || (start >= 0.0 && end <= WIDTH && (8.0..=height - 8.0).contains(&label.y))
}

// Scales

#[test]
fn round_numbers_are_what_people_count_in() {
    assert_eq!(ticks([6.0, 10.0], 0.01), [6.0, 7.0, 8.0, 9.0, 10.0]);
    assert_eq!(ticks([0.0, 100.0], 0.01), [0.0, 50.0, 100.0]);
    assert_eq!(ticks([130.0, 70.0], 0.01), [60.0, 80.0, 100.0, 120.0, 140.0]);
    assert_eq!(ticks([0.0, 2.0], 1.0), [0.0, 1.0, 2.0]);
}

#[test]
fn a_number_on_the_way_is_said_in_round_digits() {
    assert_eq!(roughly(7.683, 4.0), 7.7);
    assert_eq!(roughly(3_423.0, -1_000.0), 3_420.0);
    assert_eq!(roughly(5.0, 0.0), 5.0);
}

#[test]
fn a_single_number_stands_between_two_others() {
    assert_eq!(ticks([5.0, 5.0], 0.01), [4.5, 5.0, 5.5]);
    assert_eq!(ticks([0.0], 1.0), [-1.0, 0.0, 1.0]);
    assert_eq!(ticks([], 1.0), [0.0, 1.0]);
}

#[test]
fn where_all_is_one_day_it_stands_in_the_middle() {
    let scale = Scale::of_days((day(2027, 1, 4), day(2027, 1, 4)), (0.0, 100.0));
    assert_eq!(scale.day(day(2027, 1, 4)), 50.0);
}

// Days

fn names(first: NaiveDate, last: NaiveDate, least: Step) -> Vec<String> {
    let scale = Scale::of_days((first, last), (0.0, WIDTH));
    let named = named_days((first, last), &scale, least, 10.0);
    named.iter().map(|day| format!("{} {}", day.name.words, day.year.words)).collect()
}

#[test]
fn days_are_named_by_what_people_count_in() {
    let week = names(day(2027, 3, 1), day(2027, 3, 6), Step::Days(1));
    assert_eq!(week[..2], ["1 Mar 2027", "2 Mar "]);
    let month = names(day(2026, 12, 20), day(2027, 1, 20), Step::Days(1));
    assert_eq!(month, ["21 Dec 2026", "28 Dec ", "4 Jan 2027", "11 Jan ", "18 Jan "]);
    let (first, last) = whole_quarters(day(2026, 11, 3), day(2027, 8, 31));
    assert_eq!((first, last), (day(2026, 10, 1), day(2027, 10, 1)));
    let quarters = names(first, last, QUARTER);
    assert_eq!(quarters, ["Oct 2026", "Jan 2027", "Apr ", "Jul ", "Oct "]);
    let years = names(day(2026, 10, 1), day(2031, 1, 1), QUARTER);
    assert_eq!(years, ["2027 ", "2028 ", "2029 ", "2030 ", "2031 "]);
}

// A number over time

#[test]
fn without_a_reading_the_straight_way_is_drawn_and_without_a_day_nothing_is() {
    let (from, by) = (day(2027, 1, 1), day(2027, 7, 1));
    let start = Some((from, 6.0));
    let ahead = Counted { start, target: Some(10.0), by: Some(by), ..Counted::default() };
    let drawn = line(&ahead).unwrap();
    assert!(drawn.points.is_empty());
    let [start, end] = drawn.way.unwrap();
    assert!(start.0 < end.0 && start.1 > end.1, "up is towards the top");
    assert_eq!(drawn.aim(), Some(end));
    assert_eq!(line(&Counted::default()), None);
}

#[test]
fn a_number_that_should_fall_goes_down() {
    let (from, by) = (day(2027, 1, 1), day(2027, 7, 1));
    let falls = Counted {
        points: vec![(day(2027, 2, 1), 8.0), (day(2027, 3, 1), 5.0)],
        start: Some((from, 8.0)),
        target: Some(2.0),
        by: Some(by),
        least: 1.0,
    };
    let drawn = line(&falls).unwrap();
    let [start, end] = drawn.way.unwrap();
    assert!(start.1 < end.1 && drawn.points[0].1 < drawn.points[1].1);
    assert_eq!(falls.on_the_way(day(2027, 4, 1)).unwrap().round(), 5.0);
}

#[test]
fn a_number_to_be_kept_has_a_level_way_and_one_reading_is_one_dot() {
    let on = day(2027, 1, 1);
    let held = Counted {
        points: vec![(on, 5.0)],
        start: Some((on, 5.0)),
        target: Some(5.0),
        by: Some(day(2027, 7, 1)),
        least: 1.0,
    };
    let drawn = line(&held).unwrap();
    let [start, end] = drawn.way.unwrap();
    assert_eq!((start.1, drawn.points.len()), (end.1, 1));
}

#[test]
fn a_day_that_has_come_has_no_way_to_it() {
    let on = day(2027, 1, 1);
    let over =
        Counted { start: Some((on, 1.0)), target: Some(2.0), by: Some(on), ..Counted::default() };
    assert_eq!(over.way(), None);
    assert_eq!(over.on_the_way(on), None);
    assert!(line(&over).unwrap().aim().is_some());
}

// Columns, knots, orders

#[test]
fn a_stretch_is_kept_open_or_short() {
    let stretch = |done, is_over| Stretch { name: String::new(), done, asked: 3, is_over };
    assert_eq!(stretch(3, true).words(), "kept");
    assert_eq!(stretch(4, false).words(), "kept");
    assert_eq!(stretch(2, false).words(), "still open");
    assert_eq!(stretch(2, true).words(), "fell short");
}

#[test]
fn a_path_says_which_steps_are_how_far() {
    let steps = [
        ("Why", StepState::Done),
        ("List", StepState::InProgress),
        ("Order", StepState::NotStarted),
        ("Goals", StepState::NotStarted),
    ];
    let knots = Knots::new(&steps);
    assert_eq!(knots.finding, "Done: Why. In progress: List. Not started: Order and Goals.");
    let sewn: Vec<_> = knots.between().map(|(.., is_sewn)| is_sewn).collect();
    assert_eq!(sewn, [true, false, false]);
    assert_eq!(knots.knots[1].name, "List: in progress");
}

#[test]
fn a_line_is_unbroken_where_a_name_rose_and_broken_where_it_fell() {
    let stood = |name, then, now| Stood { name, then, now };
    let all = [stood("A", 2, 1), stood("B", 1, 2), stood("C", 3, 3), stood("D", 3, 3)];
    let slopes = Slopes::new(Words::default(), &all);
    let marks: Vec<_> = slopes.lines.iter().map(|line| line.mark).collect();
    assert_eq!(marks, [Mark::Line, Mark::Broken, Mark::Thin, Mark::Thin]);
    assert_eq!(slopes.lines[0].then.y, slopes.lines[1].now.y);
    assert_eq!(slopes.lines[3].then.y, slopes.lines[3].now.y, "a shared place doesn't cross");
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..9_000).prop_map(|days| day(2015, 1, 1) + Days::new(days))
}

/// Days from ordinary ones to the ends of the calendar.
fn wild_day() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![any_day(), Just(NaiveDate::MIN), Just(NaiveDate::MAX), Just(day(9999, 12, 31))]
}

fn wild_number() -> impl Strategy<Value = f64> {
    prop_oneof![-20.0..20.0, Just(0.0), -LARGEST..LARGEST, any::<f64>()]
}

fn mark() -> impl Strategy<Value = Mark> {
    prop_oneof![Just(Mark::Aim), Just(Mark::Reached), Just(Mark::Ahead)]
}

proptest! {
    #[test]
    fn ticks_grow_are_few_and_reach_around_the_numbers(
        numbers in prop::collection::vec(wild_number(), 0..6),
        least in prop_oneof![Just(0.01), Just(1.0)],
    ) {
        let found = ticks(numbers.clone(), least);
        prop_assert!((2..=7).contains(&found.len()), "{found:?}");
        prop_assert!(found.windows(2).all(|two| two[1] - two[0] > least * 0.99), "{found:?}");
        let (low, high) = (found[0], found[found.len() - 1]);
        let near = (high - low) / 1e9;
        for number in numbers.into_iter().filter(|number| number.is_finite()) {
            let number = number.clamp(-LARGEST, LARGEST);
            prop_assert!(low - near <= number && number <= high + near, "{number} in {found:?}");
        }
    }

    #[test]
    fn nothing_counted_leaves_the_frame(
        points in prop::collection::btree_map(wild_day(), wild_number(), 0..8),
        start in prop::option::of((wild_day(), wild_number())),
        target in prop::option::of(wild_number()),
        by in prop::option::of(wild_day()),
    ) {
        let points: Vec<_> = points.into_iter().collect();
        let counted = Counted { points, start, target, by, least: 0.01 };
        let has_day = !counted.points.is_empty() || start.is_some() || by.is_some();
        let drawn = Line::new(Words::default(), &counted, |number| format!("{number:.0}"));
        prop_assert_eq!(drawn.is_some(), has_day);
        let Some(drawn) = drawn else { return Ok(()) };
        let (left, top, right, bottom) = drawn.edges;
        let all = drawn.points.iter().copied().chain(drawn.way.into_iter().flatten());
        for (x, y) in all.chain(drawn.aim()) {
            prop_assert!((left..=right).contains(&x) && (top..=bottom).contains(&y), "{x} {y}");
        }
        prop_assert!(drawn.points.windows(2).all(|two| two[0].0 <= two[1].0));
        for tick in &drawn.ticks {
            prop_assert!(is_inside(&tick.label, drawn.height), "{:?}", tick.label);
        }
        for day in &drawn.days {
            prop_assert!(is_inside(&day.name, drawn.height) && is_inside(&day.year, drawn.height));
        }
    }

    #[test]
    fn named_days_are_few_and_their_names_stand_clear(first in wild_day(), last in wild_day()) {
        let (first, last) = (first.min(last), first.max(last));
        let scale = Scale::of_days((first, last), (9.0, 391.0));
        let named = named_days((first, last), &scale, Step::Days(1), 10.0);
        prop_assert!(named.len() <= 9);
        for two in named.windows(2) {
            prop_assert!(two[0].x < two[1].x);
            let inner = [&two[0], &two[1]].iter().all(|day| (30.0..370.0).contains(&day.x));
            prop_assert!(!inner || two[0].name.ends().1 <= two[1].name.ends().0 + 10.0);
        }
    }

    #[test]
    fn no_day_leaves_the_timeline_and_today_is_on_it(
        ways in prop::collection::vec(
            (wild_day(), prop::collection::vec((wild_day(), mark()), 0..5)), 0..6),
        today in any_day(),
    ) {
        let ways: Vec<_> = ways.into_iter().map(|(from, marks)| {
            let marks = marks.into_iter().map(|(day, mark)| (day, mark, String::new())).collect();
            Way { name: "A goal with a long name that goes on and on and on".into(), from, marks }
        }).collect();
        let has_marks = ways.iter().any(|way| !way.marks.is_empty());
        let drawn = Timeline::new(Words::default(), &ways, today);
        prop_assert_eq!(drawn.is_some(), has_marks);
        let Some(drawn) = drawn else { return Ok(()) };
        prop_assert!(is_inside(&drawn.today, drawn.height));
        prop_assert_eq!(drawn.rows.len(), ways.len());
        for (row, way) in drawn.rows.iter().zip(&ways) {
            prop_assert!(is_inside(&row.name, drawn.height));
            prop_assert!(0.0 <= row.from && row.from <= row.to && row.to <= WIDTH);
            prop_assert_eq!(row.marks.len(), way.marks.len());
            for placed in &row.marks {
                prop_assert!((7.0..=WIDTH - 7.0).contains(&placed.x));
            }
        }
    }

    #[test]
    fn what_rose_goes_up_and_what_fell_goes_down(
        scores in prop::collection::vec((0_u8..4, 0_u8..4), 0..14),
    ) {
        let place = |score: u8, all: &dyn Fn(&(u8, u8)) -> u8| {
            1 + scores.iter().filter(|other| all(other) > score).count()
        };
        let stood = |&(then, now): &(u8, u8)| Stood {
            name: "",
            then: place(then, &|other| other.0),
            now: place(now, &|other| other.1),
        };
        let all: Vec<_> = scores.iter().map(stood).collect();
        let drawn = Slopes::new(Words::default(), &all);
        prop_assert_eq!(drawn.lines.len(), all.len());
        for line in &drawn.lines {
            match line.mark {
                Mark::Line => prop_assert!(line.now.y < line.then.y),
                Mark::Broken => prop_assert!(line.now.y > line.then.y),
                _ => {}
            }
        }
    }

    #[test]
    fn no_bar_leaves_the_picture(numbers in prop::collection::vec(prop::option::of(-9_i8..=9), 0..9)) {
        let all: Vec<_> = numbers.iter().map(|number| Measured {
            name: "Something long enough to be cut".into(),
            value: number.map(f64::from),
            figure: number.map(|number| number.to_string()).unwrap_or_default(),
        }).collect();
        let ways = [
            Bars::both_ways(Words::default(), 9.0, ["least", "most"], &all),
            Bars::up_to(Words::default(), 9.0, &all),
        ];
        for bars in ways {
            for (bar, number) in bars.bars.iter().zip(&numbers) {
                prop_assert!(is_inside(&bar.name, bars.height));
                prop_assert!(is_inside(&bar.figure, bars.height), "{:?}", bar.figure);
                prop_assert_eq!(bar.from.is_some(), number.is_some());
                prop_assert!(bar.from.is_none_or(|from| from <= bar.to && from >= 150.0));
                prop_assert!(bar.to <= bars.full.unwrap_or(WIDTH));
            }
        }
    }

    #[test]
    fn columns_stand_side_by_side_and_tell_high_from_low(
        all in prop::collection::vec((0_u32..2_000, 0_u32..20, any::<bool>()), 0..20),
    ) {
        let all: Vec<_> = all.into_iter().map(|(done, asked, is_over)| Stretch {
            name: "28 Sep".into(), done, asked, is_over,
        }).collect();
        let drawn = Columns::new(Words::default(), &all);
        prop_assert_eq!(drawn.columns.len(), all.len());
        for (column, one) in drawn.columns.iter().zip(&all) {
            prop_assert!(column.x >= 0.0 && column.x + column.width <= WIDTH);
            prop_assert!((0.0..=Columns::BOTTOM).contains(&column.top));
            prop_assert_eq!(one.is_kept(), one.done >= one.asked);
            prop_assert!(!one.is_kept() || column.top <= column.asked);
            prop_assert!(is_inside(&column.name, Columns::HEIGHT));
        }
        let named: Vec<_> = drawn.columns.iter().filter(|one| !one.name.words.is_empty()).collect();
        prop_assert_eq!(named.is_empty(), all.is_empty());
        for two in drawn.columns.windows(2) {
            prop_assert!(two[0].x + two[0].width <= two[1].x);
        }
    }

    #[test]
    fn cut_words_fit(words in "\\PC{0,60}", width in 20.0..400.0_f64) {
        let cut = shortened(&words, width);
        prop_assert!(throughline::charts::label::width(&cut) <= width);
        prop_assert!(cut == words || cut.ends_with('…'));
    }
}
