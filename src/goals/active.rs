use std::collections::HashMap;

use diesel::prelude::*;

use super::goal::GoalId;
use super::state::GoalState;
use crate::access::ClientId;
use crate::db::{Conn, IsOneOf};
use crate::error::Error;
use crate::schema::goals;

/// The goals each of these clients works on now. Clients without any are missing.
///
/// # Errors
/// When the database can't be asked.
pub fn active_goals(
    clients: &[ClientId],
    conn: &mut Conn,
) -> Result<HashMap<ClientId, Vec<GoalId>>, Error> {
    let query = goals::table
        .filter(goals::client_id.one_of(clients))
        .filter(goals::state.eq(GoalState::Active))
        .select((goals::client_id, goals::id));
    let mut active: HashMap<ClientId, Vec<GoalId>> = HashMap::new();
    for (client, goal) in query.load::<(ClientId, GoalId)>(conn)? {
        active.entry(client).or_default().push(goal);
    }
    Ok(active)
}
