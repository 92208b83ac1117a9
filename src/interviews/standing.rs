use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::dsl::count;
use diesel::prelude::*;

use super::Answer;
use super::company::CompanyId;
use super::question::Question;
use crate::access::ClientId;
use crate::db::{Conn, IsOneOf};
use crate::error::Error;
use crate::path::{Standing, Standings, StepState};
use crate::schema::{answers, companies};
use crate::words::counted;

/// How far the answer to one question at one company is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerState {
    /// No version yet.
    NotStarted,
    /// A version is being written.
    InProgress,
    /// A version is marked as ready.
    Ready,
}

impl AnswerState {
    /// How far the answer is, from all versions of the client.
    #[must_use]
    pub fn of(versions: &[Answer], company: CompanyId, question: Question) -> Self {
        let mut same = versions
            .iter()
            .filter(|answer| answer.company_id == company && answer.question == question)
            .peekable();
        match (same.peek().is_some(), same.any(Answer::is_ready)) {
            (_, true) => Self::Ready,
            (true, false) => Self::InProgress,
            (false, false) => Self::NotStarted,
        }
    }

    /// What is shown.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::NotStarted => "Not started",
            Self::InProgress => "In progress",
            Self::Ready => "Ready to say",
        }
    }

    /// The end of the style class that draws it.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::NotStarted => StepState::NotStarted.class(),
            Self::InProgress => StepState::InProgress.class(),
            Self::Ready => StepState::Done.class(),
        }
    }
}

/// Where each of these clients stands with their interview answers: done once both questions have
/// a ready answer for some company.
///
/// # Errors
/// When the database can't be asked.
pub fn standings(
    clients: &[ClientId],
    _today: NaiveDate,
    conn: &mut Conn,
) -> Result<Standings, Error> {
    let ready = answers::company_id.eq(companies::id).and(answers::ready_at.is_not_null());
    let counts: Vec<(ClientId, i64)> = companies::table
        .left_join(answers::table.on(ready))
        .filter(companies::client_id.one_of(clients))
        .group_by((companies::client_id, companies::id))
        .select((companies::client_id, count(answers::id.nullable())))
        .load(conn)?;
    let mut by_client: HashMap<ClientId, Vec<usize>> = HashMap::new();
    for (client, ready) in counts {
        by_client.entry(client).or_default().push(usize::try_from(ready).unwrap_or_default());
    }
    Ok(by_client.into_iter().map(|(client, ready)| (client, standing(&ready))).collect())
}

/// The standing of a client with this many ready answers for each of their companies.
fn standing(ready: &[usize]) -> Standing {
    let each = Question::ALL.len();
    let state = if ready.iter().any(|count| *count >= each) {
        StepState::Done
    } else {
        StepState::InProgress
    };
    let line = format!(
        "{} of {} ready for {}",
        ready.iter().sum::<usize>(),
        counted(ready.len() * each, "answer"),
        match ready.len() {
            1 => "1 company".to_owned(),
            count => format!("{count} companies"),
        }
    );
    Standing { state, line }
}
