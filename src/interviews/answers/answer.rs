use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::slots::Slots;
use crate::access::ClientId;
use crate::comments::{Margin, Subject};
use crate::db::{Conn, typed_id};
use crate::error::Error;
use crate::forms::{Revision, Saved, saved_or_stale};
use crate::interviews::company::{CompanyId, lines};
use crate::interviews::question::Question;
use crate::interviews::speaking::SpeakingTime;
use crate::interviews::talking_points::talking_points_from_draft;
use crate::schema::answers;

typed_id! {
    /// A version of an answer.
    AnswerId
}

/// One version of the client's answer to one question at one company.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = answers)]
pub struct Answer {
    /// Its id.
    pub id: AnswerId,
    /// Whose answer it is.
    pub client_id: ClientId,
    /// The company it is for.
    pub company_id: CompanyId,
    /// What it answers.
    pub question: Question,
    /// Which version it is, from 1 up, within its company and question.
    pub version: i32,
    /// What the client would say; empty until the parts are joined.
    pub draft: String,
    /// The client's own lines for the card, one to a line; empty while none are written.
    pub talking_points: String,
    /// When it was begun.
    pub created_at: NaiveDateTime,
    /// When the client last wrote in the draft; `None` while it is as it was put together.
    pub edited_at: Option<NaiveDateTime>,
    /// When the client said that every claim in it is true, and marked it as ready.
    pub ready_at: Option<NaiveDateTime>,
    /// How often it was saved.
    pub revision: i32,
}

impl Answer {
    /// All versions this client has, the newest of each answer first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = answers::table.filter(answers::client_id.eq(client)).order((
            answers::company_id,
            answers::question,
            answers::version.desc(),
        ));
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// All versions for one company, the newest of each answer first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn for_company(
        client: ClientId,
        company: CompanyId,
        conn: &mut Conn,
    ) -> Result<Vec<Self>, Error> {
        let query = answers::table
            .filter(answers::client_id.eq(client))
            .filter(answers::company_id.eq(company))
            .order((answers::question, answers::version.desc()));
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// The version with this id on this client's pages.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none.
    pub fn find(client: ClientId, id: AnswerId, conn: &mut Conn) -> Result<Self, Error> {
        let query = answers::table.filter(answers::client_id.eq(client)).filter(answers::id.eq(id));
        query.select(Self::as_select()).get_result(conn).optional()?.ok_or(Error::NotFound)
    }

    /// Where its page is.
    #[must_use]
    pub fn address(&self) -> String {
        address(self.client_id, self.id)
    }

    /// Whether there is something to say.
    #[must_use]
    pub fn has_draft(&self) -> bool {
        !self.draft.is_empty()
    }

    /// Whether the draft holds the client's own editing.
    #[must_use]
    pub fn is_edited(&self) -> bool {
        self.has_draft() && self.edited_at.is_some()
    }

    /// Whether this is the version to say.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.ready_at.is_some()
    }

    /// How long it takes to say.
    #[must_use]
    pub fn time(&self) -> SpeakingTime {
        SpeakingTime::of(&self.draft)
    }

    /// The lines of the card: the client's own, else the most telling ones of the draft.
    #[must_use]
    pub fn points(&self) -> Vec<String> {
        if self.has_own_points() {
            let own = lines(&self.talking_points).into_iter();
            return own.map(str::to_owned).collect();
        }
        let suggested = talking_points_from_draft(&self.draft).into_iter();
        suggested.map(|point| point.line).collect()
    }

    /// Whether the client has written lines of their own.
    #[must_use]
    pub fn has_own_points(&self) -> bool {
        !self.talking_points.is_empty()
    }

    /// Puts the joined parts in place of the draft. Answers whether it did: a draft that the client
    /// has edited is left alone.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn compose(&self, joined: &str, conn: &mut Conn) -> Result<bool, Error> {
        let unedited = answers::edited_at.is_null().or(answers::draft.eq(""));
        let same = answers::table.find(self.id).filter(unedited);
        let change = (
            answers::draft.eq(joined),
            answers::ready_at.eq(None::<NaiveDateTime>),
            answers::revision.eq(answers::revision + 1),
        );
        Ok(diesel::update(same).set(change).execute(conn)? == 1)
    }

    /// Keeps the client's own draft, unless another save came first. Other words than before are
    /// no longer ready: nobody has said yet that they are true.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn edit(
        &self,
        draft: &str,
        revision: Revision,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<Saved<Self>, Error> {
        let differs = draft != self.draft;
        let same = answers::table.find(self.id).filter(answers::revision.eq(revision.0));
        let change = (
            answers::draft.eq(draft),
            answers::edited_at.eq(if differs { Some(now) } else { self.edited_at }),
            answers::ready_at.eq(self.ready_at.filter(|_| !differs)),
            answers::revision.eq(answers::revision + 1),
        );
        let changed = diesel::update(same).set(change).execute(conn)?;
        self.saved_or_now(changed, conn)
    }

    /// Keeps the parts, unless another save came first. The draft stays as it is.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn set_slots(
        &self,
        slots: &Slots,
        revision: Revision,
        conn: &mut Conn,
    ) -> Result<Saved<Self>, Error> {
        let same = answers::table.find(self.id).filter(answers::revision.eq(revision.0));
        let next = answers::revision.eq(answers::revision + 1);
        let changed = diesel::update(same).set(next).execute(conn)?;
        if changed == 1 {
            slots.keep(self.client_id, self.id, conn)?;
        }
        self.saved_or_now(changed, conn)
    }

    /// Keeps the client's own lines for the card, unless another save came first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn set_points(
        &self,
        points: &str,
        revision: Revision,
        conn: &mut Conn,
    ) -> Result<Saved<Self>, Error> {
        let same = answers::table.find(self.id).filter(answers::revision.eq(revision.0));
        let change =
            (answers::talking_points.eq(points), answers::revision.eq(answers::revision + 1));
        let changed = diesel::update(same).set(change).execute(conn)?;
        self.saved_or_now(changed, conn)
    }

    /// Takes this version away, with its margin.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn delete(&self, conn: &mut Conn) -> Result<(), Error> {
        Margin::delete(self.client_id, &[Subject::Answer(self.id.0)], conn)?;
        diesel::delete(answers::table.find(self.id)).execute(conn)?;
        Ok(())
    }

    fn saved_or_now(&self, changed: usize, conn: &mut Conn) -> Result<Saved<Self>, Error> {
        saved_or_stale(changed, self.address(), || Self::find(self.client_id, self.id, conn))
    }
}

/// Where a version's page is.
pub(super) fn address(client: ClientId, id: AnswerId) -> String {
    format!("/clients/{client}/interviews/answers/{id}")
}
