//! One writer, many savers. A save is answered only when it is on the disk, and a trip to the disk
//! takes far longer than the save itself. So the saves that are waiting when the writer gets to
//! them make the trip together: each in a savepoint of its own, so that one that fails takes none
//! of the others with it, and each answered after the one commit that holds them all.
//!
//! PostgreSQL groups commits by itself and takes many writers; there each save is a transaction.

use std::sync::Mutex;
use std::sync::mpsc::Receiver;

use tokio::sync::oneshot;

use super::{Conn, DatabaseUrl, guarded, next};
use crate::error::Error;

/// The most saves that share a commit, so that the first never waits long for the last.
const TOGETHER: usize = 64;

/// A save on its way to the disk.
pub(super) trait Change: Send {
    /// Does the work inside an open transaction, in a savepoint of its own.
    fn make(&mut self, conn: &mut Conn);
    /// Does the work in a transaction of its own, again where another server was faster.
    fn make_alone(&mut self, conn: &mut Conn);
    /// Tells whoever waits, once the commit is on the disk or has failed.
    fn answer(self: Box<Self>, committed: Result<(), Error>);
}

/// A save and the one who waits for it.
pub(super) struct Waiting<T, F> {
    work: F,
    outcome: Option<Result<T, Error>>,
    answer: oneshot::Sender<Result<T, Error>>,
}

impl<T, F> Waiting<T, F> {
    pub(super) fn new(work: F, answer: oneshot::Sender<Result<T, Error>>) -> Self {
        Self { work, outcome: None, answer }
    }
}

impl<T, F> Change for Waiting<T, F>
where
    T: Send,
    F: Fn(&mut Conn) -> Result<T, Error> + Send,
{
    fn make(&mut self, conn: &mut Conn) {
        self.outcome = Some(conn.snapshot(&self.work));
    }

    fn make_alone(&mut self, conn: &mut Conn) {
        self.outcome = Some(conn.change(&self.work));
    }

    fn answer(self: Box<Self>, committed: Result<(), Error>) {
        // Without an outcome the work panicked; the one who waits hears that it did not finish.
        let Some(outcome) = self.outcome else { return };
        let _ = self.answer.send(committed.and(outcome));
    }
}

pub(super) fn make_changes(
    mut conn: Conn,
    url: &DatabaseUrl,
    queue: &Mutex<Receiver<Box<dyn Change>>>,
) -> Conn {
    while let Some(first) = next(queue) {
        if url.file().is_some() {
            guarded(&mut conn, url, |conn| make_together(first, conn, queue));
        } else {
            guarded(&mut conn, url, |conn| make_one(first, conn));
        }
    }
    conn
}

fn make_one(mut change: Box<dyn Change>, conn: &mut Conn) {
    change.make_alone(conn);
    change.answer(Ok(()));
}

fn make_together(
    first: Box<dyn Change>,
    conn: &mut Conn,
    queue: &Mutex<Receiver<Box<dyn Change>>>,
) {
    let mut made = Vec::new();
    let committed = conn.change_with(|conn| {
        let mut waiting = Some(first);
        while let Some(mut change) = waiting {
            // A panic in one save must not be the end of the others.
            let work = std::panic::AssertUnwindSafe(|| change.make(conn));
            let panicked = std::panic::catch_unwind(work).is_err();
            made.push(change);
            if panicked {
                return Err(Error::internal("a save panicked"));
            }
            waiting = if made.len() < TOGETHER { ready(queue) } else { None };
        }
        Ok(())
    });
    for change in made {
        change.answer(
            committed.as_ref().copied().map_err(|error| Error::internal(error.to_string())),
        );
    }
}

/// Another save, if one is waiting already.
fn ready(queue: &Mutex<Receiver<Box<dyn Change>>>) -> Option<Box<dyn Change>> {
    queue.lock().ok()?.try_recv().ok()
}
