use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::Task;
use crate::access::ClientId;
use crate::db::{Conn, IsOneOf, keyed};
use crate::error::Error;
use crate::schema::ways_in;

/// Where a client chose to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum WayIn {
    /// They know what they want, and begin with it.
    Know,
    /// They are not sure yet, and begin with what they are good at and what matters to them.
    Unsure,
}

impl WayIn {
    /// Both.
    pub const ALL: &'static [Self] = &[Self::Know, Self::Unsure];

    /// The text that is kept and sent by forms.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Know => "know",
            Self::Unsure => "unsure",
        }
    }

    /// The way with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|way| way.key() == key)
    }

    /// What is shown.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Know => "I know what I want",
            Self::Unsure => "I’m not sure yet",
        }
    }

    /// What it means, beside its button.
    #[must_use]
    pub fn hint(self) -> &'static str {
        match self {
            Self::Know => "Begin with the goal, and work back to the first step you can take.",
            Self::Unsure => {
                "Begin with what you are good at and what matters to you. What you want often shows \
                 itself on the way."
            }
        }
    }

    /// The first thing to do on this way.
    #[must_use]
    pub fn first_task(self) -> Task {
        match self {
            Self::Know => Task::Want,
            Self::Unsure => Task::Strengths,
        }
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Know => Self::Unsure,
            Self::Unsure => Self::Know,
        }
    }

    /// The ways these clients chose; who is missing has not chosen.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of(clients: &[ClientId], conn: &mut Conn) -> Result<HashMap<ClientId, Self>, Error> {
        let theirs = ways_in::table.filter(ways_in::client_id.one_of(clients));
        let rows: Vec<(ClientId, Self)> =
            theirs.select((ways_in::client_id, ways_in::way)).load(conn)?;
        Ok(rows.into_iter().collect())
    }

    /// Remembers the choice, in place of an earlier one.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn choose(
        self,
        client: ClientId,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let choice = (ways_in::way.eq(self), ways_in::chosen_at.eq(now));
        let changed = diesel::update(ways_in::table.find(client)).set(choice).execute(conn)?;
        if changed == 0 {
            diesel::insert_into(ways_in::table)
                .values((ways_in::client_id.eq(client), choice))
                .execute(conn)?;
        }
        Ok(())
    }
}

keyed!(WayIn);
