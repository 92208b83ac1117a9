use super::{PriorityId, PriorityItem};
use crate::access::ClientId;
use crate::db::Conn;
use crate::error::Error;
use crate::findings::Finding;

/// Where a goal comes from: what it was on the client's list, and the finding that led to that.
#[derive(Clone, Debug)]
pub struct Origin {
    /// What it was on the list.
    pub item: PriorityItem,
    /// What they had found out.
    pub finding: Option<Finding>,
}

impl Origin {
    /// This item of this client's, with its finding.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none.
    pub fn find(client: ClientId, id: PriorityId, conn: &mut Conn) -> Result<Self, Error> {
        let item = PriorityItem::find(client, id, conn)?;
        let finding = item.finding_id.map(|id| Finding::find(client, id, conn)).transpose()?;
        Ok(Self { item, finding })
    }

    /// Everything on this client's list, each with its finding.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let findings = Finding::all(client, conn)?;
        let led_to = |item: &PriorityItem| {
            let id = item.finding_id?;
            findings.iter().find(|finding| finding.id == id).cloned()
        };
        let items = PriorityItem::all(client, conn)?.into_iter();
        Ok(items.map(|item| Self { finding: led_to(&item), item }).collect())
    }

    /// In one line: "Speak to groups (My boss, Ines Sample)".
    #[must_use]
    pub fn line(&self) -> String {
        let title = &self.item.title;
        match &self.finding {
            Some(finding) => format!("{title} ({})", finding.said_by()),
            None => title.clone(),
        }
    }
}
