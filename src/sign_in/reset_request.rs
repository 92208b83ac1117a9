use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::clock;
use crate::config::Config;
use crate::db::Conn;
use crate::error::Error;
use crate::links::{NewLink, Purpose};
use crate::mail::NewLetter;
use crate::people::Person;
use crate::schema::reset_requests;
use crate::words::moment;

/// Remembers that someone wants a new password for this address. Whether anyone signs in with it
/// is not looked up before the page has been answered: the answer can't tell.
pub(super) fn ask(email: &str, conn: &mut Conn) -> Result<(), Error> {
    diesel::delete(reset_requests::table.find(email)).execute(conn)?;
    let row = reset_requests::email.eq(email);
    diesel::insert_into(reset_requests::table).values(row).execute(conn)?;
    Ok(())
}

/// Posts a letter with a link to everyone who wants a new password and has an account.
///
/// # Errors
/// When the database can't be asked.
pub fn answer_requests(now: NaiveDateTime, config: &Config, conn: &mut Conn) -> Result<(), Error> {
    let emails: Vec<String> = reset_requests::table.select(reset_requests::email).load(conn)?;
    for email in emails {
        diesel::delete(reset_requests::table.find(&email)).execute(conn)?;
        if let Some(person) = Person::with_email(&email, conn)? {
            let link = NewLink::new_password(person.id).insert(now, conn)?;
            letter(&person, &config.link(&link), now).post(now, conn)?;
        }
    }
    Ok(())
}

fn letter(person: &Person, link: &str, now: NaiveDateTime) -> NewLetter {
    let until = clock::local(&person.time_zone, now + Purpose::ResetPassword.lasts());
    NewLetter {
        about: format!("a new password for {}", person.id),
        recipient: person.email.clone(),
        subject: "Choose a new password".to_owned(),
        body: format!(
            "Hello {},\n\n\
             someone, most likely you, asked for a new password. Open this link to choose one:\n\n\
             {link}\n\n\
             It works once, until {}.\n\n\
             If it wasn't you, do nothing: your password stays as it is.\n\n\
             Throughline\n",
            person.name,
            moment(until),
        ),
    }
}
