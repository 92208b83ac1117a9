//! Many from few: the rows of a practice again and again, each time under ids of their own.

use std::collections::BTreeSet;

use diesel::RunQueryDsl;
use serde_json::Value;
use throughline::db::{Column, Conn, Kind, Row, Table};
use throughline::error::Error;

/// What is there once, or has nothing to do with what people wrote.
const ONCE: [&str; 3] = ["practices", "sessions", "tries"];

/// Copies everything so many times. References among the copied rows lead to the
/// copies; the people in `stay` are not copied, and copied rows refer to them as before. What may
/// be there only once is left out. The copies are older than all there was, as their ids say: each
/// row's next to one another, as if everyone had been at it at the same time.
pub fn everything(times: usize, stay: &[i64], conn: &mut Conn) -> Result<(), Error> {
    let tables: Vec<_> = Table::all(conn)?;
    let mut rows = Vec::new();
    for table in tables.iter().filter(|table| !ONCE.contains(&table.name.as_str())) {
        rows.extend(table.rows(conn)?.into_iter().map(|row| (table, row)));
    }
    let ids: BTreeSet<i64> = rows.iter().filter_map(|(table, row)| id(table, row)).collect();
    let copy = Copy { times, stay, first: *ids.first().unwrap(), last: *ids.last().unwrap(), ids };
    for (table, row) in rows {
        if id(table, &row).is_some_and(|id| stay.contains(&id)) {
            continue;
        }
        diesel::sql_query(copy.statement(table, &row)).execute(conn)?;
    }
    Ok(())
}

fn id(table: &Table, row: &Row) -> Option<i64> {
    let key = table.columns.iter().find(|column| column.is_key && column.kind == Kind::Id)?;
    row[&key.name].as_str()?.parse().ok()
}

struct Copy<'a> {
    times: usize,
    stay: &'a [i64],
    ids: BTreeSet<i64>,
    first: i64,
    last: i64,
}

impl Copy<'_> {
    fn statement(&self, table: &Table, row: &Row) -> String {
        let names: Vec<_> =
            table.columns.iter().map(|column| format!("\"{}\"", column.name)).collect();
        let values: Vec<_> =
            table.columns.iter().map(|column| self.value(column, &row[&column.name])).collect();
        format!(
            "WITH RECURSIVE copies(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < {}) \
             INSERT INTO \"{}\" ({}) SELECT {} FROM copies WHERE TRUE ON CONFLICT DO NOTHING",
            self.times,
            table.name,
            names.join(", "),
            values.join(", ")
        )
    }

    /// A column of the `n`th copy, in SQL.
    fn value(&self, column: &Column, value: &Value) -> String {
        match value {
            Value::Null => "NULL".to_owned(),
            Value::String(text) if column.kind == Kind::Id => self.id(text),
            Value::String(text) => {
                let words = self.words(&text.replace('\'', "''"));
                let is_one_of_a_kind = column.is_key || column.name.starts_with("email");
                if is_one_of_a_kind {
                    format!("n || '-{}-{words}'", self.times)
                } else {
                    format!("'{words}'")
                }
            }
            other => other.to_string(),
        }
    }

    fn id(&self, text: &str) -> String {
        let id: i64 = text.parse().unwrap();
        if self.stay.contains(&id) || !self.ids.contains(&id) {
            return text.to_owned();
        }
        format!("{} - n", self.first - (self.last - id) * self.times as i64)
    }

    /// Ids also stand in addresses and in the names of what a comment is about.
    fn words(&self, text: &str) -> String {
        let mut words = String::new();
        let mut rest = text;
        while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
            let (before, from) = rest.split_at(start);
            let end = from.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(from.len());
            let (digits, after) = from.split_at(end);
            let id = digits.parse().is_ok_and(|id| self.ids.contains(&id));
            let digits =
                if id { format!("' || ({}) || '", self.id(digits)) } else { digits.into() };
            words = words + before + &digits;
            rest = after;
        }
        words + rest
    }
}
