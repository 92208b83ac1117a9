//! What must happen without a request: a short list of chores, looked after every few seconds while
//! the server runs; then the letters. Each is one change that may be made twice, so several copies of the server can all
//! look after them; one that fails is written in the log and holds up none of the others.

use std::time::Duration;

use chrono::NaiveDateTime;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Conn, Db};
use crate::drafts::Draft;
use crate::error::Error;
use crate::links::Link;
use crate::mail::{self, Letter};
use crate::{erasure, practice, sign_in, throttle};

type Chore = fn(NaiveDateTime, &Config, &mut Conn) -> Result<(), Error>;

/// Every chore, with its name in the log.
const CHORES: &[(&str, Chore)] = &[
    ("drafts", |now, config, conn| Draft::expire(config.draft_days, now, conn)),
    ("sessions", |now, _, conn| sign_in::sweep(now, conn)),
    ("tries", |now, _, conn| throttle::sweep(now, conn)),
    ("links", |now, _, conn| Link::sweep(now, conn)),
    ("forgotten passwords", sign_in::answer_requests),
    ("ended work", |now, _, conn| practice::let_go(now, conn)),
    ("letters", |now, _, conn| Letter::sweep(now, conn)),
];

/// How often: someone who forgot their password waits for the letter.
const EVERY: Duration = Duration::from_secs(15);

/// How long stopping waits for the chore in hand: it is done whole or not at all, and done later.
const PATIENCE: Duration = Duration::from_secs(1);

/// Does everything that is due at this instant.
pub async fn run_due(db: &Db, config: &Config, now: NaiveDateTime) {
    for (name, chore) in CHORES {
        let config = config.clone();
        if let Err(error) = db.write(move |conn| chore(now, &config, conn)).await {
            tracing::error!(chore = name, %error, "a chore failed");
        }
    }
    if let Err(error) = erasure::erase_due(db, now).await {
        tracing::error!(%error, "people who asked to be erased are still here");
    }
    if let Err(error) = mail::deliver(db, config, now).await {
        tracing::error!(%error, "letters were left lying");
    }
}

/// The chores of a running server. They stop when this is dropped.
pub struct Jobs {
    stop: oneshot::Sender<()>,
    running: JoinHandle<()>,
}

/// Begins to look after the chores, and goes on until told to stop.
#[must_use]
pub fn start(db: Db, config: Config, clock: Clock) -> Jobs {
    let (stop, mut stopped) = oneshot::channel();
    let running = actix_web::rt::spawn(async move {
        loop {
            run_due(&db, &config, clock.now()).await;
            // Either the time passes, or the word to stop comes first.
            if timeout(EVERY, &mut stopped).await.is_ok() {
                return;
            }
        }
    });
    Jobs { stop, running }
}

impl Jobs {
    /// Stops after the chore in hand.
    pub async fn stop(self) {
        drop(self.stop);
        if timeout(PATIENCE, self.running).await.is_err() {
            tracing::warn!("a chore was still being done when the server stopped");
        }
    }
}
