use diesel::prelude::*;

use crate::db::{Conn, new_id};
use crate::error::Error;
use crate::people::PersonId;
use crate::schema::recovery_codes;

/// How many codes are made at a time.
const SET: usize = 10;
/// How many digits a code has: 40 bits, hashed as slowly as a password.
pub const DIGITS: usize = 12;

/// A fresh set of codes, each twelve digits without spaces.
///
/// # Errors
/// When the machine has no source of chance.
pub fn new_codes() -> Result<Vec<String>, Error> {
    (0..SET).map(|_| new_code()).collect()
}

fn new_code() -> Result<String, Error> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|error| Error::internal(format!("chance: {error}")))?;
    Ok(format!("{:012}", u128::from_le_bytes(bytes) % 1_000_000_000_000))
}

/// A code as a person reads it: `4821 9037 5512`.
#[must_use]
pub fn in_groups(code: &str) -> String {
    let digits: Vec<char> = code.chars().collect();
    digits.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}

/// Puts these codes in the place of all that the person had.
///
/// # Errors
/// When the database can't be asked.
pub fn replace(person: PersonId, hashes: &[String], conn: &mut Conn) -> Result<(), Error> {
    forget(person, conn)?;
    for hash in hashes {
        diesel::insert_into(recovery_codes::table)
            .values((
                recovery_codes::id.eq(new_id()),
                recovery_codes::person_id.eq(person),
                recovery_codes::code_hash.eq(hash),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// What is kept of the codes that this person has not used.
///
/// # Errors
/// When the database can't be asked.
pub fn unused(person: PersonId, conn: &mut Conn) -> Result<Vec<String>, Error> {
    let theirs = recovery_codes::table.filter(recovery_codes::person_id.eq(person));
    Ok(theirs.select(recovery_codes::code_hash).load(conn)?)
}

/// How many this person has left.
///
/// # Errors
/// When the database can't be asked.
pub fn left(person: PersonId, conn: &mut Conn) -> Result<usize, Error> {
    Ok(unused(person, conn)?.len())
}

/// Uses a code up; false where someone else was faster.
///
/// # Errors
/// When the database can't be asked.
pub fn use_up(person: PersonId, hash: &str, conn: &mut Conn) -> Result<bool, Error> {
    let theirs = recovery_codes::table.filter(recovery_codes::person_id.eq(person));
    let used = theirs.filter(recovery_codes::code_hash.eq(hash));
    Ok(diesel::delete(used).execute(conn)? == 1)
}

/// Lets go of all of this person's codes.
///
/// # Errors
/// When the database can't be asked.
pub fn forget(person: PersonId, conn: &mut Conn) -> Result<(), Error> {
    let theirs = recovery_codes::table.filter(recovery_codes::person_id.eq(person));
    diesel::delete(theirs).execute(conn)?;
    Ok(())
}
