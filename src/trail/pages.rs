use actix_web::HttpResponse;
use askama::Template;
use serde::Deserialize;

use super::{Day, Entry, EntryId};
use crate::access::OwnPages;
use crate::error::Error;
use crate::filters;
use crate::forms::Query;
use crate::page::Page;

/// How many entries one page shows.
const AT_ONCE: usize = 100;

/// The trail's pages: each begins before an entry of the one before.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct From {
    before: Option<EntryId>,
}

#[derive(Template)]
#[template(path = "trail/list.html")]
struct List {
    page: Page,
    days: Vec<Day>,
    is_first: bool,
    /// Where the next page begins, if there is one.
    earlier: Option<EntryId>,
}

pub(super) async fn list(own: OwnPages, asked: Query<From>) -> Result<HttpResponse, Error> {
    let (client, before) = (own.client, asked.0.before);
    let most = i64::try_from(AT_ONCE + 1).unwrap_or(i64::MAX);
    let read = own.db.read(move |conn| Entry::latest(client, before, most, conn));
    let mut entries = read.await?;
    let more = entries.len() > AT_ONCE;
    entries.truncate(AT_ONCE);
    let earlier = entries.last().map(|last| last.id).filter(|_| more);
    let days = Day::all(&entries, &own.head.time_zone);
    let is_first = before.is_none();
    let page = own.page("Who looked, and when").back(own.at("coaching"), "Your coach");
    page.show(|page| List { page, days, is_first, earlier })
}
