//! Actions: the steps of a plan, where a client sees what to do this week and ticks off what is
//! done.
//!
//! A step has a rhythm: once by a day, some times a week, some times by a day, or some at each
//! event. From the rhythm and the log the site works out what is left, whether the pace will do,
//! and what belongs on this week's list. Doing more than planned counts too, and a missed week is
//! said once and not held against anyone.

use actix_web::web;

mod action;
pub mod cadence;
pub mod columns;
pub mod examples;
pub mod impact;
mod kinds;
mod log;
mod overdue;
pub mod pace;
mod periods;
mod quota;
mod sentences;
mod standings;
pub mod state;
pub mod this_week;
mod week;
mod with_log;

pub use action::{Action, ActionDraft, ActionId};
pub use log::{LogEntry, LogEntryId, NewLogEntry};
pub use overdue::overdue_counts;
pub use standings::{standings, standings_of_follow_through};
pub use state::ActionState;
pub use week::{Week, WeekItem, this_week};
pub use with_log::ActionWithLog;

/// No addresses yet.
pub fn routes(_site: &mut web::ServiceConfig) {}
