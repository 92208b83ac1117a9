//! Links: the values a goal serves and the strengths it draws on, each with how strongly. They tie
//! the goal into the thread, and they decide which goal stands first.

mod form;
mod link;
pub(super) mod pages;

pub(super) use link::by_weight;
pub use link::{GoalLink, LinkKind, value_links};
