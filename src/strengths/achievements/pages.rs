use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::form::AchievementForm;
use super::{Achievement, AchievementId};
use crate::access::{ClientPages, OwnPages};
use crate::comments::{Margin, Subject};
use crate::error::Error;
use crate::filters;
use crate::forms::{Pairs, Posted, Reply, Revision, Saved};
use crate::page::{self, Page};

/// Where the list is among a client's pages.
const LIST: &str = "strengths/achievements";

#[derive(Template)]
#[template(path = "strengths/achievements/list.html")]
struct List {
    page: Page,
    achievements: Vec<Achievement>,
    margin: Margin,
}

pub(super) async fn list(pages: ClientPages) -> Result<HttpResponse, Error> {
    let client = pages.client;
    let (achievements, margin) = pages
        .db
        .read(move |conn| {
            let achievements = Achievement::all(client, conn)?;
            Ok((achievements, Margin::of(client, Subject::Achievements, conn)?))
        })
        .await?;
    let page = pages.page("Achievements");
    let page = page.back(pages.at("strengths"), "Strengths");
    page.show(|page| List { page, achievements, margin })
}

#[derive(Template)]
#[template(path = "strengths/achievements/edit.html")]
struct Edit {
    page: Page,
    form: AchievementForm,
    id: Option<AchievementId>,
    revision: Revision,
}

impl Edit {
    fn action(&self) -> String {
        let rest = self.id.map(|id| format!("/{id}")).unwrap_or_default();
        self.page.at(&format!("{LIST}{rest}"))
    }
}

fn shown(
    own: &OwnPages,
    id: Option<AchievementId>,
    form: AchievementForm,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let title = if id.is_some() { "Change an achievement" } else { "Add an achievement" };
    let page = own.page(title).back(own.at(LIST), "Achievements");
    page.reply(reply).show(|page| Edit { page, form, id, revision })
}

pub(super) async fn new(own: OwnPages) -> Result<HttpResponse, Error> {
    let form = AchievementForm::default();
    shown(&own, None, form, Revision::default(), Reply::default())
}

pub(super) async fn create(
    own: OwnPages,
    posted: Posted<AchievementForm>,
) -> Result<HttpResponse, Error> {
    let draft = match posted.form.draft() {
        Ok(draft) => draft,
        Err(reply) => return shown(&own, None, posted.form, posted.revision, reply),
    };
    let (client, list) = (own.client, own.at(LIST));
    let kept = own.keep(posted.key, move |conn| {
        draft.insert(client, conn)?;
        Ok(list.clone())
    });
    Ok(page::see_other(&kept.await?, "The achievement is on your list"))
}

pub(super) async fn edit(
    own: OwnPages,
    row: Path<(String, AchievementId)>,
) -> Result<HttpResponse, Error> {
    let (client, id) = (own.client, row.1);
    let kept = own.db.read(move |conn| Achievement::find(client, id, conn)).await?;
    let (form, revision) = (AchievementForm::from(&kept), Revision(kept.revision));
    shown(&own, Some(id), form, revision, Reply::default())
}

pub(super) async fn update(
    own: OwnPages,
    row: Path<(String, AchievementId)>,
    posted: Posted<AchievementForm>,
) -> Result<HttpResponse, Error> {
    let (form, revision) = (posted.form, posted.revision);
    let (client, id, list) = (own.client, row.1, own.at(LIST));
    own.db.read(move |conn| Achievement::find(client, id, conn)).await?;
    let draft = match form.draft() {
        Ok(draft) => draft,
        Err(reply) => return shown(&own, Some(id), form, revision, reply),
    };
    let saved =
        own.once(posted.key, move |conn| draft.update(client, id, revision, &list, conn)).await?;
    match saved {
        Saved::At(address) => Ok(page::see_other(&address, "The achievement is saved")),
        Saved::Stale(now) => {
            let reply = Reply::stale(&form, &AchievementForm::from(&now));
            shown(&own, Some(id), form, Revision(now.revision), reply)
        }
    }
}

pub(super) async fn delete(
    own: OwnPages,
    row: Path<(String, AchievementId)>,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, id, list) = (own.client, row.1, own.at(LIST));
    let kept = own.keep(posted.key, move |conn| {
        Achievement::delete(client, id, conn)?;
        Ok(list.clone())
    });
    Ok(page::see_other(&kept.await?, "The achievement is off your list"))
}
