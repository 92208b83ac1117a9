use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::GoalLink;
use super::form::{self, Offer, SKILL_COUNT, value_field};
use crate::access::{ClientId, OwnPages};
use crate::db::Conn;
use crate::error::Error;
use crate::forms::{Choice, Pairs, Posted, Reply, Revision, Saved};
use crate::goals::choices::link_strengths;
use crate::goals::goal::{Goal, GoalId};
use crate::goals::steps::{After, Step};
use crate::page::{self, Page};
use crate::strengths;
use crate::values;

type Row = Path<(String, GoalId)>;

#[derive(Template)]
#[template(path = "goals/links/edit.html")]
struct Edit {
    page: Page,
    goal: Goal,
    step: Step,
    offer: Offer,
    form: Pairs,
    revision: Revision,
    /// How strongly, as choices.
    strengths: Vec<Choice>,
}

impl Edit {
    fn action(&self) -> String {
        self.page.at(&self.step.action(self.goal.id))
    }

    fn field(&self, value: &Choice) -> String {
        value_field(value)
    }

    fn answer(&self, field: &str) -> String {
        self.form.get(field).to_owned()
    }

    /// The values the client steers by; all of them as long as none are ranked.
    fn first_values(&self) -> &[Choice] {
        self.offer.values.get(..self.split()).unwrap_or_default()
    }

    /// The rest of the values.
    fn other_values(&self) -> &[Choice] {
        self.offer.values.get(self.split()..).unwrap_or_default()
    }

    fn split(&self) -> usize {
        let steered_by = |value: &&Choice| !value.hint.is_empty();
        match self.offer.values.iter().take_while(steered_by).count() {
            0 => self.offer.values.len(),
            count => count,
        }
    }

    /// Whether the list of other values has something to see at once.
    fn opens_others(&self) -> bool {
        let reply = &self.page.reply;
        let said = |value: &Choice| !self.form.get(&value_field(value)).is_empty();
        reply.has_errors() || reply.is_stale() || self.other_values().iter().any(said)
    }
}

/// A goal, what it is tied to, and what it could be tied to.
struct Loaded {
    goal: Goal,
    links: Vec<GoalLink>,
    offer: Offer,
}

async fn load(own: &OwnPages, id: GoalId) -> Result<Loaded, Error> {
    let client = own.client;
    own.db
        .read(move |conn| {
            Ok(Loaded {
                goal: Goal::find(client, id, conn)?,
                links: GoalLink::of_goal(client, id, conn)?,
                offer: offer(client, conn)?,
            })
        })
        .await
}

fn offer(client: ClientId, conn: &mut Conn) -> Result<Offer, Error> {
    let finished = strengths::Finished::latest(client, conn)?;
    let profile = finished.as_ref().map(|finished| &finished.profile);
    Ok(Offer {
        values: values::value_choices(client, conn)?,
        skills: strengths::skill_choices(profile),
    })
}

pub(in crate::goals) async fn edit(own: OwnPages, row: Row) -> Result<HttpResponse, Error> {
    let loaded = load(&own, row.1).await?;
    let form = form::typed(&loaded.links, &loaded.offer);
    let revision = Revision(loaded.goal.revision);
    edit_page(&own, loaded, form, revision, Reply::default())
}

fn edit_page(
    own: &OwnPages,
    loaded: Loaded,
    form: Pairs,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let (step, strengths) = (Step::Links, link_strengths());
    let Loaded { goal, offer, .. } = loaded;
    let page = own.page(step.heading()).back(goal.address(), "The goal");
    page.reply(reply).show(|page| Edit { page, goal, step, offer, form, revision, strengths })
}

pub(in crate::goals) async fn update(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, id, revision) = (own.client, row.1, posted.revision);
    let loaded = load(&own, id).await?;
    let form = form::own_fields(&posted.form, &loaded.offer);
    let links = match form::draft(&form, &loaded.offer) {
        Ok(links) => links,
        Err(reply) => return edit_page(&own, loaded, form, revision, reply),
    };
    let saved = own
        .once(posted.key, move |conn| {
            let saved = Goal::touch(client, id, revision, conn)?;
            if matches!(saved, Saved::At(_)) {
                GoalLink::replace(client, id, &links, conn)?;
            }
            Ok(saved)
        })
        .await?;
    match saved {
        Saved::At(_) => {
            let next = own.at(&After::read(&posted.form).place(Step::Links, id));
            Ok(page::see_other(&next, Step::Links.saved()))
        }
        Saved::Stale(now) => {
            let now_kept = form::typed(&load(&own, id).await?.links, &loaded.offer);
            let reply = Reply::stale(&form, &now_kept);
            edit_page(&own, loaded, form, Revision(now.revision), reply)
        }
    }
}
