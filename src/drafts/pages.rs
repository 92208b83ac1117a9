use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::draft::{Draft, DraftId};
use crate::access::SignedIn;
use crate::error::Error;
use crate::filters;
use crate::forms::{Pairs, Posted};
use crate::page::{self, Page};

#[derive(Template)]
#[template(path = "drafts/list.html")]
struct List {
    page: Page,
    drafts: Vec<Draft>,
}

pub(super) async fn list(me: SignedIn) -> Result<HttpResponse, Error> {
    let id = me.person.id;
    let drafts = me.db.read(move |conn| Draft::all(id, conn)).await?;
    me.page("Not saved yet").show(|page| List { page, drafts })
}

/// Keeps a long form while it is being typed. The fields come under their own names; `draft_action`
/// and `draft_page` say which form they are of.
pub(super) async fn create(me: SignedIn, posted: Posted<Pairs>) -> Result<HttpResponse, Error> {
    let mut typed = posted.form;
    let (action, from) = (typed.get("draft_action").to_owned(), typed.get("draft_page").to_owned());
    typed.0.retain(|(name, _)| name != "draft_action" && name != "draft_page");
    if !action.starts_with('/') || !from.starts_with('/') {
        return Err(Error::NotFound);
    }
    typed.set("revision", posted.revision.0.to_string());
    let (id, now) = (me.person.id, me.now);
    me.db.write(move |conn| Draft::keep(id, &action, &from, &typed, now, conn)).await?;
    Ok(HttpResponse::NoContent().finish())
}

pub(super) async fn delete(me: SignedIn, id: Path<DraftId>) -> Result<HttpResponse, Error> {
    let (owner, id) = (me.person.id, id.into_inner());
    me.db.write(move |conn| Draft::delete(owner, id, conn)).await?;
    Ok(page::see_other("/drafts", "Discarded"))
}
