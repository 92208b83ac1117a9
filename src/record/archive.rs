use std::io::{Cursor, Write};

use askama::Template;
use chrono::{Datelike, NaiveDateTime, Timelike};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::gathering::Gathered;
use super::reading::{Block, laid_out};
use crate::clock::local;
use crate::error::Error;
use crate::people::Person;
use crate::words::moment;

/// The record as a document of its own: it carries its style with it and opens from any disk.
#[derive(Template)]
#[template(path = "record/document.html")]
struct Document<'a> {
    person: &'a Person,
    practice: &'a str,
    made_at: String,
    blocks: Vec<Block>,
    left_out: &'static [&'static str],
}

/// The file a person takes along: `record.html` to read, `record.json` for programs.
///
/// # Errors
/// When one of the two can't be written.
pub fn pack(
    person: &Person,
    practice: &str,
    all: &Gathered,
    now: NaiveDateTime,
) -> Result<Vec<u8>, Error> {
    let here = local(&person.time_zone, now);
    let document = Document {
        person,
        practice,
        made_at: moment(here),
        blocks: laid_out(all),
        left_out: all.left_out,
    };
    let json = serde_json::to_vec_pretty(&all.to_json(person, now)).map_err(failed)?;
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [("record.html", document.render()?.into_bytes()), ("record.json", json)]
    {
        let options = SimpleFileOptions::default().last_modified_time(dated(here));
        archive.start_file(name, options).map_err(failed)?;
        archive.write_all(&content).map_err(failed)?;
    }
    Ok(archive.finish().map_err(failed)?.into_inner())
}

#[allow(clippy::cast_possible_truncation)] // parts of a date are small
fn dated(at: NaiveDateTime) -> DateTime {
    let (year, month, day) = (at.year() as u16, at.month() as u8, at.day() as u8);
    let (hour, minute, second) = (at.hour() as u8, at.minute() as u8, at.second() as u8);
    DateTime::from_date_and_time(year, month, day, hour, minute, second).unwrap_or_default()
}

fn failed(error: impl std::fmt::Display) -> Error {
    Error::internal(format!("a record: {error}"))
}
