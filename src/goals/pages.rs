use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use chrono::NaiveDate;
use serde::Deserialize;

use super::form::GoalForm;
use super::goal::{Goal, GoalId};
use super::groups::Group;
use super::sheet::GoalSheet;
use super::state::GoalState;
use super::steps::{After, Step};
use super::timeline::timeline;
use crate::access::{ClientPages, OwnPages};
use crate::charts::timeline::Timeline;
use crate::error::Error;
use crate::filters;
use crate::forms::{Pairs, Posted, Query, Reply, Revision, Saved};
use crate::page::{self, Page};
use crate::priorities::{Origin, PriorityId};
use crate::words::long_date;

/// `{client}` was read by the door; what is left is the goal.
type Row = Path<(String, GoalId)>;

#[derive(Template)]
#[template(path = "goals/list.html")]
struct List {
    page: Page,
    groups: Vec<Group>,
    active_count: usize,
    timeline: Option<Timeline>,
    today: NaiveDate,
}

pub(super) async fn list(pages: ClientPages) -> Result<HttpResponse, Error> {
    let (client, today) = (pages.client, pages.today);
    let sheets = pages.db.read(move |conn| GoalSheet::all(client, conn));
    let sheets = sheets.await?;
    let is_active = |sheet: &&GoalSheet| sheet.goal.state == GoalState::Active;
    let active_count = sheets.iter().filter(is_active).count();
    let groups = Group::of(&sheets);
    let dated = sheets.iter().map(|sheet| (&sheet.goal, sheet.milestones.as_slice()));
    let timeline = timeline(dated, today);
    pages.page("Goals").show(|page| List { page, groups, active_count, timeline, today })
}

#[derive(Template)]
#[template(path = "goals/new.html")]
struct New {
    page: Page,
    form: GoalForm,
    step: Step,
    /// What on the client's list it is begun from.
    origin: Option<Origin>,
}

/// What a new goal is begun from: something on the client's list, or a few words found elsewhere.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Suggested {
    priority: String,
    title: String,
}

pub(super) async fn new(own: OwnPages, asked: Query<Suggested>) -> Result<HttpResponse, Error> {
    let Suggested { priority, title } = asked.0;
    let origin = origin(&own, &priority).await?;
    let title = origin.as_ref().map_or(title, |origin| origin.item.title.clone());
    let form = GoalForm { title, ..GoalForm::default() };
    new_page(&own, form, origin, Reply::default())
}

/// What the client has on their list under this id.
async fn origin(own: &OwnPages, named: &str) -> Result<Option<Origin>, Error> {
    let (client, Ok(id)) = (own.client, named.parse()) else { return Ok(None) };
    let found = own.db.read(move |conn| Origin::find(client, PriorityId(id), conn));
    Error::or_none(found.await)
}

fn new_page(
    own: &OwnPages,
    form: GoalForm,
    origin: Option<Origin>,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let page = own.page("A new goal").back(own.at("goals"), "All goals");
    let step = Step::Aim;
    page.reply(reply).show(|page| New { page, form, step, origin })
}

/// Said where what a goal was to be begun from can't be found when it is saved.
const GONE: &str =
    "What this came from is no longer on your list. Save again to keep the goal without it";

pub(super) async fn create(own: OwnPages, posted: Posted<Pairs>) -> Result<HttpResponse, Error> {
    let form = GoalForm::default().with(&posted.form, &Step::Aim.fields())?;
    let named = posted.form.get("priority");
    let origin = origin(&own, named).await?;
    let draft = match form.draft() {
        Ok(_) if origin.is_none() && !named.is_empty() => Err(Reply::about("title", GONE)),
        read => read,
    };
    let draft = match draft {
        Ok(draft) => draft,
        Err(reply) => return new_page(&own, form, origin, reply),
    };
    let from = origin.map(|origin| origin.item.id);
    let (client, now, head) = (own.client, own.now, own.head.clone());
    let after = After::read(&posted.form);
    let address = own
        .keep(posted.key, move |conn| {
            let goal = draft.insert(client, from, now, conn)?;
            Ok(head.at(&after.place(Step::Aim, goal)))
        })
        .await?;
    Ok(page::see_other(&address, "Your goal is written down"))
}

#[derive(Template)]
#[template(path = "goals/edit.html")]
struct Edit {
    page: Page,
    goal: Goal,
    step: Step,
    form: GoalForm,
    revision: Revision,
}

impl Edit {
    /// Whether a change of the day is something to remember.
    fn keeps_days(&self) -> bool {
        self.goal.state != GoalState::Draft && self.goal.due_on.is_some()
    }

    fn action(&self) -> String {
        self.page.at(&self.step.action(self.goal.id))
    }

    fn day(&self) -> String {
        self.goal.due_on.map(long_date).unwrap_or_default()
    }
}

pub(super) async fn edit(own: OwnPages, row: Row) -> Result<HttpResponse, Error> {
    edit_step(&own, row.1, Step::Aim).await
}

/// A step of the form, with what is kept so far.
pub(super) async fn edit_step(
    own: &OwnPages,
    id: GoalId,
    step: Step,
) -> Result<HttpResponse, Error> {
    let goal = find(own, id).await?;
    let (form, revision) = (GoalForm::from(&goal), Revision(goal.revision));
    edit_page(own, goal, step, form, revision, Reply::default())
}

pub(super) async fn find(pages: &ClientPages, id: GoalId) -> Result<Goal, Error> {
    let client = pages.client;
    pages.db.read(move |conn| Goal::find(client, id, conn)).await
}

fn edit_page(
    own: &OwnPages,
    goal: Goal,
    step: Step,
    form: GoalForm,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let page = own.page(step.heading()).back(goal.address(), "The goal");
    page.reply(reply).show(|page| Edit { page, goal, step, form, revision })
}

pub(super) async fn update(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    update_step(&own, row.1, Step::Aim, posted).await
}

/// Keeps the answers of one step and goes on.
pub(super) async fn update_step(
    own: &OwnPages,
    id: GoalId,
    step: Step,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let goal = find(own, id).await?;
    let form = GoalForm::from(&goal).with(&posted.form, &step.fields())?;
    let revision = posted.revision;
    let draft = match form.change(&goal, revision) {
        Ok(draft) => draft,
        Err(reply) => return edit_page(own, goal, step, form, revision, reply),
    };
    let next = own.at(&After::read(&posted.form).place(step, id));
    let (before, now, reason) = (goal.clone(), own.now, form.moved_because.trim().to_owned());
    let saved = own
        .once(posted.key, move |conn| draft.update(&before, revision, (&reason, now), conn))
        .await?;
    match saved {
        Saved::At(_) => Ok(page::see_other(&next, step.saved())),
        Saved::Stale(now) => {
            let reply = Reply::stale(&form, &GoalForm::from(&now));
            let revision = Revision(now.revision);
            edit_page(own, now, step, form, revision, reply)
        }
    }
}

/// Takes a draft away for good. A goal that was worked on is let go instead, and kept.
pub(super) async fn delete(own: OwnPages, row: Row) -> Result<HttpResponse, Error> {
    let (client, id) = (own.client, row.1);
    let gone = own.db.write(move |conn| Goal::find(client, id, conn)?.delete(conn)).await?;
    if gone {
        Ok(page::see_other(&own.at("goals"), "The draft is gone"))
    } else {
        let there = own.at(&format!("goals/{id}/state"));
        Ok(page::see_other(&there, "Only a draft can be deleted; this goal can be let go"))
    }
}
