use chrono::NaiveDate;

use super::PriorityItem;
use super::ranking::ranked;
use crate::access::ClientId;
use crate::db::Conn;
use crate::error::Error;
use crate::path::{Standing, Standings, StepState};
use crate::words::counted;

/// With this many things there is something to choose from.
const ENOUGH: usize = 3;

/// Where clients stand with step 4, the list: done with three things on it, parked ones counted.
///
/// # Errors
/// When the database can't be asked.
pub fn standings_of_list(
    clients: &[ClientId],
    _today: NaiveDate,
    conn: &mut Conn,
) -> Result<Standings, Error> {
    standings(clients, conn, list_standing)
}

/// Where clients stand with step 5, the order: done once all that is not parked has both numbers,
/// worth another look while one of the first few does not pass the check.
///
/// # Errors
/// When the database can't be asked.
pub fn standings_of_order(
    clients: &[ClientId],
    _today: NaiveDate,
    conn: &mut Conn,
) -> Result<Standings, Error> {
    standings(clients, conn, order_standing)
}

fn standings(
    clients: &[ClientId],
    conn: &mut Conn,
    standing: impl Fn(&[&PriorityItem]) -> Standing,
) -> Result<Standings, Error> {
    let items = PriorityItem::all_of(clients, conn)?;
    let stand = |client: &ClientId| {
        let own = items.iter().filter(|item| item.client_id == *client);
        (*client, standing(&own.collect::<Vec<_>>()))
    };
    Ok(clients.iter().map(stand).collect())
}

fn list_standing(items: &[&PriorityItem]) -> Standing {
    let state = match items.len() {
        0 => return Standing::default(),
        some if some < ENOUGH => StepState::InProgress,
        _ => StepState::Done,
    };
    let line = format!("{} on the list", counted(items.len(), "thing"));
    Standing { state, line }
}

fn order_standing(items: &[&PriorityItem]) -> Standing {
    let open: Vec<_> = items.iter().filter(|item| !item.is_parked()).collect();
    let weighed = open.iter().filter_map(|item| Some((item.weight()?, *item)));
    let order = ranked(weighed);
    if order.is_empty() {
        return Standing::default();
    }
    let doubtful = |placed: &super::ranking::Placed<&&PriorityItem>| {
        placed.is_among_the_first() && placed.item.warning().is_some()
    };
    let (state, line) = if order.len() < open.len() {
        (StepState::InProgress, format!("{} of {} things weighed", order.len(), open.len()))
    } else if order.iter().any(doubtful) {
        (StepState::AnotherLook, "In order, and one of the first few may not be yours".to_owned())
    } else {
        (StepState::Done, format!("{} in order", counted(order.len(), "thing")))
    };
    Standing { state, line }
}
