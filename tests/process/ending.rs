//! The server ends: asked to, or without being asked.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use futures_util::future::{join, join_all};
use throughline::people::PersonId;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

use crate::site::Browser;
use crate::support::{Chance, Practice, Server, WORKS_WITHIN, findings, save, wait_for};

pub const NAMES: [&str; 4] = ["Ada", "Ben", "Cleo", "Dan"];

/// A client at their browser.
pub struct Saver {
    id: PersonId,
    browser: Browser,
}

/// Words that a client knows to be kept.
pub type Acknowledged = (PersonId, String);

/// Everyone signs in to a server that has just been started, and finds whatever was acknowledged.
pub async fn everyone_finds(
    server: &Server,
    clients: &[PersonId],
    acknowledged: &[Acknowledged],
) -> Vec<Saver> {
    let mut savers = Vec::new();
    for (&id, name) in clients.iter().zip(NAMES) {
        let browser = server.sign_in(name).await;
        let page = browser.open(&findings(id)).await.text();
        for (_, words) in acknowledged.iter().filter(|(owner, _)| *owner == id) {
            assert!(page.contains(words), "{words} was acknowledged and is gone");
        }
        savers.push(Saver { id, browser });
    }
    savers
}

/// Everyone saves at once until the server is gone, which `end` sees to after a few saves. Answers
/// what was acknowledged.
pub async fn everyone_saves(
    savers: &[Saver],
    round: u32,
    few: u64,
    end: impl AsyncFnOnce(),
) -> Vec<Acknowledged> {
    let (acknowledged, mut heard) = unbounded_channel();
    let save = savers.iter().map(|saver| save_on(saver, round, acknowledged.clone()));
    let saving = join_all(save.collect::<Vec<_>>());
    drop(acknowledged);
    let ending = async {
        let mut all = Vec::new();
        for _ in 0..few {
            all.push(heard.recv().await.expect("a save was not acknowledged"));
        }
        end().await;
        while let Some(one) = heard.recv().await {
            all.push(one);
        }
        all
    };
    join(saving, ending).await.1
}

async fn save_on(saver: &Saver, round: u32, acknowledged: UnboundedSender<Acknowledged>) {
    for number in 0.. {
        let words = format!("finding-{}-{round}-{number}.", saver.id);
        if !save(&saver.browser, saver.id, &words).await {
            return;
        }
        acknowledged.send((saver.id, words)).unwrap();
    }
}

#[actix_web::test]
async fn what_was_acknowledged_is_there_after_the_server_was_killed_at_any_moment() {
    let (practice, clients) = Practice::of(NAMES).await;
    let mut chance = Chance::new();
    let mut all = Vec::new();
    for round in 0..6 {
        let mut server = practice.serve();
        practice.url().check_integrity().unwrap();
        let savers = everyone_finds(&server, &clients, &all).await;
        let (few, moment) = (chance.below(30), Duration::from_micros(chance.below(20_000)));
        let kill = async || {
            tokio::time::sleep(moment).await;
            server.kill();
        };
        all.extend(everyone_saves(&savers, round, few, kill).await);
    }
    assert!(!all.is_empty());
    everyone_finds(&practice.serve(), &clients, &all).await;
}

/// A log that is left, and whatever else SQLite keeps beside the database while it is used.
fn logs(practice: &Practice) -> Vec<String> {
    practice.names("", "throughline.sqlite3-")
}

#[actix_web::test]
async fn a_server_that_is_asked_to_stop_loses_nothing_and_puts_its_log_away() {
    let (practice, clients) = Practice::of(NAMES).await;
    let mut server = practice.serve();
    let savers = everyone_finds(&server, &clients, &[]).await;
    let all = everyone_saves(&savers, 0, 20, async || server.ask_to_stop()).await;
    assert!(server.wait().success());
    assert_eq!(logs(&practice), [""; 0]);
    everyone_finds(&practice.serve(), &clients, &all).await;
}

/// Half a form on its way to this server, and the rest of it.
async fn half_a_form(server: &Server) -> (TcpStream, &'static [u8]) {
    let mut stream = TcpStream::connect(server.host()).unwrap();
    let half = "POST /sign-in HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\nemail=";
    stream.write_all(half.as_bytes()).unwrap();
    // Whoever comes later is answered, so the half form has been read by then.
    server.sign_in("Ada").await;
    (stream, b"nina")
}

#[actix_web::test]
async fn a_form_that_is_under_way_is_answered_before_the_server_ends() {
    let (practice, _) = Practice::of(["Ada"]).await;
    let mut server = practice.serve();
    let (mut stream, rest) = half_a_form(&server).await;
    server.interrupt();
    wait_for(WORKS_WITHIN, || TcpStream::connect(server.host()).err());
    stream.write_all(rest).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 422"), "{answer}");
    assert!(server.wait().success());
}

#[actix_web::test]
async fn a_stalled_client_does_not_keep_the_server_from_ending() {
    let (practice, _) = Practice::of(["Ada"]).await;
    let mut server = practice.serve();
    let (stream, _) = half_a_form(&server).await;
    assert!(server.stop().success());
    assert_eq!(logs(&practice), [""; 0]);
    drop(stream);
}

#[actix_web::test]
async fn a_log_that_can_not_be_written_keeps_nobody_from_an_answer() {
    let (practice, [ada]) = Practice::of(["Ada"]).await;
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let mut server = practice.serve_logging_to(full, &[]);
    let browser = server.sign_in("Ada").await;
    assert!(save(&browser, ada, "kept").await);
    assert!(browser.open(&findings(ada)).await.says("kept"));
    assert!(server.stop().success());
}
