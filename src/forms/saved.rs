use std::fmt;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::db::Conn;
use crate::error::Error;
use crate::links::hash;
use crate::people::PersonId;
use crate::practice::Seal;
use crate::schema::submissions;

/// How often a row had been saved when the form was shown. A save that names an older revision
/// than the row has now would overwrite words its author never saw.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Revision(pub i32);

impl Revision {
    /// How often what is kept was saved, the first time counted too.
    #[must_use]
    pub fn saves(self) -> i64 {
        i64::from(self.0) + 1
    }

    pub(super) fn read(sent: &str) -> Self {
        Self(sent.parse().unwrap_or_default())
    }
}

/// One showing of a form. Sent twice with the same words (a double click, a repeated request), it
/// saves once. It also says whose form it is, signed, so that words typed under an expired session
/// find their owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormKey {
    showing: String,
    /// Of what was sent: whoever goes back in the browser and changes a word sends the same showing
    /// again, and means it.
    words_hash: String,
}

impl FormKey {
    /// A key for a form about to be shown to nobody in particular.
    #[must_use]
    pub fn new() -> Self {
        Self::read(&uuid::Uuid::now_v7().simple().to_string())
    }

    /// A key for a form about to be shown to its owner.
    #[must_use]
    pub fn of(owner: PersonId, seal: &Seal) -> Self {
        Self::read(&seal.sign(&format!("{}-{owner}", uuid::Uuid::now_v7().simple())))
    }

    /// Whose form it is, if this practice signed it.
    #[must_use]
    pub fn owner(&self, seal: &Seal) -> Option<PersonId> {
        let (_, owner) = seal.read(&self.showing)?.split_once('-')?;
        owner.parse().ok().map(PersonId)
    }

    /// The key that a form brought back.
    pub(crate) fn read(sent: &str) -> Self {
        Self { showing: sent.chars().take(160).collect(), words_hash: String::new() }
    }

    /// The same showing, sent with these words.
    pub(super) fn with(mut self, words: &str) -> Self {
        self.words_hash = hash(&format!("{}{words}", self.showing));
        self
    }

    /// Whether the form came without one.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.showing.is_empty()
    }

    /// Whether this showing has been saved, whatever words it held: then nothing of it is left to
    /// keep.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn is_saved(&self, owner: PersonId, conn: &mut Conn) -> Result<bool, Error> {
        let saved = submissions::table.find(self.row(owner)).select(submissions::form_key);
        Ok(saved.get_result::<String>(conn).optional()?.is_some())
    }

    fn row(&self, owner: PersonId) -> String {
        format!("{owner}-{}", self.showing)
    }
}

impl Default for FormKey {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Display for FormKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.showing)
    }
}

/// What became of a draft.
#[derive(Debug, PartialEq, Eq)]
pub enum Saved<T> {
    /// It is kept; the person goes on to this address.
    At(String),
    /// Another save came first; this is what it left.
    Stale(T),
}

/// Keeps what a form brought, once: the second sending of the same words in the same showing is
/// answered like the first, without doing anything.
///
/// # Errors
/// Whatever `keep` answers.
pub fn once<T>(
    key: &FormKey,
    owner: PersonId,
    now: NaiveDateTime,
    conn: &mut Conn,
    keep: impl FnOnce(&mut Conn) -> Result<Saved<T>, Error>,
) -> Result<Saved<T>, Error> {
    if key.is_empty() {
        return keep(conn);
    }
    let row = key.row(owner);
    let same = submissions::table.find(&row).filter(submissions::words_hash.eq(&key.words_hash));
    if let Some(location) = same.select(submissions::location).get_result(conn).optional()? {
        return Ok(Saved::At(location));
    }
    let saved = keep(conn)?;
    if let Saved::At(location) = &saved {
        diesel::delete(submissions::table.find(&row)).execute(conn)?;
        diesel::insert_into(submissions::table)
            .values((
                submissions::form_key.eq(row),
                submissions::person_id.eq(owner),
                submissions::location.eq(location),
                submissions::created_at.eq(now),
                submissions::words_hash.eq(&key.words_hash),
            ))
            .execute(conn)?;
    }
    Ok(saved)
}

/// Tells how an `UPDATE … WHERE revision = …` went: one row changed means kept, none means that
/// another save came first (or that the row is gone, which `current` answers with an error).
///
/// # Errors
/// Whatever `current` answers.
pub fn saved_or_stale<T>(
    changed_rows: usize,
    location: impl Into<String>,
    current: impl FnOnce() -> Result<T, Error>,
) -> Result<Saved<T>, Error> {
    if changed_rows == 1 { Ok(Saved::At(location.into())) } else { Ok(Saved::Stale(current()?)) }
}
