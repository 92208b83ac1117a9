//! One action's page: how it stands, its log, and the two short forms that belong to it.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use chrono::NaiveDate;

use super::action::{Action, ActionId};
use super::change_of_state::StateForm;
use super::log::LogForm;
use super::state::ActionState;
use super::with_log::ActionWithLog;
use crate::access::ClientPages;
use crate::error::Error;
use crate::filters;
use crate::forms::{Choice, Reply, Revision, choices};
use crate::goals::Goal;
use crate::page::Page;

#[derive(Template)]
#[template(path = "actions/show.html")]
struct Show {
    page: Page,
    today: NaiveDate,
    action: ActionWithLog,
    goal: Option<Goal>,
    forms: Forms,
    states: Vec<Choice>,
}

/// What stands in the page's two forms.
pub(super) struct Forms {
    /// What was done.
    pub log: LogForm,
    /// Where it stands.
    pub state: StateForm,
}

pub(super) async fn show(
    pages: ClientPages,
    row: Path<(String, ActionId)>,
) -> Result<HttpResponse, Error> {
    let today = pages.today;
    let fill = |action: &Action| Forms { log: LogForm::new(today), state: StateForm::from(action) };
    again(&pages, row.1, fill, Reply::default()).await
}

/// Shows the page with what was typed into one of its forms, and what to say about it.
pub(super) async fn again(
    pages: &ClientPages,
    id: ActionId,
    fill: impl FnOnce(&Action) -> Forms,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let client = pages.client;
    let (action, goal) = pages
        .db
        .read(move |conn| {
            let action = Action::with_log(client, id, conn)?;
            let goal = action.goal_id.map(|goal| Goal::find(client, goal, conn));
            Ok((action, goal.transpose()?))
        })
        .await?;
    let page = pages
        .page(action.title.clone())
        .edition(Revision(action.revision).saves())
        .back(pages.at("actions"), "All actions")
        .reply(reply);
    let (today, forms, states) = (pages.today, fill(&action), choices::<ActionState>());
    page.show(|page| Show { page, today, action, goal, forms, states })
}
