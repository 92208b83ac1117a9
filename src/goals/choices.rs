//! The answers the goal's forms offer, each with the line that explains it.

use super::kinds::{GoalKind, Horizon, KpiDirection, MilestoneKind};
use super::ratings::{CHALLENGE_SCALE, Desire, LinkStrength};
use crate::db::Keyed;
use crate::forms::Choice;

fn explained<K: Keyed>(hint: fn(K) -> &'static str) -> Vec<Choice> {
    let choice = |member: &K| Choice::new(member.key(), member.label()).hint(hint(*member));
    K::ALL.iter().map(choice).collect()
}

pub(super) fn kinds() -> Vec<Choice> {
    explained(GoalKind::hint)
}

pub(super) fn horizons() -> Vec<Choice> {
    explained(Horizon::hint)
}

pub(super) fn directions() -> Vec<Choice> {
    explained(KpiDirection::hint)
}

pub(super) fn desires() -> Vec<Choice> {
    explained(Desire::hint)
}

pub(super) fn milestone_kinds() -> Vec<Choice> {
    explained(MilestoneKind::hint)
}

pub(super) fn link_strengths() -> Vec<Choice> {
    explained(LinkStrength::hint)
}

pub(super) fn challenges() -> Vec<Choice> {
    let choice = |(rating, about): &(u8, &'static str)| Choice::new(rating.to_string(), *about);
    CHALLENGE_SCALE.iter().map(choice).collect()
}
