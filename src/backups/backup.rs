use std::fs::{self, File};
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use super::files::{cannot, discard, finish, remove};
use crate::config::Config;
use crate::db::DatabaseUrl;
use crate::db::migrations::Standing;
use crate::error::Error;

/// How a backup is called, from the second in which it was made (UTC).
const NAME: &str = "throughline-%Y%m%d-%H%M%S.sqlite3";

/// A whole copy of the practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// When it was made (UTC).
    pub made_at: NaiveDateTime,
    /// Where it is.
    pub file: PathBuf,
}

impl Backup {
    /// Copies the practice into a file in `folder`, and keeps the newest `keep` of those there.
    ///
    /// The copy is written under another name, read through and brought to the disk before it gets
    /// its own: whatever is called like a backup is whole.
    ///
    /// # Errors
    /// One sentence on what stood in the way; earlier backups are still there then.
    pub fn make(
        url: &DatabaseUrl,
        folder: &Path,
        keep: u16,
        now: NaiveDateTime,
    ) -> Result<Self, Error> {
        let database = url.file().ok_or_else(|| {
            Error::internal("This practice is kept in PostgreSQL: back it up with pg_dump.")
        })?;
        if !database.exists() {
            return Err(Error::internal(format!("There is no {url} to back up.")));
        }
        fs::create_dir_all(folder).map_err(cannot("make", folder))?;
        let _turn = wait_for_turn(folder)?;
        let (unfinished, file) = (folder.join("unfinished"), folder.join(Self::name(now)));
        discard(&unfinished)?;
        copy(url, &unfinished).inspect_err(|_| drop(discard(&unfinished)))?;
        finish(&unfinished, &file)?;
        for old in Self::all(folder)?.iter().rev().skip(keep.into()) {
            remove(&old.file)?;
        }
        Ok(Self { made_at: now, file })
    }

    fn name(made_at: NaiveDateTime) -> String {
        made_at.format(NAME).to_string()
    }

    /// The backups in a folder, oldest first.
    ///
    /// # Errors
    /// When there is no such folder or it can't be read.
    pub fn all(folder: &Path) -> Result<Vec<Self>, Error> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).map_err(cannot("read", folder))? {
            let entry = entry.map_err(cannot("read", folder))?;
            let name = entry.file_name();
            if let Ok(made_at) = NaiveDateTime::parse_from_str(&name.to_string_lossy(), NAME) {
                found.push(Self { made_at, file: entry.path() });
            }
        }
        found.sort_by_key(|backup| backup.made_at);
        Ok(found)
    }
}

/// A copy that was read through and found whole.
fn copy(url: &DatabaseUrl, file: &Path) -> Result<(), Error> {
    url.copy_into(file)?;
    let copy = DatabaseUrl::Sqlite(file.to_owned());
    copy.check_integrity()?;
    copy.bring_to_rest()
}

/// One backup is made at a time in a folder, since all are written under the same name first.
fn wait_for_turn(folder: &Path) -> Result<File, Error> {
    let file = File::open(folder).map_err(cannot("open", folder))?;
    file.lock().map_err(cannot("lock", folder))?;
    Ok(file)
}

/// Makes a backup where this version of the program is about to change the tables of an older one.
///
/// # Errors
/// Those of [`Backup::make`]; the tables should be left alone then.
pub fn before_upgrade(config: &Config, now: NaiveDateTime) -> Result<Option<Backup>, Error> {
    let url = config.database();
    if url.file().is_none() || url.standing()? != Standing::Older {
        return Ok(None);
    }
    Backup::make(&url, &config.backup_folder(), config.backup_keep, now).map(Some)
}
