use std::thread;
use std::time::Duration;

use chrono::{NaiveDateTime, TimeDelta};

use super::Backup;
use crate::clock::Clock;
use crate::config::Config;
use crate::error::Error;

/// How often it is asked whether a backup is due. One that failed is tried again then.
const ASKED_EVERY: Duration = Duration::from_secs(600);

/// Whether it is time for the next backup: the age of the newest decides, so that a server that is
/// started again and again makes no more of them.
#[must_use]
pub fn is_due(newest: Option<NaiveDateTime>, every_hours: u16, now: NaiveDateTime) -> bool {
    newest.is_none_or(|made_at| now - made_at >= TimeDelta::hours(every_hours.into()))
}

/// What the settings mean, for the host.
#[must_use]
pub fn described(config: &Config) -> String {
    if config.database().file().is_none() {
        return "Is backed up with PostgreSQL's own tools".to_owned();
    }
    let (folder, keep) = (config.backup_folder(), config.backup_keep);
    let kept = format!("{}, where the newest {keep} are kept", folder.display());
    match config.backup_every_hours {
        0 => format!("Is backed up only when asked to, to {kept}"),
        hours => format!("Is backed up every {hours} hours to {kept}"),
    }
}

/// Makes a backup every so many hours for as long as the program runs, on a thread of its own: one
/// that is still being made never holds up the program's end.
///
/// # Errors
/// When the thread can't be started.
pub fn start(config: &Config) -> Result<(), Error> {
    if config.backup_every_hours == 0 || config.database().file().is_none() {
        return Ok(());
    }
    let config = config.clone();
    let started = thread::Builder::new().name("backups".to_owned()).spawn(move || {
        loop {
            match make_if_due(&config, Clock::default().now()) {
                Ok(None) => {}
                Ok(Some(backup)) => tracing::info!(file = %backup.file.display(), "backed up"),
                Err(error) => tracing::error!(%error, "the backup failed"),
            }
            thread::sleep(ASKED_EVERY);
        }
    });
    started.map(drop).map_err(|error| Error::internal(format!("the backup thread: {error}")))
}

fn make_if_due(config: &Config, now: NaiveDateTime) -> Result<Option<Backup>, Error> {
    let folder = config.backup_folder();
    let all = if folder.exists() { Backup::all(&folder)? } else { Vec::new() };
    // A name from the future (the clock was wrong once) says nothing about today.
    let newest = all.iter().map(|backup| backup.made_at).filter(|made_at| *made_at <= now).max();
    if !is_due(newest, config.backup_every_hours, now) {
        return Ok(None);
    }
    Backup::make(&config.database(), &folder, config.backup_keep, now).map(Some)
}
