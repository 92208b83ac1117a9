use serde_json::Value;

use super::gathering::Gathered;
use crate::clock::local;
use crate::db::{Keyed, Row};
use crate::words::{long_date, moment};

/// A heading of the record with what stands under it.
pub struct Chapter {
    /// As the room is called on the site.
    pub heading: &'static str,
    /// Whatever belongs under it, in this order.
    pub parts: &'static [Part],
}

/// The rows of one table that belong to a person. Only what is listed in `fields` is ever taken
/// along: a column that nobody thought of stays where it is.
pub struct Part {
    /// What it is called in `record.json`.
    pub called: &'static str,
    /// The table.
    pub table: &'static str,
    /// The column that says whose rows they are.
    pub whose: &'static str,
    /// How the rows are laid out for a reader.
    pub shape: Shape,
    /// What is taken along.
    pub fields: &'static [Field],
    /// What stands under each row: the column that names this row, and its part.
    pub inside: &'static [(&'static str, Part)],
}

/// How rows are laid out for a reader.
pub enum Shape {
    /// As questions and answers, without a heading: there is one row, or one is like the other.
    Facts,
    /// Each row under a heading of its own, which stands in this column.
    Each(&'static str),
    /// All rows in one list under this heading, a line each.
    Lines(&'static str),
    /// All rows together, each with an answer in the last column to what the first ones ask.
    Answers(&'static [&'static str], &'static str),
}

/// A column, and what a reader is told about it.
pub struct Field {
    /// The column.
    pub column: &'static str,
    /// What stands before the answer: mostly the question, as it was asked.
    pub label: &'static str,
    /// How the answer is written.
    pub say: Say,
}

/// How what a column holds is written for a reader.
pub enum Say {
    /// As it is.
    AsIs,
    /// A date.
    Day,
    /// An instant, on the person's own clock.
    Moment,
    /// Yes or no.
    Truth,
    /// The label of a member of a closed set.
    Label(fn(&str) -> Option<&'static str>),
    /// What a number of a scale means.
    Scale(fn(i64) -> String),
    /// The name of the person it is the id of, who is named and not numbered in `record.json` too.
    Name,
    /// The heading of the row of that table it is the id of.
    Heading(&'static str),
    /// In words of its own, read out of the whole row; `record.json` has the same words.
    Told(fn(&Row, &Gathered) -> String),
}

/// An answer, under the question as it is asked on the site (`tests/house.rs` holds the words).
pub const fn asked(column: &'static str, label: &'static str, say: Say) -> Field {
    Field { column, label, say }
}

/// Something the site noted by itself, or that is asked without words.
pub const fn noted(column: &'static str, label: &'static str, say: Say) -> Field {
    Field { column, label, say }
}

/// The label under a key of this closed set.
pub fn label<K: Keyed>(key: &str) -> Option<&'static str> {
    K::from_key(key).map(K::label)
}

impl Part {
    /// This part and all that stand inside it.
    pub fn all(&'static self) -> Vec<&'static Self> {
        let inside = self.inside.iter().flat_map(|(_, part)| part.all());
        std::iter::once(self).chain(inside).collect()
    }

    /// What stands above a row of this part; empty where its shape has no such heading.
    pub fn heading(&self, row: &Row, all: &Gathered) -> String {
        let Shape::Each(column) = self.shape else { return String::new() };
        match self.text(column, row, all) {
            text if text.is_empty() => "Without a name".to_owned(),
            text => text,
        }
    }

    /// What this column says to a reader.
    pub fn text(&self, column: &str, row: &Row, all: &Gathered) -> String {
        let field = self.fields.iter().find(|field| field.column == column);
        field.map(|field| field.text(row, all)).unwrap_or_default()
    }
}

impl Field {
    /// The answer as a person reads it; empty where there is none.
    pub fn text(&self, row: &Row, all: &Gathered) -> String {
        let held = row.get(self.column).unwrap_or(&Value::Null);
        let read = match (&self.say, held) {
            (Say::Told(tell), _) => Some(tell(row, all)),
            (_, Value::Null) => None,
            (Say::Day, Value::String(date)) => {
                date.parse::<chrono::NaiveDate>().ok().map(long_date)
            }
            (Say::Moment, Value::String(instant)) => {
                let instant = instant.replacen(' ', "T", 1).parse().ok();
                instant.map(|at| moment(local(&all.zone, at)))
            }
            (Say::Truth, Value::Bool(truth)) => Some(if *truth { "Yes" } else { "No" }.to_owned()),
            (Say::Label(label), Value::String(key)) => label(key).map(str::to_owned),
            (Say::Scale(scale), held) => held.as_i64().map(scale),
            (Say::Name, Value::String(id)) => all.names.get(id).cloned(),
            (Say::Heading(table), Value::String(id)) => Some(all.heading_of(table, id)),
            _ => None,
        };
        read.unwrap_or_else(|| match held {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => String::new(),
        })
    }
}
