use crate::access::ClientId;
use crate::comments::{Look, Subject};
use crate::db::Conn;
use crate::error::Error;
use crate::path::{Standing, Standings, StepState};

/// Where these clients stand with going through the plan together: begun when they said that the
/// plan is ready for their coach, done when the coach has read it.
pub(super) fn standings(clients: &[ClientId], conn: &mut Conn) -> Result<Standings, Error> {
    let looks = Look::last_of_each(clients, &Subject::Plan, conn)?;
    let standing = |look: Look| match look.reviewed_at {
        None => (StepState::InProgress, "The plan waits for the coach".into()),
        Some(at) => (
            StepState::Done,
            format!("The coach went through the plan on {}", at.format("%-d %B")),
        ),
    };
    let told = looks.into_iter().map(|look| {
        let client = look.client_id;
        let (state, line) = standing(look);
        (client, Standing { state, line })
    });
    Ok(told.collect())
}
