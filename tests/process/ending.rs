//! The server ends: asked to, or without being asked.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use futures_util::future::{join, join_all};
use throughline::people::PersonId;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::site::Browser;
use crate::support::{Chance, Practice, Server, findings, save};

pub const NAMES: [&str; 4] = ["Ada", "Ben", "Cleo", "Dan"];

/// What was acknowledged, and to whom.
pub type Acknowledged = (PersonId, String);

/// Saves one finding after another until the server is gone.
async fn save_on(
    browser: Browser,
    client: PersonId,
    round: u32,
    acknowledged: UnboundedSender<Acknowledged>,
) {
    for number in 0.. {
        let words = format!("finding-{client}-{round}-{number}.");
        if !save(&browser, client, &words).await {
            return;
        }
        acknowledged.send((client, words)).unwrap();
    }
}

/// Lets everyone save at once, and answers what was acknowledged before the server had ended,
/// which `end` sees to after a few saves.
pub async fn everyone_saves(
    server: &mut Server,
    clients: &[PersonId],
    round: u32,
    few: u64,
    end: impl AsyncFnOnce(&mut Server),
) -> Vec<Acknowledged> {
    let (acknowledged, mut heard) = unbounded_channel();
    let mut savers = Vec::new();
    for (client, name) in clients.iter().zip(NAMES) {
        let browser = server.sign_in(name).await;
        savers.push(save_on(browser, *client, round, acknowledged.clone()));
    }
    drop(acknowledged);
    let ending = async {
        let mut all = Vec::new();
        for _ in 0..few {
            all.push(heard.recv().await.expect("a save was not acknowledged"));
        }
        end(server).await;
        all.extend(rest(&mut heard).await);
        all
    };
    join(join_all(savers), ending).await.1
}

async fn rest(heard: &mut UnboundedReceiver<Acknowledged>) -> Vec<Acknowledged> {
    let mut all = Vec::new();
    while let Some(one) = heard.recv().await {
        all.push(one);
    }
    all
}

/// Starts the server again and looks.
async fn assert_there(practice: &Practice, clients: &[PersonId], all: &[Acknowledged]) {
    assert_shown(&practice.serve(), clients, all).await;
}

/// Everything that was acknowledged is on its owner's page.
pub async fn assert_shown(server: &Server, clients: &[PersonId], all: &[Acknowledged]) {
    for (client, name) in clients.iter().zip(NAMES) {
        let page = server.sign_in(name).await.open(&findings(*client)).await.text();
        for (_, words) in all.iter().filter(|(owner, _)| owner == client) {
            assert!(page.contains(words), "{words} was acknowledged and is gone");
        }
    }
}

#[actix_web::test]
async fn what_was_acknowledged_is_there_after_the_server_was_killed_at_any_moment() {
    let (practice, clients) = Practice::of(NAMES).await;
    let mut chance = Chance::new();
    let mut all = Vec::new();
    for round in 0..6 {
        let mut server = practice.serve();
        let (few, moment) = (chance.below(40), Duration::from_micros(chance.below(20_000)));
        let kill = async |server: &mut Server| {
            tokio::time::sleep(moment).await;
            server.kill();
        };
        all.extend(everyone_saves(&mut server, &clients, round, few, kill).await);
        practice.url().check_integrity().unwrap();
    }
    assert!(!all.is_empty());
    assert_there(&practice, &clients, &all).await;
}

#[actix_web::test]
async fn a_server_that_is_asked_to_stop_finishes_the_saves_in_flight_and_puts_its_log_away() {
    let (practice, clients) = Practice::of(NAMES).await;
    let mut server = practice.serve();
    let stop = async |server: &mut Server| server.ask_to_stop();
    let all = everyone_saves(&mut server, &clients, 0, 20, stop).await;
    assert!(server.wait().success());
    assert_eq!(practice.names("", "throughline.sqlite3-"), [""; 0], "the log is still there");
    assert_there(&practice, &clients, &all).await;
}

#[actix_web::test]
async fn a_stalled_client_does_not_keep_the_server_from_ending() {
    let (practice, _) = Practice::of(["Ada"]).await;
    let mut server = practice.serve();
    let mut stalled = TcpStream::connect(server.address.trim_start_matches("http://")).unwrap();
    let half = "POST /sign-in HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\nemail=";
    stalled.write_all(half.as_bytes()).unwrap();
    // Whoever comes later is answered, so the half form has been read by now.
    server.sign_in("Ada").await;
    assert!(server.stop().success());
    assert_eq!(stalled.read(&mut [0]).unwrap_or(0), 0, "it was answered");
    assert_eq!(practice.names("", "throughline.sqlite3-"), [""; 0], "the log is still there");
}

#[actix_web::test]
async fn the_printed_address_is_the_one_listened_on() {
    let (practice, _) = Practice::of([]).await;
    let mut server = practice.serve();
    assert_eq!(Browser::at(&server.address).get("/sign-in").await.status, 200);
    assert!(server.stop().success());
}
