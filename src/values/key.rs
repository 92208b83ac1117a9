//! One name for any value, whether from the list or the client's own.

use std::fmt;

use super::own::{OwnValue, OwnValueId};
use super::value::Value;

/// Any value, in the form links and statements are kept: `family`, `own:123`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueKey {
    /// One of the thirteen.
    Listed(Value),
    /// One of the client's own, by its id.
    Own(OwnValueId),
}

impl ValueKey {
    /// The key this text stands for. Each value has one spelling only, so that a link is never
    /// kept twice.
    pub fn from_key(key: &str) -> Option<Self> {
        let found = match key.strip_prefix("own:") {
            Some(id) => Self::Own(OwnValueId(id.parse().ok().filter(|id| *id > 0)?)),
            None => Self::Listed(Value::from_key(key)?),
        };
        (found.to_string() == key).then_some(found)
    }

    /// What a person reads; nothing where it is an own value that is no longer kept.
    pub fn name(self, own: &[OwnValue]) -> Option<&str> {
        match self {
            Self::Listed(value) => Some(value.label()),
            Self::Own(id) => own.iter().find(|own| own.id == id).map(|own| own.name.as_str()),
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
