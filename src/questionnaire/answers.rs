use std::collections::BTreeMap;

use diesel::prelude::*;

use super::{Question, Sheet};
use crate::access::ClientId;
use crate::db::{Conn, IsOneOf, new_id};
use crate::error::Error;
use crate::forms::{Revision, Saved, saved_or_stale};
use crate::schema::{question_answers, question_sheets};

/// What a client answered, under the keys of the questions. Several ticks are kept as their keys,
/// one a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(pub(super) BTreeMap<String, String>);

impl Answers {
    /// Everything this client answered, on whatever sheet.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of(client: ClientId, conn: &mut Conn) -> Result<Self, Error> {
        let theirs = question_answers::table.filter(question_answers::client_id.eq(client));
        let rows = theirs.select((question_answers::question, question_answers::body));
        Ok(Self(rows.load(conn)?.into_iter().collect()))
    }

    /// The answer to a question as a person reads it; empty where it is open.
    #[must_use]
    pub fn to(&self, question: &Question) -> String {
        question.answer(self.kept(question))
    }

    /// Which of these clients answered at least one of these questions.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn clients_with_any(
        clients: &[ClientId],
        sheets: &'static [Sheet],
        conn: &mut Conn,
    ) -> Result<Vec<ClientId>, Error> {
        let keys = sheets.iter().flat_map(Sheet::keys);
        let theirs = question_answers::table
            .filter(question_answers::client_id.one_of(clients))
            .filter(question_answers::question.one_of(keys));
        Ok(theirs.select(question_answers::client_id).distinct().load(conn)?)
    }

    pub(super) fn kept(&self, question: &Question) -> &str {
        self.0.get(question.key).map_or("", String::as_str)
    }
}

impl Sheet {
    fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.questions.iter().map(|question| question.key)
    }

    /// How often this client saved it.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn revision(&self, client: ClientId, conn: &mut Conn) -> Result<Revision, Error> {
        let theirs = question_sheets::table
            .filter(question_sheets::client_id.eq(client))
            .filter(question_sheets::sheet.eq(self.key));
        let revision = theirs.select(question_sheets::revision).get_result(conn);
        Ok(Revision(revision.optional()?.unwrap_or_default()))
    }

    /// Keeps these answers as the whole of the sheet and goes on to `location`, unless another
    /// save came first: then what that one left is the answer.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn save(
        &self,
        client: ClientId,
        answers: &Answers,
        from: Revision,
        location: &str,
        conn: &mut Conn,
    ) -> Result<Saved<(Answers, Revision)>, Error> {
        let kept = self.turn(client, from, conn)?;
        if kept == 1 {
            self.replace(client, answers, conn)?;
        }
        saved_or_stale(kept, location, || {
            Ok((Answers::of(client, conn)?, self.revision(client, conn)?))
        })
    }

    /// Moves the sheet on from a revision; one that was never saved has no row yet.
    fn turn(&self, client: ClientId, from: Revision, conn: &mut Conn) -> Result<usize, Error> {
        if from == Revision::default() && self.revision(client, conn)? == from {
            return Ok(diesel::insert_into(question_sheets::table)
                .values((
                    question_sheets::id.eq(new_id()),
                    question_sheets::client_id.eq(client),
                    question_sheets::sheet.eq(self.key),
                    question_sheets::revision.eq(1),
                ))
                .execute(conn)?);
        }
        let same = question_sheets::table
            .filter(question_sheets::client_id.eq(client))
            .filter(question_sheets::sheet.eq(self.key))
            .filter(question_sheets::revision.eq(from.0));
        let next = question_sheets::revision.eq(question_sheets::revision + 1);
        Ok(diesel::update(same).set(next).execute(conn)?)
    }

    fn replace(&self, client: ClientId, answers: &Answers, conn: &mut Conn) -> Result<(), Error> {
        let before = question_answers::table
            .filter(question_answers::client_id.eq(client))
            .filter(question_answers::question.one_of(self.keys()));
        diesel::delete(before).execute(conn)?;
        for question in self.questions {
            let body = answers.kept(question);
            if body.is_empty() {
                continue;
            }
            diesel::insert_into(question_answers::table)
                .values((
                    question_answers::id.eq(new_id()),
                    question_answers::client_id.eq(client),
                    question_answers::question.eq(question.key),
                    question_answers::body.eq(body),
                ))
                .execute(conn)?;
        }
        Ok(())
    }
}
