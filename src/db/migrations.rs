//! The tables' history, inside the binary. Each step is a folder under `migrations/` named as a
//! sentence, written once for both databases: `{{ID}}` stands for the one thing they say
//! differently, the type of a primary key.

use std::fmt;

use diesel::backend::Backend;
use diesel::connection::BoxableConnection;
use diesel::migration::{
    Migration, MigrationMetadata, MigrationName, MigrationSource, MigrationVersion, Result,
};
use diesel_migrations::MigrationHarness;

use super::Conn;
use crate::error::Error;

/// One step as it stands in the source: its folder's name, the way up and the way down.
struct Step {
    name: &'static str,
    up: &'static str,
    down: &'static str,
}

const STEPS: &[Step] = &include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// Brings the tables up to this version of the program.
pub(super) fn run(conn: &mut Conn) -> std::result::Result<(), Error> {
    let outcome = match conn {
        Conn::Pg(conn) => conn.run_pending_migrations(Steps("BIGINT PRIMARY KEY")).map(drop),
        Conn::Sqlite(conn) => conn.run_pending_migrations(Steps("INTEGER PRIMARY KEY")).map(drop),
    };
    outcome.map_err(|error| Error::internal(format!("a migration: {error}")))
}

/// Takes every step back and then forward again: what the tests hold each `down.sql` to.
///
/// # Errors
/// When a step can't be taken back or redone.
pub fn redo_all(conn: &mut Conn) -> std::result::Result<(), Error> {
    let outcome = match conn {
        Conn::Pg(conn) => conn.revert_all_migrations(Steps("BIGINT PRIMARY KEY")).map(drop),
        Conn::Sqlite(conn) => conn.revert_all_migrations(Steps("INTEGER PRIMARY KEY")).map(drop),
    };
    outcome.map_err(|error| Error::internal(format!("a migration: {error}")))?;
    run(conn)
}

/// All steps, in one database's words for a primary key.
struct Steps(&'static str);

impl<DB: Backend> MigrationSource<DB> for Steps {
    fn migrations(&self) -> Result<Vec<Box<dyn Migration<DB>>>> {
        Ok(STEPS.iter().map(|step| Box::new(Worded::new(step, self.0)) as _).collect())
    }
}

/// One step in one database's words.
struct Worded {
    name: FolderName,
    up: String,
    down: String,
}

impl Worded {
    fn new(step: &Step, id: &str) -> Self {
        Self {
            name: FolderName(step.name),
            up: step.up.replace("{{ID}}", id),
            down: step.down.replace("{{ID}}", id),
        }
    }
}

impl<DB: Backend> Migration<DB> for Worded {
    fn run(&self, conn: &mut dyn BoxableConnection<DB>) -> Result<()> {
        Ok(conn.batch_execute(&self.up)?)
    }

    fn revert(&self, conn: &mut dyn BoxableConnection<DB>) -> Result<()> {
        Ok(conn.batch_execute(&self.down)?)
    }

    fn metadata(&self) -> &dyn MigrationMetadata {
        &InOneTransaction
    }

    fn name(&self) -> &dyn MigrationName {
        &self.name
    }
}

struct InOneTransaction;

impl MigrationMetadata for InOneTransaction {}

struct FolderName(&'static str);

impl MigrationName for FolderName {
    /// The part before the first underscore, digits only: `2026-11-22-000001`.
    fn version(&self) -> MigrationVersion<'_> {
        let digits = self.0.split('_').next().unwrap_or(self.0).replace('-', "");
        MigrationVersion::from(digits)
    }
}

impl fmt::Display for FolderName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}
