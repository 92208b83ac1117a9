use diesel::prelude::*;

use crate::access::ClientId;
use crate::db::{Conn, IsOneOf, typed_id};
use crate::error::Error;
use crate::forms::{Revision, Saved, saved_or_stale};
use crate::schema::value_statements;
use crate::values::ValueKey;

typed_id! {
    /// What a client says about one value.
    StatementId
}

/// What a client says about one value. It belongs to the value: going through the screens again
/// leaves it as it is.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = value_statements)]
pub struct Statement {
    /// Its id.
    pub id: StatementId,
    /// Who says it.
    pub client_id: ClientId,
    value: String,
    /// What the value means to them; empty for a value of their own, which has it beside its name.
    pub meaning: String,
    /// How it should steer their work.
    pub steer: String,
    honoured: Option<i32>,
    /// How often it was saved.
    pub revision: i32,
}

/// What a client says about a value, about to be kept.
#[derive(AsChangeset, Insertable, Clone, Debug, PartialEq, Eq)]
#[diesel(table_name = value_statements, treat_none_as_null = true)]
pub struct StatementDraft {
    /// What the value means to them.
    pub meaning: String,
    /// How it should steer their work.
    pub steer: String,
    /// How well their life honours it today, from 0 to 10.
    pub honoured: Option<i32>,
}

impl Statement {
    /// Which value it is about.
    #[must_use]
    pub fn key(&self) -> Option<ValueKey> {
        ValueKey::from_key(&self.value)
    }

    /// How well their life honours it today, from 0 to 10.
    #[must_use]
    pub fn honoured(&self) -> Option<u8> {
        self.honoured.and_then(|answer| u8::try_from(answer).ok())
    }

    /// What these clients say about their values.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of_clients(clients: &[ClientId], conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let theirs = value_statements::table.filter(value_statements::client_id.one_of(clients));
        Ok(theirs.select(Self::as_select()).load(conn)?)
    }

    /// What this client says about this value, if anything.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn about(client: ClientId, key: ValueKey, conn: &mut Conn) -> Result<Option<Self>, Error> {
        let query = value_statements::table
            .filter(value_statements::client_id.eq(client))
            .filter(value_statements::value.eq(key.to_string()));
        Ok(query.select(Self::as_select()).get_result(conn).optional()?)
    }

    /// Drops what this client says about this value.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub(in crate::values) fn delete(
        client: ClientId,
        key: ValueKey,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let own = value_statements::table
            .filter(value_statements::client_id.eq(client))
            .filter(value_statements::value.eq(key.to_string()));
        diesel::delete(own).execute(conn)?;
        Ok(())
    }
}

impl StatementDraft {
    /// Keeps it, unless another save came first. Revision 0 is the form that nothing had been
    /// saved in yet, so the first save makes revision 1.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn save(
        &self,
        client: ClientId,
        key: ValueKey,
        revision: Revision,
        conn: &mut Conn,
    ) -> Result<Saved<Statement>, Error> {
        let address = format!("/clients/{client}/values/{key}");
        if Statement::about(client, key, conn)?.is_none() {
            let row = (
                value_statements::id.eq(StatementId::new()),
                value_statements::client_id.eq(client),
                value_statements::value.eq(key.to_string()),
                self,
                value_statements::revision.eq(1),
            );
            diesel::insert_into(value_statements::table).values(row).execute(conn)?;
            return Ok(Saved::At(address));
        }
        let same = value_statements::table
            .filter(value_statements::client_id.eq(client))
            .filter(value_statements::value.eq(key.to_string()))
            .filter(value_statements::revision.eq(revision.0));
        let next = value_statements::revision.eq(value_statements::revision + 1);
        let changed = diesel::update(same).set((self, next)).execute(conn)?;
        saved_or_stale(changed, address, || {
            Statement::about(client, key, conn)?.ok_or(Error::NotFound)
        })
    }
}
