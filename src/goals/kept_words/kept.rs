use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::access::ClientId;
use crate::db::{Conn, typed_id};
use crate::error::Error;
use crate::goals::check::{Finding, Rule};
use crate::goals::goal::GoalId;
use crate::schema::goal_kept_words;

typed_id! {
    /// Words the client chose to keep against a tip.
    KeptWordsId
}

/// Words the client chose to keep against a tip.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = goal_kept_words)]
pub struct KeptWords {
    /// Its id.
    pub id: KeptWordsId,
    /// The goal.
    pub goal_id: GoalId,
    /// The rule that asked for another look.
    pub rule: Rule,
    /// The words it was about; other words are asked about anew.
    pub words: String,
    /// When the client decided to keep them.
    pub kept_at: NaiveDateTime,
}

impl KeptWords {
    /// Whether this is what the finding is about.
    #[must_use]
    pub fn answers(&self, finding: &Finding) -> bool {
        self.rule == finding.rule && self.words == finding.words
    }

    /// The kept words of all goals of this client.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = goal_kept_words::table
            .filter(goal_kept_words::client_id.eq(client))
            .order(goal_kept_words::id);
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// The kept words of this goal.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of_goal(client: ClientId, goal: GoalId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = goal_kept_words::table
            .filter(goal_kept_words::client_id.eq(client))
            .filter(goal_kept_words::goal_id.eq(goal))
            .order(goal_kept_words::id);
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// Keeps the words of this finding. Keeping them twice changes nothing.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn keep(
        client: ClientId,
        goal: GoalId,
        finding: &Finding,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let kept = Self::of_goal(client, goal, conn)?;
        if kept.iter().any(|kept| kept.answers(finding)) {
            return Ok(());
        }
        diesel::insert_into(goal_kept_words::table)
            .values((
                goal_kept_words::id.eq(KeptWordsId::new()),
                goal_kept_words::client_id.eq(client),
                goal_kept_words::goal_id.eq(goal),
                goal_kept_words::rule.eq(finding.rule),
                goal_kept_words::words.eq(&finding.words),
                goal_kept_words::kept_at.eq(now),
            ))
            .execute(conn)?;
        Ok(())
    }

    /// Takes the decision back: the check asks about the words again.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this goal has no such kept words.
    pub fn delete(
        client: ClientId,
        goal: GoalId,
        id: KeptWordsId,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let this = goal_kept_words::table
            .filter(goal_kept_words::client_id.eq(client))
            .filter(goal_kept_words::goal_id.eq(goal))
            .filter(goal_kept_words::id.eq(id));
        match diesel::delete(this).execute(conn)? {
            0 => Err(Error::NotFound),
            _ => Ok(()),
        }
    }
}
