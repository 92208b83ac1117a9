use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::SHEETS;
use crate::access::{ClientPages, OwnPages};
use crate::comments::{Margin, Subject};
use crate::error::Error;
use crate::filters;
use crate::forms::{Pairs, Posted, Reply, Revision, Saved};
use crate::page::{self, Page};
use crate::questionnaire::{Answers, Sheet};

/// Where the answers are read, among a client's pages.
const LIST: &str = "strengths/reflections";

#[derive(Template)]
#[template(path = "strengths/reflections/list.html")]
struct List {
    page: Page,
    answers: Answers,
    margin: Margin,
}

pub(super) async fn list(pages: ClientPages) -> Result<HttpResponse, Error> {
    let client = pages.client;
    let (answers, margin) = pages
        .db
        .read(move |conn| {
            let margin = Margin::of(client, Subject::Reflections, conn)?;
            Ok((Answers::of(client, conn)?, margin))
        })
        .await?;
    let page = pages.page("Reflections");
    let page = page.back(pages.at("strengths"), "Strengths");
    page.show(|page| List { page, answers, margin })
}

#[derive(Template)]
#[template(path = "strengths/reflections/edit.html")]
struct Edit {
    page: Page,
    sheet: &'static Sheet,
    form: Pairs,
    revision: Revision,
}

pub(super) async fn edit(
    own: OwnPages,
    place: Path<(String, String)>,
) -> Result<HttpResponse, Error> {
    let (client, sheet) = (own.client, named(&place.1)?);
    let (answers, revision) = own
        .db
        .read(move |conn| Ok((Answers::of(client, conn)?, sheet.revision(client, conn)?)))
        .await?;
    shown(&own, sheet, sheet.form(&answers), revision, Reply::default())
}

pub(super) async fn update(
    own: OwnPages,
    place: Path<(String, String)>,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (form, revision) = (posted.form, posted.revision);
    let (client, sheet) = (own.client, named(&place.1)?);
    let draft = match sheet.draft(&form) {
        Ok(draft) => draft,
        Err(reply) => return shown(&own, sheet, form, revision, reply),
    };
    let there = own.at(&format!("{LIST}#{}", sheet.key));
    let saved = own
        .once(posted.key, move |conn| sheet.save(client, &draft, revision, &there, conn))
        .await?;
    match saved {
        Saved::At(address) => Ok(page::see_other(&address, "Your answers are saved")),
        Saved::Stale((now, revision)) => {
            let reply = sheet.stale(&form, &now);
            shown(&own, sheet, form, revision, reply)
        }
    }
}

fn named(key: &str) -> Result<&'static Sheet, Error> {
    Sheet::from_key(key, SHEETS).ok_or(Error::NotFound)
}

fn shown(
    own: &OwnPages,
    sheet: &'static Sheet,
    form: Pairs,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let page = own.page(sheet.title).back(own.at(LIST), "Reflections");
    page.reply(reply).show(|page| Edit { page, sheet, form, revision })
}
