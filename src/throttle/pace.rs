use chrono::{NaiveDateTime, TimeDelta};

/// The longest wait.
pub const LONGEST: TimeDelta = TimeDelta::minutes(15);

/// How often a wait can double before it is longer than the longest.
const DOUBLINGS: i32 = 10;

/// How patient we ask someone to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// How many tries come without a wait.
    pub free: i32,
    /// How long it takes until one try is forgotten.
    pub forgets_one_in: TimeDelta,
}

/// How often something was tried lately.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// How many tries are remembered.
    pub times: i32,
    /// When the last one was.
    pub last_at: NaiveDateTime,
}

impl Pace {
    /// One account, or one browser that is known for it: people mistype a few times; who goes on
    /// gets through about a hundred guesses a day.
    pub const ACCOUNT: Self = Self { free: 5, forgets_one_in: TimeDelta::hours(1) };

    /// One place. A school or an office shares one address, so this is for those who try one
    /// password on many accounts.
    pub const NETWORK: Self = Self { free: 30, forgets_one_in: TimeDelta::minutes(1) };

    /// From when on the next try is let through: at once while tries are free, then after 1, 2, 4…
    /// seconds. Never longer than [`LONGEST`] from now, also where a clock was put back.
    #[must_use]
    pub fn allowed_at(self, count: Count, now: NaiveDateTime) -> NaiveDateTime {
        let doubled = count.times - self.free;
        let wait = match doubled {
            // Tries of one moment overtake each other; a free one waits for none that came later.
            ..0 => return count.last_at.min(now),
            0..DOUBLINGS => TimeDelta::seconds(1 << doubled),
            _ => LONGEST,
        };
        (count.last_at + wait).min(now + LONGEST)
    }

    /// The count after one more try, which goes down while nobody tries.
    #[must_use]
    pub fn one_more(self, count: Option<Count>, now: NaiveDateTime) -> Count {
        let remembered = count.map_or(0, |count| {
            let quiet = (now - count.last_at).max(TimeDelta::zero());
            let forgotten = quiet.num_seconds() / self.forgets_one_in.num_seconds().max(1);
            count.times - i32::try_from(forgotten).unwrap_or(i32::MAX).min(count.times)
        });
        Count { times: (remembered + 1).min(self.most()), last_at: now }
    }

    /// The most tries that are remembered, so that the longest wait is over in one quiet day.
    #[must_use]
    pub fn most(self) -> i32 {
        self.free + DOUBLINGS
    }
}
