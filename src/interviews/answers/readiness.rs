//! Marking a version as the one to say: the client confirms first that every claim in it is true.

use actix_web::HttpResponse;
use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::answer::Answer;
use super::form::ReadyForm;
use super::pages::{Row, find, show_page};
use crate::access::OwnPages;
use crate::db::Conn;
use crate::error::Error;
use crate::forms::{FormKey, Pairs, Posted};
use crate::page;
use crate::schema::answers;

pub(super) async fn create(
    own: OwnPages,
    row: Row,
    posted: Posted<ReadyForm>,
) -> Result<HttpResponse, Error> {
    let (answer, _) = find(&own, row.1).await?;
    if let Err(reply) = posted.form.check(&answer) {
        return show_page(&own, answer.id, reply).await;
    }
    let address = set(&own, posted.key, answer, Some(own.now)).await?;
    Ok(page::see_other(&address, "This is the version you will say"))
}

pub(super) async fn delete(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (answer, _) = find(&own, row.1).await?;
    let address = set(&own, posted.key, answer, None).await?;
    Ok(page::see_other(&address, "The answer is no longer marked as ready"))
}

async fn set(
    own: &OwnPages,
    key: FormKey,
    answer: Answer,
    at: Option<NaiveDateTime>,
) -> Result<String, Error> {
    own.keep(key, move |conn| {
        answer.set_ready(at, conn)?;
        Ok(answer.address())
    })
    .await
}

impl Answer {
    /// Marks this version as the one to say, in place of any other of its answer; or (with `None`)
    /// takes the mark off.
    ///
    /// # Errors
    /// When the database can't be asked.
    fn set_ready(&self, at: Option<NaiveDateTime>, conn: &mut Conn) -> Result<(), Error> {
        let versions = answers::table
            .filter(answers::client_id.eq(self.client_id))
            .filter(answers::company_id.eq(self.company_id))
            .filter(answers::question.eq(self.question))
            .filter(answers::ready_at.is_not_null());
        diesel::update(versions).set(answers::ready_at.eq(None::<NaiveDateTime>)).execute(conn)?;
        diesel::update(answers::table.find(self.id)).set(answers::ready_at.eq(at)).execute(conn)?;
        Ok(())
    }
}
