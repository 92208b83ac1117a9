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
        Ok(Self {
            subject,
            comments,
            look,
        })
    }

    /// The look the client waits for.
    #[must_use]
    pub fn waiting(&self) -> Option<&Look> {
        self.look.as_ref().filter(|look| look.is_waiting())
    }
}
