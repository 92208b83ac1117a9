use chrono::NaiveDateTime;
use totp_rs::Builder;

use crate::error::Error;

/// How many seconds the app shows one number.
const STEP: i64 = 30;

/// What the server and the app on a person's phone both know: 160 bits of chance, from which both
/// work out the same six digits for each half minute (TOTP, RFC 6238, with SHA-1 as all apps do).
#[derive(Clone)]
pub struct Secret(totp_rs::Secret);

impl Secret {
    /// A fresh one.
    #[must_use]
    pub fn new() -> Self {
        Self(totp_rs::Secret::generate())
    }

    /// One that was written down in base32.
    ///
    /// # Errors
    /// When it is no base32.
    pub fn read(base32: &str) -> Result<Self, Error> {
        let read = totp_rs::Secret::try_from_base32(base32);
        read.map(Self).map_err(|error| Error::internal(format!("a second step: {error}")))
    }

    /// The secret in base32, as apps take it.
    #[must_use]
    pub fn base32(&self) -> String {
        self.0.to_base32()
    }

    /// The same in groups of four, to be typed by hand.
    #[must_use]
    pub fn key(&self) -> String {
        let letters: Vec<char> = self.base32().chars().collect();
        letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
    }

    /// The address that sets up an app: what the picture for its camera says.
    ///
    /// # Errors
    /// When the account's name can't stand in an address.
    pub fn address(&self, account: &str) -> Result<String, Error> {
        let named = self.builder().with_issuer(Some("Throughline")).with_account_name(account);
        let address = named.build().and_then(|totp| totp.to_url());
        address.map_err(|error| Error::internal(format!("a second step: {error}")))
    }

    /// The half minute, counted from 1970, in which an app shows this number: the present one, or
    /// a neighbour because no two clocks agree. Those up to `used` are over.
    #[must_use]
    pub fn step_of(&self, number: &str, now: NaiveDateTime, used: i64) -> Option<i64> {
        let totp = self.builder().build_noncompliant();
        let fits = |step: i64| {
            let seconds = u64::try_from(step * STEP);
            seconds.is_ok_and(|seconds| totp.check(number, seconds).is_some())
        };
        let present = now.and_utc().timestamp().div_euclid(STEP);
        (present - 1..=present + 1).find(|step| *step > used && fits(*step))
    }

    fn builder(&self) -> Builder {
        // `step_of` allows for the drift itself, since it has to know the half minute.
        Builder::new().with_secret(self.0.clone()).with_skew(0)
    }
}

impl Default for Secret {
    fn default() -> Self {
        Self::new()
    }
}
