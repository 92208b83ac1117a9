use std::collections::HashMap;

use chrono::NaiveDate;

use crate::access::ClientId;
use crate::actions::{self, Plans};
use crate::clock::date_in;
use crate::comments::{Look, Subject};
use crate::db::Conn;
use crate::error::Error;
use crate::path::{Standing, Standings, StepState};
use crate::words::long_date;

/// Where these clients stand with going on together: the plan is gone through with the coach, and
/// followed. Whoever works alone is on their way as long as they follow it.
pub(super) fn standings(
    clients: &[ClientId],
    plans: &Plans,
    today: NaiveDate,
    conn: &mut Conn,
) -> Result<Standings, Error> {
    let followed = actions::standings_of_follow_through(plans, today);
    let looks = Look::last_of_each(clients, &Subject::Plan, conn)?;
    let looks: HashMap<_, _> = looks.iter().map(|look| (look.0.client_id, look)).collect();
    let stand = |client: &ClientId| (*client, standing(looks.get(client), followed.get(client)));
    Ok(clients.iter().map(stand).collect())
}

fn standing(look: Option<&&(Look, String)>, followed: Option<&Standing>) -> Standing {
    let followed = followed.cloned().unwrap_or_default();
    let Some((look, zone)) = look else {
        return followed;
    };
    let (read, line) = match look.reviewed_at {
        None => (false, "The plan waits for the coach".to_owned()),
        Some(at) => {
            let day = long_date(date_in(zone, at));
            (true, format!("The coach went through the plan on {day}"))
        }
    };
    let state = match (read, followed.state) {
        (false, _) | (true, StepState::NotStarted) => StepState::InProgress,
        (true, StepState::InProgress | StepState::Done) => StepState::Done,
        (true, StepState::AnotherLook) => StepState::AnotherLook,
    };
    let line = if followed.line.is_empty() { line } else { format!("{line}. {}", followed.line) };
    Standing { state, line }
}
