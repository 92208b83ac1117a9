//! Lying bars, one for each name.

use super::label::shortened;
use super::scale::Scale;
use super::{Label, Words};

/// The height of one bar's line.
const LINE: f64 = 26.0;
/// Where the names end.
const NAMES: f64 = 150.0;

/// A number with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// Whose number it is.
    pub name: String,
    /// The number; none where it is not known.
    pub value: Option<f64>,
    /// What stands beside the bar.
    pub figure: String,
}

/// A bar with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The name before it.
    pub name: Label,
    /// The figure beside it.
    pub figure: Label,
    /// Where it begins, from the left; none where its number is not known.
    pub from: Option<f64>,
    /// Where it ends.
    pub to: f64,
    /// Its upper edge.
    pub top: f64,
    /// Whether it goes to the left, below nought.
    pub is_left: bool,
}

/// Lying bars from nought.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// What it says.
    pub words: Words,
    /// The bars, from the top.
    pub bars: Vec<Bar>,
    /// What stands above the two ends.
    pub ends: Vec<Label>,
    /// Where nought is.
    pub nought: f64,
    /// Where a bar would end that is as long as can be, where what is missing to it is drawn.
    pub full: Option<f64>,
    /// How high the picture is.
    pub height: f64,
}

impl Bars {
    /// How high a bar is.
    pub const THICK: f64 = 18.0;

    /// Bars to the left and to the right, as far as `reach`; `ends` stands above the two sides.
    #[must_use]
    pub fn both_ways(words: Words, reach: f64, ends: [&str; 2], all: &[Measured]) -> Self {
        let scale = Scale::new((-reach, reach), (190.0, 370.0));
        let [left, right] = ends;
        let nought = scale.at(0.0);
        let ends = vec![
            Label::until(nought - 14.0, 10.0, left).quiet(),
            Label::from(nought + 14.0, 10.0, right).quiet(),
        ];
        Self { ends, ..Self::new(words, &scale, all, 24.0) }
    }

    /// Bars to the right, with what is missing up to `full`.
    #[must_use]
    pub fn up_to(words: Words, full: f64, all: &[Measured]) -> Self {
        let scale = Scale::new((0.0, full), (160.0, 328.0));
        let mut bars = Self::new(words, &scale, all, 2.0);
        for bar in bars.bars.iter_mut().filter(|bar| bar.from.is_some()) {
            bar.figure.x = scale.at(full) + 7.0;
        }
        Self { full: Some(scale.at(full)), ..bars }
    }

    /// How far up the line at nought goes.
    #[must_use]
    pub fn top(&self) -> f64 {
        self.height - self.bars.len() as f64 * LINE
    }

    fn new(words: Words, scale: &Scale, all: &[Measured], head: f64) -> Self {
        let bars = all.iter().zip(0_u32..);
        let bars = bars.map(|(one, line)| bar(one, scale, head + f64::from(line) * LINE));
        Self {
            words,
            bars: bars.collect(),
            ends: Vec::new(),
            nought: scale.at(0.0),
            full: None,
            height: head + all.len() as f64 * LINE,
        }
    }
}

fn bar(one: &Measured, scale: &Scale, line: f64) -> Bar {
    let (nought, end) = (scale.at(0.0), scale.at(one.value.unwrap_or_default()));
    let middle = line + LINE / 2.0;
    let is_left = end < nought;
    let figure = match one.value {
        None => Label::from(nought + 6.0, middle, one.figure.as_str()).quiet(),
        Some(_) if is_left => Label::until(end - 6.0, middle, one.figure.as_str()),
        Some(_) => Label::from(end + 6.0, middle, one.figure.as_str()),
    };
    Bar {
        name: Label::until(NAMES, middle, shortened(&one.name, NAMES)),
        figure,
        from: one.value.map(|_| end.min(nought)),
        to: end.max(nought),
        top: middle - Bars::THICK / 2.0,
        is_left,
    }
}
