//! The pictures of this room: the order of the values, how far life is from them, and what moved
//! between two takes.

use super::alignment::{self, FULLY_HONOURED, LifeGap};
use super::change::{self, Move};
use super::ranking::{Ranking, Standing};
use crate::charts::bars::{Bars, Measured};
use crate::charts::slopes::{Slopes, Stood};
use crate::charts::{Head, Mark, Row, Words};

/// The ranking as bars to the right (more often most) and to the left (more often least). `place`
/// is where the pages about the values begin.
#[must_use]
pub fn ranking(ranking: &Ranking, place: &str) -> Bars {
    let row = |one: &Standing| {
        let times = |count| format!("{count} of {} times", one.tally.shown);
        let (most, least) = (times(one.tally.most), times(one.tally.least));
        let cells = [one.place.to_string(), most, least, signed(one.tally.score())];
        Row::new(one.value().label(), cells).at(format!("{place}/{}", one.value().key()))
    };
    let words = Words {
        id: "order",
        title: "Times chosen as most important minus times chosen as least, for each value".into(),
        finding: ranking.ends(),
        head: vec![
            Head::Words("Value"),
            Head::Number("Place"),
            Head::Number("Most"),
            Head::Number("Least"),
            Head::Number("Most minus least"),
        ],
        rows: ranking.standings.iter().map(row).collect(),
        ..Words::default()
    };
    let measured = ranking.standings.iter().map(|one| Measured {
        name: one.value().label().to_owned(),
        value: Some(one.tally.standardised().unwrap_or_default()),
        figure: signed(one.tally.score()),
    });
    Bars::both_ways(words, 1.0, ["least", "most"], &measured.collect::<Vec<_>>())
}

/// A number with its sign, the minus as it is printed: "+3", "0", "−2".
#[must_use]
pub fn signed(number: i32) -> String {
    match number {
        0 => "0".to_owned(),
        1.. => format!("+{number}"),
        _ => format!("−{}", number.unsigned_abs()),
    }
}

/// How well life honours each value: a bar for what is there, up to 10.
#[must_use]
pub fn gaps(gaps: &[LifeGap]) -> Bars {
    let said =
        |gap: &LifeGap| gap.honoured.map(|honoured| format!("{honoured} of {FULLY_HONOURED}"));
    let or_open = |said: Option<String>| said.unwrap_or_else(|| "not said yet".to_owned());
    let row = |gap: &LifeGap| {
        let place = gap.value.place.map_or("your own".to_owned(), |place| place.to_string());
        let missing = gap.gap.map_or("–".to_owned(), |gap| gap.to_string());
        Row::new(&gap.value.name, [place, or_open(said(gap)), missing])
    };
    let words = Words {
        id: "gaps",
        title: format!("How well life honours each value today, from 0 to {FULLY_HONOURED}"),
        finding: alignment::summary(gaps),
        key: vec![
            (Mark::Bar, "honoured today".to_owned()),
            (Mark::Missing, format!("missing to {FULLY_HONOURED}")),
        ],
        head: vec![
            Head::Words("Value"),
            Head::Number("Place"),
            Head::Number("Honoured"),
            Head::Number("Gap"),
        ],
        rows: gaps.iter().map(row).collect(),
    };
    let measured = gaps.iter().map(|gap| Measured {
        name: gap.value.name.clone(),
        value: gap.honoured.map(f64::from),
        figure: or_open(said(gap)),
    });
    Bars::up_to(words, f64::from(FULLY_HONOURED), &measured.collect::<Vec<_>>())
}

/// The places of two takes, side by side.
#[must_use]
pub fn moves(moves: &[Move]) -> Slopes {
    let row = |one: &Move| {
        Row::new(one.value.label(), [one.then.to_string(), one.now.to_string(), one.words()])
    };
    let words = Words {
        id: "moves",
        title: "The place of each value then and now".to_owned(),
        finding: change::summary(moves),
        key: vec![
            (Mark::Line, "rose".to_owned()),
            (Mark::Broken, "fell".to_owned()),
            (Mark::Thin, "same place".to_owned()),
        ],
        head: vec![
            Head::Words("Value"),
            Head::Number("Place then"),
            Head::Number("Place now"),
            Head::Words("Change"),
        ],
        rows: moves.iter().map(row).collect(),
    };
    let stood =
        moves.iter().map(|one| Stood { name: one.value.label(), then: one.then, now: one.now });
    Slopes::new(words, &stood.collect::<Vec<_>>())
}
