//! Who may open what: the one door to a client's pages.
//!
//! A handler says whom it is for by what it takes: [`SignedIn`] (anyone with an account),
//! [`Coach`], [`Owner`], [`ClientPages`] (the client or their coach), [`OwnPages`] (the client
//! alone: every handler that writes the client's words) or [`CoachPages`] (their coach alone).
//! For anyone else the page does not exist. There is no other way to get a [`ClientId`] from a
//! request, and every query about a client asks for one.

use std::ops::Deref;
use std::pin::Pin;

use actix_session::SessionExt;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use chrono::{NaiveDate, NaiveDateTime};

use crate::clock::{Clock, date_in};
use crate::db::{Conn, Db, typed_id};
use crate::drafts::Draft;
use crate::engagements::Engagement;
use crate::error::Error;
use crate::forms::{FormKey, Saved, once};
use crate::page::Page;
use crate::people::{Person, PersonId, Role};
use crate::sign_in::PERSON;

typed_id! {
    /// The person whose pages these are. Only [`ClientPages`] makes one from a request.
    ClientId
}

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

/// Someone who has signed in, with what a handler needs to answer them.
#[derive(Clone)]
pub struct SignedIn {
    /// Who they are.
    pub person: Person,
    /// The practice's database.
    pub db: Db,
    /// This instant in UTC.
    pub now: NaiveDateTime,
    /// How many forms they typed and did not save.
    unsaved: i64,
    request: HttpRequest,
}

impl SignedIn {
    /// A page for them.
    #[must_use]
    pub fn page(&self, title: impl Into<String>) -> Page {
        let mut page = Page::new(&self.request, title);
        page.person = Some(self.person.clone());
        page.unsaved = self.unsaved;
        page
    }

    /// Keeps what a form brought, once, however often it is sent.
    ///
    /// # Errors
    /// Whatever `keep` answers; nothing has been kept then.
    pub async fn once<T, F>(&self, key: FormKey, keep: F) -> Result<Saved<T>, Error>
    where
        T: Send + 'static,
        F: Fn(&mut Conn) -> Result<Saved<T>, Error> + Send + 'static,
    {
        let (owner, now) = (self.person.id, self.now);
        let action = self.request.path().to_owned();
        let kept = move |conn: &mut Conn| {
            let saved = once(&key, owner, now, conn, &keep)?;
            if matches!(saved, Saved::At(_)) {
                Draft::forget(owner, &action, conn)?;
            }
            Ok(saved)
        };
        self.db.write(kept).await
    }

    async fn read(request: HttpRequest) -> Result<Self, Error> {
        let (db, now) = (shared::<Db>(&request)?, shared::<Clock>(&request)?.now());
        let back = || Error::SignInFirst {
            next: back_to(&request),
        };
        let id = request
            .get_session()
            .get::<PersonId>(PERSON)
            .ok()
            .flatten()
            .ok_or_else(back)?;
        let found = db.read(move |conn| Ok((Person::find(id, conn)?, Draft::count(id, conn)?)));
        match found.await {
            Ok((person, unsaved)) => Ok(Self {
                person,
                db,
                now,
                unsaved,
                request,
            }),
            Err(Error::NotFound) => Err(back()),
            Err(error) => Err(error),
        }
    }
}

/// Where someone should come back to after signing in: the page, or the page a form was on.
#[must_use]
pub fn back_to(request: &HttpRequest) -> String {
    if request.method().is_safe() {
        return request.uri().to_string();
    }
    let from = request
        .headers()
        .get("referer")
        .and_then(|referer| referer.to_str().ok());
    let from = from.and_then(|referer| url::Url::parse(referer).ok());
    from.map_or_else(|| "/".to_owned(), |referer| referer.path().to_owned())
}

/// A piece of the program that every request may use.
///
/// # Errors
/// When the program was put together without it.
pub fn shared<T: Clone + 'static>(request: &HttpRequest) -> Result<T, Error> {
    let found = request
        .app_data::<web::Data<T>>()
        .map(|data| data.get_ref().clone());
    found.ok_or_else(|| Error::internal("a shared part of the program is missing"))
}

/// A coach (the owner is one).
pub struct Coach(pub SignedIn);

/// The practice owner.
pub struct Owner(pub SignedIn);

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
        let readers = engagements
            .iter()
            .filter(|engagement| engagement.coach_reads());
        let coaches = readers
            .map(|engagement| engagement.coach_name.clone())
            .collect();
        let today = date_in(&person.time_zone, me.now);
        let Person {
            name, time_zone, ..
        } = person;
        let head = ClientHead {
            id: client,
            name,
            viewer,
            coaches,
            time_zone,
        };
        Ok(Self {
            me,
            client,
            head,
            today,
        })
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
    let mut mine = engagements
        .iter()
        .filter(|engagement| engagement.coach_id == looking);
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

impl Deref for Coach {
    type Target = SignedIn;

    fn deref(&self) -> &SignedIn {
        &self.0
    }
}

impl Deref for Owner {
    type Target = SignedIn;

    fn deref(&self) -> &SignedIn {
        &self.0
    }
}

type Opening<T> = Pin<Box<dyn Future<Output = Result<T, Error>>>>;

macro_rules! opened_by {
    ($door:ty, $request:ident => $open:expr) => {
        impl FromRequest for $door {
            type Error = Error;
            type Future = Opening<Self>;

            fn from_request($request: &HttpRequest, _: &mut Payload) -> Self::Future {
                let $request = $request.clone();
                Box::pin(async move { $open })
            }
        }
    };
}

opened_by!(SignedIn, request => SignedIn::read(request).await);
opened_by!(ClientPages, request => ClientPages::read(request).await);
opened_by!(Coach, request => {
    let me = SignedIn::read(request).await?;
    if me.person.is_coach() { Ok(Coach(me)) } else { Err(Error::NotFound) }
});
opened_by!(Owner, request => {
    let me = SignedIn::read(request).await?;
    if me.person.role == Role::Owner { Ok(Owner(me)) } else { Err(Error::NotFound) }
});
opened_by!(OwnPages, request => {
    let pages = ClientPages::read(request).await?;
    if pages.viewer() == Viewer::Client { Ok(OwnPages(pages)) } else { Err(Error::NotFound) }
});
opened_by!(CoachPages, request => {
    let pages = ClientPages::read(request).await?;
    if pages.viewer() == Viewer::Coach { Ok(CoachPages(pages)) } else { Err(Error::NotFound) }
});
