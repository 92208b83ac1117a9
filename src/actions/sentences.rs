//! How an action stands, in words, with what each number is out of.

use super::cadence::{Cadence, Period};
use super::pace::{Progress, days_left};
use super::state::Status;
use crate::words::long_date;

/// Days in a month on average.
const MONTH: f64 = 30.44;

impl Progress {
    /// One line: "2 of 3 this week", "5 of 12 by 31 December 2027, about 1 a month needed",
    /// "was due 4 days ago". That it is overdue, done or ended stands beside it, as its mark.
    pub fn sentence(&self) -> String {
        match self.cadence {
            Cadence::Once { by } => match self.status {
                Status::Done => "done".to_owned(),
                Status::Overdue if self.days_late == 1 => "was due yesterday".to_owned(),
                Status::Overdue => format!("was due {} days ago", self.days_late),
                _ => match (by - self.today).num_days() {
                    0 => "due today".to_owned(),
                    1 => "due tomorrow".to_owned(),
                    days => format!("due in {days} days"),
                },
            },
            Cadence::Window { count, until, .. } => {
                let so_far = format!("{} of {count} by {}", self.total_done, long_date(until));
                match self.status {
                    Status::Done | Status::Overdue => so_far,
                    _ => format!("{so_far}, {} needed", self.pace_needed()),
                }
            }
            Cadence::Quota { period, from, .. } => match self.status {
                Status::Ended => {
                    let asked = self.total_expected_so_far;
                    format!("{} of {asked} in all", self.total_done)
                }
                _ if self.today < from => format!("starts on {}", long_date(from)),
                _ if self.quota == 0 => {
                    format!("{} done {}, none needed yet", self.done_this_period, period.current())
                }
                _ => format!("{} of {} {}", self.done_this_period, self.quota, period.current()),
            },
            Cadence::PerEvent { count } => match self.period_end {
                Some(event) => {
                    format!(
                        "{} of {count} at the last event on {}",
                        self.done_this_period,
                        long_date(event)
                    )
                }
                None => format!("{count} at each event, no event yet"),
            },
        }
    }

    /// What is done in all, beside what was to be done by now: "7 done in all, 6 asked for by now".
    /// `None` where the line above says it already.
    pub fn so_far(&self) -> Option<String> {
        let (done, asked) = (self.total_done, self.total_expected_so_far);
        match self.cadence {
            Cadence::Once { .. } => None,
            Cadence::Window { .. } if self.status == Status::Done => None,
            Cadence::PerEvent { .. } if done == 0 => None,
            _ if self.status == Status::Ended || self.period_start > Some(self.today) => None,
            _ => Some(format!("{done} done in all, {asked} asked for by now")),
        }
    }

    /// How often in a row the rhythm was kept: "3 whole weeks in a row". `None` below two, where
    /// there is no row yet.
    pub fn in_a_row(&self) -> Option<String> {
        if self.streak < 2 {
            return None;
        }
        let kept = match self.cadence {
            Cadence::Quota { period, .. } => match period {
                Period::Day => "days",
                Period::Week => "whole weeks",
                Period::Month => "whole months",
            },
            Cadence::PerEvent { .. } => "events",
            Cadence::Once { .. } | Cadence::Window { .. } => return None,
        };
        Some(format!("{} {kept} in a row", self.streak))
    }

    /// "about 2 a week": what is left, spread over the days that are left (from the first day,
    /// where that is still ahead), rounded up.
    fn pace_needed(&self) -> String {
        let left = f64::from(self.left());
        let first = self.period_start.map_or(self.today, |start| start.max(self.today));
        let days = f64::from(self.period_end.map_or(0, |end| days_left(first, end)).max(1));
        let (a_day, a_week, a_month) = (left / days, left * 7.0 / days, left * MONTH / days);
        if a_day >= 1.0 {
            format!("about {} a day", a_day.ceil())
        } else if a_week >= 1.0 {
            format!("about {} a week", a_week.ceil())
        } else if a_month > 0.5 {
            format!("about {} a month", a_month.ceil())
        } else {
            format!("about 1 every {} months", (1.0 / a_month).floor())
        }
    }
}
