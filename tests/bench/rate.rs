use std::time::{Duration, Instant};

use futures_util::future::join_all;

/// How long each thing is done.
const WHILE: Duration = Duration::from_secs(4);
/// How long it is done before it counts.
const WARMING_UP: Duration = Duration::from_millis(500);

/// How often a thing was done, and how long each waited for it.
pub struct Rate {
    waits: Vec<Duration>,
}

impl Rate {
    /// Lets this many do the work, each again and again as soon as it is done.
    pub async fn of<F, D>(at_once: usize, work: F) -> Self
    where
        F: Fn(usize) -> D,
        D: Future<Output = ()>,
    {
        let began = Instant::now();
        let (counts_from, ends) = (began + WARMING_UP, began + WARMING_UP + WHILE);
        let work = &work;
        let each = (0..at_once).map(|who| async move {
            let mut waits = Vec::new();
            while Instant::now() < ends {
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
        Self { waits }
    }

    /// One line of the table.
    pub fn say(&self, what: &str) {
        let at = |part: usize| {
            let wait = self.waits.get(self.waits.len() * part / 100).copied().unwrap_or_default();
            format!("{:.2} ms", wait.as_secs_f64() * 1000.0)
        };
        let a_second = self.waits.len() as f64 / WHILE.as_secs_f64();
        println!("| {what:<44} | {a_second:>9.0} | {:>10} | {:>10} |", at(50), at(99));
    }
}

/// Begins a table.
pub fn table(about: &str) {
    println!("\n| {about:<44} | {:>9} | {:>10} | {:>10} |", "a second", "p50", "p99");
    println!("|{}|{}:|{}:|{}:|", "-".repeat(46), "-".repeat(10), "-".repeat(11), "-".repeat(11));
}
