//! The skills inventory: forty skills in eight families, each with five short examples to
//! recognise yourself in. They are shown in this order, on screen and on paper.
//!
//! Answers are kept under a skill's key, so a key is never renamed and never used again for
//! another skill. The wording may be improved at any time.

mod communicating;
mod growing;
mod leading;
mod making;
mod organising;
mod people;
mod serving;
mod thinking;

/// How many skills the whole inventory asks about.
pub const SKILL_COUNT: usize = 40;

/// Five skills that belong together and share a page of the inventory.
#[derive(Debug, PartialEq, Eq)]
pub struct Family {
    /// Stable name in addresses and stored rows.
    pub key: &'static str,
    /// Heading a person reads.
    pub name: &'static str,
    /// What these skills have in common, in one sentence.
    pub about: &'static str,
    /// In the order they are asked.
    pub skills: [Skill; 5],
}

/// Something a person can do at work, and get better at.
#[derive(Debug, PartialEq, Eq)]
pub struct Skill {
    /// Stable name in stored answers: never renamed, never reused.
    pub key: &'static str,
    /// What the skill is called on screen and on paper.
    pub name: &'static str,
    /// What counts as this skill, in one sentence.
    pub about: &'static str,
    /// What each proficiency from 0 (not done yet) to 4 (others come to me) looks like.
    pub anchors: [&'static str; 5],
}

/// The inventory, in the order it is asked.
pub static FAMILIES: [Family; 8] = [
    thinking::FAMILY,
    communicating::FAMILY,
    people::FAMILY,
    leading::FAMILY,
    organising::FAMILY,
    making::FAMILY,
    serving::FAMILY,
    growing::FAMILY,
];

impl Family {
    /// The family stored under this key, if there is one.
    pub fn from_key(key: &str) -> Option<&'static Self> {
        FAMILIES.iter().find(|family| family.key == key)
    }
}

impl Skill {
    /// All forty skills, in the order they are asked.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        FAMILIES.iter().flat_map(|family| &family.skills)
    }

    /// The skill stored under this key, if there is one.
    pub fn from_key(key: &str) -> Option<&'static Self> {
        Self::all().find(|skill| skill.key == key)
    }

    /// The family this skill is asked in.
    pub fn family(&self) -> Option<&'static Family> {
        FAMILIES.iter().find(|family| family.skills.contains(self))
    }

    /// The example that goes with a proficiency from 0 to 4.
    pub fn anchor(&self, proficiency: u8) -> Option<&'static str> {
        self.anchors.get(usize::from(proficiency)).copied()
    }
}
