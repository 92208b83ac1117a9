use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use chrono::NaiveDate;
use serde::Deserialize;

use super::action::{Action, ActionId};
use super::cadence::{CadenceKind, Period};
use super::form::{ActionForm, goal_choices};
use super::grouped::{Plan, plan};
use super::impact::Impact;
use super::taking_over::{ExampleForm, plan_choices};
use super::week::Week;
use crate::access::{ClientPages, OwnPages};
use crate::comments::{Margin, Subject};
use crate::error::Error;
use crate::filters;
use crate::forms::{Choice, Pairs, Posted, Query, Reply, Revision, Saved, choices};
use crate::goals::Goal;
use crate::page::{self, Page};

#[derive(Template)]
#[template(path = "actions/list.html")]
struct List {
    page: Page,
    today: NaiveDate,
    week: Week,
    plan: Plan,
    margin: Margin,
    form: ExampleForm,
    plans: Vec<Choice>,
    goals: Vec<Choice>,
}

pub(super) async fn list(pages: ClientPages) -> Result<HttpResponse, Error> {
    let (client, today) = (pages.client, pages.today);
    let (goals, actions, margin) = pages
        .db
        .read(move |conn| {
            let goals = Goal::all(client, conn)?;
            let actions = Action::all(client, conn)?;
            Ok((goals, actions, Margin::of(client, Subject::Actions, conn)?))
        })
        .await?;
    let page = pages.page("Actions");
    page.show(|page| List {
        page,
        today,
        week: Week::of(&actions, today),
        form: ExampleForm::default(),
        plans: plan_choices(),
        goals: goal_choices(&goals, ""),
        plan: plan(goals, actions, today),
        margin,
    })
}

#[derive(Template)]
#[template(path = "actions/edit.html")]
struct Edit {
    page: Page,
    form: ActionForm,
    revision: Revision,
    action: String,
    kinds: Vec<Choice>,
    periods: Vec<Choice>,
    impacts: Vec<Choice>,
    goals: Vec<Choice>,
}

/// Which goal a new action is for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Towards {
    goal: String,
}

pub(super) async fn new(own: OwnPages, towards: Query<Towards>) -> Result<HttpResponse, Error> {
    let goals = goals_of(&own).await?;
    let form = ActionForm::new(towards.0.goal, own.today);
    new_page(&own, form, &goals, Reply::default())
}

pub(super) async fn create(
    own: OwnPages,
    posted: Posted<ActionForm>,
) -> Result<HttpResponse, Error> {
    let goals = goals_of(&own).await?;
    let draft = match posted.form.draft(&goals) {
        Ok(draft) => draft,
        Err(reply) => return new_page(&own, posted.form, &goals, reply),
    };
    let (client, today, there) = (own.client, own.today, own.at("actions"));
    let address = own
        .keep(posted.key, move |conn| {
            draft.insert(client, today, conn)?;
            Ok(there.clone())
        })
        .await?;
    Ok(page::see_other(&address, "The action is in your plan"))
}

pub(super) async fn edit(
    own: OwnPages,
    row: Path<(String, ActionId)>,
) -> Result<HttpResponse, Error> {
    let (client, id) = (own.client, row.1);
    let action = own.db.read(move |conn| Action::find(client, id, conn)).await?;
    let goals = goals_of(&own).await?;
    let (form, revision) = (ActionForm::from(&action), Revision(action.revision));
    edit_page(&own, id, form, revision, &goals, Reply::default())
}

pub(super) async fn update(
    own: OwnPages,
    row: Path<(String, ActionId)>,
    posted: Posted<ActionForm>,
) -> Result<HttpResponse, Error> {
    let (client, id) = (own.client, row.1);
    own.db.read(move |conn| Action::find(client, id, conn)).await?;
    let (form, revision) = (posted.form, posted.revision);
    let goals = goals_of(&own).await?;
    let draft = match form.draft(&goals) {
        Ok(draft) => draft,
        Err(reply) => return edit_page(&own, id, form, revision, &goals, reply),
    };
    let saved = own.once(posted.key, move |conn| draft.update(client, id, revision, conn)).await?;
    match saved {
        Saved::At(address) => Ok(page::see_other(&address, "The action is saved")),
        Saved::Stale(now) => {
            let reply = Reply::stale(&form, &ActionForm::from(&now));
            edit_page(&own, id, form, Revision(now.revision), &goals, reply)
        }
    }
}

pub(super) async fn delete(
    own: OwnPages,
    row: Path<(String, ActionId)>,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, id) = (own.client, row.1);
    let (list, kept) = (own.at("actions"), own.at(&format!("actions/{id}")));
    let there = list.clone();
    let address = own
        .keep(posted.key, move |conn| {
            let gone = Action::find(client, id, conn)?.delete(conn)?;
            Ok(if gone { &there } else { &kept }.clone())
        })
        .await?;
    let done = if address == list {
        "The action is out of your plan"
    } else {
        "Something is logged for this action, so it stays. You can let it go below"
    };
    Ok(page::see_other(&address, done))
}

async fn goals_of(own: &OwnPages) -> Result<Vec<Goal>, Error> {
    let client = own.client;
    own.db.read(move |conn| Goal::all(client, conn)).await
}

fn new_page(
    own: &OwnPages,
    form: ActionForm,
    goals: &[Goal],
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let page = own.page("A new action").back(own.at("actions"), "All actions");
    let action = own.at("actions");
    form_page(page, form, Revision::default(), action, goals, reply)
}

fn edit_page(
    own: &OwnPages,
    id: ActionId,
    form: ActionForm,
    revision: Revision,
    goals: &[Goal],
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let action = own.at(&format!("actions/{id}"));
    let page = own.page("Change the action").back(action.clone(), "Back to the action");
    form_page(page, form, revision, action, goals, reply)
}

fn form_page(
    page: Page,
    form: ActionForm,
    revision: Revision,
    action: String,
    goals: &[Goal],
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let kind = |kind: &CadenceKind| {
        Choice::new(kind.key(), kind.label()).hint(format!(
            "{} For example: {}",
            kind.help(),
            kind.example()
        ))
    };
    let impact = |impact: &Impact| Choice::new(impact.key(), impact.label()).hint(impact.hint());
    let goals = goal_choices(goals, &form.goal);
    page.reply(reply).show(|page| Edit {
        page,
        form,
        revision,
        action,
        kinds: CadenceKind::ALL.iter().map(kind).collect(),
        periods: choices::<Period>(),
        impacts: Impact::ALL.iter().map(impact).collect(),
        goals,
    })
}
