//! The tables as the database itself lists them: for what must reach all of them, also those that
//! are added later (a person's record, their erasure, a copy into another database).

use diesel::prelude::*;
use diesel::sql_types::{Bool, Nullable, Text};

use super::Conn;
use crate::error::Error;

/// A table, with its columns in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns.
    pub columns: Vec<Column>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// Whether it is the primary key, or a part of it.
    pub is_key: bool,
    /// The table whose rows it names.
    pub refers: Option<String>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// The id of a row: too large for the numbers of some readers of JSON, so it is a text there.
    Id,
    /// A whole number.
    Whole,
    /// A number with decimals.
    Real,
    /// Yes or no.
    Truth,
    /// A date.
    Date,
    /// An instant in UTC.
    Instant,
}

impl Kind {
    /// SQLite's primary keys are declared as INTEGER, all others as in the migrations.
    fn read(declared: &str, is_key: bool) -> Option<Self> {
        let kind = match declared.to_lowercase().as_str() {
            "text" => Self::Text,
            "bigint" => Self::Id,
            "integer" if is_key => Self::Id,
            "integer" => Self::Whole,
            "double precision" => Self::Real,
            "boolean" => Self::Truth,
            "date" => Self::Date,
            "timestamp" | "timestamp without time zone" => Self::Instant,
            _ => return None,
        };
        Some(kind)
    }
}

/// One line of the catalog. The names of its columns are words in neither kind of SQL.
#[derive(QueryableByName)]
struct Listed {
    #[diesel(sql_type = Text)]
    of_table: String,
    #[diesel(sql_type = Text)]
    named: String,
    #[diesel(sql_type = Text)]
    declared: String,
    #[diesel(sql_type = Bool)]
    is_key: bool,
    #[diesel(sql_type = Nullable<Text>)]
    refers: Option<String>,
}

const OF_SQLITE: &str = r#"
    SELECT t.name AS of_table, c.name AS named, c.type AS declared, c.pk > 0 AS is_key,
        f."table" AS refers
    FROM sqlite_master t JOIN pragma_table_info(t.name) c
    LEFT JOIN pragma_foreign_key_list(t.name) f ON f."from" = c.name
    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\_%' ESCAPE '\'
        AND t.name <> '__diesel_schema_migrations'
    ORDER BY t.name, c.cid"#;

const OF_POSTGRES: &str = r#"
    SELECT t.relname::text AS of_table, c.attname::text AS named,
        format_type(c.atttypid, NULL) AS declared, k.conname IS NOT NULL AS is_key,
        target.relname::text AS refers
    FROM pg_class t
    JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
    LEFT JOIN pg_constraint k
        ON k.conrelid = t.oid AND k.contype = 'p' AND c.attnum = ANY (k.conkey)
    LEFT JOIN pg_constraint f
        ON f.conrelid = t.oid AND f.contype = 'f' AND c.attnum = ANY (f.conkey)
    LEFT JOIN pg_class target ON target.oid = f.confrelid
    WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace
        AND t.relname <> '__diesel_schema_migrations'
    ORDER BY t.relname, c.attnum"#;

impl Table {
    /// Every table, each after those whose rows it names.
    ///
    /// # Errors
    /// When the database can't be asked, or a column holds what no migration of ours makes.
    pub fn all(conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let catalog = if conn.is_sqlite() { OF_SQLITE } else { OF_POSTGRES };
        let mut tables: Vec<Self> = Vec::new();
        for line in diesel::sql_query(catalog).load::<Listed>(conn)? {
            let Listed { of_table, named: name, declared, is_key, refers } = line;
            let kind = Kind::read(&declared, is_key);
            let kind = kind.ok_or_else(|| {
                Error::internal(format!("{of_table}.{name} holds {declared}, which is no kind"))
            })?;
            let column = Column { name, kind, is_key, refers };
            match tables.last_mut().filter(|table| table.name == of_table) {
                Some(table) => table.columns.push(column),
                None => tables.push(Self { name: of_table, columns: vec![column] }),
            }
        }
        Ok(in_order(tables))
    }

    /// The columns that name rows of that table.
    pub fn naming<'a>(&'a self, table: &'a str) -> impl Iterator<Item = &'a Column> {
        self.columns.iter().filter(move |column| column.refers.as_deref() == Some(table))
    }

    /// The column with this name.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    fn names_only(&self, known: &[Self]) -> bool {
        let mut named = self.columns.iter().filter_map(|column| column.refers.as_deref());
        named.all(|name| name == self.name || known.iter().any(|table| table.name == name))
    }
}

/// Each table after those it names. Tables that name each other in a circle come last as they are.
fn in_order(mut waiting: Vec<Table>) -> Vec<Table> {
    let mut ordered: Vec<Table> = Vec::new();
    while let Some(place) = waiting.iter().position(|table| table.names_only(&ordered)) {
        ordered.push(waiting.remove(place));
    }
    ordered.append(&mut waiting);
    ordered
}
