use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::form::KpiReadingForm;
use super::{KpiReading, KpiReadingId};
use crate::access::OwnPages;
use crate::error::Error;
use crate::forms::{Pairs, Posted, Reply, Saved};
use crate::goals::goal::{Goal, GoalId};
use crate::goals::pages::find;
use crate::page::{self, Page};

#[derive(Template)]
#[template(path = "goals/readings/new.html")]
struct New {
    page: Page,
    goal: Goal,
    form: KpiReadingForm,
}

type Of = Path<(String, GoalId)>;

pub(in crate::goals) async fn new(own: OwnPages, of: Of) -> Result<HttpResponse, Error> {
    let goal = find(&own, of.1).await?;
    let form = KpiReadingForm::on(own.today);
    new_page(&own, goal, form, Reply::default())
}

fn new_page(
    own: &OwnPages,
    goal: Goal,
    form: KpiReadingForm,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let page = own.page("A new reading").back(goal.address(), "The goal");
    page.reply(reply).show(|page| New { page, goal, form })
}

pub(in crate::goals) async fn create(
    own: OwnPages,
    of: Of,
    posted: Posted<KpiReadingForm>,
) -> Result<HttpResponse, Error> {
    let goal = find(&own, of.1).await?;
    let reading = match posted.form.draft(own.today) {
        Ok(reading) => reading,
        Err(reply) => return new_page(&own, goal, posted.form, reply),
    };
    let there = format!("{}#measure", goal.address());
    own.once(posted.key, move |conn| {
        reading.insert(goal.client_id, goal.id, conn)?;
        Ok(Saved::<()>::At(String::new()))
    })
    .await?;
    Ok(page::see_other(&there, "The reading is kept"))
}

pub(in crate::goals) async fn delete(
    own: OwnPages,
    row: Path<(String, GoalId, KpiReadingId)>,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, goal, id) = (own.client, row.1, row.2);
    own.once(posted.key, move |conn| {
        KpiReading::delete(client, goal, id, conn)?;
        Ok(Saved::<()>::At(String::new()))
    })
    .await?;
    let there = own.at(&format!("goals/{goal}#measure"));
    Ok(page::see_other(&there, "The reading is gone"))
}
