//! Moving house: the whole practice, copied into another database. SQLite to PostgreSQL when one
//! machine is no longer enough, or back.
//!
//! The old database is only read. The new one gets everything in one transaction, reads it back
//! and compares it row by row before it is kept: a move that stops half-way has changed nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::db::{Conn, Db, Row, Table};
use crate::error::Error;
use crate::links::hex;

/// A table that has moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Its name.
    pub table: String,
    /// How many rows it has, there as here.
    pub rows: usize,
    /// A checksum of what they hold, there as here.
    pub checksum: String,
}

/// Copies the practice into an empty database, and says what is there now.
///
/// # Errors
/// One sentence on what stood in the way; the new database is as empty as before then.
pub async fn practice(from: &Db, to: &Db) -> Result<Vec<Moved>, Error> {
    // Read as a change, because only that sees one single moment on both kinds of database.
    let house = Arc::new(from.write(everything).await?);
    if house.values().all(Vec::is_empty) {
        return Err(Error::internal(format!(
            "There is no practice in the {} to move.",
            from.url()
        )));
    }
    let there = to.url().to_string();
    to.write(move |conn| settle(&house, &there, conn)).await
}

/// All rows of all tables, by the name of the table.
fn everything(conn: &mut Conn) -> Result<BTreeMap<String, Vec<Row>>, Error> {
    let tables = Table::all(conn)?.into_iter();
    tables.map(|table| Ok((table.name.clone(), table.rows(conn)?))).collect()
}

fn settle(
    house: &BTreeMap<String, Vec<Row>>,
    there: &str,
    conn: &mut Conn,
) -> Result<Vec<Moved>, Error> {
    let tables = Table::all(conn)?;
    for table in &tables {
        if table.count(conn)? > 0 {
            return Err(Error::internal(format!(
                "The {there} holds a practice already: name a database with nothing in it."
            )));
        }
    }
    let mut moved = Vec::new();
    for table in &tables {
        let rows = house.get(&table.name).map_or(&[][..], Vec::as_slice);
        for row in rows {
            table.insert(row, conn)?;
        }
        let arrived = table.rows(conn)?;
        let (before, after) = (checksum(rows), checksum(&arrived));
        if before != after {
            return Err(Error::internal(format!(
                "The {} rows of {} did not arrive as they were, so nothing was moved.",
                rows.len(),
                table.name
            )));
        }
        moved.push(Moved { table: table.name.clone(), rows: arrived.len(), checksum: after });
    }
    Ok(moved)
}

/// The same for the same rows in any order: two databases may sort the same text differently.
fn checksum(rows: &[Row]) -> String {
    let read = |row: &Row| serde_json::to_vec(row).map(Sha256::digest).unwrap_or_default();
    let mut each: Vec<_> = rows.iter().map(read).collect();
    each.sort_unstable();
    hex(&Sha256::digest(each.concat()))
}
