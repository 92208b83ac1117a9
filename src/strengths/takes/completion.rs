//! Finishing a take: all answers on one page, what is open said, then the result.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::pages::SKILLS;
use super::{Answers, Take, TakeId};
use crate::access::{ClientPages, OwnPages};
use crate::error::Error;
use crate::forms::{Pairs, Posted, Reply, Saved};
use crate::page::{self, Page};
use crate::strengths::rating;
use crate::strengths::skills::{FAMILIES, SKILL_COUNT, Skill};

#[derive(Template)]
#[template(path = "strengths/takes/check.html")]
struct Check {
    page: Page,
    take: Take,
    answers: Answers,
    is_newest: bool,
}

impl Check {
    /// What is said about a skill, in words; empty where nothing is.
    fn said(&self, skill: &Skill) -> String {
        let answer = self.answers.about(skill);
        if answer.is_empty() {
            return String::new();
        }
        let rating = answer.rating;
        let well = rating.proficiency.map(rating::well);
        let feels = rating.energy.map(rating::feels);
        let target = rating.target.map(rating::well);
        let said = [
            Some(well.unwrap_or_else(|| "How well is open".to_owned())),
            Some(feels.unwrap_or_else(|| "How it feels is open".to_owned())),
            target.map(|target| format!("Target: {target}")),
        ];
        said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// Whether the client may change these answers: earlier takes stay as they were.
    fn may_change(&self) -> bool {
        self.page.is_own() && self.is_newest
    }
}

/// All answers of a take, to be checked before it is finished.
pub(super) async fn new(
    pages: ClientPages,
    place: Path<(String, TakeId)>,
) -> Result<HttpResponse, Error> {
    check(&pages, place.1, Reply::default()).await
}

/// Finishes a take.
pub(super) async fn create(
    own: OwnPages,
    place: Path<(String, TakeId)>,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, id, now, skills) = (own.client, place.1, own.now, own.at(SKILLS));
    let saved = own.once(posted.key, move |conn| {
        let take = Take::find_newest(client, id, conn)?;
        if Answers::of(id, conn)?.answered() == 0 {
            return Ok(Saved::Stale(()));
        }
        take.finish(now, conn)?;
        Ok(Saved::At(skills.clone()))
    });
    match saved.await? {
        Saved::At(address) => Ok(page::see_other(&address, "Here is your profile")),
        Saved::Stale(()) => {
            let message = "Answer at least one skill: say how well you do it and how it feels";
            check(&own, id, Reply::about("answers", message)).await
        }
    }
}

async fn check(pages: &ClientPages, id: TakeId, reply: Reply) -> Result<HttpResponse, Error> {
    let client = pages.client;
    let (take, answers, is_newest) = pages
        .db
        .read(move |conn| {
            let take = Take::find(client, id, conn)?;
            let newest = Take::newest(client, conn)?;
            let is_newest = newest.is_some_and(|newest| newest.id == id);
            Ok((take, Answers::of(id, conn)?, is_newest))
        })
        .await?;
    let title = if take.is_finished() { "All answers" } else { "Check your answers" };
    let page = pages.page(title).reply(reply);
    let page = page.back(pages.at(SKILLS), "Skills inventory");
    page.show(|page| Check { page, take, answers, is_newest })
}
