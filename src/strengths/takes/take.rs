use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::access::ClientId;
use crate::db::{Conn, new_id, typed_id};
use crate::error::Error;
use crate::forms::Revision;
use crate::schema::{skill_pages, skill_takes};
use crate::strengths::skills::{FAMILIES, Family};

typed_id! {
    /// One going-through of the skills inventory.
    TakeId
}

/// One going-through of the skills inventory. It can be left and gone on with; once it is finished
/// it has a result. A client may take the inventory again, and earlier takes are kept.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = skill_takes)]
pub struct Take {
    /// Its id.
    pub id: TakeId,
    /// Whose it is.
    pub client_id: ClientId,
    /// When it was begun.
    pub begun_at: NaiveDateTime,
    /// When it was finished, if it is.
    pub finished_at: Option<NaiveDateTime>,
}

impl Take {
    /// All takes of this client, newest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let theirs = skill_takes::table.filter(skill_takes::client_id.eq(client));
        let newest_first = theirs.order(skill_takes::id.desc());
        Ok(newest_first.select(Self::as_select()).load(conn)?)
    }

    /// The take with this id among this client's.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none.
    pub fn find(client: ClientId, id: TakeId, conn: &mut Conn) -> Result<Self, Error> {
        let theirs = skill_takes::table.filter(skill_takes::client_id.eq(client));
        let found = theirs.filter(skill_takes::id.eq(id));
        let found = found.select(Self::as_select()).get_result(conn).optional()?;
        found.ok_or(Error::NotFound)
    }

    /// The take with this id, where it is this client's newest: earlier ones are kept as they
    /// were, so that change can be told.
    ///
    /// # Errors
    /// [`Error::NotFound`] where it is not.
    pub fn find_newest(client: ClientId, id: TakeId, conn: &mut Conn) -> Result<Self, Error> {
        let newest = Self::newest(client, conn)?;
        newest.filter(|take| take.id == id).ok_or(Error::NotFound)
    }

    /// This client's newest take, finished or not.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn newest(client: ClientId, conn: &mut Conn) -> Result<Option<Self>, Error> {
        let theirs = skill_takes::table.filter(skill_takes::client_id.eq(client));
        let newest_first = theirs.order(skill_takes::id.desc());
        Ok(newest_first.select(Self::as_select()).first(conn).optional()?)
    }

    /// The finished take before this one.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn before(&self, conn: &mut Conn) -> Result<Option<Self>, Error> {
        let theirs = skill_takes::table.filter(skill_takes::client_id.eq(self.client_id));
        let earlier = theirs
            .filter(skill_takes::id.lt(self.id))
            .filter(skill_takes::finished_at.is_not_null());
        let newest_first = earlier.order(skill_takes::id.desc());
        Ok(newest_first.select(Self::as_select()).first(conn).optional()?)
    }

    /// Whether it has a result.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.finished_at.is_some()
    }

    /// When it was finished, or begun where it is still under way: the instant it is told by.
    #[must_use]
    pub fn ended_at(&self) -> &NaiveDateTime {
        self.finished_at.as_ref().unwrap_or(&self.begun_at)
    }

    /// Begins a take, or goes on with the one under way.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn begin(client: ClientId, now: NaiveDateTime, conn: &mut Conn) -> Result<Self, Error> {
        if let Some(newest) = Self::newest(client, conn)?.filter(|newest| !newest.is_finished()) {
            return Ok(newest);
        }
        let take = Self { id: TakeId::new(), client_id: client, begun_at: now, finished_at: None };
        diesel::insert_into(skill_takes::table).values(&take).execute(conn)?;
        for family in &FAMILIES {
            diesel::insert_into(skill_pages::table)
                .values((
                    skill_pages::id.eq(new_id()),
                    skill_pages::client_id.eq(client),
                    skill_pages::take_id.eq(take.id),
                    skill_pages::family.eq(family.key),
                    skill_pages::revision.eq(0),
                ))
                .execute(conn)?;
        }
        Ok(take)
    }

    /// Finishes it. A take corrected later keeps the day it was first finished.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn finish(&self, now: NaiveDateTime, conn: &mut Conn) -> Result<(), Error> {
        let open = skill_takes::table.find(self.id).filter(skill_takes::finished_at.is_null());
        let change = skill_takes::finished_at.eq(now);
        diesel::update(open).set(change).execute(conn)?;
        Ok(())
    }

    /// Drops it with all its answers.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn delete(&self, conn: &mut Conn) -> Result<(), Error> {
        diesel::delete(skill_takes::table.find(self.id)).execute(conn)?;
        Ok(())
    }

    /// The first family whose page was never saved; none where all were.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn left_at(&self, conn: &mut Conn) -> Result<Option<&'static Family>, Error> {
        let pages = skill_pages::table.filter(skill_pages::take_id.eq(self.id));
        let saved = pages.filter(skill_pages::revision.gt(0));
        let saved: Vec<String> = saved.select(skill_pages::family).load(conn)?;
        let is_open = |family: &&Family| !saved.iter().any(|key| key == family.key);
        Ok(FAMILIES.iter().find(is_open))
    }

    /// How often this family's page of it was saved.
    ///
    /// # Errors
    /// [`Error::NotFound`] where the take has no such page.
    pub fn revision(&self, family: &Family, conn: &mut Conn) -> Result<Revision, Error> {
        let page = skill_pages::table.filter(skill_pages::take_id.eq(self.id));
        let page = page.filter(skill_pages::family.eq(family.key));
        let revision = page.select(skill_pages::revision).get_result(conn).optional()?;
        revision.map(Revision).ok_or(Error::NotFound)
    }

    /// Moves this family's page from one revision to the next. Answers whether nobody else did so
    /// first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub(super) fn turn(
        &self,
        family: &Family,
        from: Revision,
        conn: &mut Conn,
    ) -> Result<bool, Error> {
        let page = skill_pages::table.filter(skill_pages::take_id.eq(self.id));
        let same = page
            .filter(skill_pages::family.eq(family.key))
            .filter(skill_pages::revision.eq(from.0));
        let next = skill_pages::revision.eq(skill_pages::revision + 1);
        Ok(diesel::update(same).set(next).execute(conn)? == 1)
    }
}
