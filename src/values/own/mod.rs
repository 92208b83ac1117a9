//! Values of the client's own: up to five, in their own words, beside the thirteen.

mod own_value;

pub use own_value::{OWN_VALUES_AT_MOST, OwnValue, OwnValueDraft, OwnValueId};
