use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDateTime;
use serde_json::{Map, Value, json};

use super::chapters;
use super::part::{Chapter, Part, Say};
use crate::db::{Conn, Row, Table};
use crate::error::Error;
use crate::people::{Person, PersonId};

/// Everything that is a person's, as it is kept.
pub struct Gathered {
    /// What the record is made of.
    pub chapters: &'static [&'static Chapter],
    /// What is not in it, and why.
    pub left_out: &'static [&'static str],
    /// The rows of each part.
    pub rows: HashMap<&'static str, Vec<Row>>,
    /// What the people are called whose ids stand in the rows.
    pub names: HashMap<String, String>,
    /// The person's time zone.
    pub zone: String,
}

impl Gathered {
    /// Gathers it.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of(person: &Person, conn: &mut Conn) -> Result<Self, Error> {
        let tables = Table::all(conn)?;
        let (chapters, left_out) = (chapters::of(person.role), chapters::left_out(person.role));
        let (rows, names) = (HashMap::new(), HashMap::new());
        let mut all = Self { chapters, left_out, rows, names, zone: person.time_zone.clone() };
        for part in all.parts() {
            let table = tables.iter().find(|table| table.name == part.table);
            let table = table.ok_or_else(|| Error::internal(format!("no table {}", part.table)))?;
            let rows = table.rows_of(part.whose, person.id.0, conn)?;
            all.rows.insert(part.called, rows);
        }
        all.names = all.read_names(conn)?;
        Ok(all)
    }

    /// The rows of a part.
    pub fn rows_of(&self, part: &Part) -> &[Row] {
        self.rows.get(part.called).map_or(&[], Vec::as_slice)
    }

    /// What stands above the row of that table with this id; empty where there is none.
    pub fn heading_of(&self, table: &str, id: &str) -> String {
        let of_table = self.parts().find(|part| part.table == table);
        let heading = of_table.and_then(|part| {
            let row = self.rows_of(part).iter().find(|row| text(row, "id") == id)?;
            Some(part.heading(row, self))
        });
        heading.unwrap_or_default()
    }

    /// The record for programs: under each part's name its rows, with the ids that tie them to each
    /// other. Other people stand in it by name.
    pub fn to_json(&self, person: &Person, now: NaiveDateTime) -> Value {
        let mut record = Map::new();
        record.insert("record_of".to_owned(), json!(person.name));
        record.insert("made_at".to_owned(), json!(now.format("%FT%TZ").to_string()));
        record.insert("left_out".to_owned(), json!(self.left_out));
        for part in self.parts() {
            let rows = self.rows_of(part).iter().map(|row| Value::Object(self.taken(part, row)));
            record.insert(part.called.to_owned(), rows.collect());
        }
        Value::Object(record)
    }

    /// How many entries each chapter has, where it has any. Everyone has an account.
    pub fn counts(&self) -> Vec<(&'static str, usize)> {
        let counted = self.chapters.iter().skip(1).map(|chapter| {
            (chapter.heading, chapter.parts.iter().map(|part| self.rows_of(part).len()).sum())
        });
        counted.filter(|(_, count)| *count > 0).collect()
    }

    fn taken(&self, part: &'static Part, row: &Row) -> Row {
        let mut taken = Row::new();
        let ties = self
            .parts()
            .flat_map(|part| part.inside)
            .filter(|(_, inner)| inner.called == part.called);
        for column in ties.map(|(column, _)| *column).chain(["id"]) {
            taken.extend(row.get(column).map(|id| (column.to_owned(), id.clone())));
        }
        for field in part.fields {
            let held = row.get(field.column).cloned().unwrap_or_default();
            let (column, held) = match field.say {
                Say::Name => (field.column.trim_end_matches("_id"), json!(field.text(row, self))),
                Say::Told(_) => (field.column, json!(field.text(row, self))),
                _ => (field.column, held),
            };
            taken.insert(column.to_owned(), held);
        }
        taken
    }

    fn parts(&self) -> impl Iterator<Item = &'static Part> + use<> {
        self.chapters.iter().flat_map(|chapter| chapter.parts).flat_map(Part::all)
    }

    fn read_names(&self, conn: &mut Conn) -> Result<HashMap<String, String>, Error> {
        let mut ids = BTreeMap::new();
        for part in self.parts() {
            for field in part.fields.iter().filter(|field| matches!(field.say, Say::Name)) {
                for id in self.rows_of(part).iter().map(|row| text(row, field.column)) {
                    ids.extend(id.parse().map(|number| (number, ())).ok());
                }
            }
        }
        let ids: Vec<_> = ids.into_keys().map(PersonId).collect();
        let people = Person::these(&ids, conn)?;
        Ok(people.into_iter().map(|person| (person.id.to_string(), person.name)).collect())
    }
}

/// What a column of text or an id holds; empty where it holds nothing.
pub fn text<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).and_then(Value::as_str).unwrap_or_default()
}
