use std::convert::Infallible;

use actix_session::SessionExt;
use actix_web::{HttpMessage, HttpRequest, web};
use chrono::NaiveDateTime;

use crate::clock::Clock;
use crate::db::{Conn, Db};
use crate::drafts::{Draft, Unsaved, asked};
use crate::error::Error;
use crate::forms::{FormKey, Saved, Sent, once};
use crate::page::{Page, is_of_this_site};
use crate::people::{Person, PersonId};
use crate::sign_in::{PERSON, STANDING, SessionId, Standing};
use crate::two_step::TwoStep;

/// Someone who has signed in, with what a handler needs to answer them.
#[derive(Clone)]
pub struct SignedIn {
    /// Who they are.
    pub person: Person,
    /// The practice's database.
    pub db: Db,
    /// This instant in UTC.
    pub now: NaiveDateTime,
    /// What they typed and did not save, seen from the page they opened.
    unsaved: Unsaved,
    request: HttpRequest,
}

impl SignedIn {
    /// A page for them.
    #[must_use]
    pub fn page(&self, title: impl Into<String>) -> Page {
        let mut page = Page::new(&self.request, title);
        page.person = Some(self.person.clone());
        page.ending = self.standing().map(|standing| standing.ending(self.now));
        page.unsaved = self.unsaved.clone();
        page
    }

    /// The session this request came with.
    ///
    /// # Errors
    /// When it came without one.
    pub fn session(&self) -> Result<SessionId, Error> {
        let standing = self.standing().ok_or_else(|| Error::internal("no session"))?;
        Ok(standing.id)
    }

    fn standing(&self) -> Option<Standing> {
        self.request.get_session().get(STANDING).ok().flatten()
    }

    /// The page that the form which was just sent is found on, if the form says so.
    #[must_use]
    pub fn form_page(&self) -> Option<String> {
        form_page(&self.request)
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
        let kept = move |conn: &mut Conn| {
            let saved = once(&key, owner, now, conn, &keep)?;
            if matches!(saved, Saved::At(_)) {
                Draft::forget(owner, &key, conn)?;
            }
            Ok(saved)
        };
        self.db.write(kept).await
    }

    /// Keeps something that no other save can overtake, such as a new row, once; `keep` answers the
    /// address to go on to, and so does this.
    ///
    /// # Errors
    /// Whatever `keep` answers; nothing has been kept then.
    pub async fn keep<F>(&self, key: FormKey, keep: F) -> Result<String, Error>
    where
        F: Fn(&mut Conn) -> Result<String, Error> + Send + 'static,
    {
        let kept = self.once(key, move |conn| keep(conn).map(Saved::<Infallible>::At));
        let Saved::At(address) = kept.await?;
        Ok(address)
    }

    pub(super) async fn read(request: HttpRequest) -> Result<Self, Error> {
        Self::read_and(request, |_, _| ()).await.map(|(me, ())| me)
    }

    /// The same, and what else is asked at the same moment.
    pub(super) async fn read_and<T: Send + 'static>(
        request: HttpRequest,
        also: impl FnOnce(&Person, &mut Conn) -> T + Send + 'static,
    ) -> Result<(Self, T), Error> {
        let (db, now) = (shared::<Db>(&request)?, shared::<Clock>(&request)?.now());
        let back = || Error::SignInFirst { next: back_to(&request) };
        let id = request.get_session().get::<PersonId>(PERSON).ok().flatten().ok_or_else(back)?;
        let on_account = request.path() == "/account" || request.path().starts_with("/account/");
        let opened = request.method().is_safe().then(|| asked(request.uri()));
        let found = db.read(move |conn| {
            let person = Person::find(id, conn)?;
            if !on_account && TwoStep::is_owed(&person, conn)? {
                return Err(Error::TwoStepFirst);
            }
            let unsaved = opened.map(|(page, wanted)| Unsaved::of(id, &page, wanted, conn));
            let also = also(&person, conn);
            Ok((person, unsaved.transpose()?.unwrap_or_default(), also))
        });
        match found.await {
            Ok((person, unsaved, also)) => Ok((Self { person, db, now, unsaved, request }, also)),
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
    form_page(request).unwrap_or_else(|| {
        let from = request.headers().get("referer").and_then(|referer| referer.to_str().ok());
        let from = from.and_then(|referer| url::Url::parse(referer).ok());
        from.map_or_else(|| "/".to_owned(), |referer| referer.path().to_owned())
    })
}

fn form_page(request: &HttpRequest) -> Option<String> {
    let page = request.extensions().get::<Sent>().map(|sent| sent.page.clone());
    page.filter(|page| is_of_this_site(page))
}

/// A piece of the program that every request may use.
///
/// # Errors
/// When the program was put together without it.
pub fn shared<T: Clone + 'static>(request: &HttpRequest) -> Result<T, Error> {
    let found = request.app_data::<web::Data<T>>().map(|data| data.get_ref().clone());
    found.ok_or_else(|| Error::internal("a shared part of the program is missing"))
}
