use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::form::OwnValueForm;
use super::{OWN_VALUES_AT_MOST, OwnValue, OwnValueId};
use crate::access::{ClientPages, OwnPages, Viewer};
use crate::error::Error;
use crate::forms::{Pairs, Posted, Reply, Revision, Saved};
use crate::page::{self, Page};

type Row = Path<(String, OwnValueId)>;

#[derive(Template)]
#[template(path = "values/own/list.html")]
struct List {
    page: Page,
    own: Vec<OwnValue>,
}

impl List {
    /// Whether there is room for one more.
    fn has_room(&self) -> bool {
        self.own.len() < OWN_VALUES_AT_MOST
    }
}

pub(super) async fn list(pages: ClientPages) -> Result<HttpResponse, Error> {
    let client = pages.client;
    let own = pages.db.read(move |conn| OwnValue::of_clients(&[client], conn)).await?;
    let title = match pages.viewer() {
        Viewer::Client => "Values of your own".to_owned(),
        _ => format!("{}’s own values", pages.head.name),
    };
    let page = pages.page(title).back(pages.at("values"), "Values");
    page.show(|page| List { page, own })
}

#[derive(Template)]
#[template(path = "values/own/edit.html")]
struct Edit {
    page: Page,
    /// The value that is changed; none where one is added.
    id: Option<OwnValueId>,
    form: OwnValueForm,
    revision: Revision,
}

impl Edit {
    /// Where the form goes.
    fn action(&self) -> String {
        match self.id {
            Some(id) => self.page.at(&format!("values/own/{id}")),
            None => self.page.at("values/own"),
        }
    }
}

fn edit_page(
    own: &OwnPages,
    id: Option<OwnValueId>,
    form: OwnValueForm,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let title = if id.is_some() { "Change your value" } else { "Add a value of your own" };
    let page = own.page(title).reply(reply);
    let page = page.back(own.at("values/own"), "Values of your own");
    page.show(|page| Edit { page, id, form, revision })
}

pub(super) async fn new(own: OwnPages) -> Result<HttpResponse, Error> {
    edit_page(&own, None, OwnValueForm::default(), Revision::default(), Reply::default())
}

pub(super) async fn create(
    own: OwnPages,
    posted: Posted<OwnValueForm>,
) -> Result<HttpResponse, Error> {
    let form = posted.form;
    let draft = match form.draft() {
        Ok(draft) => draft,
        Err(reply) => return edit_page(&own, None, form, Revision::default(), reply),
    };
    let (client, values) = (own.client, own.at("values"));
    let saved = own
        .once(posted.key, move |conn| {
            if OwnValue::of_clients(&[client], conn)?.len() >= OWN_VALUES_AT_MOST {
                return Ok(Saved::Stale(()));
            }
            let id = draft.insert(client, conn)?;
            Ok(Saved::At(format!("{values}/own:{id}")))
        })
        .await?;
    match saved {
        Saved::At(address) => Ok(page::see_other(&address, "Your value is added")),
        Saved::Stale(()) => {
            let full = "You have five values of your own. Change one of those, or take one off \
                        the list first";
            let reply = Reply::about("name", full);
            edit_page(&own, None, form, Revision::default(), reply)
        }
    }
}

pub(super) async fn edit(own: OwnPages, row: Row) -> Result<HttpResponse, Error> {
    let (client, id) = (own.client, row.1);
    let value = own.db.read(move |conn| OwnValue::find(client, id, conn)).await?;
    let (form, revision) = (OwnValueForm::from(&value), Revision(value.revision));
    edit_page(&own, Some(id), form, revision, Reply::default())
}

pub(super) async fn update(
    own: OwnPages,
    row: Row,
    posted: Posted<OwnValueForm>,
) -> Result<HttpResponse, Error> {
    let (client, id, form, revision) = (own.client, row.1, posted.form, posted.revision);
    own.db.read(move |conn| OwnValue::find(client, id, conn)).await?;
    let draft = match form.draft() {
        Ok(draft) => draft,
        Err(reply) => return edit_page(&own, Some(id), form, revision, reply),
    };
    let saved = own.once(posted.key, move |conn| draft.update(client, id, revision, conn)).await?;
    match saved {
        Saved::At(address) => Ok(page::see_other(&address, "Your value is saved")),
        Saved::Stale(now) => {
            let reply = Reply::stale(&form, &OwnValueForm::from(&now));
            edit_page(&own, Some(id), form, Revision(now.revision), reply)
        }
    }
}

pub(super) async fn delete(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, id, list) = (own.client, row.1, own.at("values/own"));
    let address = own
        .keep(posted.key, move |conn| {
            OwnValue::delete(client, id, conn)?;
            Ok(list.clone())
        })
        .await?;
    Ok(page::see_other(&address, "That value is off your list"))
}
