use std::collections::HashMap;

use actix_session::storage::{LoadError, SaveError, SessionKey, SessionStore, UpdateError};
use actix_web::cookie::time::Duration;
use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use super::session::{Session, SessionId, Standing};
use super::{BROWSER, PERSON, STANDING};
use crate::clock::Clock;
use crate::db::Db;
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

    /// How the session with this key stands and what it says, if it has not ended. It has been
    /// seen by that.
    async fn find(&self, key_hash: String) -> Result<Option<(Standing, String)>, Error> {
        let now = self.clock.now();
        let found = self.db.read(move |conn| Session::live(&key_hash, now, conn)).await?;
        let Some((session, standing, state)) = found else { return Ok(None) };
        if now - session.last_seen_at >= SEEN_EVERY {
            self.db.write(move |conn| Session::stay(session.id, now, conn)).await?;
        }
        Ok(Some((standing, state)))
    }
}

/// What a session says, as it is kept.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = sessions, treat_none_as_null = true)]
struct Content {
    person_id: Option<PersonId>,
    browser: String,
    state: String,
    last_seen_at: NaiveDateTime,
}

impl Content {
    fn of(mut state: State, now: NaiveDateTime) -> Result<Self, Error> {
        state.remove(STANDING);
        let person = state.get(PERSON).and_then(|id| id.parse().ok()).map(PersonId);
        let browser = state.get(BROWSER).and_then(|name| serde_json::from_str(name).ok());
        let state = serde_json::to_string(&state);
        let state = state.map_err(|error| Error::internal(format!("a session: {error}")))?;
        let browser = browser.unwrap_or_default();
        Ok(Self { person_id: person, browser, state, last_seen_at: now })
    }
}

#[diesel::dsl::auto_type]
fn with_key<'a>(hash: &'a str) -> _ {
    sessions::table.filter(sessions::key_hash.eq(hash))
}

impl SessionStore for Sessions {
    async fn load(&self, key: &SessionKey) -> Result<Option<State>, LoadError> {
        let found = self.find(hash(key.as_ref())).await;
        let Some((standing, state)) = found.map_err(|error| LoadError::Other(error.into()))? else {
            return Ok(None);
        };
        let with_standing = |state: &str| {
            let mut state: State = serde_json::from_str(state)?;
            state.insert(STANDING.to_owned(), serde_json::to_string(&standing)?);
            Ok(state)
        };
        let state = with_standing(&state);
        state.map(Some).map_err(|error: serde_json::Error| LoadError::Deserialization(error.into()))
    }

    async fn save(&self, state: State, _: &Duration) -> Result<SessionKey, SaveError> {
        let key = new_token().map_err(|error| SaveError::Other(error.into()))?;
        let now = self.clock.now();
        let kept = hash(&key);
        let content = Content::of(state, now);
        let content = content.map_err(|error| SaveError::Serialization(error.into()))?;
        let saved = self.db.write(move |conn| {
            let id = sessions::id.eq(SessionId::new());
            let row = (id, sessions::key_hash.eq(&kept), sessions::created_at.eq(now), &content);
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
        _: &Duration,
    ) -> Result<SessionKey, UpdateError> {
        let (kept, now) = (hash(key.as_ref()), self.clock.now());
        let content = Content::of(state, now);
        let content = content.map_err(|error| UpdateError::Serialization(error.into()))?;
        // A row that was deleted meanwhile stays deleted: signing out wins.
        let saved = self.db.write(move |conn| {
            diesel::update(with_key(&kept)).set(&content).execute(conn)?;
            Ok(())
        });
        saved.await.map_err(|error| UpdateError::Other(error.into()))?;
        Ok(key)
    }

    /// It was seen when it was loaded.
    async fn update_ttl(&self, _: &SessionKey, _: &Duration) -> Result<(), anyhow::Error> {
        Ok(())
    }

    async fn delete(&self, key: &SessionKey) -> Result<(), anyhow::Error> {
        let kept = hash(key.as_ref());
        let deleted = self.db.write(move |conn| {
            diesel::delete(with_key(&kept)).execute(conn)?;
            Ok(())
        });
        Ok(deleted.await?)
    }
}
