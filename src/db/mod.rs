//! The database door: the only place that knows there are two kinds of database.
//!
//! Everything else asks for `db.read(|conn| …)` or `db.write(|conn| …)` and gets a connection that
//! is SQLite or PostgreSQL, whichever the setting named. Each connection belongs to one thread and
//! waits there for work: a slow disk never holds up the threads that answer requests, and SQLite,
//! which takes one writer at a time, is given exactly one. Saves that wait for it at the same
//! moment share one trip to the disk (see `writer.rs`).
//!
//! 2026-11-22: SQLite keeps a question it has read, but reads it anew when a value is put in that its
//! plan may depend on, and how many rows are wanted is one of those. So what a key finds is asked for
//! with `get_result`, and not with `first`, which adds such a limit, the newest few with `at_most`, and
//! what many keys find with `one_of`, and not with `eq_any`, whose words change with how many there are.

mod at_most;
mod conn;
mod file;
mod grouped;
pub mod migrations;
mod one_of;
mod rows;
mod tables;
mod traces;
mod types;
mod writer;

use std::sync::atomic::AtomicBool;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread::JoinHandle;

use tokio::sync::oneshot;

pub(crate) use at_most::AtMost;
pub use conn::{Conn, DatabaseUrl};
pub(crate) use grouped::grouped;
pub(crate) use one_of::IsOneOf;
pub use rows::Row;
pub use tables::{Column, Kind, Table};
pub use types::{Keyed, new_id};
pub(crate) use types::{keyed, typed_id};

use crate::error::Error;
use writer::{Change, Waiting};

/// How many pages can be read at the same moment. Reads are short, so a few connections keep two
/// to four cores busy; more would only wait for each other.
const READERS: usize = 4;

type Question = Box<dyn FnOnce(&mut Conn) + Send>;

/// A handle on the practice's database, cheap to clone and shared by everything.
#[derive(Clone)]
pub struct Db {
    /// Taken away when the database is closed.
    threads: Arc<RwLock<Option<Threads>>>,
    url: Arc<DatabaseUrl>,
    /// Whether what was erased may have left traces; nobody knows what an earlier run left.
    traces: Arc<AtomicBool>,
}

/// The threads that own the connections, and the ways to them.
struct Threads {
    readers: Sender<Question>,
    writers: Sender<Box<dyn Change>>,
    /// Each gives its connection back when it ends.
    running: Vec<JoinHandle<Conn>>,
}

impl Db {
    /// Opens the database, bringing its tables up to this version first.
    ///
    /// # Errors
    /// When the file or server can't be opened, or a migration can't be applied.
    pub fn open(url: &DatabaseUrl) -> Result<Self, Error> {
        let mut first = url.connect()?;
        migrations::run(&mut first)?;
        let writers = if url.file().is_some() { 1 } else { READERS };
        let mut running = Vec::new();
        let threads = Threads {
            readers: start("db-read", READERS, url, answer_questions, &mut running)?,
            writers: start("db-write", writers, url, writer::make_changes, &mut running)?,
            running,
        };
        Ok(Self {
            threads: Arc::new(RwLock::new(Some(threads))),
            url: Arc::new(url.clone()),
            traces: Arc::new(AtomicBool::new(true)),
        })
    }

    /// Finishes what was asked before and closes every connection, for all handles: no more is
    /// taken on. They are closed one after the other, since it takes one that knows it is the last
    /// to bring in the log of a SQLite file and remove it.
    pub fn close(&self) {
        let threads = self.threads.write().unwrap_or_else(PoisonError::into_inner).take();
        let Some(Threads { readers, writers, running }) = threads else { return };
        drop((readers, writers));
        for thread in running {
            drop(thread.join());
        }
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
        let (answer, waiting) = oneshot::channel();
        let question: Question = Box::new(move |conn| {
            // Nobody waits any more when the browser has gone.
            let _ = answer.send(conn.snapshot(work));
        });
        self.ask(|threads| threads.readers.send(question).is_ok())?;
        waiting.await.map_err(|_| unfinished())?
    }

    /// Changes things: all of `work` is kept and on the disk when this answers, or none of it is.
    /// It may be run again from the start when another copy of the server changed the same rows at
    /// the same moment.
    ///
    /// # Errors
    /// Whatever `work` answers; nothing has been kept then.
    pub async fn write<T, F>(&self, work: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: Fn(&mut Conn) -> Result<T, Error> + Send + 'static,
    {
        let (answer, waiting) = oneshot::channel();
        let change = Box::new(Waiting::new(work, answer));
        self.ask(|threads| threads.writers.send(change).is_ok())?;
        waiting.await.map_err(|_| unfinished())?
    }

    fn ask(&self, send: impl FnOnce(&Threads) -> bool) -> Result<(), Error> {
        let threads = self.threads.read().unwrap_or_else(PoisonError::into_inner);
        let sent = threads.as_ref().is_some_and(send);
        if sent { Ok(()) } else { Err(Error::internal("the database is closed")) }
    }
}

fn unfinished() -> Error {
    Error::internal("the database work did not finish")
}

/// Starts threads that each own a connection and share one queue of work.
fn start<W: Send + 'static>(
    name: &str,
    count: usize,
    url: &DatabaseUrl,
    live: fn(Conn, &DatabaseUrl, &Mutex<Receiver<W>>) -> Conn,
    running: &mut Vec<JoinHandle<Conn>>,
) -> Result<Sender<W>, Error> {
    let (sender, receiver) = channel();
    let receiver = Arc::new(Mutex::new(receiver));
    for number in 0..count {
        let (conn, url, receiver) = (url.connect()?, url.clone(), Arc::clone(&receiver));
        let thread = std::thread::Builder::new()
            .name(format!("{name}-{number}"))
            .spawn(move || live(conn, &url, &receiver))
            .map_err(|error| Error::internal(format!("a database thread: {error}")))?;
        running.push(thread);
    }
    Ok(sender)
}

fn answer_questions(mut conn: Conn, url: &DatabaseUrl, queue: &Mutex<Receiver<Question>>) -> Conn {
    while let Some(question) = next(queue) {
        guarded(&mut conn, url, |conn| question(conn));
    }
    conn
}

/// The next piece of work; nothing once the database is closed or the last handle on it is gone.
fn next<W>(queue: &Mutex<Receiver<W>>) -> Option<W> {
    queue.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

/// Does a piece of work, and opens a fresh connection where the work broke this one.
fn guarded(conn: &mut Conn, url: &DatabaseUrl, work: impl FnOnce(&mut Conn)) {
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(conn)));
    if outcome.is_err() || conn.is_broken() {
        match url.connect() {
            Ok(fresh) => *conn = fresh,
            Err(error) => tracing::error!(%error, "the database can't be reached"),
        }
    }
}
