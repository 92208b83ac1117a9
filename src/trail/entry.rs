use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::What;
use crate::access::ClientId;
use crate::db::{Conn, typed_id};
use crate::error::Error;
use crate::people::{Person, PersonId};
use crate::schema::trail;

typed_id! {
    /// One thing that was done.
    EntryId
}

/// One thing that was done with a client's pages or account.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = trail)]
pub struct Entry {
    /// Its id; a later entry has a larger one.
    pub id: EntryId,
    /// Whose pages or account.
    pub client_id: ClientId,
    /// Who did it; nobody where the practice itself did, or their account is gone.
    pub actor_id: Option<PersonId>,
    /// What they were called then.
    pub actor_name: String,
    /// What they did.
    pub what: What,
    /// What it was about, as it was called then: a room, a page, a person; empty where `what`
    /// says it all.
    pub about: String,
    /// When.
    pub at: NaiveDateTime,
}

/// Notes that someone did this with the client's pages or account; `None` is the practice itself.
///
/// # Errors
/// When the database can't be asked.
pub fn record(
    client: ClientId,
    actor: Option<PersonId>,
    what: What,
    now: NaiveDateTime,
    conn: &mut Conn,
) -> Result<(), Error> {
    record_about(client, actor, what, "", now, conn)
}

/// The same, with what it was about.
///
/// # Errors
/// When the database can't be asked.
pub fn record_about(
    client: ClientId,
    actor: Option<PersonId>,
    what: What,
    about: &str,
    now: NaiveDateTime,
    conn: &mut Conn,
) -> Result<(), Error> {
    let name = match actor {
        Some(actor) => Person::find(actor, conn)?.name,
        None => "The practice".to_owned(),
    };
    diesel::insert_into(trail::table)
        .values((
            trail::id.eq(EntryId::new()),
            trail::client_id.eq(client),
            trail::actor_id.eq(actor),
            trail::actor_name.eq(name),
            trail::what.eq(what),
            trail::about.eq(about),
            trail::at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

impl Entry {
    /// The newest entries about this client before `before` (or at all), newest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn latest(
        client: ClientId,
        before: Option<EntryId>,
        most: i64,
        conn: &mut Conn,
    ) -> Result<Vec<Self>, Error> {
        let before = before.unwrap_or(EntryId(i64::MAX));
        let query = trail::table
            .filter(trail::client_id.eq(client))
            .filter(trail::id.lt(before))
            .order(trail::id.desc())
            .limit(most);
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// Whether this person did this after `since`.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn was_done(
        client: ClientId,
        actor: PersonId,
        what: What,
        about: &str,
        since: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<bool, Error> {
        let done = trail::table
            .filter(trail::actor_id.eq(actor))
            .filter(trail::client_id.eq(client))
            .filter(trail::what.eq(what))
            .filter(trail::about.eq(about))
            .filter(trail::at.gt(since));
        Ok(diesel::select(diesel::dsl::exists(done)).get_result(conn)?)
    }

    /// What was done, as it is read by the client: "looked at Goals".
    #[must_use]
    pub fn deed(&self, about: &str) -> String {
        self.what.label().replace("{}", about)
    }

    /// Who did it, as it is read by the client.
    #[must_use]
    pub fn actor(&self) -> &str {
        let own = self.actor_id.is_some_and(|actor| actor.0 == self.client_id.0);
        if own { "You" } else { &self.actor_name }
    }
}
