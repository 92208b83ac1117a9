use diesel::prelude::*;

use super::answer::AnswerId;
use crate::access::ClientId;
use crate::db::Conn;
use crate::error::Error;
use crate::interviews::composing::{self, Slot, Sources};
use crate::interviews::question::Question;
use crate::schema::answer_slots;

/// The parts an answer is built from, in the order its question wants them; some may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slots(pub Vec<(Slot, String)>);

impl Slots {
    /// Every part of this question, with the text `write` gives for it.
    pub fn of(question: Question, mut write: impl FnMut(Slot) -> String) -> Self {
        let slots = question.slots().iter();
        Self(slots.map(|slot| (*slot, write(*slot))).collect())
    }

    /// Every part of this question as the client's plan and research suggest it.
    #[must_use]
    pub fn suggested(question: Question, sources: &Sources) -> Self {
        Self::of(question, |slot| composing::suggest(slot, sources).unwrap_or_default())
    }

    /// The parts of an answer to this question as they were last saved.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn load(
        client: ClientId,
        answer: AnswerId,
        question: Question,
        conn: &mut Conn,
    ) -> Result<Self, Error> {
        let rows: Vec<(Slot, String)> = answer_slots::table
            .filter(answer_slots::client_id.eq(client))
            .filter(answer_slots::answer_id.eq(answer))
            .select((answer_slots::slot, answer_slots::body))
            .load(conn)?;
        let saved = Self(rows);
        Ok(Self::of(question, |slot| saved.text(slot).to_owned()))
    }

    /// What is written for a part.
    #[must_use]
    pub fn text(&self, slot: Slot) -> &str {
        let found = self.0.iter().find(|(part, _)| *part == slot);
        found.map_or("", |(_, text)| text)
    }

    /// Whether nothing is written for any part.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, text)| text.trim().is_empty())
    }

    /// The parts joined into a draft.
    #[must_use]
    pub fn joined(&self, question: Question) -> String {
        composing::first_draft(question, &self.parts())
    }

    /// Each part with what is written for it.
    #[must_use]
    pub fn parts(&self) -> Vec<(Slot, &str)> {
        let parts = self.0.iter();
        parts.map(|(slot, text)| (*slot, text.as_str())).collect()
    }

    /// Keeps these in place of what the answer was built from.
    pub(super) fn keep(
        &self,
        client: ClientId,
        answer: AnswerId,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let before = answer_slots::table
            .filter(answer_slots::client_id.eq(client))
            .filter(answer_slots::answer_id.eq(answer));
        diesel::delete(before).execute(conn)?;
        for (slot, body) in &self.0 {
            diesel::insert_into(answer_slots::table)
                .values((
                    answer_slots::answer_id.eq(answer),
                    answer_slots::client_id.eq(client),
                    answer_slots::slot.eq(slot),
                    answer_slots::body.eq(body),
                ))
                .execute(conn)?;
        }
        Ok(())
    }
}
