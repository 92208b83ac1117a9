use actix_web::HttpResponse;
use askama::Template;

use super::form::CalendarForm;
use super::{Entries, Shows};
use crate::access::OwnPages;
use crate::db::Conn;
use crate::error::Error;
use crate::filters;
use crate::forms::{Choice, Posted, Reply, Revision, Saved, choices};
use crate::page::{self, Page};

#[derive(Template)]
#[template(path = "calendar/show.html")]
struct Show {
    page: Page,
    form: CalendarForm,
    revision: Revision,
    entries: Entries,
    shows: Vec<Choice>,
    days: Vec<Choice>,
}

pub(super) async fn show(own: OwnPages) -> Result<HttpResponse, Error> {
    let entries = entries(&own).await?;
    let form = CalendarForm::from(&entries.calendar);
    let revision = Revision(entries.calendar.revision);
    shown(&own, entries, form, revision, Reply::default())
}

/// What stands in the client's own calendar today.
pub(super) async fn entries(own: &OwnPages) -> Result<Entries, Error> {
    let (client, today) = (own.client, own.today);
    own.db.read(move |conn| Entries::of(client, today, conn)).await
}

fn shown(
    own: &OwnPages,
    entries: Entries,
    form: CalendarForm,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let (shows, days) = (choices::<Shows>(), CalendarForm::days());
    let page = own.page("Your calendar").reply(reply).back(own.at("plan"), "Plan");
    page.show(|page| Show { page, form, revision, entries, shows, days })
}

pub(super) async fn update(
    own: OwnPages,
    posted: Posted<CalendarForm>,
) -> Result<HttpResponse, Error> {
    let (client, revision) = (own.client, posted.revision);
    let entries = entries(&own).await?;
    let draft = match posted.form.draft(&entries.calendar, own.today) {
        Ok(draft) => draft,
        Err(reply) => return shown(&own, entries, posted.form, revision, reply),
    };
    let save = move |conn: &mut Conn| draft.update(client, revision, conn);
    match own.once(posted.key, save).await? {
        Saved::At(here) => Ok(page::see_other(&here, "This is how your calendar is now")),
        Saved::Stale(now) => {
            let reply = Reply::stale(&posted.form, &CalendarForm::from(&now));
            shown(&own, entries, posted.form, Revision(now.revision), reply)
        }
    }
}
