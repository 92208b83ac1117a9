use std::time::{Duration, Instant};

use chrono::NaiveDateTime;

use super::Letter;
use super::letter::wait_after;
use super::server::{Refusal, Server};
use crate::config::Config;
use crate::db::Db;
use crate::error::Error;

/// How long a round goes on taking up letters; what is left waits for the next.
const ROUND: Duration = Duration::from_secs(60);

/// Sends the letters that are due. Without a mail server there are none.
///
/// # Errors
/// When the database can't be asked.
pub async fn deliver(db: &Db, config: &Config, now: NaiveDateTime) -> Result<(), Error> {
    let Some(server) = config.mail_server().map_err(Error::internal)? else {
        return Ok(());
    };
    let began = Instant::now();
    while began.elapsed() < ROUND {
        let Some(letter) = db.write(move |conn| Letter::take_up(now, conn)).await? else {
            break;
        };
        send(letter, &server, db, now).await?;
    }
    Ok(())
}

async fn send(letter: Letter, server: &Server, db: &Db, now: NaiveDateTime) -> Result<(), Error> {
    let Err(refusal) = server.send(&letter).await else {
        return db.write(move |conn| letter.cross_out(conn)).await;
    };
    let Refusal { for_good, why } = refusal;
    // The log holds no one's address, and mail servers like to repeat it.
    let why = why.replace(&letter.recipient, "the recipient");
    let wait = wait_after(letter.tries).filter(|_| !for_good);
    let gives_up = wait.is_none();
    tracing::warn!(letter = %letter.id, tries = letter.tries, gives_up, why, "a letter was not sent");
    db.write(move |conn| letter.put_back(wait.map(|wait| now + wait), conn)).await
}
