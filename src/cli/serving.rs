use std::io;

use chrono::NaiveDateTime;

use super::{Outcome, open};
use crate::app::{self, Mode};
use crate::backups;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::demo::Practice;
use crate::error::Error;
use crate::jobs;
use crate::links::{NewLink, Purpose};
use crate::people::Person;

/// Runs the practice until it is asked to end.
pub(super) async fn serve(mut config: Config, now: NaiveDateTime) -> Outcome {
    let db = open(&config, now)?;
    let site = app::start(config.clone(), db.clone(), Clock::default(), Mode::Real).await;
    let site = site.map_err(listening(&config))?;
    config.listen = site.address;
    backups::start(&config)?;
    let link = set_up_link(&db, now).await?;
    println!("Throughline is at {}", config.public_url());
    println!("Its database is the {}", db.url());
    for warning in config.warnings() {
        eprintln!("Warning: {warning}");
    }
    if let Some(link) = link {
        println!("Open this link once to set up the practice: {}", config.link(&link));
    }
    let jobs = jobs::start(db.clone(), config, Clock::default());
    let ended = site.server.await;
    jobs.stop().await;
    db.close();
    Ok(ended?)
}

/// Runs the made-up practice until it is asked to end.
pub(super) async fn demo(config: Config) -> Outcome {
    if config.names_a_database() {
        return Err("The demo makes a database of its own and throws it away: take the database \
                    setting out and start it again."
            .into());
    }
    let mut config = config.without_mail();
    let practice = Practice::open(&Clock::default()).await?;
    let db = practice.db.clone();
    let site = app::start(config.clone(), db, Clock::default(), Mode::Demo).await;
    let site = site.map_err(listening(&config))?;
    config.listen = site.address;
    println!("A practice of made-up people is at {}", config.public_url());
    println!("Everything in it is gone when you stop it (Ctrl+C).");
    Ok(site.server.await?)
}

fn listening(config: &Config) -> impl Fn(io::Error) -> String {
    let listen = config.listen;
    move |error| {
        format!(
            "Can't listen on {listen}: {error}. If another program uses the port, name another one \
             with --listen."
        )
    }
}

/// A fresh set-up link while the practice has no owner; the one printed before stops working.
async fn set_up_link(db: &Db, now: NaiveDateTime) -> Result<Option<String>, Error> {
    db.write(move |conn| {
        if Person::owner_exists(conn)? {
            return Ok(None);
        }
        let (name, email) = (String::new(), String::new());
        let link = NewLink { purpose: Purpose::SetUp, person_id: None, name, email };
        link.insert(now, conn).map(Some)
    })
    .await
}
