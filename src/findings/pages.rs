use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use serde::Deserialize;

use super::{FactQuestion, Finding, FindingForm, FindingId, Source};
use crate::access::{ClientPages, OwnPages};
use crate::comments::{Margin, Subject};
use crate::error::Error;
use crate::filters;
use crate::forms::{Pairs, Posted, Query, Reply, Revision, Saved, choices};
use crate::page::{self, Page};
use crate::priorities::PriorityItem;

/// `{client}` was read by the door; what is left is the row.
type Row = Path<(String, FindingId)>;

#[derive(Template)]
#[template(path = "findings/list.html")]
struct List {
    page: Page,
    findings: Vec<Finding>,
    items: Vec<PriorityItem>,
    margin: Margin,
}

impl List {
    /// Each question with its answers.
    fn questions(&self) -> Vec<(FactQuestion, Vec<&Finding>)> {
        let answers = |question: &FactQuestion| {
            let on_it = |finding: &&Finding| finding.question == *question;
            (*question, self.findings.iter().filter(on_it).collect())
        };
        FactQuestion::ALL.iter().map(answers).collect()
    }

    /// What was put on the list of priorities because of this finding.
    fn led_to(&self, finding: &Finding) -> Vec<&PriorityItem> {
        let from_it = |item: &&PriorityItem| item.finding_id == Some(finding.id);
        self.items.iter().filter(from_it).collect()
    }
}

pub(super) async fn list(pages: ClientPages) -> Result<HttpResponse, Error> {
    let client = pages.client;
    let read = pages.db.read(move |conn| {
        let findings = Finding::all(client, conn)?;
        let items = PriorityItem::all(client, conn)?;
        Ok((findings, items, Margin::of(client, Subject::Findings, conn)?))
    });
    let (findings, items, margin) = read.await?;
    let page = pages.page("Fact-finding");
    page.show(|page| List { page, findings, items, margin })
}

#[derive(Template)]
#[template(path = "findings/edit.html")]
struct Edit {
    page: Page,
    form: FindingForm,
    /// The finding that is changed; `None` for a new one.
    id: Option<FindingId>,
    revision: Revision,
}

impl Edit {
    fn action(&self) -> String {
        let findings = self.page.at("findings");
        self.id.map_or_else(|| findings.clone(), |id| format!("{findings}/{id}"))
    }
}

/// Which question the new finding answers.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    question: String,
}

pub(super) async fn new(own: OwnPages, asked: Query<Asked>) -> Result<HttpResponse, Error> {
    let form = FindingForm::new(FactQuestion::from_key(&asked.0.question), own.today);
    edit_page(&own, None, form, Revision::default(), Reply::default())
}

pub(super) async fn edit(own: OwnPages, row: Row) -> Result<HttpResponse, Error> {
    let (client, id) = (own.client, row.1);
    let finding = own.db.read(move |conn| Finding::find(client, id, conn)).await?;
    let (form, revision) = (FindingForm::from(&finding), Revision(finding.revision));
    edit_page(&own, Some(id), form, revision, Reply::default())
}

fn edit_page(
    own: &OwnPages,
    id: Option<FindingId>,
    form: FindingForm,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let title = id.map_or("What you found out", |_| "Change a finding");
    let page = own.page(title).reply(reply);
    page.back(own.at("findings"), "Fact-finding").show(|page| Edit { page, form, id, revision })
}

pub(super) async fn create(
    own: OwnPages,
    posted: Posted<FindingForm>,
) -> Result<HttpResponse, Error> {
    let draft = match posted.form.draft() {
        Ok(draft) => draft,
        Err(reply) => return edit_page(&own, None, posted.form, posted.revision, reply),
    };
    let (client, there) = (own.client, own.at("findings"));
    let address = own
        .keep(posted.key, move |conn| {
            draft.insert(client, conn)?;
            Ok(there.clone())
        })
        .await?;
    Ok(page::see_other(&address, "What you found out is kept"))
}

pub(super) async fn update(
    own: OwnPages,
    row: Row,
    posted: Posted<FindingForm>,
) -> Result<HttpResponse, Error> {
    let (client, id) = (own.client, row.1);
    own.db.read(move |conn| Finding::find(client, id, conn)).await?;
    let (form, revision) = (posted.form, posted.revision);
    let draft = match form.draft() {
        Ok(draft) => draft,
        Err(reply) => return edit_page(&own, Some(id), form, revision, reply),
    };
    let saved = own.once(posted.key, move |conn| draft.update(client, id, revision, conn)).await?;
    match saved {
        Saved::At(address) => Ok(page::see_other(&address, "Your change is saved")),
        Saved::Stale(now) => {
            let reply = Reply::stale(&form, &FindingForm::from(&now));
            edit_page(&own, Some(id), form, Revision(now.revision), reply)
        }
    }
}

pub(super) async fn delete(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, id, there) = (own.client, row.1, own.at("findings"));
    let address = own
        .keep(posted.key, move |conn| {
            Finding::delete(client, id, conn)?;
            Ok(there.clone())
        })
        .await?;
    Ok(page::see_other(&address, "The finding is gone"))
}
