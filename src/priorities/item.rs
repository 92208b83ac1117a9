use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::PriorityList;
use super::authenticity::{self, Fit};
use super::ranking::Weight;
use crate::access::ClientId;
use crate::db::{Conn, IsOneOf, typed_id};
use crate::error::Error;
use crate::findings::FindingId;
use crate::forms::{Revision, Saved, saved_or_stale};
use crate::schema::priorities;

typed_id! {
    /// Something on a client's list of what to work on.
    PriorityId
}

/// Something a client could work on.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = priorities)]
pub struct PriorityItem {
    /// Its id.
    pub id: PriorityId,
    /// Whose it is.
    pub client_id: ClientId,
    /// Which of the five lists it is on.
    pub list: PriorityList,
    /// What it is.
    pub title: String,
    /// Anything to remember about it.
    pub note: String,
    /// The finding that led to it.
    pub finding_id: Option<FindingId>,
    /// How much it would help, 1 to 5.
    pub benefit: Option<i32>,
    /// How much the client wants it, 1 to 5.
    pub motivation: Option<i32>,
    /// Whether it fits their values.
    pub fits_values: Option<Fit>,
    /// Whether it uses their strengths.
    pub uses_strengths: Option<Fit>,
    /// Since when it waits.
    pub parked_at: Option<NaiveDateTime>,
    /// How often it was saved.
    pub revision: i32,
}

/// An item about to be kept.
#[derive(AsChangeset, Insertable, Clone, Debug, PartialEq, Eq)]
#[diesel(table_name = priorities, treat_none_as_null = true)]
pub struct PriorityDraft {
    /// Which of the five lists it is on.
    pub list: PriorityList,
    /// What it is.
    pub title: String,
    /// Anything to remember about it.
    pub note: String,
    /// How much it would help, 1 to 5.
    pub benefit: Option<i32>,
    /// How much the client wants it, 1 to 5.
    pub motivation: Option<i32>,
    /// Whether it fits their values.
    pub fits_values: Option<Fit>,
    /// Whether it uses their strengths.
    pub uses_strengths: Option<Fit>,
}

impl PriorityItem {
    /// Its two numbers, once both are given.
    #[must_use]
    pub fn weight(&self) -> Option<Weight> {
        Weight::new(self.benefit?, self.motivation?)
    }

    /// Whether it waits for another time.
    #[must_use]
    pub fn is_parked(&self) -> bool {
        self.parked_at.is_some()
    }

    /// What to think about before it becomes a goal.
    #[must_use]
    pub fn warning(&self) -> Option<&'static str> {
        authenticity::warning(self.fits_values, self.uses_strengths)
    }

    /// Whether the two questions about values and strengths are still open.
    #[must_use]
    pub fn is_unchecked(&self) -> bool {
        authenticity::is_unanswered(self.fits_values, self.uses_strengths)
    }

    /// Where it is made into a goal.
    #[must_use]
    pub fn new_goal_address(&self) -> String {
        format!("/clients/{}/goals/new?priority={}", self.client_id, self.id)
    }

    /// Where on this site it is.
    #[must_use]
    pub fn address(&self) -> String {
        address(self.client_id, self.id)
    }

    /// What this client could work on, in the order they wrote it down, parked things too.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let own = priorities::table.filter(priorities::client_id.eq(client));
        Ok(own.order(priorities::id).select(Self::as_select()).load(conn)?)
    }

    /// The same for several clients at once.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all_of(clients: &[ClientId], conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let theirs = priorities::table.filter(priorities::client_id.one_of(clients));
        let in_order = theirs.order((priorities::client_id, priorities::id));
        Ok(in_order.select(Self::as_select()).load(conn)?)
    }

    /// This client's item with this id.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none.
    pub fn find(client: ClientId, id: PriorityId, conn: &mut Conn) -> Result<Self, Error> {
        let own = priorities::table
            .filter(priorities::client_id.eq(client))
            .filter(priorities::id.eq(id));
        let found = own.select(Self::as_select()).get_result(conn).optional()?;
        found.ok_or(Error::NotFound)
    }

    /// Parks it, or (with `None`) brings it back.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client has no such item.
    pub fn park(
        client: ClientId,
        id: PriorityId,
        at: Option<NaiveDateTime>,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let own = priorities::table
            .filter(priorities::client_id.eq(client))
            .filter(priorities::id.eq(id));
        let changed = diesel::update(own).set(priorities::parked_at.eq(at)).execute(conn)?;
        Error::unless_found(changed)
    }

    /// Takes it off the list for good.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client has no such item.
    pub fn delete(client: ClientId, id: PriorityId, conn: &mut Conn) -> Result<(), Error> {
        let own = priorities::table
            .filter(priorities::client_id.eq(client))
            .filter(priorities::id.eq(id));
        Error::unless_found(diesel::delete(own).execute(conn)?)
    }
}

impl PriorityDraft {
    /// Keeps it, with the finding it comes from.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn insert(
        &self,
        client: ClientId,
        finding: Option<FindingId>,
        conn: &mut Conn,
    ) -> Result<PriorityId, Error> {
        let id = PriorityId::new();
        let values = (
            priorities::id.eq(id),
            priorities::client_id.eq(client),
            priorities::finding_id.eq(finding),
            self,
            priorities::revision.eq(0),
        );
        diesel::insert_into(priorities::table).values(values).execute(conn)?;
        Ok(id)
    }

    /// Keeps it in place of what was there, unless another save came first.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client has no such item.
    pub fn update(
        &self,
        client: ClientId,
        id: PriorityId,
        revision: Revision,
        conn: &mut Conn,
    ) -> Result<Saved<PriorityItem>, Error> {
        let same = priorities::table
            .filter(priorities::client_id.eq(client))
            .filter(priorities::id.eq(id))
            .filter(priorities::revision.eq(revision.0));
        let next = priorities::revision.eq(priorities::revision + 1);
        let changed = diesel::update(same).set((self, next)).execute(conn)?;
        saved_or_stale(changed, address(client, id), || PriorityItem::find(client, id, conn))
    }
}

fn address(client: ClientId, id: PriorityId) -> String {
    format!("/clients/{client}/priorities#item-{id}")
}
