use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use crate::access::ClientId;
use crate::db::{Conn, typed_id};
use crate::error::Error;
use crate::forms::{FormKey, Pairs, is_carried};
use crate::page;
use crate::people::PersonId;
use crate::schema::drafts;

typed_id! {
    /// A form that was typed and not saved.
    DraftId
}

/// A form that was typed and not saved.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = drafts)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// Where it would have been sent.
    pub action: String,
    /// The page it was typed on.
    pub page: String,
    body: String,
    /// When it was typed.
    pub kept_at: NaiveDateTime,
    /// Which showing of the form it was typed into.
    pub form_key: String,
}

/// Never kept, however it comes: passwords and codes.
const SECRET: [&str; 3] = ["password", "current", "code"];

impl Draft {
    /// The draft of this showing is saved, or no longer wanted.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn forget(owner: PersonId, showing: &FormKey, conn: &mut Conn) -> Result<(), Error> {
        let own = drafts::table.filter(drafts::owner_id.eq(owner));
        let same = own.filter(drafts::form_key.eq(showing.to_string()));
        diesel::delete(same).execute(conn)?;
        Ok(())
    }

    /// What this person has typed and not saved, newest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(owner: PersonId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let own = drafts::table.filter(drafts::owner_id.eq(owner)).order(drafts::kept_at.desc());
        Ok(own.select(Self::as_select()).load(conn)?)
    }

    /// On which page each form stands that this person has typed and not saved.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub(super) fn pages(owner: PersonId, conn: &mut Conn) -> Result<Vec<String>, Error> {
        Ok(drafts::table.filter(drafts::owner_id.eq(owner)).select(drafts::page).load(conn)?)
    }

    /// What this person has typed and not saved on this page, newest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub(super) fn on(owner: PersonId, page: &str, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let own = drafts::table.filter(drafts::owner_id.eq(owner)).filter(drafts::page.eq(page));
        Ok(own.order(drafts::kept_at.desc()).select(Self::as_select()).load(conn)?)
    }

    /// Lets go of what anyone typed on this client's pages and did not save.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn forget_pages_of(client: ClientId, conn: &mut Conn) -> Result<(), Error> {
        let there = drafts::table.filter(drafts::action.like(format!("/clients/{client}/%")));
        diesel::delete(there).execute(conn)?;
        Ok(())
    }

    /// Lets go of what has been waiting for longer than `days`.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn expire(days: u16, now: NaiveDateTime, conn: &mut Conn) -> Result<(), Error> {
        let before = now - TimeDelta::days(i64::from(days));
        diesel::delete(drafts::table.filter(drafts::kept_at.lt(before))).execute(conn)?;
        Ok(())
    }

    /// What the page it was typed on is called.
    #[must_use]
    pub fn title(&self) -> String {
        Pairs::decoded(&self.body).get("form_title").to_owned()
    }

    /// The page with these words in its form.
    #[must_use]
    pub fn address(&self) -> String {
        let joint = if self.page.contains('?') { '&' } else { '?' };
        format!("{}{joint}draft={}", self.page, self.id)
    }

    /// What the form held, the fields it brings along included.
    #[must_use]
    pub fn fields(&self) -> Pairs {
        Pairs::decoded(&self.body)
    }

    /// What the person typed or chose, each under a readable form of the field's name.
    #[must_use]
    pub fn words(&self) -> Vec<(String, String)> {
        let mut fields = self.fields().0;
        fields.retain(|(name, text)| !is_carried(name) && !text.trim().is_empty());
        fields.into_iter().map(|(name, text)| (readable(&name), text)).collect()
    }
}

/// `why_energise` is read as "Why energise".
fn readable(name: &str) -> String {
    crate::words::capitalised(&name.replace(['_', '.', '-'], " "))
}

/// A form that was sent and not saved, about to be kept as a draft.
#[derive(Clone, Debug)]
pub struct NewDraft {
    key: FormKey,
    action: String,
    page: String,
    typed: Pairs,
}

impl NewDraft {
    /// What there is to keep of a form that came to this path: nothing of a click or of a form that
    /// holds a secret. A form that is still being typed names its own path.
    #[must_use]
    pub fn of(path: &str, typed: &Pairs) -> Option<Self> {
        let own = Some(typed.get("form_action")).filter(|action| !action.is_empty());
        let (action, page) = (own.unwrap_or(path).to_owned(), typed.get("form_page").to_owned());
        let key = FormKey::read(typed.get("form_key"));
        let is_secret = typed.0.iter().any(|(name, _)| SECRET.contains(&name.as_str()));
        let is_ours = page::is_of_this_site(&action) && page::is_of_this_site(&page);
        let can_be_kept = is_ours && !is_secret && !key.is_empty();
        can_be_kept.then(|| Self { key, action, page, typed: typed.clone() })
    }

    /// Keeps it while it is being typed. What is on its way here when its form is saved comes too
    /// late to be kept.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub(super) fn keep_unless_saved(
        &self,
        owner: PersonId,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        if self.key.is_saved(owner, conn)? { Ok(()) } else { self.keep(owner, now, conn) }
    }

    /// Keeps it for its owner, in place of what they typed into the same showing before; where that
    /// is nothing any more, nothing is kept.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn keep(&self, owner: PersonId, now: NaiveDateTime, conn: &mut Conn) -> Result<(), Error> {
        if self.typed.0.iter().all(|(name, _)| is_carried(name)) {
            return Draft::forget(owner, &self.key, conn);
        }
        let showing = self.key.to_string();
        let words = || {
            (
                drafts::action.eq(&self.action),
                drafts::page.eq(&self.page),
                drafts::body.eq(self.typed.encoded()),
                drafts::kept_at.eq(now),
            )
        };
        let own = drafts::table.filter(drafts::owner_id.eq(owner));
        let before = own.filter(drafts::form_key.eq(&showing));
        if diesel::update(before).set(words()).execute(conn)? == 0 {
            let whose = (drafts::owner_id.eq(owner), drafts::form_key.eq(&showing));
            let new = (drafts::id.eq(DraftId::new()), whose, words());
            diesel::insert_into(drafts::table).values(new).execute(conn)?;
        }
        Ok(())
    }
}

impl FromRequest for NewDraft {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let typed = request.extensions_mut().remove::<Pairs>().unwrap_or_default();
        ready(Self::of(request.path(), &typed).ok_or(Error::NotFound))
    }
}
