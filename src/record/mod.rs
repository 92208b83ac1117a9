//! A person's record: everything of theirs as one download, for a reader and for programs, to keep
//! or to take elsewhere. What is in it is listed, column by column, under [`chapters`]; what is not
//! listed stays where it is. Other people appear by name only, and what a coach notes for
//! themselves is the coach's record and not the client's.

mod archive;
mod chapters;
mod gathering;
mod pages;
mod part;
mod reading;

use std::collections::BTreeSet;

use actix_web::web;

use crate::db::Conn;
use crate::error::Error;
use crate::people::{Person, Role};
use gathering::Gathered;

/// What there is of a person's, as the names of rooms with the number of entries in each.
///
/// # Errors
/// When the database can't be asked.
pub fn contents(person: &Person, conn: &mut Conn) -> Result<Vec<(&'static str, usize)>, Error> {
    Ok(Gathered::of(person, conn)?.counts())
}

/// Every column that some record takes along, as its table and its name.
#[must_use]
pub fn columns() -> BTreeSet<(&'static str, &'static str)> {
    let chapters = [Role::Client, Role::Coach].into_iter().flat_map(chapters::of);
    let parts = chapters.flat_map(|chapter| chapter.parts).flat_map(part::Part::all);
    let columns = parts.flat_map(|part| part.fields.iter().map(|field| (part.table, field.column)));
    columns.collect()
}

/// `/account/record`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/account/record", web::get().to(pages::show))
        .route("/account/record", web::post().to(pages::create));
}
