//! Backups of a practice that is kept in a SQLite file: whole copies made while the server runs,
//! every so often and before a new version changes the tables, and put back by a command that
//! keeps what was there.
//!
//! PostgreSQL has tools of its own for this; the commands here say so.

mod backup;
mod files;
mod lock;
mod restore;
mod schedule;

pub use backup::{Backup, before_upgrade};
pub use lock::Lock;
pub use restore::restore;
pub use schedule::{described, is_due, start};
