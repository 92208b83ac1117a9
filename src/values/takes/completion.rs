//! The look at all answers before they are put in order, and putting them in order.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::{Answer, Take, TakeId};
use crate::access::OwnPages;
use crate::error::Error;
use crate::forms::{Pairs, Posted, Reply, Saved};
use crate::page::{self, Page};
use crate::values::ranking::Ranking;
use crate::values::screens::{Choice, blocks};
use crate::values::value::Value;
use crate::words::listed;

type Row = Path<(String, TakeId)>;

#[derive(Template)]
#[template(path = "values/takes/new_completion.html")]
struct NewCompletion {
    page: Page,
    take: Take,
    screens: Vec<AnsweredScreen>,
    ranking: Ranking,
}

/// A screen with what was chosen on it.
struct AnsweredScreen {
    block: usize,
    shown: String,
    choice: Option<Choice>,
}

impl NewCompletion {
    /// The first screen without an answer.
    fn first_open(&self) -> Option<usize> {
        let open = self.screens.iter().find(|screen| screen.choice.is_none());
        open.map(|screen| screen.block)
    }
}

pub(super) async fn new(own: OwnPages, row: Row) -> Result<HttpResponse, Error> {
    new_page(&own, row.1, Reply::default()).await
}

async fn new_page(own: &OwnPages, id: TakeId, reply: Reply) -> Result<HttpResponse, Error> {
    let client = own.client;
    let read = own.db.read(move |conn| {
        let take = Take::find_newest(client, id, conn)?;
        Ok((take, Answer::of_take(client, id, conn)?))
    });
    let (take, answers) = read.await?;
    let choices: Vec<_> = answers.iter().filter_map(Answer::choice).collect();
    let screens = blocks().into_iter().enumerate().map(|(block, shown)| AnsweredScreen {
        block: block + 1,
        shown: listed(&shown.map(Value::label)),
        choice: choices.iter().copied().find(|choice| choice.block() == block),
    });
    let (screens, ranking) = (screens.collect(), Ranking::of(&choices));
    let page = own.page("Check your answers").reply(reply);
    page.back(own.at("values"), "Values").show(|page| NewCompletion {
        page,
        take,
        screens,
        ranking,
    })
}

pub(super) async fn create(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, id, now, values) = (own.client, row.1, own.now, own.at("values"));
    let saved = own
        .once(posted.key, move |conn| {
            let take = Take::find_newest(client, id, conn)?;
            let answers = Answer::of_take(client, id, conn)?;
            let choices: Vec<_> = answers.iter().filter_map(Answer::choice).collect();
            let ranking = Ranking::of(&choices);
            if !ranking.is_enough() {
                return Ok(Saved::Stale(ranking));
            }
            take.complete(now, conn)?;
            Ok(Saved::At(values.clone()))
        })
        .await?;
    match saved {
        Saved::At(address) => Ok(page::see_other(&address, "Your values are in order")),
        Saved::Stale(ranking) => {
            let reply = Reply::about("answers", ranking.completeness());
            new_page(&own, id, reply).await
        }
    }
}
