use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::db::{Conn, typed_id};
use crate::error::Error;
use crate::forms::Pairs;
use crate::people::PersonId;
use crate::schema::drafts;

typed_id! {
    /// A form that was typed and not saved.
    DraftId
}

/// A form that was typed and not saved.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = drafts)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// Where it would have been sent.
    pub action: String,
    /// The page it was typed on.
    pub page: String,
    body: String,
    /// When it was typed.
    pub kept_at: NaiveDateTime,
}

/// Never kept, however it comes: passwords and codes.
const SECRET: [&str; 3] = ["password", "current", "code"];
/// What the form itself brings along, which nobody typed.
const CARRIED: [&str; 2] = ["form_key", "revision"];

impl Draft {
    /// Keeps a form for its owner, in place of what they typed into the same form before. A form
    /// that holds a secret, or nothing at all, is not kept.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn keep(
        owner: PersonId,
        action: &str,
        page: &str,
        typed: &Pairs,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let names = || typed.0.iter().map(|(name, _)| name.as_str());
        if names().any(|name| SECRET.contains(&name)) || names().all(|name| CARRIED.contains(&name))
        {
            return Ok(());
        }
        Self::forget(owner, action, conn)?;
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(typed.0.iter().filter(|(name, _)| name != "form_key"))
            .finish();
        diesel::insert_into(drafts::table)
            .values((
                drafts::id.eq(DraftId::new()),
                drafts::owner_id.eq(owner),
                drafts::action.eq(action),
                drafts::page.eq(page),
                drafts::body.eq(body),
                drafts::kept_at.eq(now),
            ))
            .execute(conn)?;
        Ok(())
    }

    /// What was typed into this form is saved, or no longer wanted.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn forget(owner: PersonId, action: &str, conn: &mut Conn) -> Result<(), Error> {
        let same =
            drafts::table.filter(drafts::owner_id.eq(owner)).filter(drafts::action.eq(action));
        diesel::delete(same).execute(conn)?;
        Ok(())
    }

    /// Discards one draft of this owner's.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn delete(owner: PersonId, id: DraftId, conn: &mut Conn) -> Result<(), Error> {
        let own = drafts::table.filter(drafts::owner_id.eq(owner)).filter(drafts::id.eq(id));
        diesel::delete(own).execute(conn)?;
        Ok(())
    }

    /// What this person has typed and not saved, newest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(owner: PersonId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let own = drafts::table.filter(drafts::owner_id.eq(owner)).order(drafts::kept_at.desc());
        Ok(own.select(Self::as_select()).load(conn)?)
    }

    /// How many forms this person has typed and not saved.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn count(owner: PersonId, conn: &mut Conn) -> Result<i64, Error> {
        Ok(drafts::table.filter(drafts::owner_id.eq(owner)).count().get_result(conn)?)
    }

    /// Lets go of what has been waiting for longer than `days`.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn expire(days: u16, now: NaiveDateTime, conn: &mut Conn) -> Result<(), Error> {
        let before = now - TimeDelta::days(i64::from(days));
        diesel::delete(drafts::table.filter(drafts::kept_at.lt(before))).execute(conn)?;
        Ok(())
    }

    /// Everything the form held, to be sent again as it was.
    #[must_use]
    pub fn fields(&self) -> Vec<(String, String)> {
        url::form_urlencoded::parse(self.body.as_bytes()).into_owned().collect()
    }

    /// What the person typed or chose, each under a readable form of the field's name.
    #[must_use]
    pub fn words(&self) -> Vec<(String, String)> {
        let typed = self
            .fields()
            .into_iter()
            .filter(|(name, text)| !CARRIED.contains(&name.as_str()) && !text.is_empty());
        typed.map(|(name, text)| (readable(&name), text)).collect()
    }
}

/// `why_energise` is read as "Why energise".
fn readable(name: &str) -> String {
    let spaced = name.replace(['_', '.', '-'], " ");
    let mut letters = spaced.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
