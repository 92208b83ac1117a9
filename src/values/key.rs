//! One name for any value, whether from the list or the client's own.

use std::fmt;

use super::value::Value;

/// How many values of their own a client may add.
pub const OWN_VALUES_AT_MOST: usize = 5;

/// A value of the client's own, in their own word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnValue {
    /// The id it is kept under.
    pub id: i64,
    /// What the client calls it.
    pub name: String,
}

/// Any value, in the form links and statements are kept: `family`, `own:123`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueKey {
    /// One of the thirteen.
    Listed(Value),
    /// One of the client's own, by its id.
    Own(i64),
}

impl ValueKey {
    /// The key this text stands for. Each value has one spelling only, so that a link is never
    /// kept twice.
    pub fn from_key(key: &str) -> Option<Self> {
        let found = match key.strip_prefix("own:") {
            Some(id) => Self::Own(id.parse().ok().filter(|id| *id > 0)?),
            None => Self::Listed(Value::from_key(key)?),
        };
        (found.to_string() == key).then_some(found)
    }

    /// What a person reads; nothing where it is an own value that is no longer kept.
    pub fn name(self, own: &[OwnValue]) -> Option<&str> {
        match self {
            Self::Listed(value) => Some(value.label()),
            Self::Own(id) => own
                .iter()
                .find(|own| own.id == id)
                .map(|own| own.name.as_str()),
        }
    }
}

impl fmt::Display for ValueKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Listed(value) => f.write_str(value.key()),
            Self::Own(id) => write!(f, "own:{id}"),
        }
    }
}
