//! The five values that stand highest, with an honest word where the fifth place is shared.

use super::ranking::Standing;
use super::value::Value;
use crate::words::listed;

const FIVE: usize = 5;

/// The values a client steers by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopFive {
    /// Values that are among the five however ties are settled, highest first.
    pub certain: Vec<Value>,
    /// Values level with one another across the border of the five, in the order they are listed:
    /// there are fewer places left than values. Empty where the border is clear.
    pub level: Vec<Value>,
}

impl TopFive {
    /// The top five of a ranking's standings.
    pub(super) fn of(standings: &[Standing]) -> Self {
        let mut certain = Vec::new();
        for level in standings.chunk_by(|a, b| a.place == b.place) {
            let values = level.iter().map(Standing::value);
            if certain.len() + level.len() > FIVE {
                let level = if certain.len() < FIVE { values.collect() } else { Vec::new() };
                return Self { certain, level };
            }
            certain.extend(values);
        }
        Self { certain, level: Vec::new() }
    }

    /// How many places are left for the values that are level.
    pub fn places_left(&self) -> usize {
        if self.level.is_empty() { 0 } else { FIVE - self.certain.len() }
    }

    /// Five values to go on with until the client settles a tie: level ones are taken in the
    /// order they are listed, which [`note`](Self::note) says.
    pub fn values(&self) -> Vec<Value> {
        self.certain.iter().chain(self.level.iter().take(self.places_left())).copied().collect()
    }

    /// What is still open at the border of the five, where something is.
    pub fn note(&self) -> Option<String> {
        let names: Vec<_> = self.level.iter().map(|value| value.label()).collect();
        let left = self.places_left();
        let taken: Vec<_> = names.iter().copied().take(left).collect();
        (left > 0).then(|| {
            format!(
                "{} are level, with {left} of the five places left. For now the list goes on \
                 with {}, by the order of the list and not by your answers.",
                listed(&names),
                listed(&taken),
            )
        })
    }
}
