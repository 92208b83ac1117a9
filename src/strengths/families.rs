//! How the eight families of skills compare for one person.

use super::profile::RatedSkill;
use super::skills::{FAMILIES, Family};

/// A family with more than one of its five skills open isn't scored: a mean over so few answers
/// would say too little. With one open (a fifth), the mean of the others stands in for it. A
/// common convention, and our choice.
const OPEN_AT_MOST: usize = 1;

/// Where a client stands in one family of skills.
#[derive(Clone, Debug, PartialEq)]
pub struct FamilyResult {
    /// The family.
    pub family: &'static Family,
    /// How many of its five skills are answered.
    pub answered: usize,
    /// The averages, or nothing where too few skills are answered.
    pub means: Option<Means>,
    /// What the numbers say, in one sentence.
    pub sentence: String,
}

/// Averages over the answered skills of a family.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Means {
    /// Average proficiency, 0 to 4.
    pub proficiency: f64,
    /// Average energy, -2 to 2.
    pub energy: f64,
}

impl FamilyResult {
    /// The results of all families, in the order they were asked.
    pub fn all(skills: &[RatedSkill]) -> Vec<Self> {
        FAMILIES.iter().map(|family| Self::of(family, skills)).collect()
    }

    fn of(family: &'static Family, skills: &[RatedSkill]) -> Self {
        let own: Vec<_> =
            skills.iter().filter(|rated| family.skills.contains(rated.skill)).collect();
        let (answered, asked) = (own.len(), family.skills.len());
        let means = (asked - answered <= OPEN_AT_MOST).then(|| Means {
            proficiency: mean(own.iter().map(|rated| f64::from(rated.proficiency))),
            energy: mean(own.iter().map(|rated| f64::from(rated.energy))),
        });
        let sentence = match means {
            Some(means) => format!(
                "{answered} of {asked} answered: on average you {} ({:.1}, from 0 to 4), and \
                 using these skills {} ({}, from −2 to +2).",
                proficiency_words(means.proficiency),
                means.proficiency,
                energy_words(means.energy),
                signed(means.energy),
            ),
            None => format!(
                "{answered} of {asked} answered: not scored yet, which takes at least {}.",
                asked - OPEN_AT_MOST
            ),
        };
        Self { family, answered, means, sentence }
    }
}

fn mean(numbers: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = numbers.len() as f64;
    numbers.sum::<f64>() / count
}

fn proficiency_words(mean: f64) -> &'static str {
    match mean {
        ..0.5 => "have hardly done these yet",
        ..1.5 => "do these with some help",
        ..2.5 => "do these on your own",
        ..3.5 => "manage hard cases too",
        _ => "are the one others come to",
    }
}

fn energy_words(mean: f64) -> &'static str {
    match mean {
        ..-1.5 => "wears you out",
        ..-0.5 => "costs you some energy",
        ..0.5 => "neither gives nor costs you much energy",
        ..1.5 => "gives you some energy",
        _ => "gives you a lot of energy",
    }
}

/// The number with one decimal and its sign, and no sign where it shows as zero.
fn signed(number: f64) -> String {
    match format!("{number:+.1}").as_str() {
        "+0.0" | "-0.0" => "0.0".to_string(),
        shown => shown.replace('-', "−"),
    }
}
