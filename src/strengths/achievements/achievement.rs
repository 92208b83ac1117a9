use chrono::NaiveDate;
use diesel::prelude::*;

use crate::access::ClientId;
use crate::db::{Conn, IsOneOf, typed_id};
use crate::error::Error;
use crate::forms::{Revision, Saved, saved_or_stale};
use crate::schema::achievements;

typed_id! {
    /// Something a client has achieved.
    AchievementId
}

/// Something a client has achieved, at work or anywhere else.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = achievements)]
pub struct Achievement {
    /// Its id.
    pub id: AchievementId,
    /// Whose it is.
    pub client_id: ClientId,
    /// When, where the client remembers or wants to say.
    pub achieved_on: Option<NaiveDate>,
    /// What the client did.
    pub what: String,
    /// What came of it; may be empty.
    pub result: String,
    /// How often it was saved.
    pub revision: i32,
}

/// An achievement about to be kept.
#[derive(Clone, Debug, Insertable, AsChangeset, PartialEq, Eq)]
#[diesel(table_name = achievements, treat_none_as_null = true)]
pub struct AchievementDraft {
    /// When, where the client says.
    pub achieved_on: Option<NaiveDate>,
    /// What the client did.
    pub what: String,
    /// What came of it; may be empty.
    pub result: String,
}

impl Achievement {
    /// All this client wrote down: newest first, those without a date last.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let theirs = achievements::table.filter(achievements::client_id.eq(client));
        let newest_first = theirs.order((
            achievements::achieved_on.is_null(),
            achievements::achieved_on.desc(),
            achievements::id.desc(),
        ));
        Ok(newest_first.select(Self::as_select()).load(conn)?)
    }

    /// The achievement with this id among this client's.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none.
    pub fn find(client: ClientId, id: AchievementId, conn: &mut Conn) -> Result<Self, Error> {
        let theirs = achievements::table.filter(achievements::client_id.eq(client));
        let found = theirs.filter(achievements::id.eq(id));
        let found = found.select(Self::as_select()).get_result(conn).optional()?;
        found.ok_or(Error::NotFound)
    }

    /// Takes it off the list.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client has no such achievement.
    pub fn delete(client: ClientId, id: AchievementId, conn: &mut Conn) -> Result<(), Error> {
        let theirs = achievements::table.filter(achievements::client_id.eq(client));
        let gone = diesel::delete(theirs.filter(achievements::id.eq(id))).execute(conn)?;
        Error::unless_found(gone)
    }

    /// How many each of these clients has written down; who has none is missing.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn counts(clients: &[ClientId], conn: &mut Conn) -> Result<Vec<(ClientId, i64)>, Error> {
        let theirs = achievements::table.filter(achievements::client_id.one_of(clients));
        let counts = theirs.group_by(achievements::client_id);
        let counts = counts.select((achievements::client_id, diesel::dsl::count_star()));
        Ok(counts.load(conn)?)
    }
}

impl AchievementDraft {
    /// Keeps a new achievement.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn insert(&self, client: ClientId, conn: &mut Conn) -> Result<AchievementId, Error> {
        let id = AchievementId::new();
        diesel::insert_into(achievements::table)
            .values((achievements::id.eq(id), achievements::client_id.eq(client), self))
            .execute(conn)?;
        Ok(id)
    }

    /// Keeps the change and goes on to `location`, unless another save came first.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client has no such achievement.
    pub fn update(
        &self,
        client: ClientId,
        id: AchievementId,
        revision: Revision,
        location: &str,
        conn: &mut Conn,
    ) -> Result<Saved<Achievement>, Error> {
        let theirs = achievements::table.filter(achievements::client_id.eq(client));
        let same =
            theirs.filter(achievements::id.eq(id)).filter(achievements::revision.eq(revision.0));
        let next = achievements::revision.eq(achievements::revision + 1);
        let changed = diesel::update(same).set((self, next)).execute(conn)?;
        saved_or_stale(changed, location, || Achievement::find(client, id, conn))
    }
}
