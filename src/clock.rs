//! Today, as an argument: nothing else in the program asks what time it is.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, NaiveDate, NaiveDateTime, SubsecRound, Utc};
use chrono_tz::Tz;

/// Where the time comes from: the machine, or a test that moves it by hand.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    /// Microseconds since 1970 that a test has set.
    set: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// A clock that stands still until it is set again.
    #[must_use]
    pub fn standing_at(now: NaiveDateTime) -> Self {
        Self { set: Some(Arc::new(AtomicI64::new(now.and_utc().timestamp_micros()))) }
    }

    /// Moves a standing clock; a running one can't be moved.
    pub fn set(&self, now: NaiveDateTime) {
        if let Some(set) = &self.set {
            set.store(now.and_utc().timestamp_micros(), Ordering::Relaxed);
        }
    }

    /// The instant in UTC, to the microsecond that both databases can keep.
    #[must_use]
    pub fn now(&self) -> NaiveDateTime {
        let set = self.set.as_ref().map(|set| set.load(Ordering::Relaxed));
        let set = set.and_then(DateTime::from_timestamp_micros);
        set.unwrap_or_else(Utc::now).naive_utc().trunc_subsecs(6)
    }
}

/// The date on a person's own wall at this instant.
#[must_use]
pub fn date_in(zone: &str, now: NaiveDateTime) -> NaiveDate {
    local(zone, now).date()
}

/// The date and time on a person's own wall at this instant. An unknown zone counts as UTC.
#[must_use]
pub fn local(zone: &str, now: NaiveDateTime) -> NaiveDateTime {
    let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
    now.and_utc().with_timezone(&zone).naive_local()
}

/// Zones suggested beside the field; any other name of the time zone database can be typed.
#[rustfmt::skip]
pub const ZONES: &[&str] = &[
    "Africa/Cairo", "Africa/Johannesburg", "Africa/Lagos", "Africa/Nairobi",
    "America/Argentina/Buenos_Aires", "America/Bogota", "America/Chicago", "America/Denver",
    "America/Halifax", "America/Los_Angeles", "America/Mexico_City", "America/New_York",
    "America/Sao_Paulo", "America/Toronto", "America/Vancouver", "Asia/Bangkok", "Asia/Dhaka",
    "Asia/Dubai", "Asia/Hong_Kong", "Asia/Jakarta", "Asia/Jerusalem", "Asia/Karachi",
    "Asia/Kolkata", "Asia/Manila", "Asia/Seoul", "Asia/Shanghai", "Asia/Singapore", "Asia/Tokyo",
    "Australia/Melbourne", "Australia/Perth", "Australia/Sydney", "Europe/Amsterdam",
    "Europe/Athens", "Europe/Berlin", "Europe/Brussels", "Europe/Bucharest", "Europe/Copenhagen",
    "Europe/Dublin", "Europe/Helsinki", "Europe/Istanbul", "Europe/Kyiv", "Europe/Lisbon",
    "Europe/London", "Europe/Madrid", "Europe/Oslo", "Europe/Paris", "Europe/Prague",
    "Europe/Rome", "Europe/Stockholm", "Europe/Vienna", "Europe/Warsaw", "Europe/Zurich",
    "Pacific/Auckland", "UTC",
];
