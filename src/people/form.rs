use chrono::NaiveDateTime;
use chrono_tz::Tz;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use validator::{Validate, ValidateEmail};

use super::password::Password;
use super::person::{Person, PersonDraft, PersonId, Role, fold};
use crate::db::Conn;
use crate::error::Error;
use crate::forms::{Reading, Reply};
use crate::schema::people;

/// What someone writes to get an account: at set-up, with an invitation, or on their own.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub struct NewPersonForm {
    /// What to call them.
    #[validate(length(max = 200, message = "Shorten the name to 200 characters"))]
    pub name: String,
    /// The address they will sign in with.
    #[validate(length(max = 200, message = "Shorten the address to 200 characters"))]
    pub email: String,
    /// Their time zone.
    pub time_zone: String,
    /// The password they choose. Sent back to nobody.
    #[serde(skip_serializing)]
    pub password: String,
    /// The ticked box under the coaching agreement.
    pub agreed: String,
}

/// Whether the coaching agreement stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agrees {
    /// It does, and the box under it must be ticked.
    Asked,
    /// It does not.
    NotAsked,
}

/// What is said where the box under the agreement was left empty.
pub const AGREE: &str = "Read the agreement and tick the box if you agree to it";

/// An account about to be made.
#[derive(Debug)]
pub struct NewPerson {
    /// What they will be here.
    pub role: Role,
    /// What to call them.
    pub name: String,
    /// The address they will sign in with.
    pub email: String,
    /// Their time zone.
    pub time_zone: String,
    /// The password they chose.
    pub password: Password,
}

impl NewPersonForm {
    /// Reads the answers.
    ///
    /// # Errors
    /// What needs another look.
    pub fn draft(&self, role: Role, agrees: Agrees) -> Result<NewPerson, Reply> {
        let mut read = Reading::of(self);
        let name = read.required("name", &self.name, "Write your name as you want to be called");
        let email = read_email(&mut read, &self.email);
        let time_zone = read_zone(&mut read, &self.time_zone);
        let password = read.wanted(
            "password",
            Password::chosen(&self.password, Password::SHORTEST, &[&self.name, &self.email]),
        );
        if agrees == Agrees::Asked && self.agreed.is_empty() {
            read.wrong("agreed", AGREE);
        }
        let draft = password.map(|password| NewPerson { role, name, email, time_zone, password });
        read.finish_some(draft)
    }

    /// The reply when the address has an account already.
    #[must_use]
    pub fn email_taken() -> Reply {
        Reply::about("email", "This address has an account already: sign in with it instead")
    }
}

impl NewPerson {
    /// Makes the account. `password_hash` is the hash of [`NewPerson::password`].
    ///
    /// # Errors
    /// A violation of `people.email_folded` where the address has an account already.
    pub fn insert(
        &self,
        password_hash: &str,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<PersonId, Error> {
        let id = PersonId::new();
        diesel::insert_into(people::table)
            .values((
                people::id.eq(id),
                people::role.eq(self.role),
                people::name.eq(&self.name),
                people::email.eq(&self.email),
                people::email_folded.eq(fold(&self.email)),
                people::password_hash.eq(password_hash),
                people::time_zone.eq(&self.time_zone),
                people::created_at.eq(now),
                people::revision.eq(0),
            ))
            .execute(conn)?;
        Ok(id)
    }
}

/// A person's name and time zone, as they type them on their account page.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub struct PersonForm {
    /// What to call them.
    #[validate(length(max = 200, message = "Shorten the name to 200 characters"))]
    pub name: String,
    /// Their time zone.
    pub time_zone: String,
}

impl PersonForm {
    /// Reads the answers.
    ///
    /// # Errors
    /// What needs another look.
    pub fn draft(&self) -> Result<PersonDraft, Reply> {
        let mut read = Reading::of(self);
        let draft = PersonDraft {
            name: read.required("name", &self.name, "Write your name as you want to be called"),
            time_zone: read_zone(&mut read, &self.time_zone),
        };
        read.finish(draft)
    }
}

impl From<&Person> for PersonForm {
    fn from(person: &Person) -> Self {
        Self { name: person.name.clone(), time_zone: person.time_zone.clone() }
    }
}

/// A change of the address someone signs in with.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub(super) struct AddressForm {
    #[validate(length(max = 200, message = "Shorten the address to 200 characters"))]
    pub email: String,
    /// The password in use. Sent back to nobody.
    #[serde(skip_serializing)]
    pub current: String,
}

impl AddressForm {
    /// Reads the address.
    pub fn draft(&self) -> Result<String, Reply> {
        let mut read = Reading::of(self);
        let email = read_email(&mut read, &self.email);
        read.finish(email)
    }
}

/// A change of password.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    /// The one in use.
    pub current: String,
    /// The one to use from now on.
    pub password: String,
}

fn read_email(read: &mut Reading, typed: &str) -> String {
    let email = read.required("email", typed, "Write the email address you will sign in with");
    if !email.is_empty() && !email.validate_email() {
        read.wrong("email", "Write the whole address, like name@example.org");
    }
    email
}

fn read_zone(read: &mut Reading, typed: &str) -> String {
    let zone = read.required("time_zone", typed, "Write your time zone, like Europe/Lisbon");
    if !zone.is_empty() && zone.parse::<Tz>().is_err() {
        read.wrong("time_zone", "Choose a time zone from the list, like Europe/Lisbon");
    }
    zone
}
