use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use actix_web::web::Data;

use super::feed::TYPE;
use super::pages::entries;
use super::written;
use crate::access::OwnPages;
use crate::config::Config;
use crate::error::Error;
use crate::trail::{What, record_about};

pub(super) async fn create(own: OwnPages, config: Data<Config>) -> Result<HttpResponse, Error> {
    let entries = entries(&own).await?;
    let (client, me, now) = (own.client, own.person.id, own.now);
    own.db
        .write(move |conn| {
            record_about(client, Some(me), What::Downloaded, "the calendar", now, conn)
        })
        .await?;
    let name = format!("attachment; filename=\"throughline-{}.ics\"", own.today);
    Ok(HttpResponse::Ok()
        .content_type(TYPE)
        .insert_header((CONTENT_DISPOSITION, name))
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(written(&entries, &config.public_url())))
}
