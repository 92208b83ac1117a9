//! A practice of any size: the demo's, copied.

use std::path::PathBuf;
use std::time::Instant;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sqlite::SqliteConnection;
use throughline::clock::Clock;
use throughline::db::Conn;
use throughline::demo;
use throughline::schema::people;

use crate::copied;
use crate::site::hash;

/// How many clients the two coaches of the demo get.
const CLIENTS_OF_TWO: usize = 100;

/// Nothing is lost if this fails half-way, so nothing is done for the day it does.
const IN_A_HURRY: &str = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; \
                          PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -400000";

/// A practice in a file.
pub struct Practice {
    pub clients: usize,
    pub file: PathBuf,
    _folder: tempfile::TempDir,
}

impl Practice {
    /// With so many clients, a multiple of a hundred. Everyone's password is that of the tests.
    pub async fn of(clients: usize) -> Self {
        let began = Instant::now();
        let demo::Practice { db, folder } = demo::Practice::open(&Clock::default()).await.unwrap();
        db.close();
        let file = folder.path().join("demo.sqlite3");
        let hash = hash().await;
        let mut conn = SqliteConnection::establish(&file.to_string_lossy()).unwrap();
        conn.batch_execute(IN_A_HURRY).unwrap();
        let mut conn = Conn::Sqlite(conn);
        let opens_all = people::password_hash.eq(hash);
        diesel::update(people::table).set(opens_all).execute(&mut conn).unwrap();
        let coaches = people::table.filter(people::role.ne("client")).select(people::id);
        let coaches: Vec<i64> = coaches.load(&mut conn).unwrap();
        conn.transaction(|conn| {
            copied::everything(CLIENTS_OF_TWO / 4 - 1, &coaches, conn)?;
            copied::everything(clients / CLIENTS_OF_TWO - 1, &[], conn)
        })
        .unwrap();
        drop(conn);
        // What is still on its way to the disk would slow down whoever is measured next.
        let written = std::fs::File::open(&file).unwrap();
        written.sync_all().unwrap();
        let bytes = written.metadata().unwrap().len();
        println!(
            "\n{clients} clients, {} MB, made in {:.0} s",
            bytes / 1_000_000,
            began.elapsed().as_secs_f64()
        );
        Self { clients, file, _folder: folder }
    }
}
