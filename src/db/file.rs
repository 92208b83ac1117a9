//! What only a database that is one file can do: be copied while it is used, be read through, and
//! be brought to rest.

use std::fs::{self, OpenOptions};
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::DatabaseUrl;
use crate::error::Error;

#[derive(QueryableByName)]
struct Finding {
    #[diesel(sql_type = Text)]
    integrity_check: String,
}

impl DatabaseUrl {
    /// The file, where the practice is kept in one.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::Sqlite(path) => Some(path),
            Self::Postgres(_) => None,
        }
    }

    /// Writes everything as it is at this moment into a new file that only its owner can read.
    /// Others go on reading and saving meanwhile.
    ///
    /// # Errors
    /// When the database can't be read, or the file is there already or can't be written.
    pub fn copy_into(&self, file: &Path) -> Result<(), Error> {
        make_private(file)?;
        let copy = diesel::sql_query("VACUUM INTO $1").bind::<Text, _>(file.to_string_lossy());
        copy.execute(&mut self.connect()?)?;
        Ok(())
    }

    /// Reads the whole file.
    ///
    /// # Errors
    /// When something in it does not fit together.
    pub fn check_integrity(&self) -> Result<(), Error> {
        let check = diesel::sql_query("PRAGMA integrity_check(1)");
        let found: Vec<Finding> = check.load(&mut self.connect()?)?;
        match found.first() {
            Some(finding) if finding.integrity_check != "ok" => {
                Err(Error::internal(format!("the {self} is damaged: {}", finding.integrity_check)))
            }
            _ => Ok(()),
        }
    }

    /// Brings what still stands in the log into the file, and removes the log: from now until it
    /// is opened again, the file alone is the database.
    ///
    /// # Errors
    /// When someone else has it open, or it is damaged.
    pub fn bring_to_rest(&self) -> Result<(), Error> {
        self.execute("PRAGMA journal_mode = DELETE")
    }
}

/// Makes the file, where there is none yet, such that only its owner can read it.
pub(super) fn make_private(file: &Path) -> Result<(), Error> {
    let cannot = |error| Error::internal(format!("can't make {}: {error}", file.display()));
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(cannot)?;
    }
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(file) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(cannot(error)),
        _ => Ok(()),
    }
}
