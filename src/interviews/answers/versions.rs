//! Several versions of one answer: beginning one, copying one, and the one to go on with.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::answer::{Answer, AnswerId};
use super::slots::Slots;
use crate::access::ClientId;
use crate::db::Conn;
use crate::error::Error;
use crate::interviews::company::CompanyId;
use crate::interviews::question::Question;
use crate::schema::answers;

impl Answer {
    /// Of several versions in the order of [`Self::all`], the one to open: the ready one, else the
    /// newest with a draft, else the newest.
    #[must_use]
    pub fn to_open(versions: &[Self], company: CompanyId, question: Question) -> Option<&Self> {
        let mut same = versions
            .iter()
            .filter(|answer| answer.company_id == company && answer.question == question);
        let ready = same.clone().find(|answer| answer.is_ready());
        let drafted = same.clone().find(|answer| answer.has_draft());
        ready.or(drafted).or_else(|| same.next())
    }

    /// The same, where there is something to say.
    #[must_use]
    pub fn to_say(versions: &[Self], company: CompanyId, question: Question) -> Option<&Self> {
        Self::to_open(versions, company, question).filter(|answer| answer.has_draft())
    }

    /// Begins a version with these parts and this draft, which is not edited yet.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn begin(
        client: ClientId,
        company: CompanyId,
        question: Question,
        (slots, draft): (&Slots, &str),
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<AnswerId, Error> {
        let last: Option<i32> = answers::table
            .filter(answers::client_id.eq(client))
            .filter(answers::company_id.eq(company))
            .filter(answers::question.eq(question))
            .select(diesel::dsl::max(answers::version))
            .get_result(conn)?;
        let id = AnswerId::new();
        diesel::insert_into(answers::table)
            .values((
                answers::id.eq(id),
                answers::client_id.eq(client),
                answers::company_id.eq(company),
                answers::question.eq(question),
                answers::version.eq(last.unwrap_or_default() + 1),
                answers::draft.eq(draft),
                answers::talking_points.eq(""),
                answers::created_at.eq(now),
            ))
            .execute(conn)?;
        slots.keep(client, id, conn)?;
        Ok(id)
    }

    /// Begins another version with the same words, not marked as ready.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn copy(
        &self,
        slots: &Slots,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<AnswerId, Error> {
        let (company, question) = (self.company_id, self.question);
        let words = (slots, self.draft.as_str());
        let id = Self::begin(self.client_id, company, question, words, now, conn)?;
        let rest = (
            answers::talking_points.eq(&self.talking_points),
            answers::edited_at.eq(self.edited_at),
        );
        diesel::update(answers::table.find(id)).set(rest).execute(conn)?;
        Ok(id)
    }
}
