use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use diesel::connection::{
    AnsiTransactionManager, Connection, SimpleConnection, TransactionManager,
};
use diesel::pg::PgConnection;
use diesel::result::{DatabaseErrorKind, Error as QueryError};
use diesel::sqlite::SqliteConnection;
use url::Url;

use super::file::make_private;
use crate::error::Error;

/// A connection of either kind. Queries are written once and run on both.
#[derive(diesel::MultiConnection)]
pub enum Conn {
    /// A PostgreSQL server (or one that speaks its language).
    Pg(PgConnection),
    /// One file beside the server: the default.
    Sqlite(SqliteConnection),
}

/// Where the practice is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A SQLite file.
    Sqlite(PathBuf),
    /// A `postgres://…` address.
    Postgres(String),
}

/// What SQLite is told each time it is opened: an answered save is on the disk (`FULL`), readers
/// never wait for the writer (`WAL`), and what is erased is overwritten (`secure_delete`).
const SQLITE_SETTINGS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; \
     PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; \
     PRAGMA mmap_size = 268435456; PRAGMA cache_size = -16000;";

/// How often a change is tried, where another one keeps winning the race, before it is given up.
const TRIES: u32 = 50;

/// How long to wait after so many lost races: up to as many milliseconds, by chance, so that those
/// who met do not meet again.
fn pause(lost: u32) -> Duration {
    let chance = getrandom::u32().unwrap_or(u32::MAX);
    Duration::from_millis(lost.into()).mul_f64(f64::from(chance) / f64::from(u32::MAX))
}

impl DatabaseUrl {
    /// Reads a setting: `postgres://…` or `postgresql://…` names a server, `sqlite:PATH` or a
    /// plain path names a file.
    #[must_use]
    pub fn parse(setting: &str) -> Self {
        if setting.starts_with("postgres://") || setting.starts_with("postgresql://") {
            return Self::Postgres(setting.to_owned());
        }
        let path = ["sqlite://", "sqlite:"].iter().find_map(|kind| setting.strip_prefix(kind));
        Self::Sqlite(PathBuf::from(path.unwrap_or(setting)))
    }

    /// Whether a setting names a database. A slip in `postgres://` would otherwise begin an empty
    /// practice in a file of that name.
    ///
    /// # Errors
    /// One sentence about what can be named, which leaves out the password that was.
    pub fn check(setting: &str) -> Result<(), String> {
        let Self::Sqlite(path) = Self::parse(setting) else { return Ok(()) };
        let path = path.to_string_lossy();
        let unlike = path.split_once("://").map(|(kind, _)| format!("{kind}://…"));
        match unlike.or_else(|| path.is_empty().then(|| format!("\u{201c}{setting}\u{201d}"))) {
            Some(unlike) => Err(format!(
                "The database must look like sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME, \
                 unlike {unlike}"
            )),
            None => Ok(()),
        }
    }

    /// Runs statements on a connection of their own: how tests make databases to work in.
    ///
    /// # Errors
    /// When the database can't be reached or says no.
    pub fn execute(&self, statements: &str) -> Result<(), Error> {
        Ok(self.connect()?.batch_execute(statements)?)
    }

    pub(super) fn connect(&self) -> Result<Conn, Error> {
        let unreachable = |error| Error::internal(format!("can't open {self}: {error}"));
        match self {
            Self::Sqlite(path) => {
                make_private(path)?;
                let mut conn = SqliteConnection::establish(&path.to_string_lossy())
                    .map_err(|error| unreachable(error.to_string()))?;
                conn.batch_execute(SQLITE_SETTINGS)
                    .map_err(|error| unreachable(error.to_string()))?;
                Ok(Conn::Sqlite(conn))
            }
            Self::Postgres(url) => PgConnection::establish(url)
                .map(Conn::Pg)
                .map_err(|error| unreachable(error.to_string())),
        }
    }
}

impl fmt::Display for DatabaseUrl {
    /// Never shows a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "SQLite file {}", path.display()),
            Self::Postgres(url) => {
                let url = Url::parse(url).ok();
                let host = url.as_ref().and_then(Url::host_str).unwrap_or("the host it names");
                let port = url.as_ref().and_then(Url::port).map(|port| format!(":{port}"));
                let name = url.as_ref().map_or("", Url::path);
                write!(f, "PostgreSQL at {host}{}{name}", port.unwrap_or_default())
            }
        }
    }
}

impl Conn {
    /// Whether this is SQLite.
    pub(super) fn is_sqlite(&self) -> bool {
        matches!(self, Self::Sqlite(_))
    }

    /// One moment of the database, for a page that asks several questions.
    pub(super) fn snapshot<T, F>(&mut self, work: F) -> Result<T, Error>
    where
        F: FnOnce(&mut Conn) -> Result<T, Error>,
    {
        self.transaction(work)
    }

    /// A change, whole or not at all, tried again where another one was faster.
    pub(super) fn change<T, F>(&mut self, work: &F) -> Result<T, Error>
    where
        F: Fn(&mut Conn) -> Result<T, Error>,
    {
        for lost in 1..TRIES {
            match self.change_with(work) {
                Err(error) if error.is_lost_race() => std::thread::sleep(pause(lost)),
                outcome => return outcome,
            }
        }
        self.change_with(work)
    }

    /// A change, whole or not at all. SQLite takes its write lock at the start, so that two
    /// changes queue up instead of failing half-way; PostgreSQL checks at the end.
    pub(super) fn change_with<T>(
        &mut self,
        work: impl FnOnce(&mut Conn) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.begin()?;
        let outcome = work(self).and_then(|kept| self.commit().map(|()| kept));
        if outcome.is_err() {
            self.roll_back();
        }
        outcome
    }

    fn begin(&mut self) -> Result<(), Error> {
        match self {
            Self::Pg(conn) => {
                let begin = "BEGIN ISOLATION LEVEL SERIALIZABLE";
                AnsiTransactionManager::begin_transaction_sql(conn, begin)?;
            }
            Self::Sqlite(conn) => {
                AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN IMMEDIATE")?;
            }
        }
        Ok(())
    }

    fn commit(&mut self) -> Result<(), Error> {
        match self {
            Self::Pg(conn) => AnsiTransactionManager::commit_transaction(conn)?,
            Self::Sqlite(conn) => AnsiTransactionManager::commit_transaction(conn)?,
        }
        Ok(())
    }

    fn roll_back(&mut self) {
        // A connection that can't even roll back is noticed as broken and opened again.
        let _ = match self {
            Self::Pg(conn) => AnsiTransactionManager::rollback_transaction(conn),
            Self::Sqlite(conn) => AnsiTransactionManager::rollback_transaction(conn),
        };
    }

    /// Whether this connection should be thrown away.
    pub(super) fn is_broken(&mut self) -> bool {
        match self {
            Self::Pg(conn) => {
                AnsiTransactionManager::is_broken_transaction_manager(conn)
                    || conn.batch_execute("SELECT 1").is_err()
            }
            Self::Sqlite(conn) => AnsiTransactionManager::is_broken_transaction_manager(conn),
        }
    }
}

impl Error {
    /// Whether another change came first, so that trying again is right.
    fn is_lost_race(&self) -> bool {
        matches!(
            self,
            Error::Database(QueryError::DatabaseError(DatabaseErrorKind::SerializationFailure, _))
        )
    }
}
