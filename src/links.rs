//! Links that work once: to set up the practice, to accept an invitation, to choose a new password.
//! They can be handed over by hand, so they work without mail. Only a hash of each is kept: whoever
//! reads the database can't use them.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::prelude::*;
use diesel::sql_types::Text;
use sha2::{Digest, Sha256};

use crate::db::{Conn, IsOneOf, keyed, typed_id};
use crate::error::Error;
use crate::people::PersonId;
use crate::schema::links;

typed_id! {
    /// A link that was made.
    LinkId
}

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum Purpose {
    /// Makes the owner of a new practice.
    SetUp,
    /// Makes a coach.
    InviteCoach,
    /// Makes a client of the coach who invites.
    InviteClient,
    /// Lets a person choose a new password.
    ResetPassword,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: &'static [Self] =
        &[Self::SetUp, Self::InviteCoach, Self::InviteClient, Self::ResetPassword];

    /// The text in the database.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::SetUp => "set_up",
            Self::InviteCoach => "invite_coach",
            Self::InviteClient => "invite_client",
            Self::ResetPassword => "reset_password",
        }
    }

    /// The purpose with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|purpose| purpose.key() == key)
    }

    /// What is shown.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::SetUp => "Set-up",
            Self::InviteCoach => "Invitation for a coach",
            Self::InviteClient => "Invitation for a client",
            Self::ResetPassword => "New password",
        }
    }

    /// Where the link leads, before its token.
    fn path(self) -> &'static str {
        match self {
            Self::SetUp => "/set-up",
            Self::InviteCoach | Self::InviteClient => "/invitations",
            Self::ResetPassword => "/reset-password",
        }
    }

    /// How long it works: a reset is for the same day, the others may lie in a mailbox for a while.
    #[must_use]
    pub fn lasts(self) -> TimeDelta {
        match self {
            Self::ResetPassword => TimeDelta::hours(24),
            _ => TimeDelta::days(14),
        }
    }
}

keyed!(Purpose);

/// A link as it is kept.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = links)]
pub struct Link {
    /// Its id, which is no secret.
    pub id: LinkId,
    /// What it is for.
    pub purpose: Purpose,
    /// Whose password a reset is for, or who invites.
    pub person_id: Option<PersonId>,
    /// Whom an invitation is for, as the coach wrote it.
    pub name: String,
    /// Their address, as the coach wrote it.
    pub email: String,
    /// When it stops working.
    pub expires_at: NaiveDateTime,
}

/// A link about to be made.
#[derive(Clone, Debug)]
pub struct NewLink {
    /// What it is for.
    pub purpose: Purpose,
    /// Whose password a reset is for, or who invites.
    pub person_id: Option<PersonId>,
    /// Whom an invitation is for.
    pub name: String,
    /// Their address.
    pub email: String,
}

impl NewLink {
    /// With it this person chooses a new password.
    #[must_use]
    pub fn new_password(person: PersonId) -> Self {
        let (purpose, person_id) = (Purpose::ResetPassword, Some(person));
        Self { purpose, person_id, name: String::new(), email: String::new() }
    }

    /// Makes the link and answers its path, the only time it is seen. An earlier link for the same
    /// thing stops working: a person holds at most one that counts.
    ///
    /// # Errors
    /// When the database or the machine's source of chance can't be asked.
    pub fn insert(&self, now: NaiveDateTime, conn: &mut Conn) -> Result<String, Error> {
        self.void_earlier(conn)?;
        let token = new_token()?;
        diesel::insert_into(links::table)
            .values((
                links::id.eq(LinkId::new()),
                links::token_hash.eq(hash(&token)),
                links::purpose.eq(self.purpose),
                links::person_id.eq(self.person_id),
                links::name.eq(&self.name),
                links::email.eq(&self.email),
                links::created_at.eq(now),
                links::expires_at.eq(now + self.purpose.lasts()),
                links::used_at.eq(None::<NaiveDateTime>),
            ))
            .execute(conn)?;
        Ok(format!("{}/{token}", self.purpose.path()))
    }

    fn void_earlier(&self, conn: &mut Conn) -> Result<(), Error> {
        let same = links::table
            .filter(links::purpose.eq(self.purpose))
            .filter(links::name.eq(&self.name))
            .filter(links::email.eq(&self.email))
            .filter(links::used_at.is_null());
        match self.person_id {
            Some(id) => diesel::delete(same.filter(links::person_id.eq(id))).execute(conn)?,
            None => diesel::delete(same.filter(links::person_id.is_null())).execute(conn)?,
        };
        Ok(())
    }
}

impl Link {
    /// The link with this token, if it still works for one of these purposes.
    ///
    /// # Errors
    /// [`Error::LinkSpent`] where it does not.
    pub fn find(
        token: &str,
        purposes: &[Purpose],
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<Self, Error> {
        let found = links::table
            .filter(links::token_hash.eq(hash(token)))
            .filter(links::purpose.one_of(purposes))
            .filter(links::used_at.is_null())
            .filter(links::expires_at.gt(now))
            .select(Self::as_select())
            .get_result(conn)
            .optional()?;
        found.ok_or(Error::LinkSpent)
    }

    /// A link to choose a new password that was made for this person no longer works: it may lie
    /// where they don't want it any more.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn void_resets(person: PersonId, conn: &mut Conn) -> Result<(), Error> {
        let theirs = links::table
            .filter(links::person_id.eq(person))
            .filter(links::purpose.eq(Purpose::ResetPassword))
            .filter(links::used_at.is_null());
        diesel::delete(theirs).execute(conn)?;
        Ok(())
    }

    /// Uses the link up.
    ///
    /// # Errors
    /// [`Error::LinkSpent`] where someone else was faster.
    pub fn use_up(&self, now: NaiveDateTime, conn: &mut Conn) -> Result<(), Error> {
        let unused = links::table.find(self.id).filter(links::used_at.is_null());
        let used = diesel::update(unused).set(links::used_at.eq(now)).execute(conn)?;
        if used == 1 { Ok(()) } else { Err(Error::LinkSpent) }
    }

    /// Lets go of links that have stopped working by themselves, used or not.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn sweep(now: NaiveDateTime, conn: &mut Conn) -> Result<(), Error> {
        diesel::delete(links::table.filter(links::expires_at.le(now))).execute(conn)?;
        Ok(())
    }

    /// Lets go of invitations that stand in the name of someone who leaves: those to their address,
    /// and the used ones among those to their name.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn forget_invitations_of(name: &str, email: &str, conn: &mut Conn) -> Result<(), Error> {
        let used = links::name.eq(name).and(links::used_at.is_not_null());
        diesel::delete(links::table.filter(links::email.eq(email).or(used))).execute(conn)?;
        Ok(())
    }

    /// Invitations of this coach that nobody has used yet, newest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn waiting(by: PersonId, now: NaiveDateTime, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = links::table
            .filter(links::person_id.eq(by))
            .filter(links::purpose.one_of([Purpose::InviteClient, Purpose::InviteCoach]))
            .filter(links::used_at.is_null())
            .filter(links::expires_at.gt(now))
            .order(links::id.desc());
        Ok(query.select(Self::as_select()).load(conn)?)
    }
}

/// 256 bits of chance, as text that can stand in an address or a cookie.
///
/// # Errors
/// When the machine has no source of chance.
pub fn new_token() -> Result<String, Error> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|error| Error::internal(format!("chance: {error}")))?;
    Ok(hex(&bytes))
}

/// What is kept of a token.
#[must_use]
pub fn hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// Bytes as text.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}
