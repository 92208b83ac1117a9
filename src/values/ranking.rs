//! The thirteen values in the order that a client's choices put them in.

use super::screens::{BLOCK_COUNT, Choice, latest};
use super::tally::Tally;
use super::top_five::TopFive;
use super::value::Value;
use crate::words::listed;

/// So many screens make a ranking. At most two (less than a fifth) are open then, and every value
/// was shown at least twice. Our own threshold.
pub const ENOUGH_SCREENS: usize = 11;

/// Where one value stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its place, from 1. Values that are level have the same place, and the next place counts
    /// them all: 1, 2, 2, 4.
    pub place: usize,
    /// The values it shares the place with, in the order they are listed.
    pub level_with: Vec<Value>,
    /// The counts the place comes from.
    pub tally: Tally,
}

impl Standing {
    /// The value.
    pub fn value(&self) -> Value {
        self.tally.value
    }

    /// The place and how it came about, in one sentence.
    pub fn sentence(&self) -> String {
        let names: Vec<_> = self.level_with.iter().map(|value| value.label()).collect();
        let shared = match names.as_slice() {
            [] => String::new(),
            names => format!(", level with {}", listed(names)),
        };
        format!("Place {}{shared}: {}.", self.place, self.tally.words())
    }
}

/// What a client's choices say about the order of the values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// How many of the thirteen screens are answered.
    pub answered: usize,
    /// All thirteen values from the highest place, level ones in the order they are listed;
    /// nobody stands anywhere until enough screens are answered.
    pub standings: Vec<Standing>,
}

impl Ranking {
    /// The ranking from these choices, in whatever order they were made.
    pub fn of(choices: &[Choice]) -> Self {
        let answered = latest(choices).len();
        let standings = if answered < ENOUGH_SCREENS { Vec::new() } else { standings(choices) };
        Self { answered, standings }
    }

    /// Whether enough screens are answered for an order.
    pub fn is_enough(&self) -> bool {
        self.answered >= ENOUGH_SCREENS
    }

    /// How far the client has got, and what is missing for a ranking.
    pub fn completeness(&self) -> String {
        let answered = format!("{} of {BLOCK_COUNT} screens answered.", self.answered);
        if self.is_enough() {
            return answered;
        }
        let missing = ENOUGH_SCREENS - self.answered;
        format!("{answered} Not enough for an order yet: answer at least {missing} more.")
    }

    /// The places that several values share, in words, highest first.
    pub fn ties(&self) -> Vec<String> {
        let shared = self.standings.chunk_by(|a, b| a.place == b.place).filter(|c| c.len() > 1);
        shared
            .filter_map(|level| {
                let names: Vec<_> = level.iter().map(|one| one.value().label()).collect();
                Some(format!("{} share place {}.", listed(&names), level.first()?.place))
            })
            .collect()
    }

    /// Where this value stands; nowhere until enough screens are answered.
    pub fn standing(&self, value: Value) -> Option<&Standing> {
        self.standings.iter().find(|one| one.value() == value)
    }

    /// The values that share the first place, in one sentence, to be read first.
    pub fn summary(&self) -> String {
        let first = self.standings.iter().filter(|one| one.place == 1);
        let names: Vec<_> = first.map(|one| one.value().label()).collect();
        match names.as_slice() {
            [] => self.completeness(),
            [only] => format!("{only} matters most to you."),
            several => format!("{} matter most to you.", listed(several)),
        }
    }

    /// Which values stand highest and which lowest; nothing until enough screens are answered.
    pub fn ends(&self) -> String {
        let at = |place| {
            let there = self.standings.iter().filter(|one| one.place == place);
            let names: Vec<_> = there.map(|one| one.value().label()).collect();
            listed(&names)
        };
        match (self.standings.first(), self.standings.last()) {
            (Some(first), Some(last)) if first.place == last.place => {
                "All thirteen are level.".to_owned()
            }
            (Some(first), Some(last)) => {
                format!("Highest: {}. Lowest: {}.", at(first.place), at(last.place))
            }
            _ => String::new(),
        }
    }

    /// The five values that stand highest; nothing until enough screens are answered.
    pub fn top_five(&self) -> Option<TopFive> {
        self.is_enough().then(|| TopFive::of(&self.standings))
    }
}

fn standings(choices: &[Choice]) -> Vec<Standing> {
    let mut tallies = Tally::of(choices);
    tallies.sort_by(|a, b| b.cmp_score(a));
    let mut standings = Vec::new();
    for level in tallies.chunk_by(|a, b| a.cmp_score(b).is_eq()) {
        let place = standings.len() + 1;
        standings.extend(level.iter().map(|tally| {
            let others = level.iter().map(|other| other.value);
            let level_with = others.filter(|other| *other != tally.value).collect();
            Standing { place, level_with, tally: *tally }
        }));
    }
    standings
}
