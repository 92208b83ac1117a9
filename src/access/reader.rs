use super::ClientId;
use crate::engagements::Engagement;
use crate::people::PersonId;
use crate::words::{capitalised, listed};

/// Who is looking at a client's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// The client: reads and writes.
    Client,
    /// Their coach: reads, comments, suggests.
    Coach,
    /// A coach whose engagement has ended and whom the client lets go on reading.
    FormerCoach,
    /// The client, who wants to see what this coach sees.
    Preview(PersonId),
}

/// A coach who can read a client's pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// Who it is.
    pub id: PersonId,
    /// What they are called.
    pub name: String,
    /// Whether their work together has ended, and the client lets them go on reading.
    pub is_former: bool,
}

impl Reader {
    /// Those who can read by these engagements, the last with each coach.
    pub(super) fn all(engagements: &[Engagement]) -> Vec<Self> {
        let reading = engagements.iter().filter(|engagement| engagement.coach_reads());
        let reader = |engagement: &Engagement| Self {
            id: engagement.coach_id,
            name: engagement.coach_name.clone(),
            is_former: !engagement.is_active(),
        };
        reading.map(reader).collect()
    }

    /// What the client is told they are.
    fn to_client(&self) -> String {
        format!("your {}coach {}", if self.is_former { "former " } else { "" }, self.name)
    }
}

/// Whose page this is, for its heading and its addresses.
#[derive(Clone, Debug)]
pub struct ClientHead {
    /// The client.
    pub id: ClientId,
    /// What they are called.
    pub name: String,
    /// Who is looking.
    pub viewer: Viewer,
    /// The coaches who can read these pages.
    pub readers: Vec<Reader>,
    /// Whether the page is one that only the client can open, to write something.
    pub is_for_client_alone: bool,
    /// The client's time zone.
    pub time_zone: String,
}

impl ClientHead {
    /// An address among this client's pages.
    #[must_use]
    pub fn at(&self, rest: &str) -> String {
        if rest.is_empty() {
            format!("/clients/{}", self.id)
        } else {
            format!("/clients/{}/{rest}", self.id)
        }
    }

    /// The names of the coaches who work with this client now.
    pub fn coaches(&self) -> impl Iterator<Item = &str> {
        let now = self.readers.iter().filter(|reader| !reader.is_former);
        now.map(|reader| reader.name.as_str())
    }

    /// The coach through whose eyes the client looks at their own page.
    #[must_use]
    pub fn previewed(&self) -> Option<&Reader> {
        self.readers.iter().find(|reader| self.viewer == Viewer::Preview(reader.id))
    }

    /// Who can see this page, in a sentence or two.
    #[must_use]
    pub fn seen_by(&self) -> String {
        if self.viewer != Viewer::Client {
            let readers = self.readers.iter().map(|reader| reader.name.as_str());
            let names: Vec<_> = std::iter::once(self.name.as_str()).chain(readers).collect();
            return format!("{} can see this page, and nobody else.", listed(&names));
        }
        let readers: Vec<_> = self.readers.iter().map(Reader::to_client).collect();
        let readers: Vec<_> = readers.iter().map(String::as_str).collect();
        if readers.is_empty() {
            "Only you can see this page.".to_owned()
        } else if self.is_for_client_alone {
            let readers = capitalised(&listed(&readers));
            format!("Only you can open this page. {readers} can read what you save here.")
        } else {
            let all: Vec<_> = std::iter::once("You").chain(readers).collect();
            format!("{} can see this page, and nobody else.", listed(&all))
        }
    }
}
