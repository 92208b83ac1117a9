use actix_web::HttpResponse;
use askama::Template;
use serde::Deserialize;

use super::draft::{Draft, NewDraft};
use crate::access::SignedIn;
use crate::error::Error;
use crate::filters;
use crate::forms::{FormKey, Posted};
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

/// Keeps a long form while it is being typed.
pub(super) async fn create(me: SignedIn, draft: NewDraft) -> Result<HttpResponse, Error> {
    let (id, now) = (me.person.id, me.now);
    me.db.write(move |conn| draft.keep_unless_saved(id, now, conn)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Which words to let go: those of this showing of a form.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct DiscardForm {
    discard: String,
}

pub(super) async fn delete(
    me: SignedIn,
    posted: Posted<DiscardForm>,
) -> Result<HttpResponse, Error> {
    let (owner, showing) = (me.person.id, FormKey::read(&posted.form.discard));
    me.db.write(move |conn| Draft::forget(owner, &showing, conn)).await?;
    let back = me.form_page().unwrap_or_else(|| "/drafts".to_owned());
    Ok(page::see_other(&back, "Your words are discarded"))
}
