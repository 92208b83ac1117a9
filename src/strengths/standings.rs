//! How far clients are with the first step of the path.

use chrono::{Months, NaiveDate};

use super::achievements::Achievement;
use super::reflections::SHEETS;
use super::skills::SKILL_COUNT;
use super::takes::{Answers, Take};
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
    let mut standings = Standings::new();
    for client in questionnaire::Answers::clients_with_any(clients, SHEETS, conn)? {
        let line = "Reflections written".to_owned();
        standings.insert(client, standing(StepState::InProgress, line));
    }
    for (client, count) in Achievement::counts(clients, conn)? {
        let line = counted(usize::try_from(count).unwrap_or_default(), "achievement");
        standings.insert(client, standing(StepState::InProgress, line));
    }
    let takes = Take::of_clients(clients, conn)?;
    let ids: Vec<_> = takes.iter().map(|take| take.id).collect();
    let counts = Answers::counts(&ids, conn)?;
    // Oldest first, so that a client's newest take is the one that stays.
    for take in takes.iter().rev() {
        let answered = counts.get(&take.id).copied().unwrap_or_default();
        standings.insert(take.client_id, of_take(take, answered, today));
    }
    Ok(standings)
}

fn of_take(take: &Take, answered: i64, today: NaiveDate) -> Standing {
    let line = format!("{answered} of {SKILL_COUNT} skills answered");
    let Some(finished_at) = take.finished_at else {
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
