use actix_web::HttpResponse;
use askama::Template;

use super::answer::Answer;
use super::form::PointsForm;
use super::pages::{Row, find};
use super::slots::Slots;
use crate::access::OwnPages;
use crate::error::Error;
use crate::forms::{Posted, Reply, Revision, Saved};
use crate::interviews::talking_points::{TalkingPoint, talking_points};
use crate::page::{self, Page};

#[derive(Template)]
#[template(path = "interviews/answers/edit_points.html")]
struct EditPoints {
    page: Page,
    form: PointsForm,
    answer: Answer,
    suggested: Vec<TalkingPoint>,
    revision: Revision,
}

pub(super) async fn edit(own: OwnPages, row: Row) -> Result<HttpResponse, Error> {
    let (answer, _) = find(&own, row.1).await?;
    let (form, revision) = (PointsForm::from(&answer), Revision(answer.revision));
    edit_page(&own, answer, form, revision, Reply::default()).await
}

async fn edit_page(
    own: &OwnPages,
    answer: Answer,
    form: PointsForm,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let (client, id, question) = (own.client, answer.id, answer.question);
    let slots = own.db.read(move |conn| Slots::load(client, id, question, conn)).await?;
    let suggested = talking_points(question, &slots.parts());
    let page = own
        .page("Your talking points")
        .reply(reply)
        .back(answer.address(), answer.question.label());
    page.show(|page| EditPoints { page, form, answer, suggested, revision })
}

pub(super) async fn update(
    own: OwnPages,
    row: Row,
    posted: Posted<PointsForm>,
) -> Result<HttpResponse, Error> {
    let (answer, _) = find(&own, row.1).await?;
    let (form, revision) = (posted.form, posted.revision);
    let points = match form.draft() {
        Ok(points) => points,
        Err(reply) => return edit_page(&own, answer, form, revision, reply).await,
    };
    let saved =
        own.once(posted.key, move |conn| answer.set_points(&points, revision, conn)).await?;
    match saved {
        Saved::At(address) => Ok(page::see_other(&address, "The talking points are saved")),
        Saved::Stale(now) => {
            let reply = Reply::stale(&form, &PointsForm::from(&now));
            let revision = Revision(now.revision);
            edit_page(&own, now, form, revision, reply).await
        }
    }
}
