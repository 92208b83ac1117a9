use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::kinds::{GoalKind, Horizon, KpiDirection};
use super::links::{GoalLink, by_weight};
use super::parts::GoalParts;
use super::ratings::{CHALLENGE_SCALE, Desire};
use super::state::GoalState;
use super::statement::compose;
use crate::access::ClientId;
use crate::db::{Conn, typed_id};
use crate::error::Error;
use crate::priorities::PriorityId;
use crate::schema::goals;

typed_id! {
    /// Something a client wants to reach.
    GoalId
}

/// Something a client wants to reach, in their own words.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = goals)]
pub struct Goal {
    /// Its id.
    pub id: GoalId,
    /// Whose goal it is.
    pub client_id: ClientId,
    /// Where it stands with them.
    pub state: GoalState,
    /// The goal in a few words, as it is listed.
    pub title: String,
    /// Short-term or long-term, in the client's own view.
    pub horizon: Option<Horizon>,
    /// What it changes for them.
    pub kind: Option<GoalKind>,
    /// Why it matters to them.
    pub matters: String,
    /// Whose idea it is.
    pub desire: Option<Desire>,
    /// How hard it feels, from 1 to 5.
    pub challenge: Option<i32>,
    /// S: what exactly, where, with whom.
    pub specific: String,
    /// M: how they will know.
    pub measurable: String,
    /// What is counted, like "team size".
    pub kpi_name: String,
    /// What it is counted in, like "people".
    pub kpi_unit: String,
    /// The number at the start, in `kpi_unit`.
    pub kpi_baseline: Option<f64>,
    /// The number to reach, in `kpi_unit`.
    pub kpi_target: Option<f64>,
    /// Which way the number should go.
    pub kpi_direction: Option<KpiDirection>,
    /// A, first reading: what makes it possible.
    pub achievable: String,
    /// A, second reading: what they will do themselves.
    pub action_oriented: String,
    /// What they still need for it: training, people, time, money.
    pub support: String,
    /// R, first reading: what it is for.
    pub relevant: String,
    /// R, second reading: what may get in the way, and why it works anyway.
    pub realistic: String,
    /// T: what makes the day a good day.
    pub time_bound: String,
    /// T: the day to have got there.
    pub due_on: Option<NaiveDate>,
    /// When it was first saved: from then on it is written down.
    pub created_at: NaiveDateTime,
    /// How often it was saved.
    pub revision: i32,
    /// What on the client's list it was begun from.
    pub priority_id: Option<PriorityId>,
}

impl Goal {
    /// All goals of this client, most important first: by state, and within a state by how strongly
    /// they serve the client's values, then by the nearest day.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        Self::in_order(client, &GoalLink::all(client, conn)?, conn)
    }

    /// The same for whoever has read already what the goals are tied to.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn in_order(
        client: ClientId,
        links: &[GoalLink],
        conn: &mut Conn,
    ) -> Result<Vec<Self>, Error> {
        let query = goals::table.filter(goals::client_id.eq(client)).order(goals::id);
        Ok(by_weight(links, query.select(Self::as_select()).load(conn)?))
    }

    /// The goals of this client that were begun from their list, in the order they were begun.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn from_the_list(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = goals::table
            .filter(goals::client_id.eq(client))
            .filter(goals::priority_id.is_not_null())
            .order(goals::id);
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// The goal with this id among this client's.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none.
    pub fn find(client: ClientId, id: GoalId, conn: &mut Conn) -> Result<Self, Error> {
        let query = goals::table.filter(goals::client_id.eq(client)).filter(goals::id.eq(id));
        query.select(Self::as_select()).get_result(conn).optional()?.ok_or(Error::NotFound)
    }

    /// All that was said about it, for the rules that read it.
    #[must_use]
    pub fn parts(&self) -> GoalParts<'_> {
        GoalParts {
            title: &self.title,
            specific: &self.specific,
            measurable: &self.measurable,
            achievable: &self.achievable,
            action_oriented: &self.action_oriented,
            relevant: &self.relevant,
            realistic: &self.realistic,
            time_bound: &self.time_bound,
            matters: &self.matters,
            kpi_name: &self.kpi_name,
            kpi_unit: &self.kpi_unit,
            kpi_baseline: self.kpi_baseline,
            kpi_target: self.kpi_target,
            kpi_direction: self.kpi_direction,
            due_on: self.due_on,
            horizon: self.horizon,
            kind: self.kind,
            challenge: self.challenge.and_then(|rating| u8::try_from(rating).ok()),
            desire: self.desire,
            written_on: Some(self.created_at.date()),
        }
    }

    /// The goal in one sentence, in the first person.
    #[must_use]
    pub fn statement(&self) -> String {
        compose(&self.parts())
    }

    /// How hard it feels, in words: "3 of 5: a real effort, and I can see how".
    #[must_use]
    pub fn challenge_words(&self) -> Option<String> {
        let rating = self.challenge.and_then(|rating| u8::try_from(rating).ok())?;
        let (_, words) = CHALLENGE_SCALE.iter().find(|(step, _)| *step == rating)?;
        Some(format!("{rating} of 5: {words}"))
    }

    /// Where on this site it is.
    #[must_use]
    pub fn address(&self) -> String {
        format!("/clients/{}/goals/{}", self.client_id, self.id)
    }

    /// Whether it is being worked on and its day has gone by.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state == GoalState::Active && self.due_on.is_some_and(|due_on| due_on < today)
    }

    /// Whether it has a word on each of the five letters.
    #[must_use]
    pub fn has_all_letters(&self) -> bool {
        self.open_letter().is_none()
    }

    /// The key of the first letter without a word on it; one reading of a letter will do.
    #[must_use]
    pub fn open_letter(&self) -> Option<&'static str> {
        let said = |texts: &[&String]| texts.iter().any(|text| !text.is_empty());
        let letters = [
            ("s", said(&[&self.specific])),
            ("m", said(&[&self.measurable]) || self.kpi_target.is_some()),
            ("a", said(&[&self.achievable, &self.action_oriented])),
            ("r", said(&[&self.relevant, &self.realistic])),
            ("t", self.due_on.is_some()),
        ];
        letters.into_iter().find_map(|(letter, is_said)| (!is_said).then_some(letter))
    }
}
