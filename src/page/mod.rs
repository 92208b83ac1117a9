//! What every page has around its content: the title, who is looking, whose page it is, the message
//! after a save, and what needs another look in a form that could not be kept.
//!
//! A handler ends in one line: `pages.page("Goals").show(|page| List { page, goals })`.

mod flash;

pub use flash::{see, see_other, see_other_with_link};

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, ContentType, RETRY_AFTER};
use actix_web::{HttpMessage, HttpRequest, HttpResponse};
use askama::Template;
use chrono::NaiveDateTime;

use crate::access::{ClientHead, Viewer, shared};
use crate::clock::{self, Clock};
use crate::drafts::{Unsaved, asked};
use crate::error::Error;
use crate::forms::{FormKey, Reply, Sent};
use crate::people::{Person, PersonId};
use crate::practice::Seal;
use crate::sign_in::Ending;
use crate::static_files;
use crate::words::long_date;

/// The rooms of a client's pages, in the order of the path, with what each is called.
pub const ROOMS: &[(&str, &str)] = &[
    ("", "Home"),
    ("direction", "Direction"),
    ("values", "Values"),
    ("strengths", "Strengths"),
    ("findings", "Fact-finding"),
    ("priorities", "Priorities"),
    ("goals", "Goals"),
    ("actions", "Actions"),
    ("interviews", "Interviews"),
    ("plan", "Plan"),
];

/// What surrounds a page's content.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The page's one heading, and the browser tab's title.
    pub title: String,
    /// What needs another look in the form on this page.
    pub reply: Reply,
    /// What was just done.
    pub flash: Option<String>,
    /// A link to copy and hand over, made by what was just done.
    pub link: Option<String>,
    /// Who is looking, if they have signed in.
    pub person: Option<Person>,
    /// Whose page this is, on a client's pages.
    pub client: Option<ClientHead>,
    /// When this browser will be signed out.
    pub ending: Option<Ending>,
    /// The address of this page.
    pub path: String,
    /// What they typed and did not save.
    pub unsaved: Unsaved,
    /// The address at which the forms on this page are found again.
    pub form_page: String,
    /// The form that was sent to this page, where it is shown again.
    pub(crate) sent: Option<Sent>,
    /// Which edition it is, on a page made for paper.
    pub edition: String,
    now: Option<NaiveDateTime>,
    seal: Option<Seal>,
    /// The page above this one: its address and name.
    pub back: Option<(String, String)>,
}

impl Page {
    /// A page for this request.
    #[must_use]
    pub fn new(request: &HttpRequest, title: impl Into<String>) -> Self {
        let seal = shared::<Seal>(request).ok();
        let now = shared::<Clock>(request).ok().map(|clock| clock.now());
        let sent = request.extensions().get::<Sent>().cloned();
        let opened = || asked(request.uri()).0;
        let form_page = sent.as_ref().map_or_else(opened, |sent| sent.page.clone());
        let (title, path) = (title.into(), request.path().into());
        let mut page = Self { now, seal, sent, form_page, title, path, ..Self::default() };
        (page.flash, page.link) = flash::read(request);
        page
    }

    /// The page above this one.
    #[must_use]
    pub fn back(mut self, address: impl Into<String>, name: impl Into<String>) -> Self {
        self.back = Some((address.into(), name.into()));
        self
    }

    /// What to say beside the form's fields.
    #[must_use]
    pub fn reply(mut self, reply: Reply) -> Self {
        self.reply = reply;
        self
    }

    /// Shows the page: 200, or 422 where answers need another look, or 409 where another save
    /// came first, or 429 where it is too early for another try.
    ///
    /// # Errors
    /// When the template can't be filled.
    pub fn show<T: Template>(self, fill: impl FnOnce(Self) -> T) -> Result<HttpResponse, Error> {
        let wait = self.reply.seconds_to_wait();
        let status = if wait.is_some() {
            StatusCode::TOO_MANY_REQUESTS
        } else if self.reply.has_errors() {
            StatusCode::UNPROCESSABLE_ENTITY
        } else if self.reply.is_stale() {
            StatusCode::CONFLICT
        } else {
            StatusCode::OK
        };
        let flashed = self.flash.is_some();
        let mut answer = HttpResponse::build(status);
        answer.content_type(ContentType::html()).insert_header((CACHE_CONTROL, "no-store"));
        if let Some(seconds) = wait {
            answer.insert_header((RETRY_AFTER, seconds));
        }
        let mut answer = answer.body(fill(self).render()?);
        if flashed {
            flash::seen(&mut answer);
        }
        Ok(answer)
    }

    /// An address among this client's pages: `page.at("goals")` is `/clients/7/goals`.
    #[must_use]
    pub fn at(&self, rest: &str) -> String {
        self.client.as_ref().map_or_else(|| format!("/{rest}"), |client| client.at(rest))
    }

    /// An instant as it read on this client's own clock (or on the looking person's).
    #[must_use]
    pub fn local(&self, instant: &NaiveDateTime) -> NaiveDateTime {
        let own = || self.person.as_ref().map_or("UTC", |person| &person.time_zone);
        let zone = self.client.as_ref().map_or_else(own, |client| &client.time_zone);
        clock::local(zone, *instant)
    }

    /// The day on which the looking person's account is erased, where they have asked for that.
    #[must_use]
    pub fn goes_on(&self) -> Option<String> {
        let person = self.person.as_ref()?;
        let goes_at = clock::local(&person.time_zone, person.goes_at?);
        Some(long_date(goes_at.date()))
    }

    /// The same page, saying at the foot of each printed sheet how often its words were saved so far.
    #[must_use]
    pub fn edition(mut self, saves: i64) -> Self {
        self.edition = format!("Revision {saves}");
        self
    }

    /// Whose page it is, the day and the edition: it stands at the foot of each printed page.
    #[must_use]
    pub fn foot(&self) -> String {
        let person = self.person.as_ref().map(|person| &person.name);
        let owner = self.client.as_ref().map(|client| &client.name).or(person);
        let day = self.now.map(|now| long_date(self.local(&now).date()));
        let parts = [owner.cloned(), day, Some(self.edition.clone())].into_iter().flatten();
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// Whether this asks for something new in which nothing is typed yet: what stands in its fields
    /// is only offered.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.path.ends_with("/new") && self.unsaved.restored().is_none()
    }

    /// Whether the person looking may change what is on this page: it is their own.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.client.as_ref().is_some_and(|client| client.viewer == Viewer::Client)
    }

    /// Whether the person looking is this client's coach.
    #[must_use]
    pub fn is_coach(&self) -> bool {
        self.client.as_ref().is_some_and(|client| client.viewer == Viewer::Coach)
    }

    /// Whether the person looking may write in the margin.
    #[must_use]
    pub fn can_comment(&self) -> bool {
        self.is_own() || self.is_coach()
    }

    /// Whether the person looking is this one.
    #[must_use]
    pub fn is_by_reader(&self, person: &PersonId) -> bool {
        self.person.as_ref().is_some_and(|reader| reader.id == *person)
    }

    /// Whether this client works with a coach.
    #[must_use]
    pub fn has_coach(&self) -> bool {
        self.client.as_ref().is_some_and(|client| client.coaches().next().is_some())
    }

    /// Whom sentences on this page are written to, where that is not the person looking.
    #[must_use]
    pub fn written_to(&self) -> Option<&str> {
        let client = self.client.as_ref().filter(|client| client.viewer != Viewer::Client);
        client.map(|client| client.name.as_str())
    }

    /// Whether this page is in that room of the client's pages (`""` is home).
    #[must_use]
    pub fn is_in(&self, room: &str) -> bool {
        let room = self.at(room);
        let room = room.trim_end_matches('/');
        self.path == room
            || (!room.ends_with(|end: char| end.is_ascii_digit())
                && self.path.starts_with(&format!("{room}/")))
    }

    /// What the room is called that this page is in; empty on a page of the client's that is in none.
    #[must_use]
    pub fn room(&self) -> &'static str {
        ROOMS.iter().find(|(room, _)| self.is_in(room)).map_or("", |(_, name)| name)
    }

    /// A new key for a form on this page, so that a double click saves once.
    #[must_use]
    pub fn form_key(&self) -> FormKey {
        match (&self.person, &self.seal) {
            (Some(person), Some(seal)) => FormKey::of(person.id, seal),
            _ => FormKey::new(),
        }
    }

    /// What this page is called in a list of all that is not saved yet.
    #[must_use]
    pub fn form_title(&self) -> String {
        let others = self.client.as_ref().filter(|_| !self.is_own());
        others.map_or_else(|| self.title.clone(), |c| format!("{} · {}", self.title, c.name))
    }

    /// Where the style sheet is.
    #[must_use]
    pub fn sheet(&self) -> &'static str {
        static_files::SHEET.path
    }

    /// Where the script is.
    #[must_use]
    pub fn script(&self) -> &'static str {
        static_files::SCRIPT.path
    }

    /// Where the icon is.
    #[must_use]
    pub fn icon(&self) -> &'static str {
        static_files::ICON.path
    }
}

/// Whether an address that a browser brought is a page of ours, so that nobody is sent elsewhere.
/// Browsers drop tabs and line ends, which would make `/\t/elsewhere` another site.
#[must_use]
pub fn is_of_this_site(address: &str) -> bool {
    let is_odd = |letter: char| letter == '\\' || letter.is_control();
    address.starts_with('/') && !address.starts_with("//") && !address.contains(is_odd)
}
