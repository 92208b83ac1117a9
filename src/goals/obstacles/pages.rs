use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::form;
use super::obstacle::{OBSTACLE_COUNT, Obstacle};
use crate::access::OwnPages;
use crate::error::Error;
use crate::forms::{Pairs, Posted, Reply, Revision, Saved};
use crate::goals::goal::{Goal, GoalId};
use crate::goals::steps::{After, Step};
use crate::page::{self, Page};

type Row = Path<(String, GoalId)>;

#[derive(Template)]
#[template(path = "goals/obstacles/edit.html")]
struct Edit {
    page: Page,
    goal: Goal,
    step: Step,
    form: Pairs,
    revision: Revision,
}

impl Edit {
    fn action(&self) -> String {
        self.page.at(&self.step.action(self.goal.id))
    }

    /// The first plan comes with an example.
    fn if_hint(&self, number: &usize) -> &'static str {
        match number {
            1 => "Like: a meeting lands on my study evening.",
            _ => "",
        }
    }

    fn then_hint(&self, number: &usize) -> &'static str {
        match number {
            1 => "Like: I study the next evening before supper.",
            _ => "",
        }
    }
}

pub(in crate::goals) async fn edit(own: OwnPages, row: Row) -> Result<HttpResponse, Error> {
    let (goal, obstacles) = load(&own, row.1).await?;
    let (form, revision) = (form::typed(&obstacles), Revision(goal.revision));
    edit_page(&own, goal, form, revision, Reply::default())
}

async fn load(own: &OwnPages, id: GoalId) -> Result<(Goal, Vec<Obstacle>), Error> {
    let client = own.client;
    own.db
        .read(move |conn| {
            let goal = Goal::find(client, id, conn)?;
            Ok((goal, Obstacle::of_goal(client, id, conn)?))
        })
        .await
}

fn edit_page(
    own: &OwnPages,
    goal: Goal,
    form: Pairs,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let step = Step::Obstacles;
    let page = own.page(step.heading()).back(goal.address(), "The goal");
    page.reply(reply).show(|page| Edit { page, goal, step, form, revision })
}

pub(in crate::goals) async fn update(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, id, revision) = (own.client, row.1, posted.revision);
    let form = form::own_fields(&posted.form);
    let pairs = match form::draft(&form) {
        Ok(pairs) => pairs,
        Err(reply) => {
            let (goal, _) = load(&own, id).await?;
            return edit_page(&own, goal, form, revision, reply);
        }
    };
    let saved = own
        .once(posted.key, move |conn| {
            let saved = Goal::touch(client, id, revision, conn)?;
            if matches!(saved, Saved::At(_)) {
                Obstacle::replace(client, id, &pairs, conn)?;
            }
            Ok(saved)
        })
        .await?;
    match saved {
        Saved::At(_) => {
            let next = own.at(&After::read(&posted.form).place(Step::Obstacles, id));
            Ok(page::see_other(&next, Step::Obstacles.saved()))
        }
        Saved::Stale(_) => {
            let (goal, obstacles) = load(&own, id).await?;
            let reply = Reply::stale(&form, &form::own_fields(&form::typed(&obstacles)));
            let revision = Revision(goal.revision);
            edit_page(&own, goal, form, revision, reply)
        }
    }
}
