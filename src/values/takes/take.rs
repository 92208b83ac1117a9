use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::access::ClientId;
use crate::db::{Conn, typed_id};
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
            .filter(value_takes::client_id.eq_any(clients))
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
        let found = query.select(Self::as_select()).first(conn).optional()?;
        found.ok_or(Error::NotFound)
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
        let open = value_takes::table
            .find(self.id)
            .filter(value_takes::completed_at.is_null());
        diesel::update(open)
            .set(value_takes::completed_at.eq(now))
            .execute(conn)?;
        Ok(())
    }
}
