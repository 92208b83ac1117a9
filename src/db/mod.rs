//! The database door: the only place that knows there are two kinds of database.
//!
//! Everything else asks for `db.read(|conn| …)` or `db.write(|conn| …)` and gets a connection that
//! is SQLite or PostgreSQL, whichever the setting named. Each connection belongs to one thread and
//! waits there for work: a slow disk never holds up the threads that answer requests, and SQLite,
//! which takes one writer at a time, is given exactly one.

mod conn;
pub mod migrations;
mod types;

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use tokio::sync::oneshot;

pub use conn::{Conn, DatabaseUrl};
pub use types::{Keyed, new_id};
pub(crate) use types::{keyed, typed_id};

use crate::error::Error;

/// How many pages can be read at the same moment. Reads are short, so a few connections keep two
/// to four cores busy; more would only wait for each other.
const READERS: usize = 4;

type Job = Box<dyn FnOnce(&mut Conn) + Send>;

/// A handle on the practice's database, cheap to clone and shared by everything.
#[derive(Clone)]
pub struct Db {
    readers: Sender<Job>,
    writers: Sender<Job>,
    url: Arc<DatabaseUrl>,
}

impl Db {
    /// Opens the database, bringing its tables up to this version first.
    ///
    /// # Errors
    /// When the file or server can't be opened, or a migration can't be applied.
    pub fn open(url: &DatabaseUrl) -> Result<Self, Error> {
        let mut first = url.connect()?;
        migrations::run(&mut first)?;
        let writers = if url.is_sqlite() { 1 } else { READERS };
        Ok(Self {
            readers: start_threads("db-read", READERS, url)?,
            writers: start_threads("db-write", writers, url)?,
            url: Arc::new(url.clone()),
        })
    }

    /// Where this database is, for messages to the host.
    #[must_use]
    pub fn url(&self) -> &DatabaseUrl {
        &self.url
    }

    /// Looks things up. What one page needs is read in one call, so that it sees one moment.
    ///
    /// # Errors
    /// Whatever `work` answers, or [`Error::Internal`] when the work was lost on the way.
    pub async fn read<T, F>(&self, work: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T, Error> + Send + 'static,
    {
        run(&self.readers, move |conn| conn.snapshot(work)).await
    }

    /// Changes things: all of `work` is kept, or none of it. It may be run again from the start
    /// when another copy of the server changed the same rows at the same moment.
    ///
    /// # Errors
    /// Whatever `work` answers; nothing has been kept then.
    pub async fn write<T, F>(&self, work: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: Fn(&mut Conn) -> Result<T, Error> + Send + 'static,
    {
        run(&self.writers, move |conn| conn.change(&work)).await
    }
}

async fn run<T, F>(queue: &Sender<Job>, work: F) -> Result<T, Error>
where
    T: Send + 'static,
    F: FnOnce(&mut Conn) -> Result<T, Error> + Send + 'static,
{
    let (answer, waiting) = oneshot::channel();
    let job: Job = Box::new(move |conn| {
        // Nobody waits any more when the browser has gone; the work is done all the same.
        let _ = answer.send(work(conn));
    });
    queue
        .send(job)
        .map_err(|_| Error::internal("the database threads have stopped"))?;
    waiting
        .await
        .map_err(|_| Error::internal("the database work did not finish"))?
}

fn start_threads(name: &str, count: usize, url: &DatabaseUrl) -> Result<Sender<Job>, Error> {
    let (sender, receiver) = channel::<Job>();
    let receiver = Arc::new(Mutex::new(receiver));
    for number in 0..count {
        let conn = url.connect()?;
        let url = url.clone();
        let receiver = Arc::clone(&receiver);
        std::thread::Builder::new()
            .name(format!("{name}-{number}"))
            .spawn(move || serve(conn, &url, &receiver))
            .map_err(|error| Error::internal(format!("a database thread: {error}")))?;
    }
    Ok(sender)
}

/// One thread's life: take a piece of work, do it, and start afresh where it broke the connection.
fn serve(mut conn: Conn, url: &DatabaseUrl, queue: &Mutex<Receiver<Job>>) {
    loop {
        let next = queue
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .recv();
        let Ok(job) = next else { return };
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| job(&mut conn)));
        if outcome.is_err() || conn.is_broken() {
            match url.connect() {
                Ok(fresh) => conn = fresh,
                Err(error) => tracing::error!(%error, "the database can't be reached"),
            }
        }
    }
}
