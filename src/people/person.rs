use chrono::NaiveDateTime;
use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::db::{Conn, IsOneOf, keyed, typed_id};
use crate::error::Error;
use crate::forms::{Revision, Saved, saved_or_stale};
use crate::schema::people;

typed_id! {
    /// Someone with an account.
    PersonId
}

/// What a person is in this practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Role {
    /// Runs the practice, and coaches in it.
    Owner,
    /// Coaches clients.
    Coach,
    /// Is coached, or works on their own.
    Client,
    /// Coached here once and is gone; what they left to their clients is kept under this.
    Former,
}

impl Role {
    /// Every role.
    pub const ALL: &'static [Self] = &[Self::Owner, Self::Coach, Self::Client, Self::Former];

    /// The text in the database.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Coach => "coach",
            Self::Client => "client",
            Self::Former => "former",
        }
    }

    /// The role with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|role| role.key() == key)
    }

    /// What is shown.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Owner => "Practice owner",
            Self::Coach => "Coach",
            Self::Client => "Client",
            Self::Former => "Former coach",
        }
    }
}

keyed!(Role);

/// Someone with an account.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = people)]
pub struct Person {
    /// Their id; a client's id is also the `{client}` of their pages.
    pub id: PersonId,
    /// What they are here.
    pub role: Role,
    /// What they are called, as they write it.
    pub name: String,
    /// The address they sign in with, as they write it.
    pub email: String,
    /// Their password, hashed.
    pub password_hash: String,
    /// An IANA name such as `Europe/Lisbon`: it decides what "today" is.
    pub time_zone: String,
    /// When the account was made.
    pub created_at: NaiveDateTime,
    /// How often it was saved.
    pub revision: i32,
    /// When the account is erased, where they have asked for that.
    pub goes_at: Option<NaiveDateTime>,
}

/// What a person may change about themselves.
#[derive(AsChangeset, Debug, PartialEq, Eq)]
#[diesel(table_name = people, treat_none_as_null = true)]
pub struct PersonDraft {
    /// What they are called.
    pub name: String,
    /// Their time zone.
    pub time_zone: String,
}

impl Person {
    /// Whether they coach here.
    #[must_use]
    pub fn is_coach(&self) -> bool {
        matches!(self.role, Role::Owner | Role::Coach)
    }

    /// Whether they run the practice.
    #[must_use]
    pub fn is_owner(&self) -> bool {
        self.role == Role::Owner
    }

    /// The person with this id.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none.
    pub fn find(id: PersonId, conn: &mut Conn) -> Result<Self, Error> {
        let found = people::table.find(id).select(Self::as_select()).get_result(conn).optional()?;
        found.ok_or(Error::NotFound)
    }

    /// The person who signs in with this address, however it is capitalised.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn with_email(email: &str, conn: &mut Conn) -> Result<Option<Self>, Error> {
        let same = people::email_folded.eq(fold(email));
        Ok(people::table.filter(same).select(Self::as_select()).get_result(conn).optional()?)
    }

    /// Whether the practice has its owner yet.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn owner_exists(conn: &mut Conn) -> Result<bool, Error> {
        let owners = people::table.filter(people::role.eq(Role::Owner));
        Ok(diesel::select(diesel::dsl::exists(owners)).get_result(conn)?)
    }

    /// Everyone, in the order they came: the cast of the demo.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn everyone(conn: &mut Conn) -> Result<Vec<Self>, Error> {
        Ok(people::table.order(people::id).select(Self::as_select()).load(conn)?)
    }

    /// The people with these ids.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn these(ids: &[PersonId], conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = people::table.filter(people::id.one_of(ids)).order(people::name);
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// Everyone with one of these roles, in the order they came.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn with_roles(roles: &[Role], conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = people::table.filter(people::role.one_of(roles)).order(people::id);
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// Keeps a new address to sign in with.
    ///
    /// # Errors
    /// A violation of `people.email_folded` where someone else signs in with it.
    pub fn set_email(id: PersonId, email: &str, conn: &mut Conn) -> Result<(), Error> {
        let change = (people::email.eq(email), people::email_folded.eq(fold(email)));
        diesel::update(people::table.find(id)).set(change).execute(conn)?;
        Ok(())
    }

    /// Keeps a new password.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn set_password(id: PersonId, hash: &str, conn: &mut Conn) -> Result<(), Error> {
        let change = people::password_hash.eq(hash);
        diesel::update(people::table.find(id)).set(change).execute(conn)?;
        Ok(())
    }
}

impl PersonDraft {
    /// Keeps the change, unless another one came first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn update(
        &self,
        id: PersonId,
        revision: Revision,
        conn: &mut Conn,
    ) -> Result<Saved<Person>, Error> {
        let same = people::table.find(id).filter(people::revision.eq(revision.0));
        let next = people::revision.eq(people::revision + 1);
        let changed = diesel::update(same).set((self, next)).execute(conn)?;
        saved_or_stale(changed, "/account", || Person::find(id, conn))
    }
}

/// One address is one account, however it is capitalised.
#[must_use]
pub fn fold(email: &str) -> String {
    email.trim().to_lowercase()
}
