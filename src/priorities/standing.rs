use super::PriorityItem;
use super::ranking::ranked;
use crate::access::ClientId;
use crate::db::{Conn, grouped};
use crate::error::Error;
use crate::path::{Standing, Standings, StepState};
use crate::words::counted;

/// With this many things there is something to choose from.
const ENOUGH: usize = 3;

/// Where clients stand with step 4, the list, and with step 5, its order.
///
/// # Errors
/// When the database can't be asked.
pub fn standings(clients: &[ClientId], conn: &mut Conn) -> Result<(Standings, Standings), Error> {
    let items = grouped(PriorityItem::all_of(clients, conn)?, |item| item.client_id);
    let lists = items.iter().map(|(client, items)| (*client, list_standing(items)));
    let orders = items.iter().map(|(client, items)| (*client, order_standing(items)));
    Ok((lists.collect(), orders.collect()))
}

/// Done with three things on it, parked ones counted.
fn list_standing(items: &[PriorityItem]) -> Standing {
    let state = match items.len() {
        0 => return Standing::default(),
        some if some < ENOUGH => StepState::InProgress,
        _ => StepState::Done,
    };
    let line = format!("{} on the list", counted(items.len(), "thing"));
    Standing { state, line }
}

/// Done once all that is not parked has both numbers, worth another look while one of the first few
/// does not pass the check.
fn order_standing(items: &[PriorityItem]) -> Standing {
    let open: Vec<_> = items.iter().filter(|item| !item.is_parked()).collect();
    let weighed = open.iter().filter_map(|item| Some((item.weight()?, *item)));
    let order = ranked(weighed);
    if order.is_empty() {
        return Standing::default();
    }
    let doubtful = |placed: &super::ranking::Placed<&PriorityItem>| {
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
