//! What changed between two takes of the inventory.

use std::cmp::Reverse;

use super::rating::{Rating, Ratings, signed};
use super::skills::Skill;
use crate::words::counted;

/// A skill answered in both takes, with at least one answer that moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SkillChange {
    /// The skill of the inventory.
    pub skill: &'static Skill,
    /// Proficiency before and after, 0 to 4.
    pub proficiency: (u8, u8),
    /// Energy before and after, -2 to 2.
    pub energy: (i8, i8),
}

/// Two takes side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What changed, in a few words, to be read first.
    pub summary: String,
    /// How many skills are answered in both takes; only these are compared.
    pub compared: usize,
    /// Those of them that moved: largest change first, then as asked.
    pub moved: Vec<SkillChange>,
    /// How many skills are answered for the first time.
    pub newly_answered: usize,
    /// How many skills were answered before and are open now.
    pub no_longer_answered: usize,
}

impl Change {
    /// What changed from one take to a later one.
    pub fn between(before: &Ratings, after: &Ratings) -> Self {
        let answers = |key| {
            let answer = |take: &Ratings| take.get(key).copied().and_then(Rating::answer);
            (answer(before), answer(after))
        };
        let (mut compared, mut newly_answered, mut no_longer_answered) = (0, 0, 0);
        let mut moved = Vec::new();
        for skill in Skill::all() {
            match answers(skill.key) {
                (Some(then), Some(now)) => {
                    compared += 1;
                    if then != now {
                        let (proficiency, energy) = ((then.0, now.0), (then.1, now.1));
                        moved.push(SkillChange { skill, proficiency, energy });
                    }
                }
                (None, Some(_)) => newly_answered += 1,
                (Some(_), None) => no_longer_answered += 1,
                (None, None) => {}
            }
        }
        moved.sort_by_key(|change| Reverse(change.size()));
        let mut change =
            Self { summary: String::new(), compared, moved, newly_answered, no_longer_answered };
        change.summary = change.sentences().join(" ");
        change
    }

    fn sentences(&self) -> Vec<String> {
        let mut sentences = vec![match (self.compared, self.moved.first()) {
            (0, _) => "No skill is answered in both takes, so there is nothing to compare yet."
                .to_string(),
            (1, None) => "The one skill answered in both takes stands where it stood.".to_string(),
            (compared, None) => {
                format!("All {compared} skills answered in both takes stand where they stood.")
            }
            (compared, Some(largest)) => format!(
                "{} of {} answered in both takes changed. Largest change: {}",
                self.moved.len(),
                counted(compared, "skill"),
                largest.sentence(),
            ),
        }];
        if self.newly_answered > 0 {
            sentences.push(format!(
                "{} answered for the first time.",
                counted(self.newly_answered, "skill")
            ));
        }
        if self.no_longer_answered > 0 {
            sentences.push(format!(
                "{} answered before and open now.",
                counted(self.no_longer_answered, "skill")
            ));
        }
        sentences
    }
}

impl SkillChange {
    /// Steps moved on both scales together; each has five steps, so they weigh the same.
    pub fn size(&self) -> u8 {
        let (then, now) = self.proficiency;
        let (felt, feels) = self.energy;
        then.abs_diff(now) + felt.abs_diff(feels)
    }

    /// How well, before and after: "2 → 3", or "2" where it stands where it stood.
    pub fn well(&self) -> String {
        from_to(self.proficiency.0.to_string(), self.proficiency.1.to_string())
    }

    /// How it feels, before and after: "−1 → +1".
    pub fn feels(&self) -> String {
        from_to(signed(self.energy.0), signed(self.energy.1))
    }

    /// What moved, from what to what.
    pub fn sentence(&self) -> String {
        let name = self.skill.name;
        let well = (self.proficiency.0 != self.proficiency.1)
            .then(|| format!("how well from {} to {}", self.proficiency.0, self.proficiency.1));
        let feels = (self.energy.0 != self.energy.1).then(|| {
            format!("how it feels from {} to {}", signed(self.energy.0), signed(self.energy.1))
        });
        let moved: Vec<_> = [well, feels].into_iter().flatten().collect();
        format!("{name}, {}.", moved.join(" and "))
    }
}

fn from_to(before: String, after: String) -> String {
    if before == after { after } else { format!("{before} → {after}") }
}
