use diesel::prelude::*;

use crate::access::ClientId;
use crate::comments::{Margin, Subject};
use crate::db::{Conn, IsOneOf, typed_id};
use crate::error::Error;
use crate::forms::{Revision, Saved, saved_or_stale};
use crate::schema::own_values;
use crate::values::{Statement, ValueKey};

/// How many values of their own a client may add.
pub const OWN_VALUES_AT_MOST: usize = 5;

typed_id! {
    /// A value of a client's own.
    OwnValueId
}

/// A value of the client's own, in their own word.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = own_values)]
pub struct OwnValue {
    /// Its id.
    pub id: OwnValueId,
    /// Whose it is.
    pub client_id: ClientId,
    /// What the client calls it.
    pub name: String,
    /// What it means to them; empty where they haven't said.
    pub meaning: String,
    /// How often it was saved.
    pub revision: i32,
}

/// A value of the client's own as it is about to be kept.
#[derive(AsChangeset, Insertable, Clone, Debug, PartialEq, Eq)]
#[diesel(table_name = own_values, treat_none_as_null = true)]
pub struct OwnValueDraft {
    /// What the client calls it.
    pub name: String,
    /// What it means to them.
    pub meaning: String,
}

impl OwnValue {
    /// The name it goes by among all values.
    #[must_use]
    pub fn key(&self) -> ValueKey {
        ValueKey::Own(self.id)
    }

    /// The own values of these clients, in the order they were added.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of_clients(clients: &[ClientId], conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query =
            own_values::table.filter(own_values::client_id.one_of(clients)).order(own_values::id);
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// The own value with this id.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client has none.
    pub fn find(client: ClientId, id: OwnValueId, conn: &mut Conn) -> Result<Self, Error> {
        let query = own_values::table
            .filter(own_values::client_id.eq(client))
            .filter(own_values::id.eq(id));
        let found = query.select(Self::as_select()).get_result(conn).optional()?;
        found.ok_or(Error::NotFound)
    }

    /// Takes it off the client's list, with what they said about it and what stood in its margin.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client has none.
    pub fn delete(client: ClientId, id: OwnValueId, conn: &mut Conn) -> Result<(), Error> {
        let own = Self::find(client, id, conn)?;
        Statement::delete(client, own.key(), conn)?;
        Margin::delete(client, &[Subject::Value(own.key().to_string())], conn)?;
        diesel::delete(own_values::table.find(own.id)).execute(conn)?;
        Ok(())
    }
}

impl OwnValueDraft {
    /// Adds it to the client's list.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn insert(&self, client: ClientId, conn: &mut Conn) -> Result<OwnValueId, Error> {
        let id = OwnValueId::new();
        let row = (own_values::id.eq(id), own_values::client_id.eq(client), self);
        diesel::insert_into(own_values::table).values(row).execute(conn)?;
        Ok(id)
    }

    /// Keeps the change, unless another one came first.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client has none with this id.
    pub fn update(
        &self,
        client: ClientId,
        id: OwnValueId,
        revision: Revision,
        conn: &mut Conn,
    ) -> Result<Saved<OwnValue>, Error> {
        let same = own_values::table
            .filter(own_values::client_id.eq(client))
            .filter(own_values::id.eq(id))
            .filter(own_values::revision.eq(revision.0));
        let next = own_values::revision.eq(own_values::revision + 1);
        let changed = diesel::update(same).set((self, next)).execute(conn)?;
        let place = Subject::Value(ValueKey::Own(id).to_string()).place();
        let address = format!("/clients/{client}/{place}");
        saved_or_stale(changed, address, || OwnValue::find(client, id, conn))
    }
}
