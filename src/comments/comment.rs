use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::Subject;
use crate::access::ClientId;
use crate::db::{AtMost, Conn, IsOneOf, typed_id};
use crate::error::Error;
use crate::forms::{Revision, Saved, saved_or_stale};
use crate::people::PersonId;
use crate::schema::{comments, people};

typed_id! {
    /// A comment in the margin.
    CommentId
}

/// A comment in the margin.
#[derive(Clone, Debug, Queryable)]
pub struct Comment {
    /// Its id.
    pub id: CommentId,
    /// Whose page it is on.
    pub client_id: ClientId,
    /// Who wrote it.
    pub author_id: PersonId,
    subject: String,
    /// What they wrote.
    pub body: String,
    /// When.
    pub created_at: NaiveDateTime,
    /// When one of the two marked it as settled.
    pub resolved_at: Option<NaiveDateTime>,
    /// How often it was saved.
    pub revision: i32,
    /// What the author is called.
    pub author_name: String,
}

/// A comment about to be kept.
#[derive(Debug, PartialEq, Eq)]
pub struct NewComment {
    /// What it stands beside.
    pub subject: Subject,
    /// What is written.
    pub body: String,
}

type Columns = (
    comments::id,
    comments::client_id,
    comments::author_id,
    comments::subject,
    comments::body,
    comments::created_at,
    comments::resolved_at,
    comments::revision,
    people::name,
);

const COLUMNS: Columns = (
    comments::id,
    comments::client_id,
    comments::author_id,
    comments::subject,
    comments::body,
    comments::created_at,
    comments::resolved_at,
    comments::revision,
    people::name,
);

/// How many of the newest comments a client's home shows.
const LATEST: u8 = 5;

impl Comment {
    /// What it stands beside, where that is still something a page is about.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        Subject::from_key(&self.subject)
    }

    /// Whether it is settled.
    #[must_use]
    pub fn is_resolved(&self) -> bool {
        self.resolved_at.is_some()
    }

    /// Where on this site it stands.
    #[must_use]
    pub fn address(&self) -> String {
        let place = self.subject().map(|subject| subject.place()).unwrap_or_default();
        format!("/clients/{}/{place}#comment-{}", self.client_id, self.id)
    }

    /// The comments beside this subject, in the order they were written.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn beside(
        client: ClientId,
        subject: &Subject,
        conn: &mut Conn,
    ) -> Result<Vec<Self>, Error> {
        let query = comments::table
            .inner_join(people::table.on(people::id.eq(comments::author_id)))
            .filter(comments::client_id.eq(client))
            .filter(comments::subject.eq(subject.key()))
            .order(comments::id);
        Ok(query.select(COLUMNS).load(conn)?)
    }

    /// The few newest comments on this client's pages that others than `reader` wrote and nobody has
    /// settled.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn latest_for(
        client: ClientId,
        reader: PersonId,
        conn: &mut Conn,
    ) -> Result<Vec<Self>, Error> {
        let query = comments::table
            .inner_join(people::table.on(people::id.eq(comments::author_id)))
            .filter(comments::client_id.eq(client))
            .filter(comments::author_id.ne(reader))
            .filter(comments::resolved_at.is_null())
            .order(comments::id.desc());
        Ok(query.select(COLUMNS).at_most::<LATEST>().load(conn)?)
    }

    /// What these clients themselves wrote in their margins after this instant, newest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn by_clients(
        clients: &[ClientId],
        since: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<Vec<Self>, Error> {
        let query = comments::table
            .inner_join(people::table.on(people::id.eq(comments::author_id)))
            .filter(comments::client_id.one_of(clients))
            .filter(comments::author_id.eq(comments::client_id))
            .filter(comments::created_at.gt(since))
            .order(comments::id.desc());
        Ok(query.select(COLUMNS).load(conn)?)
    }

    /// The comment with this id on this client's pages.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none.
    pub fn find(client: ClientId, id: CommentId, conn: &mut Conn) -> Result<Self, Error> {
        let query = comments::table
            .inner_join(people::table.on(people::id.eq(comments::author_id)))
            .filter(comments::client_id.eq(client))
            .filter(comments::id.eq(id));
        query.select(COLUMNS).get_result(conn).optional()?.ok_or(Error::NotFound)
    }

    /// The comment with this id, which this person wrote.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none, or someone else wrote it.
    pub fn find_own(
        client: ClientId,
        author: PersonId,
        id: CommentId,
        conn: &mut Conn,
    ) -> Result<Self, Error> {
        let comment = Self::find(client, id, conn)?;
        if comment.author_id == author { Ok(comment) } else { Err(Error::NotFound) }
    }

    /// Marks it as settled, or (with `None`) as open again.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn resolve(&self, at: Option<NaiveDateTime>, conn: &mut Conn) -> Result<(), Error> {
        let own = comments::table.find(self.id);
        diesel::update(own).set(comments::resolved_at.eq(at)).execute(conn)?;
        Ok(())
    }

    /// Keeps other words in its place, unless another save came first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn update(
        &self,
        body: &str,
        revision: Revision,
        conn: &mut Conn,
    ) -> Result<Saved<Self>, Error> {
        let same = comments::table.find(self.id).filter(comments::revision.eq(revision.0));
        let change = (comments::body.eq(body), comments::revision.eq(comments::revision + 1));
        let changed = diesel::update(same).set(change).execute(conn)?;
        saved_or_stale(changed, self.address(), || Self::find(self.client_id, self.id, conn))
    }

    /// Leaves what one person wrote to another, who from then on counts as its author, and says how
    /// much there was.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn leave_to(heir: PersonId, author: PersonId, conn: &mut Conn) -> Result<usize, Error> {
        let theirs = comments::table.filter(comments::author_id.eq(author));
        Ok(diesel::update(theirs).set(comments::author_id.eq(heir)).execute(conn)?)
    }

    /// Takes away what was written beside these subjects, when they are gone themselves.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub(super) fn delete_beside(
        client: ClientId,
        subjects: &[String],
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let beside = comments::table
            .filter(comments::client_id.eq(client))
            .filter(comments::subject.one_of(subjects));
        diesel::delete(beside).execute(conn)?;
        Ok(())
    }

    /// Takes it out of the margin.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn delete(&self, conn: &mut Conn) -> Result<(), Error> {
        diesel::delete(comments::table.find(self.id)).execute(conn)?;
        Ok(())
    }
}

impl NewComment {
    /// Keeps it.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn insert(
        &self,
        client: ClientId,
        author: PersonId,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<CommentId, Error> {
        let id = CommentId::new();
        diesel::insert_into(comments::table)
            .values((
                comments::id.eq(id),
                comments::client_id.eq(client),
                comments::author_id.eq(author),
                comments::subject.eq(self.subject.key()),
                comments::body.eq(&self.body),
                comments::created_at.eq(now),
                comments::resolved_at.eq(None::<NaiveDateTime>),
                comments::revision.eq(0),
            ))
            .execute(conn)?;
        Ok(id)
    }
}
