use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use super::files::{beside, copy, discard, finish, remove_logs};
use super::lock::Lock;
use crate::db::DatabaseUrl;
use crate::db::migrations::Standing;
use crate::error::Error;

/// Puts a backup in the place of the practice. What was there is kept beside it, under the name
/// that this answers.
///
/// Killed at any moment, this leaves either the old practice in its place or the new one, whole.
///
/// # Errors
/// One sentence: a server runs, the file is no sound backup, or a newer version made it.
pub fn restore(
    url: &DatabaseUrl,
    backup: &Path,
    now: NaiveDateTime,
) -> Result<Option<PathBuf>, Error> {
    let database = url.file().ok_or_else(|| {
        Error::internal("This practice is kept in PostgreSQL: restore it with pg_restore or psql.")
    })?;
    if !backup.is_file() {
        return Err(Error::internal(format!("There is no file {}.", backup.display())));
    }
    let _alone = Lock::alone(url)?;
    let restored = beside(database, ".restored");
    copy(backup, &restored)?;
    let checked = check(&DatabaseUrl::Sqlite(restored.clone()), backup);
    checked.inspect_err(|_| drop(discard(&restored)))?;
    let kept = if database.exists() { Some(keep(url, database, now)?) } else { None };
    // A log that is left would be read into the restored file.
    remove_logs(database)?;
    finish(&restored, database)?;
    Ok(kept)
}

fn check(copy: &DatabaseUrl, backup: &Path) -> Result<(), Error> {
    let name = backup.display();
    let standing = copy.check_integrity().and_then(|()| copy.standing());
    let standing =
        standing.map_err(|error| Error::internal(format!("{name} is not sound: {error}")))?;
    match standing {
        Standing::Empty => Err(Error::internal(format!("{name} is no backup of Throughline."))),
        Standing::Newer => Err(Error::internal(format!(
            "A newer version of Throughline made {name}: restore it with that version."
        ))),
        Standing::Older | Standing::Same => copy.bring_to_rest(),
    }
}

/// A second copy of what is there. Whoever restores a backup may have a damaged practice, so it is
/// kept as it lies on the disk, with its log where that can't be brought in any more.
fn keep(url: &DatabaseUrl, database: &Path, now: NaiveDateTime) -> Result<PathBuf, Error> {
    match url.bring_to_rest() {
        Err(error) if error.to_string().contains("locked") => {
            return Err(Error::internal("Another program uses the database: close it first."));
        }
        _ => {}
    }
    let kept = beside(database, &now.format(".before-restore-%Y%m%d-%H%M%S").to_string());
    copy(database, &kept)?;
    Ok(kept)
}
