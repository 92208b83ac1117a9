use chrono::{NaiveDate, NaiveDateTime};
use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::access::ClientId;
use crate::db::{Conn, keyed};
use crate::error::Error;
use crate::forms::{Revision, Saved, saved_or_stale};
use crate::links::{hash, new_token};
use crate::schema::calendars;

/// How much of the client's own words a calendar program gets to see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Shows {
    /// The titles they gave, each with a link to its page.
    #[default]
    Titles,
    /// Nothing but what it is.
    Kinds,
}

impl Shows {
    /// Both, in the order they are offered.
    pub const ALL: &'static [Self] = &[Self::Titles, Self::Kinds];

    /// How it is stored; never renamed.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Titles => "titles",
            Self::Kinds => "kinds",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|shows| shows.key() == key)
    }

    /// How it reads on screen.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Titles => "The titles I gave, with links to their pages here",
            Self::Kinds => "Only “Deadline”, “Milestone” or “Check-in”, and no links",
        }
    }
}

keyed!(Shows);

/// What a client wants of their calendar. Until they say anything it has titles, no check-ins and
/// no address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = calendars)]
pub struct Calendar {
    /// What programs get to see.
    pub shows: Shows,
    /// The first of the weekly check-ins, if there are any.
    pub checks_in_from: Option<NaiveDate>,
    /// When its private address was made, if it has one.
    pub address_made_at: Option<NaiveDateTime>,
    /// How often it was saved.
    pub revision: i32,
}

/// What a client wants of their calendar, about to be kept.
#[derive(AsChangeset, Clone, Debug, PartialEq, Eq)]
#[diesel(table_name = calendars, treat_none_as_null = true)]
pub struct CalendarDraft {
    /// What programs get to see.
    pub shows: Shows,
    /// The first of the weekly check-ins.
    pub checks_in_from: Option<NaiveDate>,
}

impl Calendar {
    /// This client's.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of(client: ClientId, conn: &mut Conn) -> Result<Self, Error> {
        let found = calendars::table.find(client).select(Self::as_select()).get_result(conn);
        Ok(found.optional()?.unwrap_or_default())
    }

    /// Whose calendar is read from the address with this token.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is no such address, or no longer.
    pub fn client_at(token: &str, conn: &mut Conn) -> Result<ClientId, Error> {
        let theirs = calendars::table.filter(calendars::token_hash.eq(hash(token)));
        theirs.select(calendars::client_id).get_result(conn).optional()?.ok_or(Error::NotFound)
    }

    /// Makes a private address, the only time it is seen. The earlier one stops working.
    ///
    /// # Errors
    /// When the database or the machine's source of chance can't be asked.
    pub fn make_address(
        client: ClientId,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<String, Error> {
        begin(client, conn)?;
        let token = new_token()?;
        diesel::update(calendars::table.find(client))
            .set((calendars::token_hash.eq(hash(&token)), calendars::address_made_at.eq(now)))
            .execute(conn)?;
        Ok(format!("/calendar/{token}.ics"))
    }

    /// Ends the private address. Answers whether there was one.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn end_address(client: ClientId, conn: &mut Conn) -> Result<bool, Error> {
        let with_one = calendars::table.find(client).filter(calendars::token_hash.is_not_null());
        let nothing = (
            calendars::token_hash.eq(None::<String>),
            calendars::address_made_at.eq(None::<NaiveDateTime>),
        );
        Ok(diesel::update(with_one).set(nothing).execute(conn)? == 1)
    }
}

impl CalendarDraft {
    /// Keeps it, unless another save came first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn update(
        &self,
        client: ClientId,
        revision: Revision,
        conn: &mut Conn,
    ) -> Result<Saved<Calendar>, Error> {
        begin(client, conn)?;
        let same = calendars::table.find(client).filter(calendars::revision.eq(revision.0));
        let next = calendars::revision.eq(calendars::revision + 1);
        let changed = diesel::update(same).set((self, next)).execute(conn)?;
        saved_or_stale(changed, format!("/clients/{client}/calendar"), || {
            Calendar::of(client, conn)
        })
    }
}

/// Sees that there is a row to change.
fn begin(client: ClientId, conn: &mut Conn) -> Result<(), Error> {
    let there = calendars::table.find(client);
    if !diesel::select(diesel::dsl::exists(there)).get_result(conn)? {
        diesel::insert_into(calendars::table)
            .values((
                calendars::client_id.eq(client),
                calendars::shows.eq(Shows::default()),
                calendars::revision.eq(0),
            ))
            .execute(conn)?;
    }
    Ok(())
}
