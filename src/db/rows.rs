//! Any table's rows as JSON, the same text from SQLite and from PostgreSQL, and back into either.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use serde_json::{Map, Value};

use super::Conn;
use super::tables::{Column, Kind, Table};
use crate::error::Error;

/// A row: each column's name with what it holds.
pub type Row = Map<String, Value>;

#[derive(QueryableByName)]
struct Read {
    #[diesel(sql_type = Text)]
    as_json: String,
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = BigInt)]
    rows: i64,
}

impl Table {
    /// All its rows, in the order of their key.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn rows(&self, conn: &mut Conn) -> Result<Vec<Row>, Error> {
        let query = format!("{} ORDER BY {}", self.select(conn), self.key());
        self.read(diesel::sql_query(query).load(conn)?)
    }

    /// The rows whose column of that name holds this id, in the order of their key.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn rows_of(&self, column: &str, id: i64, conn: &mut Conn) -> Result<Vec<Row>, Error> {
        let select = self.select(conn);
        let query = format!("{select} WHERE {} = $1 ORDER BY {}", quoted(column), self.key());
        self.read(diesel::sql_query(query).bind::<BigInt, _>(id).load(conn)?)
    }

    /// How many rows it has.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn count(&self, conn: &mut Conn) -> Result<i64, Error> {
        let query = format!("SELECT COUNT(*) AS rows FROM {}", quoted(&self.name));
        Ok(diesel::sql_query(query).get_result::<Counted>(conn)?.rows)
    }

    /// Puts a row into the table, as one of the readings above gave it.
    ///
    /// # Errors
    /// When the database says no.
    pub fn insert(&self, row: &Row, conn: &mut Conn) -> Result<(), Error> {
        let columns: Vec<_> = self.columns.iter().map(|column| quoted(&column.name)).collect();
        let (table, columns) = (quoted(&self.name), columns.join(", "));
        let source = if conn.is_sqlite() {
            let taken = self.columns.iter().map(|column| format!("$1 ->> '$.{}'", column.name));
            format!("SELECT {}", taken.collect::<Vec<_>>().join(", "))
        } else {
            format!("SELECT {columns} FROM json_populate_record(NULL::{table}, $1::json)")
        };
        let row = Value::Object(row.clone()).to_string();
        let insert = format!("INSERT INTO {table} ({columns}) {source}");
        diesel::sql_query(insert).bind::<Text, _>(row).execute(conn)?;
        Ok(())
    }

    /// Deletes the rows whose column of that name holds this id, and says how many there were.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn delete_of(&self, column: &str, id: i64, conn: &mut Conn) -> Result<usize, Error> {
        let query = format!("DELETE FROM {} WHERE {} = $1", quoted(&self.name), quoted(column));
        Ok(diesel::sql_query(query).bind::<BigInt, _>(id).execute(conn)?)
    }

    fn select(&self, conn: &Conn) -> String {
        let object = if conn.is_sqlite() { "json_object" } else { "json_build_object" };
        let pairs: Vec<_> = self.columns.iter().map(Column::as_pair).collect();
        let (pairs, table) = (pairs.join(", "), quoted(&self.name));
        format!("SELECT CAST({object}({pairs}) AS TEXT) AS as_json FROM {table}")
    }

    fn key(&self) -> String {
        let key = self.columns.iter().filter(|column| column.is_key);
        key.map(|column| quoted(&column.name)).collect::<Vec<_>>().join(", ")
    }

    fn read(&self, rows: Vec<Read>) -> Result<Vec<Row>, Error> {
        let unreadable = || Error::internal(format!("a row of {} that can't be read", self.name));
        let read = rows.into_iter().map(|row| {
            let mut row: Row = serde_json::from_str(&row.as_json).ok()?;
            for column in &self.columns {
                let held = row.get_mut(&column.name)?;
                *held = column.kind.normal(held.take())?;
            }
            Some(row)
        });
        read.map(|row| row.ok_or_else(unreadable)).collect()
    }
}

impl Column {
    /// The name and the value, as the two databases agree to write it in JSON.
    fn as_pair(&self) -> String {
        let column = quoted(&self.name);
        match self.kind {
            Kind::Text | Kind::Whole | Kind::Truth => format!("'{}', {column}", self.name),
            Kind::Id | Kind::Real | Kind::Date | Kind::Instant => {
                format!("'{}', CAST({column} AS TEXT)", self.name)
            }
        }
    }
}

/// As diesel keeps an instant in SQLite, where instants are compared as text.
const INSTANT: &str = "%F %T%.f";

impl Kind {
    /// One way of writing each value; nothing where it is not of this kind.
    fn normal(self, held: Value) -> Option<Value> {
        match (self, held) {
            (_, Value::Null) => Some(Value::Null),
            (Self::Text | Self::Id | Self::Date, Value::String(text)) => Some(text.into()),
            (Self::Whole, Value::Number(number)) => number.as_i64().map(Value::from),
            (Self::Real, Value::String(text)) => text.parse::<f64>().ok().map(Value::from),
            (Self::Truth, Value::Bool(truth)) => Some(truth.into()),
            (Self::Truth, Value::Number(number)) => number.as_i64().map(|bit| (bit != 0).into()),
            (Self::Instant, Value::String(text)) => {
                let instant = NaiveDateTime::parse_from_str(&text, INSTANT).ok()?;
                Some(instant.format(INSTANT).to_string().into())
            }
            _ => None,
        }
    }
}

/// Names come from the catalog and not from people; they are quoted because some are SQL's words.
fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}
