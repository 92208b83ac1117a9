use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use serde::Deserialize;

use super::authenticity::Fit;
use super::ranking::{MOST_IMPACT, Placed, Weight, ranked};
use super::{PriorityForm, PriorityId, PriorityItem, PriorityList};
use crate::access::{ClientId, ClientPages, OwnPages};
use crate::comments::{Margin, Subject};
use crate::db::Conn;
use crate::error::Error;
use crate::filters;
use crate::findings::{Finding, FindingId};
use crate::forms::{Pairs, Posted, Query, Reply, Revision, Saved, choices};
use crate::goals::Goal;
use crate::page::{self, Page};

/// `{client}` was read by the door; what is left is the row.
type Row = Path<(String, PriorityId)>;

#[derive(Template)]
#[template(path = "priorities/list.html")]
struct List {
    page: Page,
    /// What is not parked and has both numbers, highest impact first.
    order: Vec<Placed<PriorityItem>>,
    items: Vec<PriorityItem>,
    findings: Vec<Finding>,
    /// The goals that were begun from something on the list.
    goals: Vec<Goal>,
    margin: Margin,
}

impl List {
    /// Each list with what is on it and not parked.
    fn lists(&self) -> Vec<(PriorityList, Vec<&PriorityItem>)> {
        let open = |list: &PriorityList| {
            let on_it = |item: &&PriorityItem| item.list == *list && !item.is_parked();
            (*list, self.items.iter().filter(on_it).collect())
        };
        PriorityList::ALL.iter().map(open).collect()
    }

    fn parked(&self) -> Vec<&PriorityItem> {
        self.items.iter().filter(|item| item.is_parked()).collect()
    }

    /// The finding that led to it.
    fn origin(&self, item: &PriorityItem) -> Option<&Finding> {
        let id = item.finding_id?;
        self.findings.iter().find(|finding| finding.id == id)
    }

    /// The goals it became.
    fn goals_of(&self, item: &PriorityItem) -> Vec<&Goal> {
        self.goals.iter().filter(|goal| goal.priority_id == Some(item.id)).collect()
    }

    fn place(&self, item: &PriorityItem) -> Option<usize> {
        let placed = self.order.iter().find(|placed| placed.item.id == item.id);
        placed.map(|placed| placed.place)
    }
}

pub(super) async fn list(pages: ClientPages) -> Result<HttpResponse, Error> {
    let client = pages.client;
    let read = pages.db.read(move |conn| {
        let items = PriorityItem::all(client, conn)?;
        let (findings, goals) = (Finding::all(client, conn)?, Goal::from_the_list(client, conn)?);
        Ok((items, findings, goals, Margin::of(client, Subject::Priorities, conn)?))
    });
    let (items, findings, goals, margin) = read.await?;
    let open = items.iter().filter(|item| !item.is_parked()).cloned();
    let order = ranked(open.filter_map(|item| Some((item.weight()?, item))));
    let page = pages.page("Priorities");
    page.show(|page| List { page, order, items, findings, goals, margin })
}

#[derive(Template)]
#[template(path = "priorities/edit.html")]
struct Edit {
    page: Page,
    form: PriorityForm,
    /// What is changed; `None` for something new.
    id: Option<PriorityId>,
    /// The finding it comes from.
    finding: Option<Finding>,
    revision: Revision,
}

impl Edit {
    fn action(&self) -> String {
        let all = self.page.at("priorities");
        self.id.map_or_else(|| all.clone(), |id| format!("{all}/{id}"))
    }
}

/// What the new item comes from: a finding, or the list it is for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Origin {
    finding: String,
    list: String,
}

pub(super) async fn new(own: OwnPages, origin: Query<Origin>) -> Result<HttpResponse, Error> {
    let Origin { finding, list } = origin.0;
    let form = PriorityForm { finding, list, ..PriorityForm::default() };
    let form = match origin_of(&own, &form).await? {
        Some(finding) => PriorityForm::from_finding(&finding),
        None => form,
    };
    edit_page(&own, None, form, Revision::default(), Reply::default()).await
}

pub(super) async fn edit(own: OwnPages, row: Row) -> Result<HttpResponse, Error> {
    let (client, id) = (own.client, row.1);
    let item = own.db.read(move |conn| PriorityItem::find(client, id, conn)).await?;
    let (form, revision) = (PriorityForm::from(&item), Revision(item.revision));
    edit_page(&own, Some(id), form, revision, Reply::default()).await
}

async fn edit_page(
    own: &OwnPages,
    id: Option<PriorityId>,
    form: PriorityForm,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let finding = origin_of(own, &form).await?;
    let title = id.map_or("Something to work on", |_| "Change and weigh");
    let page = own.page(title).reply(reply);
    page.back(own.at("priorities"), "Priorities").show(|page| Edit {
        page,
        form,
        id,
        finding,
        revision,
    })
}

async fn origin_of(own: &OwnPages, form: &PriorityForm) -> Result<Option<Finding>, Error> {
    let (client, named) = (own.client, form.finding());
    own.db.read(move |conn| theirs(client, named, conn)).await
}

/// The client's finding with this id. One that is gone meanwhile is not missed: what follows from
/// it is kept all the same.
fn theirs(
    client: ClientId,
    named: Option<FindingId>,
    conn: &mut Conn,
) -> Result<Option<Finding>, Error> {
    let Some(id) = named else { return Ok(None) };
    Error::or_none(Finding::find(client, id, conn))
}

pub(super) async fn create(
    own: OwnPages,
    posted: Posted<PriorityForm>,
) -> Result<HttpResponse, Error> {
    let form = posted.form;
    let draft = match form.draft() {
        Ok(draft) => draft,
        Err(reply) => return edit_page(&own, None, form, posted.revision, reply).await,
    };
    let (client, named, there) = (own.client, form.finding(), own.at("priorities"));
    let address = own
        .keep(posted.key, move |conn| {
            let finding = theirs(client, named, conn)?;
            let id = draft.insert(client, finding.map(|finding| finding.id), conn)?;
            Ok(format!("{there}#item-{id}"))
        })
        .await?;
    Ok(page::see_other(&address, "It is on your list"))
}

pub(super) async fn update(
    own: OwnPages,
    row: Row,
    posted: Posted<PriorityForm>,
) -> Result<HttpResponse, Error> {
    let (client, id) = (own.client, row.1);
    own.db.read(move |conn| PriorityItem::find(client, id, conn)).await?;
    let (form, revision) = (posted.form, posted.revision);
    let draft = match form.draft() {
        Ok(draft) => draft,
        Err(reply) => return edit_page(&own, Some(id), form, revision, reply).await,
    };
    let saved = own.once(posted.key, move |conn| draft.update(client, id, revision, conn)).await?;
    match saved {
        Saved::At(address) => Ok(page::see_other(&address, "Your change is saved")),
        Saved::Stale(now) => {
            let reply = Reply::stale(&form, &PriorityForm::from(&now));
            edit_page(&own, Some(id), form, Revision(now.revision), reply).await
        }
    }
}

pub(super) async fn delete(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, id, there) = (own.client, row.1, own.at("priorities"));
    let address = own
        .keep(posted.key, move |conn| {
            PriorityItem::delete(client, id, conn)?;
            Ok(there.clone())
        })
        .await?;
    Ok(page::see_other(&address, "It is off your list"))
}
