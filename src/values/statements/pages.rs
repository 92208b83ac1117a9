use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::form::StatementForm;
use super::{AnyValue, Statement};
use crate::access::{ClientPages, OwnPages};
use crate::comments::{Margin, Subject};
use crate::error::Error;
use crate::filters;
use crate::forms::{Posted, Reply, Revision, Saved};
use crate::goals;
use crate::page::{self, Page};
use crate::values::alignment::FULLY_HONOURED;
use crate::values::orphans::GoalLink;
use crate::values::ranking::Standing;
use crate::values::{ValueKey, Worksheet};

/// The client, and the key of one value.
type Key = Path<(String, String)>;

fn read_key(path: Key) -> Result<ValueKey, Error> {
    ValueKey::from_key(&path.into_inner().1).ok_or(Error::NotFound)
}

#[derive(Template)]
#[template(path = "values/statements/show.html")]
struct Show {
    page: Page,
    value: AnyValue,
    said: Option<Statement>,
    standing: Option<Standing>,
    goals: Vec<GoalLink>,
    margin: Margin,
}

impl Show {
    /// What the value means to the client; a value of their own has it beside its name.
    fn meaning(&self) -> &str {
        match (&self.value, &self.said) {
            (AnyValue::Own(own), _) => &own.meaning,
            (AnyValue::Listed(_), Some(said)) => &said.meaning,
            (AnyValue::Listed(_), None) => "",
        }
    }

    fn steer(&self) -> &str {
        self.said.as_ref().map_or("", |said| &said.steer)
    }

    fn honoured(&self) -> Option<u8> {
        self.said.as_ref()?.honoured()
    }

    /// How well life honours the value, in words; empty while the client hasn't said.
    fn honoured_in_words(&self) -> String {
        let gap = |honoured| match FULLY_HONOURED.saturating_sub(honoured) {
            0 => format!("{honoured} of {FULLY_HONOURED}, no gap"),
            gap => format!("{honoured} of {FULLY_HONOURED}, a gap of {gap}"),
        };
        self.honoured().map(gap).unwrap_or_default()
    }
}

pub(super) async fn show(pages: ClientPages, key: Key) -> Result<HttpResponse, Error> {
    let (client, key) = (pages.client, read_key(key)?);
    let (value, sheet, links, margin) = pages
        .db
        .read(move |conn| {
            let value = AnyValue::find(client, key, conn)?;
            let sheet = Worksheet::of(client, conn)?;
            let links = goals::value_links(client, conn)?;
            let margin = Margin::of(client, Subject::Value(key.to_string()), conn)?;
            Ok((value, sheet, links, margin))
        })
        .await?;
    let standing = match key {
        ValueKey::Listed(value) => sheet.ranking().standing(value).cloned(),
        ValueKey::Own(_) => None,
    };
    let serving = links.into_iter().filter(|link| link.value == Some(key));
    let page = pages.page(value.name()).back(pages.at("values"), "Values");
    page.show(|page| Show {
        page,
        said: sheet.statement(key).cloned(),
        value,
        standing,
        goals: serving.collect(),
        margin,
    })
}

#[derive(Template)]
#[template(path = "values/statements/edit.html")]
struct Edit {
    page: Page,
    value: AnyValue,
    form: StatementForm,
    revision: Revision,
}

pub(super) async fn edit(own: OwnPages, key: Key) -> Result<HttpResponse, Error> {
    let (client, key) = (own.client, read_key(key)?);
    let (value, said) = own
        .db
        .read(move |conn| {
            let value = AnyValue::find(client, key, conn)?;
            Ok((value, Statement::about(client, key, conn)?))
        })
        .await?;
    let form = said.as_ref().map(StatementForm::from).unwrap_or_default();
    let revision = Revision(said.map_or(0, |said| said.revision));
    edit_page(&own, value, form, revision, Reply::default())
}

fn edit_page(
    own: &OwnPages,
    value: AnyValue,
    form: StatementForm,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let title = format!("{} in your own words", value.name());
    let there = own.at(&format!("values/{}", value.key()));
    let page = own.page(title).reply(reply).back(there, value.name());
    page.show(|page| Edit { page, value, form, revision })
}

pub(super) async fn update(
    own: OwnPages,
    key: Key,
    posted: Posted<StatementForm>,
) -> Result<HttpResponse, Error> {
    let (client, key, form, revision) = (own.client, read_key(key)?, posted.form, posted.revision);
    let value = own.db.read(move |conn| AnyValue::find(client, key, conn)).await?;
    let draft = match form.draft() {
        Ok(draft) => draft,
        Err(reply) => return edit_page(&own, value, form, revision, reply),
    };
    let saved = own
        .once(posted.key, move |conn| {
            let value = AnyValue::find(client, key, conn)?;
            draft.save(client, value.key(), revision, conn)
        })
        .await?;
    match saved {
        Saved::At(address) => Ok(page::see_other(&address, "Your words are saved")),
        Saved::Stale(now) => {
            let reply = Reply::stale(&form, &StatementForm::from(&now));
            edit_page(&own, value, form, Revision(now.revision), reply)
        }
    }
}
