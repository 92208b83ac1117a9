use actix_web::HttpResponse;
use actix_web::web::Path;

use crate::access::OwnPages;
use crate::error::Error;
use crate::forms::{Pairs, Posted};
use crate::goals::goal::GoalId;
use crate::goals::pages::{edit_step, update_step};
use crate::goals::steps::Step;

type Row = Path<(String, GoalId, String)>;

pub(in crate::goals) async fn edit(own: OwnPages, row: Row) -> Result<HttpResponse, Error> {
    let step = Step::letter(&row.2).ok_or(Error::NotFound)?;
    edit_step(&own, row.1, step).await
}

pub(in crate::goals) async fn update(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let step = Step::letter(&row.2).ok_or(Error::NotFound)?;
    update_step(&own, row.1, step, posted).await
}
