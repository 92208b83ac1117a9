use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::Turn;
use super::change::GoalChange;
use super::form::StateForm;
use crate::access::OwnPages;
use crate::error::Error;
use crate::filters;
use crate::forms::{Choice, Posted, Reply, Saved};
use crate::goals::goal::{Goal, GoalId};
use crate::goals::state::{GoalState, may_activate};
use crate::page::{self, Page};

type Row = Path<(String, GoalId)>;

#[derive(Template)]
#[template(path = "goals/changes/edit.html")]
struct Edit {
    page: Page,
    goal: Goal,
    active_count: usize,
    story: Vec<Turn>,
    form: StateForm,
}

impl Edit {
    fn choices(&self) -> Vec<Choice> {
        let choice = |state: GoalState| Choice::new(state.key(), state.label()).hint(state.hint());
        self.goal.state.next().map(choice).collect()
    }

    /// Whether making it active takes the box for one more.
    fn asks_for_one_more(&self) -> bool {
        self.goal.state.can_become(GoalState::Active) && !may_activate(self.active_count, false)
    }
}

struct Loaded {
    goal: Goal,
    active_count: usize,
    story: Vec<Turn>,
}

async fn load(own: &OwnPages, id: GoalId) -> Result<Loaded, Error> {
    let client = own.client;
    own.db
        .read(move |conn| {
            Ok(Loaded {
                goal: Goal::find(client, id, conn)?,
                active_count: Goal::active_count(client, conn)?,
                story: Turn::story(&GoalChange::of_goal(client, id, conn)?),
            })
        })
        .await
}

pub(in crate::goals) async fn edit(own: OwnPages, row: Row) -> Result<HttpResponse, Error> {
    let loaded = load(&own, row.1).await?;
    edit_page(&own, loaded, StateForm::default(), Reply::default())
}

fn edit_page(
    own: &OwnPages,
    loaded: Loaded,
    form: StateForm,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let Loaded { goal, active_count, story } = loaded;
    let page = own.page("Where this goal stands");
    let page = page.back(goal.address(), "The goal").reply(reply);
    page.show(|page| Edit { page, goal, active_count, story, form })
}

pub(in crate::goals) async fn update(
    own: OwnPages,
    row: Row,
    posted: Posted<StateForm>,
) -> Result<HttpResponse, Error> {
    let (client, id, now) = (own.client, row.1, own.now);
    let loaded = load(&own, id).await?;
    let new = match posted.form.draft(&loaded.goal, loaded.active_count) {
        Ok(new) => new,
        Err(reply) => return edit_page(&own, loaded, posted.form, reply),
    };
    let (address, done) = (loaded.goal.address(), said(new.state));
    let saved = own
        .once(posted.key, move |conn| {
            let goal = Goal::find(client, id, conn)?;
            match goal.become_state(new.state, &new.reason, now, conn)? {
                true => Ok(Saved::At(goal.address())),
                false => Ok(Saved::Stale(goal)),
            }
        })
        .await?;
    match saved {
        Saved::At(_) => Ok(page::see_other(&address, done)),
        // Another browser moved it first: what it can become now is another list.
        Saved::Stale(_) => {
            let loaded = load(&own, id).await?;
            let reply = match posted.form.draft(&loaded.goal, loaded.active_count) {
                Ok(_) => Reply::default(),
                Err(reply) => reply,
            };
            edit_page(&own, loaded, posted.form, reply)
        }
    }
}

/// What is said on the goal's page.
fn said(state: GoalState) -> &'static str {
    match state {
        GoalState::Draft => "The goal is a draft again",
        GoalState::Active => "You are working on this goal now",
        GoalState::OnHold => "The goal waits for a better time",
        GoalState::Achieved => "You got there. Take a moment to enjoy it",
        GoalState::LetGo => "You let this goal go. It stays on your page",
    }
}
