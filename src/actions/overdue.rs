use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::action::{Action, ActionId};
use super::cadence::CadenceKind;
use super::log::LogEntry;
use super::state::{ActionState, Status};
use super::with_log::joined;
use crate::access::ClientId;
use crate::db::{Conn, IsOneOf};
use crate::error::Error;
use crate::schema::actions;

/// How many actions each of these clients has whose last day has passed with something still open.
/// Clients without any are missing. Always two queries.
///
/// # Errors
/// When the database can't be asked.
pub fn overdue_counts(
    clients: &[ClientId],
    today: NaiveDate,
    conn: &mut Conn,
) -> Result<HashMap<ClientId, usize>, Error> {
    // Only what has a last day can be overdue, and only once it has passed.
    let query = actions::table
        .filter(actions::client_id.one_of(clients))
        .filter(actions::kind.one_of([CadenceKind::Once, CadenceKind::Window]))
        .filter(actions::state.ne_all([ActionState::Done, ActionState::LetGo]))
        .filter(actions::ends_on.lt(today));
    let past: Vec<Action> = query.select(Action::as_select()).load(conn)?;
    let ids: Vec<ActionId> = past.iter().map(|action| action.id).collect();
    let entries = LogEntry::of_actions(&ids, conn)?;
    let mut counts = HashMap::new();
    for action in joined(past, entries) {
        if action.progress(today).status == Status::Overdue {
            *counts.entry(action.client_id).or_default() += 1;
        }
    }
    Ok(counts)
}
