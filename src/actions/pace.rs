//! Whether an action keeps its pace: what is done, what was to be done by now, and how that looks
//! on a day.
//!
//! Several logs a day count, as does more than was asked for. Logs after today, and logs before a
//! rhythm begins, don't.

use super::cadence::{Cadence, Period};
use super::periods::Span;
use super::quota::Rhythm;
use super::state::Status;
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// One entry in the log: so much was done on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Log {
    /// The day it was done.
    pub done_on: NaiveDate,
    /// How much was done: times, or people, or whatever the action counts.
    pub amount: u16,
}

/// How an action stands on a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// The rhythm it was worked out for.
    pub cadence: Cadence,
    /// The day it was worked out for.
    pub today: NaiveDate,
    /// What is done in the current period: the day, week or month of a quota, the whole of a
    /// window, the last event, or simply what is done where it is done once.
    pub done_this_period: u32,
    /// What the current period asks for; 0 in a partial period too short to ask for anything.
    pub quota: u32,
    /// The first and last day of the current period, both included, as far as the rhythm has them.
    pub period_start: Option<NaiveDate>,
    /// See `period_start`.
    pub period_end: Option<NaiveDate>,
    /// All that counts up to today.
    pub total_done: u32,
    /// What was to be done by now. A quota counts the periods that are over; today's may still be
    /// met.
    pub total_expected_so_far: u32,
    /// `done_this_period` out of `quota`; above 1 when more was done, 1 where nothing was asked
    /// for.
    pub fraction: f64,
    /// The same in one word.
    pub status: Status,
    /// Days past the last day, where something is still open.
    pub days_late: u32,
    /// Whole periods kept in a row, up to the last one that is over. For events: events kept in a
    /// row.
    pub streak: u32,
}

impl Progress {
    /// What a meter shows: `done_this_period`, and no more than `quota`.
    pub fn shown(&self) -> u32 {
        self.done_this_period.min(self.quota)
    }

    /// What the current period still asks for.
    pub fn left(&self) -> u32 {
        self.quota.saturating_sub(self.done_this_period)
    }
}

/// A week's notice before something done once is due.
const SOON: i64 = 7;

/// Works out how an action stands on `today` from its log, in whatever order the log comes.
pub fn progress(cadence: Cadence, logs: &[Log], today: NaiveDate) -> Progress {
    match cadence {
        Cadence::Once { by } => once(cadence, by, logs, today),
        Cadence::Quota { count, period, from, until } => {
            Rhythm { count, period, from, until }.progress(cadence, logs, today)
        }
        Cadence::Window { count, from, until } => {
            window(cadence, count, Span { start: from, end: until }, logs, today)
        }
        Cadence::PerEvent { count } => per_event(cadence, count, logs, today),
    }
}

pub(super) fn sum(logs: &[Log], counts: impl Fn(NaiveDate) -> bool) -> u32 {
    let counted = logs.iter().filter(|log| counts(log.done_on));
    counted.fold(0, |sum, log| sum.saturating_add(u32::from(log.amount)))
}

pub(super) fn share(done: u32, quota: u32) -> f64 {
    if quota == 0 { 1.0 } else { f64::from(done) / f64::from(quota) }
}

/// Days from `day` to `today`, 0 where it hasn't passed.
fn days_past(day: NaiveDate, today: NaiveDate) -> u32 {
    u32::try_from((today - day).num_days()).unwrap_or(0)
}

fn once(cadence: Cadence, by: NaiveDate, logs: &[Log], today: NaiveDate) -> Progress {
    let done = sum(logs, |day| day <= today);
    let status = if done > 0 {
        Status::Done
    } else if today > by {
        Status::Overdue
    } else if (by - today).num_days() <= SOON {
        Status::NeedsAttention
    } else {
        Status::NotStarted
    };
    Progress {
        cadence,
        today,
        done_this_period: done,
        quota: 1,
        period_start: None,
        period_end: Some(by),
        total_done: done,
        total_expected_so_far: u32::from(today >= by),
        fraction: share(done, 1),
        status,
        days_late: if done > 0 { 0 } else { days_past(by, today) },
        streak: 0,
    }
}

fn window(cadence: Cadence, count: u16, span: Span, logs: &[Log], today: NaiveDate) -> Progress {
    // What is done after the last day still counts: late is better than never.
    let done = sum(logs, |day| day >= span.start && day <= today);
    let quota = u32::from(count);
    let passed = ((today - span.start).num_days() + 1).clamp(0, span.days().max(0));
    let expected = i64::from(count).saturating_mul(passed).checked_div(span.days()).unwrap_or(0);
    let expected = u32::try_from(expected).unwrap_or(0);
    let status = if done >= quota {
        Status::Done
    } else if today > span.end {
        Status::Overdue
    } else if done < expected {
        Status::NeedsAttention
    } else if done == 0 {
        Status::NotStarted
    } else {
        Status::OnTrack
    };
    Progress {
        cadence,
        today,
        done_this_period: done,
        quota,
        period_start: Some(span.start),
        period_end: Some(span.end),
        total_done: done,
        total_expected_so_far: expected,
        fraction: share(done, quota),
        status,
        days_late: if done >= quota { 0 } else { days_past(span.end, today) },
        streak: 0,
    }
}

fn per_event(cadence: Cadence, count: u16, logs: &[Log], today: NaiveDate) -> Progress {
    let mut events: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    for log in logs.iter().filter(|log| log.done_on <= today) {
        let event = events.entry(log.done_on).or_default();
        *event = event.saturating_add(u32::from(log.amount));
    }
    let quota = u32::from(count);
    let last = events.last_key_value().map(|(day, done)| (*day, *done));
    let done = last.map_or(0, |(_, done)| done);
    let status = match last {
        None => Status::NotStarted,
        Some((_, done)) if done >= quota => Status::OnTrack,
        Some(_) => Status::NeedsAttention,
    };
    let events_held = u32::try_from(events.len()).unwrap_or(u32::MAX);
    let kept_in_a_row = events.values().rev().take_while(|done| **done >= quota).count();
    Progress {
        cadence,
        today,
        done_this_period: done,
        quota,
        period_start: last.map(|(day, _)| day),
        period_end: last.map(|(day, _)| day),
        total_done: sum(logs, |day| day <= today),
        total_expected_so_far: quota.saturating_mul(events_held),
        fraction: if last.is_some() { share(done, quota) } else { 0.0 },
        status,
        days_late: 0,
        streak: u32::try_from(kept_in_a_row).unwrap_or(u32::MAX),
    }
}

/// The Sunday of the week `today` lies in: the last day of "this week".
pub fn end_of_week(today: NaiveDate) -> NaiveDate {
    Period::Week.around(today).end
}

/// Days from today to a day, both included; 0 where it has passed.
pub(super) fn days_left(today: NaiveDate, day: NaiveDate) -> u32 {
    match today.checked_sub_days(Days::new(1)) {
        Some(yesterday) if day >= today => {
            u32::try_from((day - yesterday).num_days()).unwrap_or(u32::MAX)
        }
        _ => 0,
    }
}
