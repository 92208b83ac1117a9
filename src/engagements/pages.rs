use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::form::ReadingForm;
use super::{AGREEMENT, Clause, Engagement, EngagementId};
use crate::access::{ClientPages, MarginPages, OwnPages, Viewer};
use crate::error::Error;
use crate::filters;
use crate::forms::{Choice, Posted, Reply};
use crate::page::{self, Page};

type Row = Path<(String, EngagementId)>;

#[derive(Template)]
#[template(path = "engagements/show.html")]
struct Show {
    page: Page,
    engagements: Vec<Engagement>,
    agreement: &'static [Clause],
}

pub(super) async fn show(pages: ClientPages) -> Result<HttpResponse, Error> {
    let (client, own) = (pages.client, pages.viewer() == Viewer::Client);
    let read = pages.db.read(move |conn| Engagement::last_of_each_coach(client, conn));
    let mut engagements = read.await?;
    // A coach sees their own part of the story only.
    engagements.retain(|engagement| own || engagement.coach_id == pages.reader());
    let title = if own { "Your coach, and who can read this" } else { "Your work together" };
    pages.page(title).show(|page| Show { page, engagements, agreement: AGREEMENT })
}

#[derive(Template)]
#[template(path = "engagements/edit_end.html")]
struct EditEnd {
    page: Page,
    engagement: Engagement,
    form: ReadingForm,
    choices: Vec<Choice>,
}

/// The active engagement that the person looking may end: any of a client's, a coach's own.
async fn to_end(pages: &MarginPages, id: EngagementId) -> Result<Engagement, Error> {
    let (client, me) = (pages.client, pages.person.id);
    let own = pages.viewer() == Viewer::Client;
    let mut engagements = pages.db.read(move |conn| Engagement::of_client(client, conn)).await?;
    engagements.retain(|engagement| engagement.id == id && engagement.is_active());
    engagements.pop().filter(|found| own || found.coach_id == me).ok_or(Error::NotFound)
}

pub(super) async fn edit_end(pages: MarginPages, row: Row) -> Result<HttpResponse, Error> {
    let engagement = to_end(&pages, row.1).await?;
    end_page(&pages, engagement, ReadingForm::default(), Reply::default())
}

fn end_page(
    pages: &MarginPages,
    engagement: Engagement,
    form: ReadingForm,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let page = pages.page("End the coaching").reply(reply).back(pages.at("coaching"), "Coaching");
    let choices = ReadingForm::choices();
    page.show(|page| EditEnd { page, engagement, form, choices })
}

pub(super) async fn end(
    pages: MarginPages,
    row: Row,
    posted: Posted<ReadingForm>,
) -> Result<HttpResponse, Error> {
    let engagement = to_end(&pages, row.1).await?;
    let own = pages.viewer() == Viewer::Client;
    // Only the client decides who reads on; a coach who ends the work stops reading.
    let reads = match posted.form.draft() {
        Ok(reads) => own && reads,
        Err(_) if !own => false,
        Err(reply) => return end_page(&pages, engagement, posted.form, reply),
    };
    let (me, now) = (pages.person.id, pages.now);
    pages.db.write(move |conn| engagement.end(me, reads, now, conn)).await?;
    let on = if own { pages.at("coaching") } else { "/caseload".to_owned() };
    Ok(page::see_other(&on, "The coaching has ended"))
}

pub(super) async fn update_reading(
    own: OwnPages,
    row: Row,
    posted: Posted<ReadingForm>,
) -> Result<HttpResponse, Error> {
    let reads = posted.form.draft().map_err(|_| Error::NotFound)?;
    let (client, id, now) = (own.client, row.1, own.now);
    own.db.write(move |conn| Engagement::let_read(client, id, reads, now, conn)).await?;
    let done =
        if reads { "They can read your pages again" } else { "They can no longer read your pages" };
    Ok(page::see_other(&own.at("coaching"), done))
}
