use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use chrono::NaiveDateTime;

use super::pages::SKILLS;
use super::{Answers, Finished, Take, TakeId};
use crate::access::{ClientId, ClientPages};
use crate::comments::{Margin, Subject};
use crate::db::Conn;
use crate::error::Error;
use crate::filters;
use crate::page::Page;
use crate::strengths::change::Change;
use crate::strengths::picture::Picture;
use crate::strengths::quadrant::Quadrant;
use crate::strengths::skills::{SKILL_COUNT, Skill};

/// A result, with what is worked out from it and what came before it.
struct Shown {
    finished: Finished,
    picture: Picture,
    change: Option<Change>,
    earlier: Vec<Earlier>,
}

/// A take before the one shown.
struct Earlier {
    take: Take,
    answered: usize,
}

/// A take under way.
struct UnderWay {
    take: Take,
    answered: usize,
}

impl Shown {
    fn of(finished: Finished, takes: &[Take], conn: &mut Conn) -> Result<Self, Error> {
        let before: Vec<_> =
            takes.iter().filter(|take| take.id < finished.take.id && take.is_finished()).collect();
        let ids: Vec<_> = before.iter().map(|take| take.id).collect();
        let answers = Answers::of_takes(&ids, conn)?;
        let previous = before.first().and_then(|take| answers.get(&take.id));
        let change = previous
            .map(|previous| Change::between(&previous.ratings(), &finished.answers.ratings()));
        let earlier = before.iter().map(|take| Earlier {
            take: (*take).clone(),
            answered: answers.get(&take.id).map_or(0, Answers::answered),
        });
        Ok(Self {
            picture: Picture::of(&finished.profile),
            change,
            earlier: earlier.collect(),
            finished,
        })
    }
}

impl Shown {
    /// Skills with their evidence, where it does not stand beside a target already.
    fn examples(&self) -> Vec<(&'static Skill, &str)> {
        let Finished { profile, answers, .. } = &self.finished;
        let has_gap = |skill: &Skill| profile.gaps.iter().any(|gap| gap.skill == skill);
        let told = profile.skills.iter().map(|rated| rated.skill);
        let told = told.filter(|skill| !has_gap(skill));
        let told = told.map(|skill| (skill, answers.evidence(skill)));
        told.filter(|(_, evidence)| !evidence.is_empty()).collect()
    }
}

#[derive(Template)]
#[template(path = "strengths/takes/latest.html")]
struct Latest {
    page: Page,
    shown: Option<Shown>,
    under_way: Option<UnderWay>,
    margin: Margin,
}

impl Latest {
    fn read(client: ClientId, page: Page, conn: &mut Conn) -> Result<Self, Error> {
        let takes = Take::all(client, conn)?;
        let latest = takes.iter().find(|take| take.is_finished()).cloned();
        let shown = match latest {
            Some(take) => Some(Shown::of(Finished::of(take, conn)?, &takes, conn)?),
            None => None,
        };
        let open = takes.into_iter().next().filter(|take| !take.is_finished());
        let under_way = match open {
            Some(take) => Some(UnderWay { answered: Answers::of(take.id, conn)?.answered(), take }),
            None => None,
        };
        Ok(Self { page, shown, under_way, margin: Margin::of(client, Subject::Skills, conn)? })
    }
}

/// The latest result, or what the inventory is for and how to begin.
pub(super) async fn latest(pages: ClientPages) -> Result<HttpResponse, Error> {
    let client = pages.client;
    let page = pages.page("Skills inventory");
    let page = page.back(pages.at("strengths"), "Strengths");
    let around = page.clone();
    let shown = pages.db.read(move |conn| Latest::read(client, around, conn)).await?;
    page.show(|_| shown)
}

#[derive(Template)]
#[template(path = "strengths/takes/show.html")]
struct Show {
    page: Page,
    shown: Shown,
}

/// The result of an earlier take, as it was.
pub(super) async fn show(
    pages: ClientPages,
    place: Path<(String, TakeId)>,
) -> Result<HttpResponse, Error> {
    let (client, id) = (pages.client, place.1);
    let shown = pages
        .db
        .read(move |conn| {
            let finished = Finished::find(client, id, conn)?;
            Shown::of(finished, &Take::all(client, conn)?, conn)
        })
        .await?;
    let page = pages.page("An earlier result");
    let page = page.back(pages.at(SKILLS), "Skills inventory");
    page.show(|page| Show { page, shown })
}

#[derive(Template)]
#[template(path = "strengths/takes/show_change.html")]
struct ShowChange {
    page: Page,
    change: Change,
    before: NaiveDateTime,
    after: NaiveDateTime,
}

/// What changed between a take and the one before it.
pub(super) async fn change(
    pages: ClientPages,
    place: Path<(String, TakeId)>,
) -> Result<HttpResponse, Error> {
    let (client, id) = (pages.client, place.1);
    let (before, after) = pages
        .db
        .read(move |conn| {
            let after = Finished::find(client, id, conn)?;
            let before = after.take.before(conn)?.ok_or(Error::NotFound)?;
            Ok((Finished::of(before, conn)?, after))
        })
        .await?;
    let change = Change::between(&before.answers.ratings(), &after.answers.ratings());
    let page = pages.page("What changed");
    let page = page.back(pages.at(SKILLS), "Skills inventory");
    page.show(|page| ShowChange {
        page,
        change,
        before: *before.take.ended_at(),
        after: *after.take.ended_at(),
    })
}
