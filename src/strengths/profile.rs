//! The strengths profile: every answered skill in one of four quadrants, the distance to each
//! target, and how the families compare.

use super::families::FamilyResult;
use super::notes;
use super::quadrant::Quadrant;
use super::rating::{self, Rating, Ratings};
use super::skills::{SKILL_COUNT, Skill};
use super::summary;
use crate::words::counted;

/// A skill the client answered, in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RatedSkill {
    /// The skill of the inventory.
    pub skill: &'static Skill,
    /// How well, 0 to 4.
    pub proficiency: u8,
    /// How it feels, -2 to 2.
    pub energy: i8,
    /// What to do about it.
    pub quadrant: Quadrant,
}

impl RatedSkill {
    fn of(skill: &'static Skill, rating: Rating) -> Option<Self> {
        let (proficiency, energy) = rating.answer()?;
        let quadrant = Quadrant::of(proficiency, energy);
        Some(Self { skill, proficiency, energy, quadrant })
    }
}

impl RatedSkill {
    /// How well, as a person reads it: "Hard cases too (3 of 4)".
    pub fn well(&self) -> String {
        rating::well(self.proficiency)
    }

    /// How it feels, as a person reads it: "Gives some energy (+1)".
    pub fn feels(&self) -> String {
        rating::feels(self.energy)
    }

    /// The energy alone, with its sign.
    pub fn signed_energy(&self) -> String {
        rating::signed(self.energy)
    }
}

/// A skill whose target is still ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The skill of the inventory.
    pub skill: &'static Skill,
    /// Proficiency today, 0 to 4.
    pub have: u8,
    /// Proficiency wanted, 0 to 4.
    pub target: u8,
    /// Steps from one to the other, 1 to 4.
    pub steps: u8,
}

impl Gap {
    /// What the target looks like, as the inventory describes it.
    pub fn wanted(&self) -> &'static str {
        self.skill.anchor(self.target).unwrap_or_default()
    }

    /// The distance in words: "2 steps to go".
    pub fn distance(&self) -> String {
        format!("{} to go", counted(self.steps.into(), "step"))
    }

    /// What a goal that closes the gap could be called, to begin with.
    pub fn goal(&self) -> String {
        let mut name = self.skill.name.chars();
        let first = name.next().map(|letter| letter.to_lowercase().to_string());
        format!("Get better at {}{}", first.unwrap_or_default(), name.as_str())
    }

    fn of(skill: &'static Skill, rating: Rating) -> Option<Self> {
        let steps = rating.gap().filter(|steps| *steps > 0)?;
        Some(Self { skill, have: rating.proficiency?, target: rating.target?, steps })
    }
}

/// How a client described their skills, put in order. Empty answers give an empty profile that
/// says so.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// The result in a few sentences, to be read first: how much is answered, each quadrant that
    /// holds a skill, and the widest gap.
    pub sentences: Vec<String>,
    /// Answered skills in the order they were asked.
    pub skills: Vec<RatedSkill>,
    /// Targets still ahead, widest gap first, then as asked.
    pub gaps: Vec<Gap>,
    /// The eight families in the order they were asked.
    pub families: Vec<FamilyResult>,
    /// What the reader should know about the answers themselves, said kindly. Often empty.
    pub notes: Vec<String>,
}

impl Profile {
    /// The profile of one take. Ratings under a key the inventory doesn't have are left out.
    pub fn of(ratings: &Ratings) -> Self {
        let rated = || Skill::all().filter_map(|skill| Some((skill, *ratings.get(skill.key)?)));
        let skills: Vec<_> =
            rated().filter_map(|(skill, rating)| RatedSkill::of(skill, rating)).collect();
        let mut gaps: Vec<_> =
            rated().filter_map(|(skill, rating)| Gap::of(skill, rating)).collect();
        gaps.sort_by_key(|gap| std::cmp::Reverse(gap.steps));
        let half_answered = rated().filter(|(_, rating)| rating.is_half_answered()).count();
        Self {
            sentences: summary::of(&skills, &gaps),
            families: FamilyResult::all(&skills),
            notes: notes::about(&skills, half_answered),
            skills,
            gaps,
        }
    }

    /// The sentences as one paragraph.
    pub fn summary(&self) -> String {
        self.sentences.join(" ")
    }

    /// How many skills have both proficiency and energy.
    pub fn answered(&self) -> usize {
        self.skills.len()
    }

    /// How much of the inventory is answered: "32 of 40 answered".
    pub fn completeness(&self) -> String {
        format!("{} of {SKILL_COUNT} answered", self.answered())
    }

    /// The skills of one quadrant, in the order of [`in_quadrant`].
    pub fn in_quadrant(&self, quadrant: Quadrant) -> Vec<RatedSkill> {
        in_quadrant(&self.skills, quadrant)
    }
}

/// The skills of one quadrant: strongest feeling first, then the best mastered, then as asked.
pub fn in_quadrant(skills: &[RatedSkill], quadrant: Quadrant) -> Vec<RatedSkill> {
    let mut found: Vec<_> =
        skills.iter().copied().filter(|rated| rated.quadrant == quadrant).collect();
    found.sort_by_key(|rated| std::cmp::Reverse((rated.energy.abs(), rated.proficiency)));
    found
}
