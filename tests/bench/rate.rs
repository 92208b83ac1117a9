use std::time::{Duration, Instant};

use actix_web::rt::time::sleep_until;
use futures_util::future::join_all;

/// How long each thing is done.
const WHILE: Duration = Duration::from_secs(4);
/// How long it is done before it counts.
const WARMING_UP: Duration = Duration::from_millis(500);

/// How often a thing was done, and how long each waited for it.
pub struct Rate {
    at_once: usize,
    waits: Vec<Duration>,
}

impl Rate {
    /// Lets this many do the work, each again and again as soon as it is done.
    pub async fn of<F, D>(at_once: usize, work: F) -> Self
    where
        F: Fn(usize) -> D,
        D: Future<Output = ()>,
    {
        Self::every(Duration::ZERO, at_once, work).await
    }

    /// Lets this many do the work, each so long after it did it last, or as soon as it is done.
    async fn every<F, D>(pause: Duration, at_once: usize, work: F) -> Self
    where
        F: Fn(usize) -> D,
        D: Future<Output = ()>,
    {
        let began = Instant::now();
        let (counts_from, ends) = (began + WARMING_UP, began + WARMING_UP + WHILE);
        let work = &work;
        let each = (0..at_once).map(|who| async move {
            let mut waits = Vec::new();
            let mut next = began + pause * who as u32 / at_once as u32;
            while Instant::now() < ends {
                if !pause.is_zero() {
                    sleep_until(next.into()).await;
                    next += pause;
                }
                let asked = Instant::now();
                work(who).await;
                if asked >= counts_from {
                    waits.push(asked.elapsed());
                }
            }
            waits
        });
        let mut waits: Vec<_> = join_all(each).await.into_iter().flatten().collect();
        waits.sort_unstable();
        Self { at_once, waits }
    }

    /// Lets as many do the work half as often, where nobody has to wait for the others.
    pub async fn half<F, D>(&self, work: F) -> Self
    where
        F: Fn(usize) -> D,
        D: Future<Output = ()>,
    {
        let pause = Duration::from_secs_f64(self.at_once as f64 * 2.0 / self.a_second());
        Self::every(pause, self.at_once, work).await
    }

    /// How often a second.
    fn a_second(&self) -> f64 {
        self.waits.len() as f64 / WHILE.as_secs_f64()
    }

    /// How long all but so many of a hundred waited at most, in milliseconds.
    fn wait(&self, of_hundred: usize) -> f64 {
        let wait = self.waits.get(self.waits.len() * of_hundred / 100);
        wait.copied().unwrap_or_default().as_secs_f64() * 1000.0
    }

    /// One line of the table, with what else there is to say.
    pub fn say(&self, what: &str, more: &str) {
        let (rate, half, most) = (self.a_second(), self.wait(50), self.wait(99));
        println!("| {what:<44} | {rate:>8.0} | {half:>7.2} ms | {most:>7.2} ms | {more}");
    }
}

/// Begins a table.
pub fn table(about: &str, more: &[&str]) {
    let more = more.iter().map(|column| format!(" {column:>10} |")).collect::<String>();
    println!("\n| {about:<44} | a second | {:>10} | {:>10} |{more}", "p50", "p99");
    let dashes = |width| format!("{}:|", "-".repeat(width));
    let columns = more.matches('|').count();
    println!("|{}|{}{}", "-".repeat(46), dashes(9), dashes(11).repeat(2 + columns));
}
