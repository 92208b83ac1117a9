use std::collections::HashSet;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::{FactQuestion, Source};
use crate::access::ClientId;
use crate::db::{Conn, IsOneOf, typed_id};
use crate::error::Error;
use crate::forms::{Revision, Saved, saved_or_stale};
use crate::path::{Standing, Standings, StepState};
use crate::schema::findings;
use crate::words::counted;

typed_id! {
    /// Something a client found out.
    FindingId
}

/// Something a client found out about what their goal will take.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = findings)]
pub struct Finding {
    /// Its id.
    pub id: FindingId,
    /// Which of the three questions it answers.
    pub question: FactQuestion,
    /// What they learnt.
    pub learnt: String,
    /// What kind of person said it, or how else they know.
    pub source: Source,
    /// Who it was, or where it stands; may be empty.
    pub source_name: String,
    /// When.
    pub found_on: Option<NaiveDate>,
    /// When they thanked whoever said it.
    pub thanked_on: Option<NaiveDate>,
    /// How often it was saved.
    pub revision: i32,
}

/// A finding about to be kept.
#[derive(AsChangeset, Insertable, Clone, Debug, PartialEq, Eq)]
#[diesel(table_name = findings, treat_none_as_null = true)]
pub struct FindingDraft {
    /// Which of the three questions it answers.
    pub question: FactQuestion,
    /// What they learnt.
    pub learnt: String,
    /// How they know.
    pub source: Source,
    /// Who it was, or where it stands.
    pub source_name: String,
    /// When.
    pub found_on: Option<NaiveDate>,
    /// When they thanked whoever said it.
    pub thanked_on: Option<NaiveDate>,
}

impl Finding {
    /// Who said it, in one breath: "A mentor, Ines Sample".
    #[must_use]
    pub fn said_by(&self) -> String {
        match self.source_name.as_str() {
            "" => self.source.label().to_owned(),
            name => format!("{}, {name}", self.source.label()),
        }
    }

    /// Whether someone helped and has not been thanked yet.
    #[must_use]
    pub fn thanks_are_due(&self) -> bool {
        self.source.is_person() && self.thanked_on.is_none()
    }

    /// What this client found out, in the order they wrote it down.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let own = findings::table.filter(findings::client_id.eq(client));
        Ok(own.order(findings::id).select(Self::as_select()).load(conn)?)
    }

    /// This client's finding with this id.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none.
    pub fn find(client: ClientId, id: FindingId, conn: &mut Conn) -> Result<Self, Error> {
        let own =
            findings::table.filter(findings::client_id.eq(client)).filter(findings::id.eq(id));
        let found = own.select(Self::as_select()).get_result(conn).optional()?;
        found.ok_or(Error::NotFound)
    }

    /// Takes it away. What was put on the list because of it stays there.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client has no such finding.
    pub fn delete(client: ClientId, id: FindingId, conn: &mut Conn) -> Result<(), Error> {
        let own =
            findings::table.filter(findings::client_id.eq(client)).filter(findings::id.eq(id));
        Error::unless_found(diesel::delete(own).execute(conn)?)
    }
}

impl FindingDraft {
    /// Keeps it.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn insert(&self, client: ClientId, conn: &mut Conn) -> Result<FindingId, Error> {
        let id = FindingId::new();
        let values =
            (findings::id.eq(id), findings::client_id.eq(client), self, findings::revision.eq(0));
        diesel::insert_into(findings::table).values(values).execute(conn)?;
        Ok(id)
    }

    /// Keeps it in place of what was there, unless another save came first.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client has no such finding.
    pub fn update(
        &self,
        client: ClientId,
        id: FindingId,
        revision: Revision,
        conn: &mut Conn,
    ) -> Result<Saved<Finding>, Error> {
        let same = findings::table
            .filter(findings::client_id.eq(client))
            .filter(findings::id.eq(id))
            .filter(findings::revision.eq(revision.0));
        let next = findings::revision.eq(findings::revision + 1);
        let changed = diesel::update(same).set((self, next)).execute(conn)?;
        saved_or_stale(changed, format!("/clients/{client}/findings"), || {
            Finding::find(client, id, conn)
        })
    }
}

/// Where clients stand with step 3, fact-finding: done once each question has an answer.
///
/// # Errors
/// When the database can't be asked.
pub fn standings(
    clients: &[ClientId],
    _today: NaiveDate,
    conn: &mut Conn,
) -> Result<Standings, Error> {
    let rows: Vec<(ClientId, FactQuestion)> = findings::table
        .filter(findings::client_id.one_of(clients))
        .select((findings::client_id, findings::question))
        .load(conn)?;
    let stand = |client: &ClientId| {
        let own = rows.iter().filter(|(of, _)| of == client);
        let questions: Vec<_> = own.map(|(_, question)| *question).collect();
        (*client, standing(&questions))
    };
    Ok(clients.iter().map(stand).collect())
}

fn standing(questions: &[FactQuestion]) -> Standing {
    let answered = questions.iter().collect::<HashSet<_>>().len();
    let state = match answered {
        0 => return Standing::default(),
        all if all == FactQuestion::ALL.len() => StepState::Done,
        _ => StepState::InProgress,
    };
    let found = counted(questions.len(), "finding");
    let line = format!("{found} on {answered} of 3 questions");
    Standing { state, line }
}
