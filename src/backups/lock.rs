use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use super::files::{beside, cannot};
use crate::db::DatabaseUrl;
use crate::error::Error;

/// Says that this process uses the database file, for as long as it is held, so that a restore
/// doesn't put another file in its place meanwhile. The system lets go of it when a process ends,
/// however it ends.
pub struct Lock {
    _held: Option<File>,
}

impl Lock {
    /// What everyone takes who reads or changes the practice. On PostgreSQL there is no file to
    /// hold on to.
    ///
    /// # Errors
    /// When a restore is under way.
    pub fn shared(url: &DatabaseUrl) -> Result<Self, Error> {
        let Some(database) = url.file() else { return Ok(Self { _held: None }) };
        Self::take(
            database,
            File::try_lock_shared,
            "A restore is under way: wait until it is done.",
        )
    }

    /// What a restore or a move takes: nobody else may use the practice then.
    ///
    /// # Errors
    /// When a server or a command is running.
    pub fn alone(url: &DatabaseUrl) -> Result<Self, Error> {
        let Some(database) = url.file() else { return Ok(Self { _held: None }) };
        Self::take(database, File::try_lock, "The practice is in use: stop the server first.")
    }

    /// What is held while a practice is opened, so that copies of the server that start together
    /// do it one after the other: the first one makes a backup and changes the tables, the others
    /// find them changed.
    ///
    /// # Errors
    /// When the file can't be made.
    pub fn turn(url: &DatabaseUrl) -> Result<Self, Error> {
        let Some(database) = url.file() else { return Ok(Self { _held: None }) };
        let (file, path) = lock_file(database, ".opening")?;
        file.lock().map_err(cannot("lock", &path))?;
        Ok(Self { _held: Some(file) })
    }

    fn take(
        database: &Path,
        lock: fn(&File) -> Result<(), TryLockError>,
        taken: &str,
    ) -> Result<Self, Error> {
        let (file, path) = lock_file(database, ".lock")?;
        match lock(&file) {
            Ok(()) => Ok(Self { _held: Some(file) }),
            Err(TryLockError::WouldBlock) => Err(Error::internal(taken)),
            Err(TryLockError::Error(error)) => Err(cannot("lock", &path)(error)),
        }
    }
}

fn lock_file(database: &Path, ending: &str) -> Result<(File, PathBuf), Error> {
    let path = beside(database, ending);
    if let Some(folder) = database.parent() {
        std::fs::create_dir_all(folder).map_err(cannot("make", folder))?;
    }
    let open = OpenOptions::new().create(true).append(true).open(&path);
    Ok((open.map_err(cannot("open", &path))?, path))
}
