use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::access::ClientId;
use crate::db::{Conn, typed_id};
use crate::error::Error;
use crate::people::PersonId;
use crate::schema::last_looks;

typed_id! {
    /// The last time a coach said "I have looked" about a client.
    LastLookId
}

/// Until when this coach has looked at each client's pages; who is missing was never looked at.
pub(super) fn of_coach(
    coach: PersonId,
    conn: &mut Conn,
) -> Result<HashMap<ClientId, NaiveDateTime>, Error> {
    let mine = last_looks::table.filter(last_looks::coach_id.eq(coach));
    let rows: Vec<(ClientId, NaiveDateTime)> =
        mine.select((last_looks::client_id, last_looks::looked_at)).load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Remembers that this coach has looked at everything this client wrote until `until`. What was
/// looked at once stays looked at.
pub(super) fn remember(
    client: ClientId,
    coach: PersonId,
    until: NaiveDateTime,
    conn: &mut Conn,
) -> Result<(), Error> {
    let theirs = last_looks::table
        .filter(last_looks::client_id.eq(client))
        .filter(last_looks::coach_id.eq(coach));
    let before: Option<NaiveDateTime> =
        theirs.select(last_looks::looked_at).get_result(conn).optional()?;
    match before {
        Some(before) if before >= until => {}
        Some(_) => {
            let looked = last_looks::looked_at.eq(until);
            diesel::update(theirs).set(looked).execute(conn)?;
        }
        None => {
            diesel::insert_into(last_looks::table)
                .values((
                    last_looks::id.eq(LastLookId::new()),
                    last_looks::client_id.eq(client),
                    last_looks::coach_id.eq(coach),
                    last_looks::looked_at.eq(until),
                ))
                .execute(conn)?;
        }
    }
    Ok(())
}
