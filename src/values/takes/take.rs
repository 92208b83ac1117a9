use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::access::ClientId;
use crate::db::{Conn, IsOneOf, typed_id};
use crate::error::Error;
use crate::schema::value_takes;

typed_id! {
    /// One go through the thirteen screens.
    TakeId
}

/// One go through the thirteen screens. Earlier ones are kept, so that a client sees what changed.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = value_takes)]
pub struct Take {
    /// Its id.
    pub id: TakeId,
    /// Whose it is.
    pub client_id: ClientId,
    /// When they began.
    pub begun_at: NaiveDateTime,
    /// When they asked what their answers say.
    pub completed_at: Option<NaiveDateTime>,
}

impl Take {
    /// The takes of these clients, newest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of_clients(clients: &[ClientId], conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = value_takes::table
            .filter(value_takes::client_id.one_of(clients))
            .order(value_takes::id.desc());
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// The take with this id.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client has none.
    pub fn find(client: ClientId, id: TakeId, conn: &mut Conn) -> Result<Self, Error> {
        let query = value_takes::table
            .filter(value_takes::client_id.eq(client))
            .filter(value_takes::id.eq(id));
        let found = query.select(Self::as_select()).get_result(conn).optional()?;
        found.ok_or(Error::NotFound)
    }

    /// The take with this id, where it is the client's newest. Its answers can be changed;
    /// earlier ones stay as they were, so that change can be seen.
    ///
    /// # Errors
    /// [`Error::NotFound`] where it is not.
    pub fn find_newest(client: ClientId, id: TakeId, conn: &mut Conn) -> Result<Self, Error> {
        let query = value_takes::table
            .filter(value_takes::client_id.eq(client))
            .order(value_takes::id.desc());
        let newest: Option<Self> = query.select(Self::as_select()).first(conn).optional()?;
        newest.filter(|take| take.id == id).ok_or(Error::NotFound)
    }

    /// Whether its answers are among the client's results.
    #[must_use]
    pub fn is_completed(&self) -> bool {
        self.completed_at.is_some()
    }

    /// Begins a take, or goes on with the one that is under way.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn begin(client: ClientId, now: NaiveDateTime, conn: &mut Conn) -> Result<TakeId, Error> {
        let under_way = value_takes::table
            .filter(value_takes::client_id.eq(client))
            .filter(value_takes::completed_at.is_null())
            .select(value_takes::id);
        if let Some(id) = under_way.first(conn).optional()? {
            return Ok(id);
        }
        let id = TakeId::new();
        diesel::insert_into(value_takes::table)
            .values((
                value_takes::id.eq(id),
                value_takes::client_id.eq(client),
                value_takes::begun_at.eq(now),
            ))
            .execute(conn)?;
        Ok(id)
    }

    /// Completes it: from now on its answers are the client's values. Once is enough; a second
    /// time changes nothing.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn complete(&self, now: NaiveDateTime, conn: &mut Conn) -> Result<(), Error> {
        let open = value_takes::table.find(self.id).filter(value_takes::completed_at.is_null());
        diesel::update(open).set(value_takes::completed_at.eq(now)).execute(conn)?;
        Ok(())
    }

    /// Drops it with its answers, where it is under way; a completed take is kept.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client has no such take under way.
    pub fn drop_under_way(client: ClientId, id: TakeId, conn: &mut Conn) -> Result<(), Error> {
        let under_way = value_takes::table
            .find(id)
            .filter(value_takes::client_id.eq(client))
            .filter(value_takes::completed_at.is_null());
        match diesel::delete(under_way).execute(conn)? {
            0 => Err(Error::NotFound),
            _ => Ok(()),
        }
    }
}
