//! The thirteen screens of four values, and what a client chooses on each.
//!
//! A screen is called a block in code, as in the design of experiments it comes from.

use std::collections::BTreeMap;

use super::value::Value;

/// How many screens there are.
pub const BLOCK_COUNT: usize = 13;

/// How often each value is shown over all screens.
pub const TIMES_SHOWN: usize = 4;

/// Steps along the list of values from a screen's first value to its four. Among them every
/// distance from 1 to 12 (around the list) occurs once, so every two values meet on exactly one
/// screen: a cyclic difference set modulo 13.
const STEPS: [usize; 4] = [0, 1, 3, 9];

/// The values on each screen. Every value is shown on four screens, once in each position, and
/// every two values are compared exactly once.
pub fn blocks() -> [[Value; 4]; BLOCK_COUNT] {
    std::array::from_fn(shown)
}

fn shown(block: usize) -> [Value; 4] {
    STEPS.map(|step| Value::ALL[(block + step) % Value::ALL.len()])
}

/// What a client chose on one screen: always two different values that were shown there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Choice {
    block: usize,
    shown: [Value; 4],
    most: Value,
    least: Value,
}

/// Why a choice can't be taken as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no screen with this number.
    NoSuchBlock,
    /// The value chosen as most important isn't on the screen.
    MostNotShown,
    /// The value chosen as least important isn't on the screen.
    LeastNotShown,
    /// The same value was chosen twice.
    SameValue,
}

impl Refusal {
    /// What to tell the person, in the words of the question.
    pub fn message(self) -> &'static str {
        match self {
            Self::NoSuchBlock => "Choose on one of the thirteen screens",
            Self::MostNotShown => "Choose what matters most to you from these four",
            Self::LeastNotShown => "Choose what matters least to you from these four",
            Self::SameValue => "Choose two different values: one matters most, the other least",
        }
    }
}

impl Choice {
    /// The choice of `most` and `least` on the screen with this number, counted from 0.
    pub fn new(block: usize, most: Value, least: Value) -> Result<Self, Refusal> {
        if block >= BLOCK_COUNT {
            return Err(Refusal::NoSuchBlock);
        }
        let shown = shown(block);
        if !shown.contains(&most) {
            return Err(Refusal::MostNotShown);
        }
        if !shown.contains(&least) {
            return Err(Refusal::LeastNotShown);
        }
        if most == least {
            return Err(Refusal::SameValue);
        }
        Ok(Self { block, shown, most, least })
    }

    /// The number of the screen, counted from 0.
    pub fn block(self) -> usize {
        self.block
    }

    /// What matters most of the four.
    pub fn most(self) -> Value {
        self.most
    }

    /// What matters least of the four.
    pub fn least(self) -> Value {
        self.least
    }

    /// The four values that were on the screen.
    pub fn shown(self) -> [Value; 4] {
        self.shown
    }
}

/// One choice a screen, in the order of the screens: where a screen was answered more than once,
/// the last answer stands.
pub fn latest(choices: &[Choice]) -> Vec<Choice> {
    let by_block: BTreeMap<_, _> = choices.iter().map(|choice| (choice.block, *choice)).collect();
    by_block.into_values().collect()
}
