use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Person, PersonId, Role};
use crate::db::Conn;
use crate::error::Error;
use crate::schema::people;

impl Person {
    /// Sets the moment at which this account is erased; `None` keeps it.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn set_going(
        id: PersonId,
        goes_at: Option<NaiveDateTime>,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let change = people::goes_at.eq(goes_at);
        diesel::update(people::table.find(id)).set(change).execute(conn)?;
        Ok(())
    }

    /// Everyone whose moment has come.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn going_by(now: NaiveDateTime, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let due = people::table.filter(people::goes_at.le(now)).order(people::goes_at);
        Ok(due.select(Self::as_select()).load(conn)?)
    }

    /// Whether the practice would be without an owner if this person left: no other one stays.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn is_last_owner(&self, conn: &mut Conn) -> Result<bool, Error> {
        let others = people::table
            .filter(people::role.eq(Role::Owner))
            .filter(people::goes_at.is_null())
            .filter(people::id.ne(self.id));
        let stays = diesel::select(diesel::dsl::exists(others)).get_result::<bool>(conn)?;
        Ok(self.is_owner() && !stays)
    }

    /// Makes a coach an owner of the practice.
    ///
    /// # Errors
    /// [`Error::NotFound`] where no coach has this id.
    pub fn make_owner(id: PersonId, conn: &mut Conn) -> Result<(), Error> {
        let coach = people::table.find(id).filter(people::role.eq(Role::Coach));
        let made = diesel::update(coach).set(people::role.eq(Role::Owner)).execute(conn)?;
        if made == 1 { Ok(()) } else { Err(Error::NotFound) }
    }

    /// Makes someone without a name of their own, to whom what a coach leaves behind can belong.
    /// Nobody can sign in as them.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn nobody(now: NaiveDateTime, conn: &mut Conn) -> Result<PersonId, Error> {
        let id = PersonId::new();
        diesel::insert_into(people::table)
            .values((
                people::id.eq(id),
                people::role.eq(Role::Former),
                people::name.eq("A former coach"),
                people::email.eq(""),
                people::email_folded.eq(id.to_string()),
                people::password_hash.eq(""),
                people::time_zone.eq("UTC"),
                people::created_at.eq(now),
                people::revision.eq(0),
            ))
            .execute(conn)?;
        Ok(id)
    }

    /// Deletes the account, and with it every row that is this person's.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn delete(id: PersonId, conn: &mut Conn) -> Result<(), Error> {
        diesel::delete(people::table.find(id)).execute(conn)?;
        Ok(())
    }
}
