use actix_web::HttpResponse;
use askama::Template;
use chrono::NaiveDateTime;
use serde::Deserialize;

use super::{Attention, Entry, STALLED_AFTER, last_look};
use crate::access::{Coach, CoachPages};
use crate::error::Error;
use crate::filters;
use crate::forms::Posted;
use crate::links::{Link, Purpose};
use crate::mail::Letter;
use crate::page::{self, Page};

/// How an instant is carried by a form.
const INSTANT: &str = "%Y-%m-%dT%H:%M:%S%.6f";

#[derive(Template)]
#[template(path = "caseload/list.html")]
struct List {
    page: Page,
    entries: Vec<Entry>,
    invitations: Vec<Link>,
    is_owner: bool,
    /// How many letters of the practice could not be sent; the owner is told.
    unsent: usize,
    /// The instant this page shows.
    now: NaiveDateTime,
}

impl List {
    /// How many clients there is this reason to turn to.
    fn count(&self, attention: Attention) -> usize {
        let same = |entry: &&Entry| entry.attention() == attention;
        self.entries.iter().filter(same).count()
    }

    fn until(&self) -> String {
        self.now.format(INSTANT).to_string()
    }
}

pub(super) async fn list(me: Coach) -> Result<HttpResponse, Error> {
    let (person, now) = (me.person.clone(), me.now);
    let is_owner = me.person.is_owner();
    let (entries, mut invitations, unsent) = me
        .db
        .read(move |conn| {
            let entries = Entry::all_of(&person, now, conn)?;
            let unsent = if is_owner { Letter::given_up(conn)? } else { 0 };
            Ok((entries, Link::waiting(person.id, now, conn)?, unsent))
        })
        .await?;
    invitations.retain(|link| link.purpose == Purpose::InviteClient);
    me.page("Caseload").show(|page| List { page, entries, invitations, is_owner, unsent, now })
}

/// Until when the page that the coach looked at showed things.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct LookedForm {
    until: String,
}

pub(super) async fn create(
    pages: CoachPages,
    posted: Posted<LookedForm>,
) -> Result<HttpResponse, Error> {
    let shown = NaiveDateTime::parse_from_str(&posted.form.until, INSTANT).unwrap_or(pages.now);
    let until = shown.min(pages.now);
    let (client, coach) = (pages.client, pages.person.id);
    pages.db.write(move |conn| last_look::remember(client, coach, until, conn)).await?;
    let said = format!("You have looked at {}’s pages", pages.head.name);
    Ok(page::see_other("/caseload", &said))
}
