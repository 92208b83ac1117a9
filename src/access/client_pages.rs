use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use chrono::NaiveDate;

use super::{ClientId, Opening, SignedIn};
use crate::clock::date_in;
use crate::engagements::Engagement;
use crate::error::Error;
use crate::page::Page;
use crate::people::{Person, PersonId, Role};
use crate::trail::Look;

/// Who is looking at a client's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// The client: reads and writes.
    Client,
    /// Their coach: reads, comments, suggests.
    Coach,
    /// A coach whose engagement has ended and whom the client lets go on reading.
    FormerCoach,
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
    /// The names of the coaches who can read these pages.
    pub coaches: Vec<String>,
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
}

/// A client's pages, opened by the client or by their coach.
#[derive(Clone)]
pub struct ClientPages {
    /// Who is looking.
    pub me: SignedIn,
    /// Whose pages they are.
    pub client: ClientId,
    /// The name and address of these pages, and who is looking.
    pub head: ClientHead,
    /// The client's own date: what "today" and "overdue" mean on these pages.
    pub today: NaiveDate,
}

impl ClientPages {
    /// A page among them.
    #[must_use]
    pub fn page(&self, title: impl Into<String>) -> Page {
        let mut page = self.me.page(title);
        page.client = Some(self.head.clone());
        page
    }

    /// An address among them: `pages.at("goals")`.
    #[must_use]
    pub fn at(&self, rest: &str) -> String {
        self.head.at(rest)
    }

    /// Who is looking.
    #[must_use]
    pub fn viewer(&self) -> Viewer {
        self.head.viewer
    }

    /// Notes for the client that a coach looks at this page.
    async fn leave_a_trail(&self, path: &str) -> Result<(), Error> {
        let place = path.strip_prefix(&self.at("")).unwrap_or(path);
        let look = Look::at(place.trim_matches('/'));
        let (client, coach, now) = (self.client, self.person.id, self.now);
        let due = self.db.read(move |conn| look.is_due(client, coach, now, conn));
        if due.await? {
            self.db.write(move |conn| look.record(client, coach, now, conn)).await?;
        }
        Ok(())
    }

    async fn read(request: HttpRequest) -> Result<Self, Error> {
        let asked = request.match_info().query("client").parse().map(ClientId);
        let me = SignedIn::read(request).await?;
        let client = asked.map_err(|_| Error::NotFound)?;
        let looking = me.person.id;
        let (person, engagements) = me
            .db
            .read(move |conn| {
                let person = Person::find(PersonId(client.0), conn)?;
                Ok((person, Engagement::of_client(client, conn)?))
            })
            .await?;
        let viewer = viewer(looking, &person, &engagements).ok_or(Error::NotFound)?;
        let readers = engagements.iter().filter(|engagement| engagement.coach_reads());
        let coaches = readers.map(|engagement| engagement.coach_name.clone()).collect();
        let today = date_in(&person.time_zone, me.now);
        let Person { name, time_zone, .. } = person;
        let head = ClientHead { id: client, name, viewer, coaches, time_zone };
        Ok(Self { me, client, head, today })
    }
}

/// Who this person is to that client; nobody at all for most.
fn viewer(looking: PersonId, client: &Person, engagements: &[Engagement]) -> Option<Viewer> {
    if client.role != Role::Client {
        return None;
    }
    if looking == client.id {
        return Some(Viewer::Client);
    }
    let mut mine = engagements.iter().filter(|engagement| engagement.coach_id == looking);
    let readable = mine.clone().any(Engagement::coach_reads);
    match mine.any(Engagement::is_active) {
        true => Some(Viewer::Coach),
        false => readable.then_some(Viewer::FormerCoach),
    }
}

impl Deref for ClientPages {
    type Target = SignedIn;

    fn deref(&self) -> &SignedIn {
        &self.me
    }
}

/// A client's pages, opened by that client: the only way to write the client's words.
#[derive(Clone)]
pub struct OwnPages(ClientPages);

/// A client's pages, opened by the coach who works with them now.
#[derive(Clone)]
pub struct CoachPages(ClientPages);

impl Deref for OwnPages {
    type Target = ClientPages;

    fn deref(&self) -> &ClientPages {
        &self.0
    }
}

impl Deref for CoachPages {
    type Target = ClientPages;

    fn deref(&self) -> &ClientPages {
        &self.0
    }
}

opened_by!(ClientPages, request => {
    let pages = ClientPages::read(request.clone()).await?;
    if request.method().is_safe() && pages.viewer() != Viewer::Client {
        pages.leave_a_trail(request.path()).await?;
    }
    Ok(pages)
});
opened_by!(OwnPages, request => {
    let pages = ClientPages::read(request).await?;
    if pages.viewer() == Viewer::Client { Ok(OwnPages(pages)) } else { Err(Error::NotFound) }
});
opened_by!(CoachPages, request => {
    let pages = ClientPages::read(request).await?;
    if pages.viewer() == Viewer::Coach { Ok(CoachPages(pages)) } else { Err(Error::NotFound) }
});
