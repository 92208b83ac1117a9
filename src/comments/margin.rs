use super::{Comment, Look, Subject};
use crate::access::ClientId;
use crate::db::Conn;
use crate::error::Error;

/// What stands in the margin of a page.
#[derive(Clone, Debug)]
pub struct Margin {
    /// What the page is about.
    pub subject: Subject,
    /// What was written beside it, first to last.
    pub comments: Vec<Comment>,
    /// The last time the client asked for a look at it.
    pub look: Option<Look>,
}

impl Margin {
    /// The margin of the page about this subject.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of(client: ClientId, subject: Subject, conn: &mut Conn) -> Result<Self, Error> {
        let comments = Comment::beside(client, &subject, conn)?;
        let look = Look::last(client, &subject, conn)?;
        Ok(Self { subject, comments, look })
    }

    /// Takes away the margins of pages that are gone, so that nothing leads to them.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn delete(client: ClientId, gone: &[Subject], conn: &mut Conn) -> Result<(), Error> {
        let keys: Vec<_> = gone.iter().map(Subject::key).collect();
        Comment::delete_beside(client, &keys, conn)?;
        Look::delete_for(client, &keys, conn)
    }

    /// The look the client waits for.
    #[must_use]
    pub fn waiting(&self) -> Option<&Look> {
        self.look.as_ref().filter(|look| look.is_waiting())
    }
}
