use actix_web::HttpResponse;
use actix_web::web::Data;

use super::Calendar;
use crate::access::OwnPages;
use crate::config::Config;
use crate::error::Error;
use crate::page;
use crate::trail::{What, record};

pub(super) async fn create(own: OwnPages, config: Data<Config>) -> Result<HttpResponse, Error> {
    let (client, me, now) = (own.client, own.person.id, own.now);
    let made = own.db.write(move |conn| {
        record(client, Some(me), What::MadeCalendarAddress, now, conn)?;
        Calendar::make_address(client, now, conn)
    });
    let address = config.link(&made.await?);
    let message = "This is the address. Copy it now: it is shown only once.";
    Ok(page::see_other_with_link(&own.at("calendar"), message, &address))
}

pub(super) async fn delete(own: OwnPages) -> Result<HttpResponse, Error> {
    let (client, me, now) = (own.client, own.person.id, own.now);
    own.db
        .write(move |conn| {
            if Calendar::end_address(client, conn)? {
                record(client, Some(me), What::EndedCalendarAddress, now, conn)?;
            }
            Ok(())
        })
        .await?;
    Ok(page::see_other(&own.at("calendar"), "Nobody can read your calendar there any more"))
}
