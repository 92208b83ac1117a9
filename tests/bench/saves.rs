//! Saves, alone and many at once, beside bare SQLite commits on the same disk.

use std::cell::RefCell;

use diesel::connection::{Connection, SimpleConnection};
use diesel::prelude::*;
use diesel::sqlite::SqliteConnection;
use throughline::db::Db;
use throughline::people::PersonId;
use throughline::schema::people;

use crate::rate::{Rate, table};
use crate::site::{Browser, Site, User};

/// How many save at once.
const MANY: usize = 32;

pub async fn measure() {
    let site = Site::start().await;
    let clients = everyone(&site).await;
    let (db, ids) = (&site.db, clients.iter().map(|client| client.id).collect::<Vec<_>>());
    table("saves, each on the disk when it is answered", &[]);
    let bare = RefCell::new(bare());
    let commit = |_| async { bare.borrow_mut().batch_execute(COMMIT).unwrap() };
    Rate::of(1, commit).await.say("bare SQLite commits", "");
    Rate::of(1, |who| rename(db, ids[who])).await.say("db.write, alone", "");
    Rate::of(MANY, |who| rename(db, ids[who])).await.say("db.write, 32 at once", "");
    Rate::of(1, commit).await.say("bare SQLite commits, again", "");
    Rate::of(1, |who| find_out(&clients[who])).await.say("a finding through the site, alone", "");
    Rate::of(MANY, |who| find_out(&clients[who]))
        .await
        .say("a finding through the site, 32 at once", "");
}

async fn everyone(site: &Site) -> Vec<User> {
    let mut clients = Vec::new();
    for number in 0..MANY {
        clients.push(site.client(&format!("Client {number}")).await);
    }
    clients
}

const COMMIT: &str = "BEGIN IMMEDIATE; UPDATE row SET words = words + 1; COMMIT";

/// A file of its own, opened with the settings of `src/db/conn.rs`.
fn bare() -> SqliteConnection {
    let folder = tempfile::tempdir().unwrap().keep();
    let path = folder.join("bare.sqlite3").to_string_lossy().into_owned();
    let mut conn = SqliteConnection::establish(&path).unwrap();
    conn.batch_execute(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
         CREATE TABLE row (id INTEGER PRIMARY KEY, words INTEGER); INSERT INTO row VALUES (1, 0)",
    )
    .unwrap();
    conn
}

async fn rename(db: &Db, person: PersonId) {
    let renamed = db.write(move |conn| {
        let change = people::revision.eq(people::revision + 1);
        diesel::update(people::table.find(person)).set(change).execute(conn)?;
        Ok(())
    });
    renamed.await.unwrap();
}

async fn find_out(client: &User) {
    let key = throughline::db::new_id().to_string();
    let fields = [
        ("question", "skills"),
        ("source", "myself"),
        ("learnt", "Calm when everyone else is not."),
        ("form_key", &key),
    ];
    let browser: &Browser = client;
    let answer = browser.post(&client.at("findings"), &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
}
