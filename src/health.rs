//! What a program that watches over this one asks: whether the practice can be opened, at
//! `/healthz`, and how the server has done since it started, at `/metrics` in the way Prometheus
//! reads. Both are counts and a word, with nothing in them about anyone.

use std::fmt::Display;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{self, Data};

use crate::db::Db;
use crate::error::Error;
use crate::mail::Letter;
use crate::practice::Rules;

/// Both addresses.
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/healthz", web::get().to(show)).route("/metrics", web::get().to(list));
}

/// The longest that an answer of each group took, in milliseconds. What took longer is in a last
/// group of its own.
const GROUPS: [u64; 5] = [5, 20, 50, 250, 1_000];

/// What this copy of the server has answered since it started.
#[derive(Debug, Default)]
pub struct Counts {
    /// By the first digit of the status, from 1.
    kinds: [AtomicU64; 5],
    /// By how long they took.
    groups: [AtomicU64; GROUPS.len() + 1],
    microseconds: AtomicU64,
}

impl Counts {
    /// Counts one answer.
    pub fn count(&self, status: StatusCode, took: Duration) {
        let kind = usize::from(status.as_u16() / 100).saturating_sub(1);
        let group = GROUPS.iter().take_while(|most| took.as_millis() > u128::from(**most)).count();
        for counter in self.kinds.get(kind).into_iter().chain(self.groups.get(group)) {
            counter.fetch_add(1, Relaxed);
        }
        let microseconds = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        self.microseconds.fetch_add(microseconds, Relaxed);
    }

    /// The counts as Prometheus reads them.
    fn told(&self) -> Told {
        let mut told = Told::default();
        let name = "throughline_answers_total";
        told.begin(name, "counter", "Requests answered, by their status");
        for (first, count) in (1..).zip(&self.kinds) {
            told.line(&format!("{name}{{status=\"{first}xx\"}}"), count.load(Relaxed));
        }
        let name = "throughline_answer_seconds";
        told.begin(name, "histogram", "How long the answers took");
        let mut all = 0;
        let most = GROUPS.iter().map(|most| format!("{}.{:03}", most / 1_000, most % 1_000));
        for (most, count) in most.chain(["+Inf".to_owned()]).zip(&self.groups) {
            all += count.load(Relaxed);
            told.line(&format!("{name}_bucket{{le=\"{most}\"}}"), all);
        }
        let seconds = Duration::from_micros(self.microseconds.load(Relaxed)).as_secs_f64();
        told.line(&format!("{name}_sum"), seconds);
        told.line(&format!("{name}_count"), all);
        told
    }
}

/// Lines for Prometheus.
#[derive(Default)]
struct Told(String);

impl Told {
    fn begin(&mut self, name: &str, kind: &str, about: &str) {
        self.0 += &format!("# HELP {name} {about}\n# TYPE {name} {kind}\n");
    }

    fn line(&mut self, name: &str, value: impl Display) {
        self.0 += &format!("{name} {value}\n");
    }
}

/// Whether the practice can be opened: its rules can be read.
async fn show(db: Data<Db>) -> Result<&'static str, Error> {
    db.read(Rules::read).await?;
    Ok("ok\n")
}

/// How the server has done since it started.
async fn list(db: Data<Db>, counts: Data<Counts>) -> Result<HttpResponse, Error> {
    let mut told = counts.told();
    let name = "throughline_letters_given_up";
    told.begin(name, "gauge", "Letters that could not be sent in the last week");
    told.line(name, db.read(Letter::given_up).await?);
    Ok(HttpResponse::Ok().content_type("text/plain; version=0.0.4; charset=utf-8").body(told.0))
}
