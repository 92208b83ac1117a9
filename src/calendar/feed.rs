use actix_web::HttpResponse;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::{Data, Path};

use super::{Calendar, Entries, written};
use crate::clock::{Clock, date_in};
use crate::config::Config;
use crate::db::Db;
use crate::error::Error;
use crate::people::{Person, PersonId};

/// What a calendar is on the wire.
pub(super) const TYPE: &str = "text/calendar; charset=utf-8";

/// For calendar programs, which sign in nowhere: the token in the address is all they show.
pub(super) async fn show(
    db: Data<Db>,
    clock: Data<Clock>,
    config: Data<Config>,
    token: Path<String>,
) -> Result<HttpResponse, Error> {
    let (token, now) = (token.into_inner(), clock.now());
    let read = db.read(move |conn| {
        let client = Calendar::client_at(&token, conn)?;
        let person = Person::find(PersonId(client.0), conn)?;
        Entries::of(client, date_in(&person.time_zone, now), conn)
    });
    let text = written(&read.await?, &config.public_url());
    Ok(HttpResponse::Ok().content_type(TYPE).insert_header((CACHE_CONTROL, "no-store")).body(text))
}
