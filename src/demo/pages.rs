use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use crate::db::Db;
use crate::error::Error;
use crate::forms::Posted;
use crate::page::{self, Page};
use crate::people::{Person, PersonId};
use crate::sign_in::Browser;

#[derive(Template)]
#[template(path = "demo/list.html")]
struct List {
    page: Page,
    cast: Vec<Person>,
}

pub(super) async fn list(browser: Browser, db: Data<Db>) -> Result<HttpResponse, Error> {
    let cast = db.read(Person::everyone).await?;
    browser
        .page("Look around as anyone")
        .show(|page| List { page, cast })
}

/// Whom to be.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct CastForm {
    person: String,
}

pub(super) async fn create(
    browser: Browser,
    db: Data<Db>,
    posted: Posted<CastForm>,
) -> Result<HttpResponse, Error> {
    let id = posted
        .form
        .person
        .parse()
        .map(PersonId)
        .map_err(|_| Error::NotFound)?;
    let person = db.read(move |conn| Person::find(id, conn)).await?;
    browser.sign_in(person.id)?;
    Ok(page::see("/"))
}
