//! Milestones: the points on the way where a client can say "this part is behind me". On the way
//! to a long-term goal they are the short-term goals that lead there.

mod form;
mod milestone;
pub(super) mod pages;

pub use form::MilestoneDraft;
pub use milestone::{Milestone, MilestoneId};
