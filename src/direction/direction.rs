use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::starters::{VISION_PROMPTS, VisionPrompt, WHY_QUESTIONS, WhyQuestion};
use crate::access::ClientId;
use crate::db::{Conn, IsOneOf, typed_id};
use crate::error::Error;
use crate::forms::{Revision, Saved, saved_or_stale};
use crate::schema::directions;

typed_id! {
    /// A client's direction.
    DirectionId
}

/// Where a client is heading, in their own words. Each client has one; what they have not written
/// is empty.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = directions)]
pub struct Direction {
    /// What they work towards, in one sentence.
    pub overarching_goal: String,
    /// How reaching it will put life into their working days.
    pub why_energise: String,
    /// What it will give them as a person.
    pub why_fulfil: String,
    /// How it fits their values and who they want to be.
    pub why_align: String,
    /// Life and work five years from the day it was written.
    pub vision_5: String,
    /// The same for ten years.
    pub vision_10: String,
    /// The same for fifteen years.
    pub vision_15: String,
    /// How they would like to live while they work.
    pub lifestyle: String,
    /// Since when the goal is another one than their reasons were written for.
    pub why_in_question_since: Option<NaiveDateTime>,
    /// How often it was saved; 0 is a client who never has.
    pub revision: i32,
}

/// What a client may change about their direction.
#[derive(AsChangeset, Insertable, Clone, Debug, Default, PartialEq, Eq)]
#[diesel(table_name = directions, treat_none_as_null = true)]
pub struct DirectionDraft {
    /// What they work towards, in one sentence.
    pub overarching_goal: String,
    /// How reaching it will put life into their working days.
    pub why_energise: String,
    /// What it will give them as a person.
    pub why_fulfil: String,
    /// How it fits their values and who they want to be.
    pub why_align: String,
    /// Life and work five years on.
    pub vision_5: String,
    /// The same for ten years.
    pub vision_10: String,
    /// The same for fifteen years.
    pub vision_15: String,
    /// How they would like to live while they work.
    pub lifestyle: String,
}

impl Direction {
    /// Where this client is heading, if they have written anything about it.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of(client: ClientId, conn: &mut Conn) -> Result<Option<Self>, Error> {
        let own = directions::table.filter(directions::client_id.eq(client));
        Ok(own.select(Self::as_select()).get_result(conn).optional()?)
    }

    /// The same for several clients at once.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of_each(clients: &[ClientId], conn: &mut Conn) -> Result<Vec<(ClientId, Self)>, Error> {
        let query = directions::table.filter(directions::client_id.one_of(clients));
        let columns = (directions::client_id, Self::as_select());
        Ok(query.select(columns).load(conn)?)
    }

    /// The goal, once it is written.
    #[must_use]
    pub fn goal(&self) -> Option<&str> {
        Some(self.overarching_goal.as_str()).filter(|goal| !goal.is_empty())
    }

    /// The three questions about why, each with the answer.
    #[must_use]
    pub fn whys(&self) -> [(&'static WhyQuestion, &str); 3] {
        let [energise, fulfil, align] = &WHY_QUESTIONS;
        [(energise, &self.why_energise), (fulfil, &self.why_fulfil), (align, &self.why_align)]
    }

    /// The three looks ahead, nearest first, each with what was written.
    #[must_use]
    pub fn visions(&self) -> [(&'static VisionPrompt, &str); 3] {
        let [five, ten, fifteen] = &VISION_PROMPTS;
        [(five, &self.vision_5), (ten, &self.vision_10), (fifteen, &self.vision_15)]
    }

    /// The client has read their reasons again, and they still hold.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn confirm_why(client: ClientId, conn: &mut Conn) -> Result<(), Error> {
        let own = directions::table.filter(directions::client_id.eq(client));
        let settled = directions::why_in_question_since.eq(None::<NaiveDateTime>);
        diesel::update(own).set(settled).execute(conn)?;
        Ok(())
    }
}

impl DirectionDraft {
    /// Keeps it, unless another save came first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn save(
        &self,
        client: ClientId,
        revision: Revision,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<Saved<Direction>, Error> {
        let place = format!("/clients/{client}/direction");
        let Some(before) = Direction::of(client, conn)? else {
            self.insert(client, conn)?;
            return Ok(Saved::At(place));
        };
        let same = directions::table
            .filter(directions::client_id.eq(client))
            .filter(directions::revision.eq(revision.0));
        let change = (
            self,
            directions::why_in_question_since.eq(self.why_in_question(&before, now)),
            directions::revision.eq(directions::revision + 1),
        );
        let changed = diesel::update(same).set(change).execute(conn)?;
        saved_or_stale(changed, place, || Ok(before))
    }

    fn insert(&self, client: ClientId, conn: &mut Conn) -> Result<(), Error> {
        let values = (
            directions::id.eq(DirectionId::new()),
            directions::client_id.eq(client),
            self,
            directions::revision.eq(1),
        );
        diesel::insert_into(directions::table).values(values).execute(conn)?;
        Ok(())
    }

    /// Reasons written for one goal may not be the reasons for another: from the save that changes
    /// the goal and leaves the reasons, until the reasons are changed or confirmed.
    fn why_in_question(&self, before: &Direction, now: NaiveDateTime) -> Option<NaiveDateTime> {
        let whys = [&self.why_energise, &self.why_fulfil, &self.why_align];
        let whys_before = [&before.why_energise, &before.why_fulfil, &before.why_align];
        let written = whys.iter().any(|why| !why.is_empty());
        if !written || whys != whys_before || before.overarching_goal.is_empty() {
            None
        } else if self.overarching_goal == before.overarching_goal {
            before.why_in_question_since
        } else {
            Some(now)
        }
    }
}
