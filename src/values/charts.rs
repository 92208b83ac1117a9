//! The pictures of this room, as numbers: the templates only draw them. Both are 400 units wide,
//! with names in the first 150.

use super::alignment::{FULLY_HONOURED, LifeGap};
use super::ranking::{Ranking, Standing};

/// The height of one bar's line.
const LINE: usize = 26;
/// The room above the first bar for the words at the ends of the scale.
const HEAD: usize = 28;
/// The most letters of a client's own word that fit before the bars.
const LETTERS: usize = 14;

/// A value's name and bar in a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The name before it.
    pub name: String,
    /// The top of its line.
    pub top: usize,
    /// Where the bar begins, from the left.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// The figure beside it.
    pub figure: String,
}

impl Bar {
    /// Whether its figure is below nought, so that it goes to the left.
    #[must_use]
    pub fn is_left(&self) -> bool {
        self.figure.starts_with('−')
    }

    /// How long it is.
    #[must_use]
    pub fn length(&self) -> f64 {
        self.to - self.from
    }

    /// Where the words on its line stand.
    #[must_use]
    pub fn baseline(&self) -> usize {
        self.top + 16
    }
}

/// The ranking as bars to the right (more often most) and to the left (more often least).
#[derive(Clone, Debug, PartialEq)]
pub struct RankingChart {
    /// A bar for each value, highest place first.
    pub bars: Vec<Bar>,
    /// How high the picture is.
    pub height: usize,
}

impl RankingChart {
    /// Where a value stands that was chosen as most as often as least.
    pub const MIDDLE: f64 = 285.0;
    /// How far from there a value stands that was chosen each time.
    const REACH: f64 = 90.0;

    /// The picture of this ranking.
    #[must_use]
    pub fn of(ranking: &Ranking) -> Self {
        let bars = ranking.standings.iter().enumerate();
        Self {
            bars: bars.map(|(line, one)| Self::bar(line, one)).collect(),
            height: HEAD + ranking.standings.len() * LINE,
        }
    }

    fn bar(line: usize, standing: &Standing) -> Bar {
        let tally = standing.tally;
        let end = Self::MIDDLE + (Self::REACH * tally.standardised().unwrap_or_default()).round();
        Bar {
            name: standing.value().label().to_owned(),
            top: HEAD + line * LINE,
            from: end.min(Self::MIDDLE),
            to: end.max(Self::MIDDLE),
            figure: signed(tally.score()),
        }
    }
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

/// How well life honours each value: a bar for what is there, up to a line at 10.
#[derive(Clone, Debug, PartialEq)]
pub struct GapChart {
    /// A bar for each value; without a figure, and of no length, where the client hasn't said.
    pub bars: Vec<Bar>,
    /// How high the picture is.
    pub height: usize,
}

impl GapChart {
    /// Where 0 is.
    pub const START: f64 = 160.0;
    /// Where 10 is.
    pub const END: f64 = 335.0;

    /// The picture of these gaps.
    #[must_use]
    pub fn of(gaps: &[LifeGap]) -> Self {
        Self {
            bars: gaps.iter().enumerate().map(|(line, gap)| Self::bar(line, gap)).collect(),
            height: gaps.len() * LINE,
        }
    }

    fn bar(line: usize, gap: &LifeGap) -> Bar {
        let share = f64::from(gap.honoured.unwrap_or_default()) / f64::from(FULLY_HONOURED);
        let said = gap.honoured.map(|honoured| format!("{honoured} of {FULLY_HONOURED}"));
        Bar {
            name: shortened(&gap.value.name),
            top: line * LINE,
            from: Self::START,
            to: Self::START + share * (Self::END - Self::START),
            figure: said.unwrap_or_default(),
        }
    }
}

/// A client's own word as far as it fits; the table beside the picture has it whole.
fn shortened(name: &str) -> String {
    if name.chars().count() <= LETTERS + 1 {
        return name.to_owned();
    }
    let start: String = name.chars().take(LETTERS - 1).collect();
    format!("{}…", start.trim_end())
}
