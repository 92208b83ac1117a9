//! One of each picture for the style guide, made of numbers that stand for nobody.

use chrono::{Days, NaiveDate};

use crate::charts::bars::{Bars, Measured};
use crate::charts::calendar::short_day;
use crate::charts::columns::{Columns, Stretch};
use crate::charts::field::Field;
use crate::charts::knots::Knots;
use crate::charts::line::{Counted, Line};
use crate::charts::shifts::Shifts;
use crate::charts::slopes::{Slopes, Stood};
use crate::charts::timeline::{Timeline, Way};
use crate::charts::{Head, Mark, Row, Words};
use crate::path::StepState;
use crate::strengths::change::Change;
use crate::strengths::picture::Picture;
use crate::strengths::profile::Profile;
use crate::strengths::rating::{Rating, Ratings};
use crate::strengths::skills::Skill;

/// One of each.
pub(super) struct Pictures {
    pub field: Field,
    pub shifts: Shifts,
    pub both_ways: Bars,
    pub up_to: Bars,
    pub slopes: Slopes,
    pub timeline: Option<Timeline>,
    pub line: Option<Line>,
    pub columns: Columns,
    pub knots: Knots,
}

impl Pictures {
    /// Made around this day.
    pub fn around(today: NaiveDate) -> Self {
        let (then, now) = (ratings(3), ratings(5));
        let on =
            |days: i64| today.checked_add_signed(chrono::TimeDelta::days(days)).unwrap_or(today);
        Self {
            field: Picture::of(&Profile::of(&now)).field,
            shifts: Change::between(&then, &now).picture(),
            both_ways: Bars::both_ways(
                words("both", "Bars to both sides"),
                4.0,
                ["least", "most"],
                &measured(&[("Learning", 4), ("Family", 1), ("Security", 0), ("Recognition", -3)]),
            ),
            up_to: Bars::up_to(
                words("up-to", "Bars up to a full number"),
                10.0,
                &measured(&[("Learning", 10), ("Family", 4), ("Living by the sea, some day", 0)]),
            ),
            slopes: Slopes::new(words("slopes", "Places then and now"), &stood()),
            timeline: Timeline::new(words("days", "Days across the quarters"), &ways(on), today),
            line: Line::new(words("line", "A number over time"), &counted(on), |n| n.to_string()),
            columns: Columns::new(words("columns", "So many times a week"), &weeks(today)),
            knots: Knots::new(&[
                ("The first", StepState::Done),
                ("The second", StepState::AnotherLook),
                ("The third", StepState::InProgress),
                ("The fourth", StepState::NotStarted),
            ]),
        }
    }
}

fn words(id: &'static str, title: &str) -> Words {
    Words {
        id,
        title: title.to_owned(),
        finding: format!("{title}: what there is to see, in a sentence."),
        key: vec![(Mark::Dot, "now".to_owned()), (Mark::Ring, "then".to_owned())],
        head: vec![Head::Words("What"), Head::Number("How many")],
        rows: vec![Row::new("Learning", ["3".to_owned()])],
    }
}

fn ratings(step: usize) -> Ratings {
    let rating = |place: usize| Rating {
        proficiency: u8::try_from(place * step % 5).ok(),
        energy: i8::try_from(place * step % 4).ok().map(|feels| feels - 1),
        target: None,
    };
    Skill::all().zip(1..=9).map(|(skill, place)| (skill.key.to_owned(), rating(place))).collect()
}

fn measured(all: &[(&str, i8)]) -> Vec<Measured> {
    let one = |(name, number): &(&str, i8)| Measured {
        name: (*name).to_owned(),
        value: Some(f64::from(*number)),
        figure: number.to_string(),
    };
    let open =
        Measured { name: "Not known".to_owned(), value: None, figure: "not said yet".to_owned() };
    all.iter().map(one).chain([open]).collect()
}

fn stood() -> Vec<Stood<'static>> {
    let all = [("Learning", 4, 1), ("Family", 1, 2), ("Security", 3, 3), ("Good colleagues", 2, 4)];
    all.map(|(name, then, now)| Stood { name, then, now }).into()
}

fn ways(on: impl Fn(i64) -> NaiveDate) -> Vec<Way> {
    let way = |name: &str, from, marks: &[(i64, Mark)]| Way {
        name: name.to_owned(),
        from: on(from),
        marks: marks.iter().map(|(day, mark)| (on(*day), *mark, "A day".to_owned())).collect(),
    };
    vec![
        way(
            "Run the planning hour",
            -90,
            &[(-30, Mark::Reached), (60, Mark::Ahead), (200, Mark::Aim)],
        ),
        way("Lead the move of two support teams into one shared rota", -10, &[(420, Mark::Aim)]),
    ]
}

fn counted(on: impl Fn(i64) -> NaiveDate) -> Counted {
    Counted {
        points: vec![(on(-80), 6.0), (on(-40), 7.0), (on(-5), 7.0)],
        start: Some((on(-90), 6.0)),
        target: Some(10.0),
        by: Some(on(120)),
        least: 1.0,
    }
}

fn weeks(today: NaiveDate) -> Vec<Stretch> {
    let done = [3_u32, 2, 3, 4, 0, 3, 2];
    let week = |(before, done): (u64, u32)| {
        let day = today.checked_sub_days(Days::new(before * 7)).unwrap_or(today);
        Stretch { name: short_day(day), done, asked: 3, is_over: before > 0 }
    };
    (0..7).rev().zip(done).map(week).collect()
}
