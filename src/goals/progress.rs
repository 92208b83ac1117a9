//! How far a measure has come, from where the client began to where they want to be.

use super::kinds::KpiDirection;
use super::statement::plain_number;
use chrono::NaiveDate;

/// One reading of a measure on one day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// The day of the reading.
    pub read_on: NaiveDate,
    /// In the measure's unit.
    pub value: f64,
}

/// How far a measure has come.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum KpiProgress {
    /// No target to aim at yet.
    NoTarget,
    /// No reading up to today, or nothing to compare the only one with.
    NotEnoughData,
    /// Enough is known to say how far.
    Known {
        /// Which way the number should go.
        direction: KpiDirection,
        /// 0 where the client began (or further away), 1 at the target, above 1 past it. For a
        /// measure that should stay the same: the share of readings that were on target.
        fraction: f64,
        /// Where the client began.
        baseline: f64,
        /// Where the client wants to be.
        target: f64,
        /// The newest reading up to today.
        latest: Reading,
    },
}

/// How near a reading must be to the target of a measure that should stay the same, as a share of
/// that target. Our own line: closer than anyone notices.
const HELD_WITHIN: f64 = 0.05;

/// Reads the progress of a measure as of `today`. The newest reading counts (the last one given,
/// where a day has several); readings after today don't. Without a baseline the first day's reading
/// stands in for it, so two days are needed.
pub fn progress(
    direction: KpiDirection,
    baseline: Option<f64>,
    target: Option<f64>,
    readings: &[Reading],
    today: NaiveDate,
) -> KpiProgress {
    let Some(target) = target.filter(|number| number.is_finite()) else {
        return KpiProgress::NoTarget;
    };
    let mut known: Vec<Reading> =
        readings.iter().copied().filter(|r| r.value.is_finite() && r.read_on <= today).collect();
    known.sort_by_key(|reading| reading.read_on);
    let (Some(first), Some(latest)) = (known.first().copied(), known.last().copied()) else {
        return KpiProgress::NotEnoughData;
    };

    let baseline = match baseline.filter(|number| number.is_finite()) {
        Some(baseline) => baseline,
        None if direction == KpiDirection::Hold => target,
        None if first.read_on < latest.read_on => first.value,
        None => return KpiProgress::NotEnoughData,
    };
    let fraction = match direction {
        KpiDirection::Hold => share_held(target, &known),
        // Already there at the start: all that is left is not to slip back.
        KpiDirection::Up if baseline == target => f64::from(latest.value >= target),
        KpiDirection::Down if baseline == target => f64::from(latest.value <= target),
        // The same sum serves both ways: going down, both differences are negative.
        KpiDirection::Up | KpiDirection::Down => (latest.value - baseline) / (target - baseline),
    };
    // Numbers so large that their difference isn't a number say nothing about the way between them.
    if !fraction.is_finite() {
        return KpiProgress::NotEnoughData;
    }
    KpiProgress::Known { direction, fraction: fraction.max(0.0), baseline, target, latest }
}

fn share_held(target: f64, readings: &[Reading]) -> f64 {
    let held =
        readings.iter().filter(|r| (r.value - target).abs() <= target.abs() * HELD_WITHIN).count();
    held as f64 / readings.len() as f64
}

impl KpiProgress {
    /// The share of the way behind the client, where it is known; may exceed 1.
    pub fn fraction(&self) -> Option<f64> {
        match self {
            Self::Known { fraction, .. } => Some(*fraction),
            Self::NoTarget | Self::NotEnoughData => None,
        }
    }

    /// The share of the way as a whole percentage from 0 to 100, for a picture of it.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and 100
    pub fn share(&self) -> Option<u8> {
        self.fraction().map(|fraction| (fraction.clamp(0.0, 1.0) * 100.0) as u8)
    }

    /// Whether the target is reached or passed.
    pub fn is_reached(&self) -> bool {
        self.fraction().is_some_and(|fraction| fraction >= 1.0)
    }

    /// The progress in words, with what it is out of.
    pub fn sentence(&self) -> String {
        match self {
            Self::NoTarget => "No target yet, so there is nothing to compare with.".to_owned(),
            Self::NotEnoughData => "Not enough data yet.".to_owned(),
            Self::Known { direction, fraction, baseline, target, latest } => {
                let percent = plain_number((fraction * 100.0).floor());
                let (baseline, target) = (plain_number(*baseline), plain_number(*target));
                let latest = plain_number(latest.value);
                if *direction == KpiDirection::Hold {
                    format!(
                        "On target in {percent}% of the readings: now {latest}, to be kept at \
                        {target}."
                    )
                } else if baseline == target {
                    format!("Now {latest}, to be kept at {target}.")
                } else if *fraction > 1.0 {
                    format!("Past the target: now {latest}, the target was {target}.")
                } else if *fraction >= 1.0 {
                    format!("At the target of {target}.")
                } else {
                    format!("{percent}% of the way from {baseline} to {target}: now {latest}.")
                }
            }
        }
    }
}
