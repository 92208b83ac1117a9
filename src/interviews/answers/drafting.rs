//! Joining the parts into a draft, and copying a version to work on. Neither writes over what the
//! client has edited.

use actix_web::HttpResponse;
use askama::Template;

use super::answer::{Answer, address};
use super::form::JoinForm;
use super::kept::KeptFinding;
use super::pages::{Row, find};
use super::slots::Slots;
use crate::access::OwnPages;
use crate::error::Error;
use crate::forms::{Pairs, Posted};
use crate::page::{self, Page};

#[derive(Template)]
#[template(path = "interviews/answers/new_draft.html")]
struct NewDraft {
    page: Page,
    answer: Answer,
    joined: String,
}

pub(super) async fn create(
    own: OwnPages,
    row: Row,
    posted: Posted<JoinForm>,
) -> Result<HttpResponse, Error> {
    let (client, id, now) = (own.client, row.1, own.now);
    let read = own.db.read(move |conn| {
        let answer = Answer::find(client, id, conn)?;
        let slots = Slots::load(client, id, answer.question, conn)?;
        Ok((answer, slots))
    });
    let (answer, slots) = read.await?;
    let joined = slots.joined(answer.question);
    if joined.is_empty() {
        let parts = format!("{}/slots", answer.address());
        let first = "Write at least one part first, then join them";
        return Ok(page::see_other(&parts, first));
    }
    if answer.is_edited() && posted.form.confirmed != "yes" {
        let page = own
            .page("Keep your draft and begin another?")
            .back(answer.address(), answer.question.label());
        return page.show(|page| NewDraft { page, answer, joined });
    }
    let address = own
        .keep(posted.key, move |conn| {
            if answer.compose(&joined, conn)? {
                return Ok(answer.address());
            }
            let words = (&slots, joined.as_str());
            let (company, question) = (answer.company_id, answer.question);
            let id = Answer::begin(client, company, question, words, now, conn)?;
            Ok(address(client, id))
        })
        .await?;
    let done = "Here is a draft. Now make it sound like you";
    Ok(page::see_other(&address, done))
}

pub(super) async fn copy(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (answer, _) = find(&own, row.1).await?;
    let (client, now) = (own.client, own.now);
    let address = own
        .keep(posted.key, move |conn| {
            let slots = Slots::load(client, answer.id, answer.question, conn)?;
            let id = answer.copy(&slots, now, conn)?;
            KeptFinding::copy(client, (answer.id, id), now, conn)?;
            Ok(address(client, id))
        })
        .await?;
    Ok(page::see_other(&address, "This is a copy to work on. The other version stays as it is"))
}
