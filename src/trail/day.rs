use chrono::{NaiveDate, NaiveDateTime};

use super::Entry;
use crate::clock::local;
use crate::words::listed;

/// What was done on one day of the client's calendar, latest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub on: NaiveDate,
    /// What was done on it.
    pub lines: Vec<Line>,
}

/// One line of the trail: what one person did in one go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When they began, on the client's own clock.
    pub from: NaiveDateTime,
    /// When they did the last of it.
    pub until: NaiveDateTime,
    /// Who did what: "Ruth looked at Home, Goals and Actions".
    pub sentence: String,
}

impl Day {
    /// The days these entries (newest first) fall on in this time zone. What follows one another on
    /// a day and differs only in what it was about is one line.
    #[must_use]
    pub fn all(entries: &[Entry], zone: &str) -> Vec<Self> {
        let date = |entry: &Entry| local(zone, entry.at).date();
        let days = entries.chunk_by(|one, next| date(one) == date(next));
        days.filter_map(|day| {
            let same = |one: &Entry, next: &Entry| {
                (one.what, one.actor_id, &one.actor_name)
                    == (next.what, next.actor_id, &next.actor_name)
            };
            let lines = day.chunk_by(same).filter_map(|run| Line::of(run, zone)).collect();
            Some(Self { on: date(day.first()?), lines })
        })
        .collect()
    }
}

impl Line {
    fn of(run: &[Entry], zone: &str) -> Option<Self> {
        let (newest, oldest) = (run.first()?, run.last()?);
        let mut about: Vec<&str> = Vec::new();
        for entry in run.iter().rev() {
            if !about.contains(&entry.about.as_str()) {
                about.push(&entry.about);
            }
        }
        let sentence = format!("{} {}", newest.actor(), newest.deed(&listed(&about)));
        Some(Self { from: local(zone, oldest.at), until: local(zone, newest.at), sentence })
    }

    /// When, on the clock: `10:42`, or `10:42 to 11:15`.
    #[must_use]
    pub fn time(&self) -> String {
        let (from, until) = (self.from.format("%H:%M"), self.until.format("%H:%M"));
        let (from, until) = (from.to_string(), until.to_string());
        if from == until { from } else { format!("{from} to {until}") }
    }
}
