//! How well a client's days go with what matters to them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::key::ValueKey;
use super::own::OwnValue;
use super::ranking::Ranking;
use crate::words::listed;

/// The answer for a value that today's life honours fully.
pub const FULLY_HONOURED: u8 = 10;

/// A value the client steers by: one of the top five, or one of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Important {
    /// Which value.
    pub key: ValueKey,
    /// What the client reads for it.
    pub name: String,
    /// Its place in the ranking, from 1; none for a value of the client's own, which wasn't on
    /// the screens.
    pub place: Option<usize>,
}

impl Important {
    /// The top five of a ranking, highest first, and after them the client's own values.
    pub fn all(ranking: &Ranking, own: &[OwnValue]) -> Vec<Self> {
        let top = ranking.top_five().map(|top| top.values()).unwrap_or_default();
        let standings = ranking.standings.iter().filter(|one| top.contains(&one.value()));
        let listed = standings.map(|one| Self {
            key: ValueKey::Listed(one.value()),
            name: one.value().label().to_string(),
            place: Some(one.place),
        });
        let own =
            own.iter().map(|own| Self { key: own.key(), name: own.name.clone(), place: None });
        listed.chain(own).collect()
    }
}

/// How far today's life is from honouring a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LifeGap {
    /// The value.
    pub value: Important,
    /// How well today's life honours it, 0 to 10; none while the client hasn't said.
    pub honoured: Option<u8>,
    /// What is missing to 10, 0 to 10; none while the client hasn't said.
    pub gap: Option<u8>,
}

impl LifeGap {
    /// The gaps of these values: by place, where a place is shared the wider gap first, and the
    /// client's own values at the end. The gap is 10 minus how well the value is honoured, a
    /// simple measure of our own; an answer above 10 counts as 10.
    pub fn all(values: &[Important], honoured: &BTreeMap<ValueKey, u8>) -> Vec<Self> {
        let gap = |value: &Important| {
            let honoured = honoured.get(&value.key).map(|answer| (*answer).min(FULLY_HONOURED));
            let gap = honoured.map(|honoured| FULLY_HONOURED - honoured);
            Self { value: value.clone(), honoured, gap }
        };
        let mut gaps: Vec<_> = values.iter().map(gap).collect();
        gaps.sort_by_key(|one| (one.value.place.unwrap_or(usize::MAX), Reverse(one.gap)));
        gaps
    }

    /// The gap in words.
    pub fn sentence(&self) -> String {
        let name = match self.value.place {
            Some(place) => format!("{} (place {place})", self.value.name),
            None => format!("{} (your own)", self.value.name),
        };
        match (self.honoured, self.gap) {
            (Some(honoured), Some(0)) => format!("{name}: honoured {honoured} of 10, no gap."),
            (Some(honoured), Some(gap)) => {
                format!("{name}: honoured {honoured} of 10, a gap of {gap}.")
            }
            _ => format!("{name}: you haven't said yet how well your life honours it."),
        }
    }
}

/// The gaps in one sentence, to be read first.
pub fn summary(gaps: &[LifeGap]) -> String {
    let answered = gaps.iter().filter(|one| one.gap.is_some()).count();
    let Some(widest) = gaps.iter().filter_map(|one| one.gap).max() else {
        return "You haven't said yet how well your life honours your values.".to_string();
    };
    let of = format!("{answered} of {} values answered.", gaps.len());
    if widest == 0 {
        return format!("{of} Your life honours each of them fully.");
    }
    let there = gaps.iter().filter(|one| one.gap == Some(widest));
    let names: Vec<_> = there.map(|one| one.value.name.as_str()).collect();
    let each = if names.len() > 1 { " each" } else { "" };
    format!("{of} The widest gap is at {}: {widest} of 10{each}.", listed(&names))
}
