use actix_web::HttpResponse;
use askama::Template;
use serde::Deserialize;

use super::starters::{LIFESTYLE_IDEAS, STARTERS};
use super::{Direction, DirectionForm};
use crate::access::{ClientPages, OwnPages};
use crate::comments::{Margin, Subject};
use crate::error::Error;
use crate::filters;
use crate::forms::{Pairs, Posted, Query, Reply, Revision, Saved};
use crate::page::{self, Page};

#[derive(Template)]
#[template(path = "direction/show.html")]
struct Show {
    page: Page,
    direction: Option<Direction>,
    margin: Margin,
}

impl Show {
    /// The sentence that stands above everything, once it is written.
    fn goal(&self) -> Option<&str> {
        self.direction.as_ref()?.goal()
    }
}

pub(super) async fn show(pages: ClientPages) -> Result<HttpResponse, Error> {
    let client = pages.client;
    let (direction, margin) = pages
        .db
        .read(move |conn| {
            let direction = Direction::of(client, conn)?;
            Ok((direction, Margin::of(client, Subject::Direction, conn)?))
        })
        .await?;
    let goal = direction.as_ref().and_then(Direction::goal);
    let title = goal.unwrap_or("Direction").to_owned();
    let saves = direction.as_ref().map_or(0, |kept| Revision(kept.revision).saves());
    pages.page(title).edition(saves).show(|page| Show { page, direction, margin })
}

#[derive(Template)]
#[template(path = "direction/edit.html")]
struct Edit {
    page: Page,
    form: DirectionForm,
    revision: Revision,
}

/// Which opening to put into an empty goal.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Borrowed {
    starter: String,
}

pub(super) async fn edit(own: OwnPages, asked: Query<Borrowed>) -> Result<HttpResponse, Error> {
    let client = own.client;
    let kept = own.db.read(move |conn| Direction::of(client, conn)).await?;
    let revision = Revision(kept.as_ref().map_or(0, |kept| kept.revision));
    let mut form = kept.as_ref().map(DirectionForm::from).unwrap_or_default();
    let starter = STARTERS.iter().find(|one| one.key == asked.0.starter);
    if let Some(starter) = starter.filter(|_| form.overarching_goal.is_empty()) {
        starter.sentence.clone_into(&mut form.overarching_goal);
    }
    edit_page(&own, form, revision, Reply::default())
}

fn edit_page(
    own: &OwnPages,
    form: DirectionForm,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let page = own.page("Where you’re heading").reply(reply);
    let page = page.back(own.at("direction"), "Direction");
    page.show(|page| Edit { page, form, revision })
}

pub(super) async fn update(
    own: OwnPages,
    posted: Posted<DirectionForm>,
) -> Result<HttpResponse, Error> {
    let (form, revision) = (posted.form, posted.revision);
    let draft = match form.draft() {
        Ok(draft) => draft,
        Err(reply) => return edit_page(&own, form, revision, reply),
    };
    let (client, now) = (own.client, own.now);
    let saved = own.once(posted.key, move |conn| draft.save(client, revision, now, conn)).await?;
    match saved {
        Saved::At(address) => Ok(page::see_other(&address, "Your direction is saved")),
        Saved::Stale(now) => {
            let reply = Reply::stale(&form, &DirectionForm::from(&now));
            edit_page(&own, form, Revision(now.revision), reply)
        }
    }
}

pub(super) async fn confirm(own: OwnPages, posted: Posted<Pairs>) -> Result<HttpResponse, Error> {
    let (client, there) = (own.client, own.at("direction"));
    let address = own
        .keep(posted.key, move |conn| {
            Direction::confirm_why(client, conn)?;
            Ok(there.clone())
        })
        .await?;
    Ok(page::see_other(&address, "Your reasons still hold"))
}
