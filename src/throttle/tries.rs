use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use std::future::{Ready, ready};

use super::pace::{Count, Pace};
use crate::access::shared;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Conn, Db};
use crate::error::Error;
use crate::forms::Reply;
use crate::links::hash;
use crate::network::Network;
use crate::practice::Seal;
use crate::schema::tries;

/// What someone may be guessing at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// Signing in.
    SignIn,
    /// The number or recovery code after the password.
    SecondStep,
    /// The password, asked again of someone who has signed in.
    PasswordAgain,
    /// Getting or using a link that sets a new password.
    Reset,
    /// Making an account.
    Joining,
}

/// Whose tries are counted.
#[derive(Clone, Copy, Debug)]
pub enum Under<'a> {
    /// Those at one account, by whatever names it.
    Account(&'a str),
    /// Those of one browser that is known for an account.
    Browser(&'a str),
    /// Those from the place the request comes from.
    Network,
}

/// What a handler asks before it lets someone try.
pub struct Throttle {
    db: Db,
    seal: Seal,
    now: NaiveDateTime,
    from: Network,
}

/// A try that was let through, and what it was counted under.
#[must_use]
pub struct Tried(Vec<(String, Pace)>);

/// How long to wait before the next try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait(pub TimeDelta);

impl Throttle {
    /// Counts a try, or says how long to wait. The try is counted before anything is compared, so
    /// that a hundred at the same moment don't slip through together; [`Throttle::went_well`]
    /// takes it back.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub async fn count(
        &self,
        what: Guess,
        under: &[Under<'_>],
    ) -> Result<Result<Tried, Wait>, Error> {
        let counted: Vec<_> = under.iter().map(|under| self.counted(what, *under)).collect();
        let now = self.now;
        let write = move |conn: &mut Conn| {
            let mut counts = Vec::new();
            for (key, pace) in &counted {
                let count = Count::find(key, conn)?;
                let until = count.map_or(now, |count| pace.allowed_at(count, now));
                if until > now {
                    return Ok(Err(Wait(until - now)));
                }
                counts.push((key, pace.one_more(count, now)));
            }
            for (key, count) in counts {
                count.keep(key, conn)?;
            }
            Ok(Ok(Tried(counted.clone())))
        };
        self.db.write(write).await
    }

    /// A try that went well is no guess. The account's count begins anew; that of a place only
    /// loses this one, or an account of one's own would be a way to go on trying others.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub async fn went_well(&self, tried: Tried) -> Result<(), Error> {
        let write = move |conn: &mut Conn| {
            for (key, pace) in &tried.0 {
                let row = tries::table.find(key);
                if *pace == Pace::NETWORK {
                    let less = tries::times.eq(tries::times - 1);
                    diesel::update(row.filter(tries::times.gt(0))).set(less).execute(conn)?;
                } else {
                    diesel::delete(row).execute(conn)?;
                }
            }
            Ok(())
        };
        self.db.write(write).await
    }

    fn counted(&self, what: Guess, under: Under<'_>) -> (String, Pace) {
        let (who, pace) = match under {
            Under::Account(account) => (format!("account {account}"), Pace::ACCOUNT),
            Under::Browser(browser) => (format!("browser {browser}"), Pace::ACCOUNT),
            Under::Network => (format!("network {}", self.from), Pace::NETWORK),
        };
        // Signed first, so that nobody can try names against what lies in the database.
        (hash(&self.seal.sign(&format!("{what:?} {who}"))), pace)
    }
}

impl Count {
    fn find(key: &str, conn: &mut Conn) -> Result<Option<Self>, Error> {
        let row = tries::table.find(key).select((tries::times, tries::last_at));
        let found: Option<(i32, NaiveDateTime)> = row.get_result(conn).optional()?;
        Ok(found.map(|(times, last_at)| Self { times, last_at }))
    }

    fn keep(self, key: &str, conn: &mut Conn) -> Result<(), Error> {
        let change = (tries::times.eq(self.times), tries::last_at.eq(self.last_at));
        if diesel::update(tries::table.find(key)).set(change).execute(conn)? == 0 {
            let row = (tries::counted.eq(key), change);
            diesel::insert_into(tries::table).values(row).execute(conn)?;
        }
        Ok(())
    }
}

/// Lets go of counts that every quiet hour has brought down to nothing.
///
/// # Errors
/// When the database can't be asked.
pub fn sweep(now: NaiveDateTime, conn: &mut Conn) -> Result<(), Error> {
    let before = now - Pace::ACCOUNT.forgets_one_in * Pace::ACCOUNT.most();
    diesel::delete(tries::table.filter(tries::last_at.lt(before))).execute(conn)?;
    Ok(())
}

impl Wait {
    /// The page's answer: the message stands beside this field.
    #[must_use]
    pub fn reply(self, field: &str) -> Reply {
        let (seconds, how_long) = (self.seconds(), self.to_string());
        let message =
            format!("Wait {how_long} and try again: there were many tries in a short time");
        Reply::wait(field, message, seconds)
    }

    /// In whole seconds, at least one.
    #[must_use]
    pub fn seconds(self) -> i64 {
        (self.0.num_milliseconds() + 999) / 1000
    }
}

impl std::fmt::Display for Wait {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (count, word) = match self.seconds() {
            seconds @ ..60 => (seconds, "second"),
            seconds => ((seconds + 59) / 60, "minute"),
        };
        write!(f, "{count} {word}{}", if count == 1 { "" } else { "s" })
    }
}

impl FromRequest for Throttle {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let read = || {
            let config: Config = shared(request)?;
            Ok(Self {
                db: shared(request)?,
                seal: shared(request)?,
                now: shared::<Clock>(request)?.now(),
                from: Network::of(request, &config.trusted_proxies),
            })
        };
        ready(read())
    }
}
