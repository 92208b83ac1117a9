//! The log: what was done, on which day, and how much of it.

mod entry;
mod form;
pub(super) mod pages;

pub use entry::{LogEntry, LogEntryId, NewLogEntry};
pub(super) use form::LogForm;
