//! What a reader should know about the answers themselves: what is still open, and whether many
//! of them are so alike that the profile says little. A note never blocks anything.

use super::profile::RatedSkill;
use super::skills::SKILL_COUNT;
use crate::words::counted;

/// With fewer answers than this, like answers mean nothing yet. Our own threshold.
const ENOUGH_TO_TELL: usize = 10;

/// Answers whose standard deviation is below this (in steps of the scale) are nearly all the
/// same: about one in ten differs by one step. Our own threshold.
const FLAT_BELOW: f64 = 0.3;

/// So many like answers one after another, two whole families, are worth a second look. Our own
/// threshold.
const LONG_RUN: usize = 10;

/// The notes for one take, most basic first. `half_answered` counts skills with only one of
/// proficiency and energy.
pub fn about(skills: &[RatedSkill], half_answered: usize) -> Vec<String> {
    [open(skills.len()), half(half_answered)].into_iter().flatten().chain(alike(skills)).collect()
}

fn open(answered: usize) -> Option<String> {
    (answered < SKILL_COUNT).then(|| {
        format!(
            "{answered} of {SKILL_COUNT} answered. What is open is left out of the profile and \
             counts neither for nor against you."
        )
    })
}

fn half(half_answered: usize) -> Option<String> {
    (half_answered > 0).then(|| {
        format!(
            "{} half answered. A place in the profile takes both how well you do it and how it \
             feels.",
            counted(half_answered, "skill")
        )
    })
}

fn alike(skills: &[RatedSkill]) -> Vec<String> {
    if skills.len() < ENOUGH_TO_TELL {
        return Vec::new();
    }
    let well = is_flat(skills.iter().map(|rated| f64::from(rated.proficiency)));
    let feels = is_flat(skills.iter().map(|rated| f64::from(rated.energy)));
    let what = match (well, feels) {
        (true, true) => "how well you do each skill and how it feels",
        (true, false) => "how well you do each skill",
        (false, true) => "how each skill feels",
        (false, false) => return long_run(skills).into_iter().collect(),
    };
    vec![format!(
        "Your answers about {what} are nearly all the same. If that is how it is, leave them. If \
         you were in a hurry, reading the examples again makes your profile clearer."
    )]
}

fn long_run(skills: &[RatedSkill]) -> Option<String> {
    let run = skills
        .chunk_by(|a, b| (a.proficiency, a.energy) == (b.proficiency, b.energy))
        .max_by_key(|run| run.len())
        .filter(|run| run.len() >= LONG_RUN)?;
    let (first, last) = (run.first()?.skill.name, run.last()?.skill.name);
    Some(format!(
        "From {first} to {last} you gave the same answer {} times in a row. If it is right, leave \
         it; it may be worth a second look on a fresh day.",
        run.len()
    ))
}

/// Whether the numbers hardly differ, by their standard deviation (of these answers, not an
/// estimate for others).
fn is_flat(numbers: impl ExactSizeIterator<Item = f64> + Clone) -> bool {
    let count = numbers.len() as f64;
    let mean = numbers.clone().sum::<f64>() / count;
    let variance = numbers.map(|number| (number - mean).powi(2)).sum::<f64>() / count;
    variance.sqrt() < FLAT_BELOW
}
