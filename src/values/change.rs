//! What moved between two takes.

use super::ranking::Ranking;
use super::value::Value;
use crate::words::{counted, listed};

/// Where a value stood then, and where it stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// The value.
    pub value: Value,
    /// Its place in the earlier take, from 1.
    pub then: usize,
    /// Its place in the later take, from 1.
    pub now: usize,
}

impl Move {
    /// How every value moved, in the order they stand in now; nothing where one of the takes has
    /// no order.
    #[must_use]
    pub fn between(then: &Ranking, now: &Ranking) -> Vec<Self> {
        let moved = now.standings.iter().filter_map(|standing| {
            let value = standing.value();
            Some(Self { value, then: then.standing(value)?.place, now: standing.place })
        });
        moved.collect()
    }

    /// How many places it rose.
    #[must_use]
    pub fn rise(self) -> usize {
        self.then.saturating_sub(self.now)
    }

    /// How many places it fell.
    #[must_use]
    pub fn fall(self) -> usize {
        self.now.saturating_sub(self.then)
    }

    /// The change in words: "up 3", "down 1", "same place".
    #[must_use]
    pub fn words(self) -> String {
        match (self.rise(), self.fall()) {
            (0, 0) => "same place".to_owned(),
            (0, fall) => format!("down {fall}"),
            (rise, _) => format!("up {rise}"),
        }
    }
}

/// The largest moves in a sentence or two, to be read first.
#[must_use]
pub fn summary(moves: &[Move]) -> String {
    let furthest = |verb: &str, by: fn(Move) -> usize| {
        let most = moves.iter().map(|one| by(*one)).max().filter(|most| *most > 0)?;
        let there = moves.iter().filter(|one| by(**one) == most);
        let names: Vec<_> = there.map(|one| one.value.label()).collect();
        let each = if names.len() > 1 { " each" } else { "" };
        let places = counted(most, "place");
        Some(format!("{} {verb} most, by {places}{each}.", listed(&names)))
    };
    let said = [furthest("rose", Move::rise), furthest("fell", Move::fall)];
    let said: Vec<_> = said.into_iter().flatten().collect();
    if said.is_empty() {
        return "Every value stands where it stood.".to_owned();
    }
    said.join(" ")
}
