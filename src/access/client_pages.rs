use std::ops::Deref;

use actix_session::SessionExt;
use actix_web::HttpRequest;
use chrono::NaiveDate;

use super::preview::PREVIEW;
use super::{ClientHead, ClientId, Reader, SignedIn, Viewer};
use crate::clock::date_in;
use crate::drafts::Unsaved;
use crate::engagements::Engagement;
use crate::error::Error;
use crate::page::Page;
use crate::people::{Person, PersonId, Role};
use crate::trail::Look;

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
        if self.head.previewed().is_some() {
            // What the client typed and did not save is nothing a coach sees.
            page.unsaved = Unsaved::default();
        }
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

    /// Whose eyes the page is for: those of the person looking, or of the coach whose view the
    /// client asked to see.
    #[must_use]
    pub fn reader(&self) -> PersonId {
        match self.viewer() {
            Viewer::Preview(coach) => coach,
            _ => self.person.id,
        }
    }

    pub(super) async fn read(request: HttpRequest) -> Result<Self, Error> {
        let client = request.match_info().query("client").parse().map(ClientId);
        let (me, found) = SignedIn::read_and(request, move |me, conn| {
            let client = client.map_err(|_| Error::NotFound)?;
            let is_own = me.id == PersonId(client.0);
            let person = if is_own { me.clone() } else { Person::find(PersonId(client.0), conn)? };
            Ok::<_, Error>((client, person, Engagement::last_of_each_coach(client, conn)?))
        })
        .await?;
        let (client, person, engagements) = found?;
        let viewer = viewer(me.person.id, &person, &engagements).ok_or(Error::NotFound)?;
        let readers = Reader::all(&engagements);
        let today = date_in(&person.time_zone, me.now);
        let Person { name, time_zone, .. } = person;
        let is_for_client_alone = false;
        let head = ClientHead { id: client, name, viewer, readers, is_for_client_alone, time_zone };
        Ok(Self { me, client, head, today })
    }

    /// The same pages to read: for the client as the coach sees them, where they asked for that;
    /// for a coach with an entry in the client's trail.
    pub(super) async fn for_reading(mut self, request: &HttpRequest) -> Result<Self, Error> {
        if self.viewer() == Viewer::Client {
            let coach = request.get_session().get(PREVIEW).ok().flatten();
            let reader = self.head.readers.iter().find(|reader| Some(reader.id) == coach);
            if let Some(reader) = reader {
                self.head.viewer = Viewer::Preview(reader.id);
            }
            return Ok(self);
        }
        let place = request.path().strip_prefix(&self.at("")).unwrap_or_default();
        let look = Look::at(place.trim_matches('/'));
        let (client, coach, now) = (self.client, self.person.id, self.now);
        let due = self.db.read(move |conn| look.is_due(client, coach, now, conn));
        if due.await? {
            self.db.write(move |conn| look.record(client, coach, now, conn)).await?;
        }
        Ok(self)
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
    let mine = engagements.iter().find(|engagement| engagement.coach_id == looking)?;
    match mine.is_active() {
        true => Some(Viewer::Coach),
        false => mine.former_coach_reads.then_some(Viewer::FormerCoach),
    }
}

impl Deref for ClientPages {
    type Target = SignedIn;

    fn deref(&self) -> &SignedIn {
        &self.me
    }
}
