//! Two copies of the server at work on one database: nothing is kept in a process. On SQLite two
//! on one machine; `tests/postgres` runs these on PostgreSQL.

use std::thread;
use std::time::Duration;

use throughline::db::DatabaseUrl;
use throughline::db::migrations::Standing;
use throughline::people::{PersonId, Role};

use crate::ending::{NAMES, everyone_finds, everyone_saves};
use crate::site::{Browser, OwnDatabase, join, start_of_tests};
use crate::support::{Chance, Practice, Server, findings};

/// A database of its own with these clients, and what to start a copy of the server with.
struct Shared {
    practice: Practice,
    database: OwnDatabase,
}

impl Shared {
    async fn empty() -> Self {
        let (practice, []) = Practice::of([]).await;
        let database = OwnDatabase::fresh(&practice.file("shared"));
        Self { practice, database }
    }

    async fn with_clients() -> (Self, Vec<PersonId>) {
        let shared = Self::empty().await;
        let (db, mut ids) = (shared.database.open(), Vec::new());
        for name in NAMES {
            ids.push(join(&db, name, Role::Client, start_of_tests()).await);
        }
        db.close();
        (shared, ids)
    }

    fn copy(&self) -> Server {
        self.practice.serve_with(&["--database-url", &self.database.url])
    }
}

#[actix_web::test]
async fn copies_that_start_together_make_the_tables_once() {
    let shared = Shared::empty().await;
    let copies = thread::scope(|scope| {
        let starting: Vec<_> = (0..6).map(|_| scope.spawn(|| shared.copy())).collect();
        starting.into_iter().map(|copy| copy.join().unwrap()).collect::<Vec<_>>()
    });
    for copy in &copies {
        assert_eq!(Browser::at(&copy.address).get("/sign-in").await.status, 200);
    }
    assert_eq!(DatabaseUrl::parse(&shared.database.url).standing().unwrap(), Standing::Same);
    assert!(shared.practice.backups().is_empty(), "one took half-made tables for an upgrade");
}

#[actix_web::test]
async fn who_signs_in_at_one_copy_goes_on_at_another() {
    let (shared, clients) = Shared::with_clients().await;
    let (one, other) = (shared.copy(), shared.copy());
    let there = one.sign_in(NAMES[0]).await;
    let cookie = "__Host-throughline";
    let here = Browser::at(&other.address);
    here.take_cookie(cookie, &there.cookie(cookie).unwrap());
    here.open(&findings(clients[0])).await;
    here.post("/sign-out", &[]).await;
    assert_eq!(there.get(&findings(clients[0])).await.status, 303, "it is signed out there too");
}

#[actix_web::test]
async fn what_one_copy_acknowledged_before_it_was_killed_the_other_shows() {
    let (shared, clients) = Shared::with_clients().await;
    let (mut one, other) = (shared.copy(), shared.copy());
    let mut chance = Chance::new();
    let (few, moment) = (chance.below(40), Duration::from_micros(chance.below(20_000)));
    let savers = everyone_finds(&one, &clients, &[]).await;
    let kill = async || {
        tokio::time::sleep(moment).await;
        one.kill();
    };
    let all = everyone_saves(&savers, 0, few, kill).await;
    everyone_finds(&other, &clients, &all).await;
}
