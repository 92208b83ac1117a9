//! The values as other rooms ask for them: what a client steers by, and what a goal can serve.

use chrono::NaiveDate;

use super::alignment::Important;
use super::key::ValueKey;
use super::value::Value;
use super::worksheet::Worksheet;
use crate::access::ClientId;
use crate::db::Conn;
use crate::error::Error;
use crate::forms::Choice;
use crate::path::Standings;

/// A value a client steers by, with what they say about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportantValue {
    /// Which value, its name and its place in the ranking.
    pub value: Important,
    /// What it means to the client; empty where they haven't said.
    pub meaning: String,
    /// How it should steer their work; empty where they haven't said.
    pub steer: String,
    /// How well their life honours it today, 0 to 10.
    pub honoured: Option<u8>,
}

impl ImportantValue {
    /// Whether the client has said all there is to say about it.
    #[must_use]
    pub fn is_said(&self) -> bool {
        !self.meaning.is_empty() && !self.steer.is_empty() && self.honoured.is_some()
    }

    /// Whether the client has said anything about it.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        !self.meaning.is_empty() || !self.steer.is_empty() || self.honoured.is_some()
    }
}

/// The values this client steers by: the top five of their newest completed take, highest first,
/// and after them their own values.
///
/// # Errors
/// When the database can't be asked.
pub fn important_values(client: ClientId, conn: &mut Conn) -> Result<Vec<ImportantValue>, Error> {
    Ok(Worksheet::of(client, conn)?.important())
}

/// All values a goal of this client can serve: those they steer by first, then the rest of the
/// thirteen. The values sent by a form are [`ValueKey`]s.
///
/// # Errors
/// When the database can't be asked.
pub fn value_choices(client: ClientId, conn: &mut Conn) -> Result<Vec<Choice>, Error> {
    let important = important_values(client, conn)?;
    let rest = Value::ALL.iter().filter(|value| {
        let key = ValueKey::Listed(**value);
        important.iter().all(|one| one.value.key != key)
    });
    let rest = rest.map(|value| Choice::new(value.key(), value.label()));
    let first = important.iter().map(|one| {
        let hint = match one.value.place {
            Some(place) => format!("Place {place} of your values"),
            None => "A value of your own".to_owned(),
        };
        Choice::new(one.value.key.to_string(), one.value.name.clone()).hint(hint)
    });
    Ok(first.chain(rest).collect())
}

/// What a client reads for the value kept under this key; nothing where it is an own value that
/// they have taken off their list.
///
/// # Errors
/// When the database can't be asked.
pub fn name_of(client: ClientId, key: &str, conn: &mut Conn) -> Result<Option<String>, Error> {
    let Some(key) = ValueKey::from_key(key) else {
        return Ok(None);
    };
    let own = super::OwnValue::of_clients(&[client], conn)?;
    Ok(key.name(&own).map(str::to_owned))
}

/// Where each of these clients stands with their values.
///
/// # Errors
/// When the database can't be asked.
pub fn standings(
    clients: &[ClientId],
    today: NaiveDate,
    conn: &mut Conn,
) -> Result<Standings, Error> {
    let sheets = Worksheet::of_clients(clients, conn)?;
    let stand = |(client, sheet): (_, Worksheet)| (client, sheet.standing(today));
    Ok(sheets.into_iter().map(stand).collect())
}
