//! How far clients are with the first step of the path.

use chrono::{Months, NaiveDate, NaiveDateTime};

use super::achievements::Achievement;
use super::reflections::SHEETS;
use super::skills::SKILL_COUNT;
use super::takes::Answers;
use crate::access::ClientId;
use crate::db::Conn;
use crate::error::Error;
use crate::path::{Standing, Standings, StepState};
use crate::questionnaire;
use crate::words::counted;

/// After this many months a self-description is worth another look. Our own choice.
const FRESH_FOR: Months = Months::new(12);

/// Where each of these clients stands with their strengths. Fixed number of queries.
///
/// # Errors
/// When the database can't be asked.
pub fn standings(
    clients: &[ClientId],
    today: NaiveDate,
    conn: &mut Conn,
) -> Result<Standings, Error> {
    let takes = Answers::counts(clients, conn)?;
    let taken = |(client, (finished_at, answered)): (&ClientId, &(_, _))| {
        (*client, of_take(*finished_at, *answered, today))
    };
    let mut standings: Standings = takes.iter().map(taken).collect();
    // What else they wrote is only asked for where the inventory has nothing to say.
    let without = clients.iter().filter(|client| !takes.contains_key(client));
    let without: Vec<_> = without.copied().collect();
    if without.is_empty() {
        return Ok(standings);
    }
    for client in questionnaire::Answers::clients_with_any(&without, SHEETS, conn)? {
        let line = "Reflections written".to_owned();
        standings.insert(client, standing(StepState::InProgress, line));
    }
    for (client, count) in Achievement::counts(&without, conn)? {
        let line = counted(usize::try_from(count).unwrap_or_default(), "achievement");
        standings.insert(client, standing(StepState::InProgress, line));
    }
    Ok(standings)
}

fn of_take(finished_at: Option<NaiveDateTime>, answered: i64, today: NaiveDate) -> Standing {
    let line = format!("{answered} of {SKILL_COUNT} skills answered");
    let Some(finished_at) = finished_at else {
        return standing(StepState::InProgress, line);
    };
    let fresh_until = finished_at.date().checked_add_months(FRESH_FOR);
    if fresh_until.is_some_and(|until| until < today) {
        let line = format!("{line}, more than a year ago");
        standing(StepState::AnotherLook, line)
    } else {
        standing(StepState::Done, line)
    }
}

fn standing(state: StepState, line: String) -> Standing {
    Standing { state, line }
}
