use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::CAST;
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
    cast: Vec<(Person, &'static str)>,
}

pub(super) async fn list(browser: Browser, db: Data<Db>) -> Result<HttpResponse, Error> {
    let people = db.read(Person::everyone).await?;
    // In the order of the cast: whoever is worth looking at first.
    let played = |(_, name, about): &(_, &str, &'static str)| {
        let person = people.iter().find(|person| person.name == *name);
        person.map(|person| (person.clone(), *about))
    };
    let cast = CAST.iter().filter_map(played).collect();
    browser.page("Look around as anyone").show(|page| List { page, cast })
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
    let id = posted.form.person.parse().map(PersonId).map_err(|_| Error::NotFound)?;
    let person = db.read(move |conn| Person::find(id, conn)).await?;
    browser.sign_in(person.id)?;
    let home =
        if person.is_coach() { "/caseload".to_owned() } else { format!("/clients/{}", person.id) };
    Ok(page::see(&home))
}
