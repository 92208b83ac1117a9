//! Not now: something that waits, without being thrown away.

use actix_web::HttpResponse;
use actix_web::web::Path;
use chrono::NaiveDateTime;

use super::{PriorityId, PriorityItem};
use crate::access::OwnPages;
use crate::error::Error;
use crate::forms::{Pairs, Posted};
use crate::page;

type Row = Path<(String, PriorityId)>;

pub(super) async fn create(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let now = Some(own.now);
    park(&own, row.1, posted, now, "It waits under “Not now”").await
}

pub(super) async fn delete(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    park(&own, row.1, posted, None, "It is back on your list").await
}

async fn park(
    own: &OwnPages,
    id: PriorityId,
    posted: Posted<Pairs>,
    at: Option<NaiveDateTime>,
    done: &str,
) -> Result<HttpResponse, Error> {
    let (client, there) = (own.client, own.at("priorities"));
    let address = own
        .keep(posted.key, move |conn| {
            PriorityItem::park(client, id, at, conn)?;
            Ok(there.clone())
        })
        .await?;
    Ok(page::see_other(&address, done))
}
