use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use serde::Deserialize;

use super::answer::{Answer, AnswerId, address};
use super::form::KeptForm;
use super::kept::{KeptFinding, KeptFindingId};
use super::pages::{Row, find};
use super::read_back::ReadBack;
use crate::access::OwnPages;
use crate::error::Error;
use crate::forms::{Pairs, Posted, Query, Reply};
use crate::interviews::review::{Finding, fingerprint};
use crate::page::{self, Page};

/// Which remark, by its number on the answer's page. The words themselves stay out of addresses.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Which {
    remark: usize,
}

#[derive(Template)]
#[template(path = "interviews/answers/new_kept.html")]
struct NewKept {
    page: Page,
    answer: Answer,
    finding: Finding,
    form: KeptForm,
}

pub(super) async fn new(
    own: OwnPages,
    row: Row,
    which: Query<Which>,
) -> Result<HttpResponse, Error> {
    let (answer, read) = read_back(&own, row.1).await?;
    let finding = read.numbered(which.0.remark).ok_or(Error::NotFound)?;
    let form = KeptForm { fingerprint: fingerprint(finding), reason: String::new() };
    new_page(&own, answer, finding.clone(), form, Reply::default())
}

async fn read_back(own: &OwnPages, id: AnswerId) -> Result<(Answer, ReadBack), Error> {
    let (answer, company) = find(own, id).await?;
    let client = own.client;
    let kept = own.db.read(move |conn| KeptFinding::of(client, id, conn)).await?;
    let read = ReadBack::of(&answer, &company, &kept, own.today);
    Ok((answer, read))
}

fn new_page(
    own: &OwnPages,
    answer: Answer,
    finding: Finding,
    form: KeptForm,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let page =
        own.page("Keep these words").reply(reply).back(answer.address(), answer.question.label());
    page.show(|page| NewKept { page, answer, finding, form })
}

pub(super) async fn create(
    own: OwnPages,
    row: Row,
    posted: Posted<KeptForm>,
) -> Result<HttpResponse, Error> {
    let (answer, read) = read_back(&own, row.1).await?;
    let (there, form) = (answer.address(), posted.form);
    let Some(finding) = read.named(&form.fingerprint) else {
        // The draft was edited meanwhile and the remark is gone by itself, or it is kept already.
        return Ok(page::see_other(&there, "That remark no longer stands"));
    };
    let reason = match form.draft() {
        Ok(reason) => reason,
        Err(reply) => return new_page(&own, answer, finding.clone(), form, reply),
    };
    let (client, id, now) = (own.client, answer.id, own.now);
    let address = own
        .keep(posted.key, move |conn| {
            KeptFinding::keep(client, id, (&form.fingerprint, &reason), now, conn)?;
            Ok(there.clone())
        })
        .await?;
    Ok(page::see_other(&address, "Your words stay as they are"))
}

pub(super) async fn delete(
    own: OwnPages,
    row: Path<(String, AnswerId, KeptFindingId)>,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, (_, answer, id)) = (own.client, row.into_inner());
    let kept = own.keep(posted.key, move |conn| {
        KeptFinding::take_back(client, answer, id, conn)?;
        Ok(address(client, answer))
    });
    Ok(page::see_other(&kept.await?, "The remark stands again"))
}
