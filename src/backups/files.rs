//! What both ways need of the file system: a file is there whole or not at all, and only its owner
//! can read it.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// What SQLite keeps beside a database: its log, the log's index, and what a log was before.
const LOGS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// A file beside another, with a longer name: `throughline.sqlite3` and `.lock`.
pub(super) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// One sentence about a file that could not be worked with.
pub(super) fn cannot(verb: &str, file: &Path) -> impl FnOnce(io::Error) -> Error {
    let start = format!("Can't {verb} {}", file.display());
    move |error| Error::internal(format!("{start}: {error}"))
}

/// Removes a file that may not be there.
pub(super) fn remove(file: &Path) -> Result<(), Error> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(cannot("remove", file)(error)),
        _ => Ok(()),
    }
}

/// Removes the logs of a database: they would be read into whatever file comes in its place.
pub(super) fn remove_logs(database: &Path) -> Result<(), Error> {
    LOGS.iter().try_for_each(|log| remove(&beside(database, log)))
}

/// Removes a database that was not finished, or was not what it should be.
pub(super) fn discard(database: &Path) -> Result<(), Error> {
    remove_logs(database)?;
    remove(database)
}

/// Copies a database that nobody uses, with its log where it has one, in place of whatever is
/// called so. The copy gets its name when it is whole.
pub(super) fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    discard(to)?;
    for part in ["-wal", ""] {
        let (from, to) = (beside(from, part), beside(to, part));
        if from.exists() {
            let unfinished = beside(&to, ".unfinished");
            remove(&unfinished)?;
            copy_bytes(&from, &unfinished).map_err(cannot("copy", &from))?;
            finish(&unfinished, &to)?;
        }
    }
    Ok(())
}

fn copy_bytes(from: &Path, to: &Path) -> io::Result<u64> {
    let mut new = OpenOptions::new().write(true).create_new(true).mode(0o600).open(to)?;
    io::copy(&mut File::open(from)?, &mut new)
}

/// Gives a finished file its name, in place of whatever had it: from now on it is on the disk
/// under that name, whatever happens.
pub(super) fn finish(unfinished: &Path, file: &Path) -> Result<(), Error> {
    sync(unfinished)?;
    fs::rename(unfinished, file).map_err(cannot("write", file))?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    sync(folder.unwrap_or(Path::new(".")))
}

fn sync(path: &Path) -> Result<(), Error> {
    File::open(path).and_then(|file| file.sync_all()).map_err(cannot("write", path))
}
