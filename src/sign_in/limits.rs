use chrono::{NaiveDateTime, TimeDelta};

use crate::practice::Rules;

/// How long a browser stays signed in: the practice decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Without being used.
    pub idle: TimeDelta,
    /// However much it is used.
    pub absolute: TimeDelta,
}

impl From<&Rules> for Limits {
    fn from(rules: &Rules) -> Self {
        Self {
            idle: TimeDelta::days(rules.idle_days.into()),
            absolute: TimeDelta::days(rules.absolute_days.into()),
        }
    }
}

impl Limits {
    /// When a browser that signed in at `began` and was last used at `last_seen` is signed out.
    #[must_use]
    pub fn end(self, began: NaiveDateTime, last_seen: NaiveDateTime) -> NaiveDateTime {
        (last_seen + self.idle).min(began + self.absolute)
    }
}

/// How far ahead an end that no use puts off is said on every page.
const SAID_AHEAD: TimeDelta = TimeDelta::hours(2);

/// When this browser will be signed out, as a page says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    /// When, if it is not used before then.
    pub at: NaiveDateTime,
    /// When, however much it is used.
    pub at_last: NaiveDateTime,
    /// The instant of the page that says so.
    pub now: NaiveDateTime,
}

impl Ending {
    /// The seconds until the browser is signed out if nothing is done on this page.
    #[must_use]
    pub fn seconds(&self) -> i64 {
        (self.at - self.now).num_seconds().max(0)
    }

    /// Whether using the browser puts the end off.
    #[must_use]
    pub fn can_wait(&self) -> bool {
        self.at < self.at_last
    }

    /// Whether to say so at once, and not only on a page that has been left open for long.
    #[must_use]
    pub fn is_soon(&self) -> bool {
        !self.can_wait() && self.at_last - self.now < SAID_AHEAD
    }
}
