use std::collections::HashMap;

use actix_session::storage::{LoadError, SaveError, SessionKey, SessionStore, UpdateError};
use actix_web::cookie::time::Duration;
use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use super::PERSON;
use crate::clock::Clock;
use crate::db::{Conn, Db};
use crate::error::Error;
use crate::links::{hash, new_token};
use crate::people::PersonId;
use crate::schema::sessions;

type State = HashMap<String, String>;

/// How old `last_seen_at` may get before it is written again: reading a page writes nothing,
/// except once in this while.
const SEEN_EVERY: TimeDelta = TimeDelta::minutes(10);

/// Signed-in browsers, kept in the database: they outlive a restart, and any copy of the server
/// knows them.
#[derive(Clone)]
pub struct Sessions {
    db: Db,
    clock: Clock,
}

impl Sessions {
    /// Kept in this database, by this clock.
    #[must_use]
    pub fn new(db: Db, clock: Clock) -> Self {
        Self { db, clock }
    }
}

/// Signs a person's browsers out, all of them.
///
/// # Errors
/// When the database can't be asked.
pub fn end_all(person: PersonId, conn: &mut Conn) -> Result<(), Error> {
    diesel::delete(sessions::table.filter(sessions::person_id.eq(person))).execute(conn)?;
    Ok(())
}

/// Lets go of sessions that have ended by themselves.
///
/// # Errors
/// When the database can't be asked.
pub fn sweep(now: NaiveDateTime, conn: &mut Conn) -> Result<(), Error> {
    diesel::delete(sessions::table.filter(sessions::expires_at.le(now))).execute(conn)?;
    Ok(())
}

#[derive(Insertable, AsChangeset)]
#[diesel(table_name = sessions, treat_none_as_null = true)]
struct Content {
    person_id: Option<PersonId>,
    state: String,
    last_seen_at: NaiveDateTime,
    expires_at: NaiveDateTime,
}

impl Content {
    fn of(state: &State, now: NaiveDateTime, lasts: &Duration) -> Result<Self, Error> {
        let person = state.get(PERSON).and_then(|id| id.parse().ok()).map(PersonId);
        let state = serde_json::to_string(state);
        let state = state.map_err(|error| Error::internal(format!("a session: {error}")))?;
        Ok(Self { person_id: person, state, last_seen_at: now, expires_at: until(now, lasts) })
    }
}

fn until(now: NaiveDateTime, lasts: &Duration) -> NaiveDateTime {
    now + TimeDelta::seconds(lasts.whole_seconds())
}

impl SessionStore for Sessions {
    async fn load(&self, key: &SessionKey) -> Result<Option<State>, LoadError> {
        let (key, now) = (hash(key.as_ref()), self.clock.now());
        let found = self.db.read(move |conn| {
            let live = sessions::table.find(key).filter(sessions::expires_at.gt(now));
            Ok(live.select(sessions::state).first::<String>(conn).optional()?)
        });
        let found = found.await.map_err(|error| LoadError::Other(error.into()))?;
        let state = found.map(|state| serde_json::from_str(&state)).transpose();
        state.map_err(|error| LoadError::Deserialization(error.into()))
    }

    async fn save(&self, state: State, lasts: &Duration) -> Result<SessionKey, SaveError> {
        let key = new_token().map_err(|error| SaveError::Other(error.into()))?;
        let now = self.clock.now();
        let kept = hash(&key);
        let content = Content::of(&state, now, lasts);
        let content = content.map_err(|error| SaveError::Serialization(error.into()))?;
        let saved = self.db.write(move |conn| {
            let row = (sessions::key_hash.eq(&kept), sessions::created_at.eq(now), &content);
            diesel::insert_into(sessions::table).values(row).execute(conn)?;
            Ok(())
        });
        saved.await.map_err(|error| SaveError::Other(error.into()))?;
        key.try_into().map_err(|_| SaveError::Other(anyhow::anyhow!("the key is too long")))
    }

    async fn update(
        &self,
        key: SessionKey,
        state: State,
        lasts: &Duration,
    ) -> Result<SessionKey, UpdateError> {
        let (kept, now) = (hash(key.as_ref()), self.clock.now());
        let content = Content::of(&state, now, lasts);
        let content = content.map_err(|error| UpdateError::Serialization(error.into()))?;
        // A row that was deleted meanwhile stays deleted: signing out wins.
        let saved = self.db.write(move |conn| {
            diesel::update(sessions::table.find(&kept)).set(&content).execute(conn)?;
            Ok(())
        });
        saved.await.map_err(|error| UpdateError::Other(error.into()))?;
        Ok(key)
    }

    async fn update_ttl(&self, key: &SessionKey, lasts: &Duration) -> Result<(), anyhow::Error> {
        let (kept, now, lasts) = (hash(key.as_ref()), self.clock.now(), *lasts);
        let asked = kept.clone();
        let seen = self.db.read(move |conn| {
            let row = sessions::table.find(asked).select(sessions::last_seen_at);
            Ok(row.first::<NaiveDateTime>(conn).optional()?)
        });
        if seen.await?.is_none_or(|seen| now - seen < SEEN_EVERY) {
            return Ok(());
        }
        let written = self.db.write(move |conn| {
            let change =
                (sessions::last_seen_at.eq(now), sessions::expires_at.eq(until(now, &lasts)));
            diesel::update(sessions::table.find(&kept)).set(change).execute(conn)?;
            Ok(())
        });
        Ok(written.await?)
    }

    async fn delete(&self, key: &SessionKey) -> Result<(), anyhow::Error> {
        let kept = hash(key.as_ref());
        let deleted = self.db.write(move |conn| {
            diesel::delete(sessions::table.find(&kept)).execute(conn)?;
            Ok(())
        });
        Ok(deleted.await?)
    }
}
