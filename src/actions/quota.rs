//! How a quota stands: so many times in each day, week or month, on any day in it.
//!
//! A quota that begins or ends in the middle of a week or month asks there for its share of the
//! days, rounded to the nearest whole number: "3 times a week" from a Thursday asks for 2 in that
//! first week, and "once a month" from the 30th asks for none until the next month. Only whole
//! periods count towards a streak.

use super::cadence::{Cadence, Period};
use super::pace::{Log, Progress, share, sum};
use super::periods::Span;
use super::state::Status;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A quota and its days.
pub(super) struct Rhythm {
    pub count: u16,
    pub period: Period,
    pub from: NaiveDate,
    pub until: Option<NaiveDate>,
}

/// What was done in one period.
pub(super) struct Part {
    /// The days of it that lie between the first and the last day.
    pub span: Span,
    pub done: u32,
    pub asked: u32,
}

impl Rhythm {
    pub fn progress(&self, cadence: Cadence, logs: &[Log], today: NaiveDate) -> Progress {
        let has_ended = self.until.is_some_and(|until| today > until);
        let last_day = self.until.map_or(today, |until| until.min(today));
        // Before it begins, the first period is the one to look at; after it ends, the last.
        let day = last_day.max(self.from);
        let here = self.part(day);
        let quota = self.asked(day);
        let counts = |log_day: NaiveDate| log_day >= self.from && log_day <= last_day;
        let done = sum(logs, |log_day| counts(log_day) && here.contains(log_day));
        let total_done = sum(logs, counts);
        let kept = self.kept_by_period(logs, last_day);
        let over = self.period.index(day) + i64::from(has_ended);
        let streak = self.streak(&kept, over);

        let status = if has_ended {
            Status::Ended
        } else if today < self.from {
            Status::NotStarted
        } else if done >= quota {
            Status::OnTrack
        } else if self.is_stalled(&kept, over) {
            Status::Stalled
        } else if self.is_behind(done, quota, here, today)
            || (streak == 0 && self.is_whole(over - 1))
        {
            Status::NeedsAttention
        } else if total_done == 0 {
            Status::NotStarted
        } else {
            Status::OnTrack
        };
        Progress {
            cadence,
            today,
            done_this_period: done,
            quota,
            period_start: Some(here.start),
            period_end: Some(here.end),
            total_done,
            total_expected_so_far: self.expected_before(over),
            fraction: share(done, quota),
            status,
            days_late: 0,
            streak,
        }
    }

    /// The latest periods up to today, oldest first.
    pub fn lately(&self, logs: &[Log], today: NaiveDate, most: usize) -> Vec<Part> {
        let last_day = self.until.map_or(today, |until| until.min(today));
        let before = |day: &NaiveDate| {
            self.period.around(*day).start.pred_opt().filter(|day| *day >= self.from)
        };
        let first = Some(last_day).filter(|day| *day >= self.from);
        let parts = std::iter::successors(first, before).take(most).map(|day| {
            let span = self.part(day);
            let counts = |log_day| span.contains(log_day) && log_day <= last_day;
            Part { span, done: sum(logs, counts), asked: self.asked(day) }
        });
        let mut parts: Vec<_> = parts.collect();
        parts.reverse();
        parts
    }

    /// The part of the period around `day` that lies between the first and the last day.
    fn part(&self, day: NaiveDate) -> Span {
        let whole = self.period.around(day);
        let end = self.until.map_or(whole.end, |until| until.min(whole.end));
        Span { start: whole.start.max(self.from), end }
    }

    /// What the period around `day` asks for: its share of the count, rounded half up.
    fn asked(&self, day: NaiveDate) -> u32 {
        let (part, whole) = (self.part(day).days().max(0), self.period.around(day).days());
        let doubled =
            i64::from(self.count).saturating_mul(part).saturating_mul(2).saturating_add(whole);
        doubled.checked_div(2 * whole).and_then(|asked| u32::try_from(asked).ok()).unwrap_or(0)
    }

    /// Whether the numbered period lies wholly between the first and the last day.
    fn is_whole(&self, index: i64) -> bool {
        let starts_inside = self.period.around(self.from).start == self.from;
        let first = self.period.index(self.from) + i64::from(!starts_inside);
        let last = self.until.map_or(i64::MAX, |until| {
            self.period.index(until) - i64::from(self.period.around(until).end != until)
        });
        (first..=last).contains(&index)
    }

    /// What the periods before the numbered one asked for together.
    fn expected_before(&self, index: i64) -> u32 {
        let first = self.period.index(self.from);
        let last = self.until.map_or(i64::MAX, |until| self.period.index(until));
        let over = (index.min(last.saturating_add(1)) - first).max(0);
        if over == 0 {
            return 0;
        }
        let mut expected = i64::from(self.asked(self.from));
        let mut whole = over - 1;
        if let Some(until) = self.until.filter(|_| whole > 0 && index > last) {
            expected += i64::from(self.asked(until));
            whole -= 1;
        }
        expected = expected.saturating_add(whole.saturating_mul(i64::from(self.count)));
        u32::try_from(expected).unwrap_or(u32::MAX)
    }

    fn kept_by_period(&self, logs: &[Log], last_day: NaiveDate) -> BTreeMap<i64, u32> {
        let mut done: BTreeMap<i64, u32> = BTreeMap::new();
        for log in logs.iter().filter(|log| log.done_on >= self.from && log.done_on <= last_day) {
            let period = done.entry(self.period.index(log.done_on)).or_default();
            *period = period.saturating_add(u32::from(log.amount));
        }
        done
    }

    /// Whole periods kept in a row, counted back from the last one that is over.
    fn streak(&self, done: &BTreeMap<i64, u32>, over: i64) -> u32 {
        // A last period cut short by the end of the rhythm is neither kept nor missed.
        let newest = if self.is_whole(over - 1) { over - 1 } else { over - 2 };
        let kept = |index: &i64| {
            self.is_whole(*index)
                && done.get(index).is_some_and(|done| *done >= u32::from(self.count))
        };
        let in_a_row = (0..).map(|back| newest - back).take_while(kept).count();
        u32::try_from(in_a_row).unwrap_or(u32::MAX)
    }

    fn is_stalled(&self, done: &BTreeMap<i64, u32>, over: i64) -> bool {
        let nothing = |index: i64| done.get(&index).is_none_or(|done| *done == 0);
        nothing(over)
            && [over - 1, over - 2].into_iter().all(|past| self.is_whole(past) && nothing(past))
    }

    /// Whether the days of this period that are over should already have brought more.
    fn is_behind(&self, done: u32, quota: u32, here: Span, today: NaiveDate) -> bool {
        let passed = (today - here.start).num_days();
        i64::from(quota) * passed / here.days().max(1) > i64::from(done)
    }
}
