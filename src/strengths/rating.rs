//! What a client says about one skill: how well they do it, how it feels, and where they want
//! to get to.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// How well, from 0 (not done yet) to 4 (others come to me).
pub const PROFICIENCY: RangeInclusive<u8> = 0..=4;

/// How using the skill feels, from -2 (wears me out) to 2 (gives me a lot of energy).
pub const ENERGY: RangeInclusive<i8> = -2..=2;

/// The proficiency scale in words, for skills of every kind; each skill adds its own examples.
pub const PROFICIENCY_LABELS: [(u8, &str); 5] = [
    (0, "Not done yet"),
    (1, "With help"),
    (2, "On my own"),
    (3, "Hard cases too"),
    (4, "Others come to me"),
];

/// The energy scale in words.
pub const ENERGY_LABELS: [(i8, &str); 5] = [
    (-2, "Wears me out"),
    (-1, "Costs some energy"),
    (0, "Neither gives nor costs energy"),
    (1, "Gives some energy"),
    (2, "Gives a lot of energy"),
];

/// One take of the inventory: the client's ratings under the keys of the skills.
pub type Ratings = BTreeMap<String, Rating>;

/// A client's answers about one skill. Each of the three may be left open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rating {
    /// How well they do it today, on [`PROFICIENCY`].
    pub proficiency: Option<u8>,
    /// How using it feels, on [`ENERGY`].
    pub energy: Option<i8>,
    /// How well they want to do it, on [`PROFICIENCY`].
    pub target: Option<u8>,
}

impl Rating {
    /// Proficiency and energy, where both are given: only then does a skill count as answered,
    /// since its place in the profile needs both. A number off its scale counts as not given.
    pub fn answer(self) -> Option<(u8, i8)> {
        Some((self.have()?, self.feels()?))
    }

    /// Whether the client began on this skill and left proficiency or energy open.
    pub fn is_half_answered(self) -> bool {
        self.have().is_some() != self.feels().is_some()
    }

    /// Steps from today's proficiency up to the target: 0 where the target is reached, nothing
    /// where either is unknown.
    pub fn gap(self) -> Option<u8> {
        let target = self.target.filter(|target| PROFICIENCY.contains(target))?;
        Some(target.saturating_sub(self.have()?))
    }

    fn have(self) -> Option<u8> {
        self.proficiency.filter(|proficiency| PROFICIENCY.contains(proficiency))
    }

    fn feels(self) -> Option<i8> {
        self.energy.filter(|energy| ENERGY.contains(energy))
    }
}

/// An energy with its sign, as it is shown everywhere: "−1", "0", "+2".
pub fn signed(energy: i8) -> String {
    match energy {
        0 => "0".to_string(),
        energy => format!("{energy:+}").replace('-', "−"),
    }
}

/// A proficiency as a person reads it: "Hard cases too (3 of 4)".
pub fn well(proficiency: u8) -> String {
    let found = PROFICIENCY_LABELS.iter().find(|(level, _)| *level == proficiency);
    let label = found.map_or("", |(_, label)| label);
    format!("{label} ({proficiency} of {})", PROFICIENCY.end())
}

/// An energy as a person reads it: "Gives some energy (+1)".
pub fn feels(energy: i8) -> String {
    let found = ENERGY_LABELS.iter().find(|(level, _)| *level == energy);
    let label = found.map_or("", |(_, label)| label);
    format!("{label} ({})", signed(energy))
}
