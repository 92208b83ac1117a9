//! Where a goal stands, and what became of it: each change of its state or its day is kept with
//! its date and its reason, so that a goal that was moved twice or let go still tells its story.

mod change;
mod form;
pub(super) mod pages;

pub use change::{GoalChange, Turn};
