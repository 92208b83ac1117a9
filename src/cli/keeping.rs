use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use super::{Outcome, open};
use crate::backups::{self, Backup};
use crate::config::Config;
use crate::db::{DatabaseUrl, Db};
use crate::moving::{self, Moved};

/// Makes a backup now.
pub(super) fn back_up(config: &Config, folder: Option<PathBuf>, now: NaiveDateTime) -> Outcome {
    let folder = folder.unwrap_or_else(|| config.backup_folder());
    let made = Backup::make(&config.database(), &folder, config.backup_keep, now)?;
    println!("The practice is copied to {}", made.file.display());
    Ok(())
}

/// Puts a backup in the place of the practice.
pub(super) fn restore(config: &Config, file: &Path, now: NaiveDateTime) -> Outcome {
    let kept = backups::restore(&config.database(), file, now)?;
    println!("{} is the practice now.", file.display());
    if let Some(kept) = kept {
        println!(
            "What was there is kept as {}: remove it when you no longer need it.",
            kept.display()
        );
    }
    Ok(())
}

/// Copies the practice into another database.
pub(super) async fn move_to(config: &Config, to: &str, now: NaiveDateTime) -> Outcome {
    DatabaseUrl::check(to)?;
    let (from, to) = (open(config, now)?, Db::open(&DatabaseUrl::parse(to))?);
    let moved = moving::practice(&from, &to).await?;
    for Moved { table, rows, checksum } in &moved {
        println!("{rows:>9} {table:<24} {checksum:.16}");
    }
    println!("The practice is in the {} too, compared row by row.", to.url());
    println!("Name it with --database-url from now on; the {} is as it was.", from.url());
    from.close();
    to.close();
    Ok(())
}

/// Says what the settings mean, where what they name can be reached.
pub(super) fn check(config: &Config) -> Outcome {
    let database = config.database();
    // A file that is not there yet is made by the server, not by looking.
    if database.file().is_none_or(Path::exists) {
        database.execute("SELECT 1")?;
    }
    println!("Listens on {}", config.listen);
    println!("Is reached at {}", config.public_url());
    println!("Is kept in the {database}");
    println!("{}", backups::described(config));
    match config.mail_server()? {
        Some(server) => println!("Sends letters by {server}"),
        None => println!("Sends no letters: links are handed over"),
    }
    println!("Suggests the time zone {}", config.time_zone);
    for warning in config.warnings() {
        println!("Warning: {warning}");
    }
    Ok(())
}
