//! The log: what was done, on which day, and how much of it.

mod entry;

pub use entry::{LogEntry, LogEntryId, NewLogEntry};
