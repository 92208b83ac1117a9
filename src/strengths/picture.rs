//! The profile as a picture: a field of five by five places, how well from left to right and how
//! it feels from bottom to top, with a dot for each answered skill.

use super::profile::{Profile, RatedSkill, in_quadrant};
use super::quadrant::{PROFICIENT_FROM, Quadrant};
use super::rating::{ENERGY, PROFICIENCY, signed};
use super::skills::Skill;
use crate::charts::Words;
use crate::charts::field::{Field, Sides, Spot};
use crate::words::{counted, listed};

/// The whole picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// A dot for each answered skill, in the order they were asked.
    pub field: Field,
    /// The same skills, each with its number in the inventory, from 1: the same in every take.
    pub skills: Vec<(usize, RatedSkill)>,
}

impl Picture {
    /// The picture of a profile.
    #[must_use]
    pub fn of(profile: &Profile) -> Self {
        let number = |skill| Skill::all().position(|known| known == skill).map_or(0, |at| at + 1);
        let skills = profile.skills.iter().map(|rated| (number(rated.skill), *rated));
        let skills: Vec<_> = skills.collect();
        let spot = |(number, rated): &(usize, RatedSkill)| Spot {
            column: rated.proficiency,
            row: ENERGY.end().abs_diff(rated.energy),
            number: *number,
            name: rated.skill.name,
            is_filled: rated.quadrant == Quadrant::LeadWith,
        };
        let words = Words {
            id: "quadrants",
            title: "Skills by how well they go and how they feel".to_owned(),
            finding: finding(profile),
            ..Words::default()
        };
        let spots: Vec<_> = skills.iter().map(spot).collect();
        Self { field: Field::new(words, &sides(), &spots), skills }
    }

    /// The skills of one quadrant with their numbers, in the order they are read in.
    #[must_use]
    pub fn in_quadrant(&self, quadrant: Quadrant) -> Vec<(usize, RatedSkill)> {
        let rated: Vec<_> = self.skills.iter().map(|(_, rated)| *rated).collect();
        let ordered = in_quadrant(&rated, quadrant);
        let numbered = |rated: &RatedSkill| self.skills.iter().find(|(_, one)| one == rated);
        ordered.iter().filter_map(numbered).copied().collect()
    }
}

fn sides() -> Sides<'static> {
    let quarters =
        [Quadrant::LearnNext, Quadrant::LeadWith, Quadrant::LetGo, Quadrant::UseWithCare];
    Sides {
        columns: PROFICIENCY.map(|well| well.to_string()).collect(),
        rows: ENERGY.rev().map(signed).collect(),
        // Right of it a skill is done well, above it the skill gives energy.
        cross: (PROFICIENT_FROM, ENERGY.end().unsigned_abs()),
        quarters: quarters.map(Quadrant::label),
        ways: ["How it feels", "How well"],
    }
}

/// How many skills stand in each quadrant, in one sentence.
fn finding(profile: &Profile) -> String {
    let counts = Quadrant::ALL.iter().filter_map(|quadrant| {
        let count = profile.in_quadrant(*quadrant).len();
        let what = match quadrant {
            Quadrant::LeadWith => "to lead with",
            Quadrant::UseWithCare => "to use with care",
            Quadrant::LearnNext => "to learn next",
            Quadrant::LetGo => "to let go",
        };
        (count > 0).then(|| format!("{} {what}", counted(count, "skill")))
    });
    let counts: Vec<_> = counts.collect();
    let counts: Vec<_> = counts.iter().map(String::as_str).collect();
    match counts.as_slice() {
        [] => "No skill has a place yet".to_owned(),
        some => listed(some),
    }
}
