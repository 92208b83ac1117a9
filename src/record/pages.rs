use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use askama::Template;

use super::archive::pack;
use super::chapters;
use super::gathering::Gathered;
use crate::access::{ClientId, SignedIn};
use crate::clock::date_in;
use crate::error::Error;
use crate::page::Page;
use crate::people::Role;
use crate::practice::Rules;
use crate::trail::{What, record_about};

#[derive(Template)]
#[template(path = "record/show.html")]
struct Show {
    page: Page,
    left_out: &'static [&'static str],
}

pub(super) async fn show(me: SignedIn) -> Result<HttpResponse, Error> {
    let page = me.page("Your record").back("/account", "Your account");
    let left_out = chapters::left_out(me.person.role);
    page.show(|page| Show { page, left_out })
}

pub(super) async fn create(me: SignedIn) -> Result<HttpResponse, Error> {
    let (person, now) = (me.person.clone(), me.now);
    let gathered =
        me.db.read(move |conn| Ok((Gathered::of(&person, conn)?, Rules::read(conn)?.name)));
    let (all, practice) = gathered.await?;
    let person = me.person.clone();
    let packed = actix_web::web::block(move || pack(&person, &practice, &all, now)).await;
    let packed =
        packed.map_err(|_| Error::internal("the packing of a record was interrupted"))??;
    let (id, role) = (me.person.id, me.person.role);
    me.db
        .write(move |conn| {
            if role != Role::Client {
                return Ok(());
            }
            record_about(ClientId(id.0), Some(id), What::Downloaded, "the record", now, conn)
        })
        .await?;
    let name = format!("throughline-{}.zip", date_in(&me.person.time_zone, now));
    Ok(HttpResponse::Ok()
        .content_type("application/zip")
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(packed))
}
