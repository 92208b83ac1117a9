//! The tables' history, inside the binary. Each step is a folder under `migrations/` named as a
//! sentence, written once for both databases: `{{ID}}` stands for the one thing they say
//! differently, the type of a primary key.

use std::fmt;
use std::time::Duration;

use diesel::backend::Backend;
use diesel::connection::BoxableConnection;
use diesel::migration::{
    Migration, MigrationMetadata, MigrationName, MigrationSource, MigrationVersion, Result,
};
use diesel_migrations::MigrationHarness;

use super::{Conn, DatabaseUrl};
use crate::error::Error;

/// One step as it stands in the source: its folder's name, the way up and the way down.
struct Step {
    name: &'static str,
    up: &'static str,
    down: &'static str,
}

const STEPS: &[Step] = &include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// How the tables of a database compare with those this version of the program works with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// There are none yet.
    Empty,
    /// Some steps are still to be taken.
    Older,
    /// They are the same.
    Same,
    /// A newer version has been here, and took steps that this one doesn't know.
    Newer,
}

impl DatabaseUrl {
    /// How the tables there compare with ours.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn standing(&self) -> std::result::Result<Standing, Error> {
        standing(&mut self.connect()?)
    }
}

fn standing(conn: &mut Conn) -> std::result::Result<Standing, Error> {
    let taken = taken(conn)?;
    let known: Vec<_> = STEPS.iter().map(|step| version(step.name)).collect();
    Ok(match taken.len() {
        0 => Standing::Empty,
        _ if taken.iter().any(|version| !known.contains(version)) => Standing::Newer,
        count if count < known.len() => Standing::Older,
        _ => Standing::Same,
    })
}

/// The steps that were taken, by any copy of any version.
fn taken(conn: &mut Conn) -> std::result::Result<Vec<MigrationVersion<'static>>, Error> {
    let taken = match conn {
        Conn::Pg(conn) => conn.applied_migrations(),
        Conn::Sqlite(conn) => conn.applied_migrations(),
    };
    taken.map_err(failed)
}

fn failed(error: impl fmt::Display) -> Error {
    Error::internal(format!("a migration: {error}"))
}

/// How often the steps are begun again while nobody gets ahead with them, and how long is waited
/// before.
const TRIES: usize = 50;
const PAUSE: Duration = Duration::from_millis(100);

/// Brings the tables up to this version of the program. One that is older than the tables would
/// misread them, and leaves them alone.
///
/// Copies of the server that start together get in each other's way here. Each step is one
/// transaction that also writes its name under a unique key, so only one copy can take it; the
/// others fail, and look again at what is left to do.
pub(super) fn run(conn: &mut Conn) -> std::result::Result<(), Error> {
    let (mut tries, mut before) = (0, 0);
    loop {
        let failure = match take_steps(conn) {
            Err(failure) => failure,
            Ok(standing) => return refuse_newer(standing),
        };
        let taken = taken(conn).map_or(before, |steps| steps.len());
        tries = if taken > before { 0 } else { tries + 1 };
        if tries == TRIES {
            return Err(failure);
        }
        before = taken;
        std::thread::sleep(PAUSE);
    }
}

fn refuse_newer(before: Standing) -> std::result::Result<(), Error> {
    match before {
        Standing::Newer => Err(Error::internal(
            "A newer version of Throughline has worked with this database: start that version, or \
             restore a backup that this one made.",
        )),
        _ => Ok(()),
    }
}

/// Takes the steps that are left, and answers how the tables stood before.
fn take_steps(conn: &mut Conn) -> std::result::Result<Standing, Error> {
    let before = standing(conn)?;
    if before == Standing::Newer {
        return Ok(before);
    }
    let outcome = match conn {
        Conn::Pg(conn) => conn.run_pending_migrations(Steps("BIGINT PRIMARY KEY")).map(drop),
        Conn::Sqlite(conn) => conn.run_pending_migrations(Steps("INTEGER PRIMARY KEY")).map(drop),
    };
    outcome.map(|()| before).map_err(failed)
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
    outcome.map_err(failed)?;
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

/// The part of a folder's name before the first underscore, digits only: `20261122000001`.
fn version(folder: &str) -> MigrationVersion<'static> {
    MigrationVersion::from(folder.split('_').next().unwrap_or(folder).replace('-', ""))
}

impl MigrationName for FolderName {
    fn version(&self) -> MigrationVersion<'_> {
        version(self.0)
    }
}

impl fmt::Display for FolderName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}
