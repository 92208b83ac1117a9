//! Taking one of the example plans over as one's own.

use actix_web::HttpResponse;
use askama::Template;
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::action::ActionDraft;
use super::examples::{EXAMPLE_PLANS, ExamplePlan};
use super::form::{goal_choices, read_goal};
use super::impact::Impact;
use crate::access::OwnPages;
use crate::error::Error;
use crate::forms::{Choice, Posted, Reading, Reply};
use crate::goals::{Goal, GoalId};
use crate::page::{self, Page};

/// Which plan is taken over, and for which goal.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub(super) struct ExampleForm {
    pub plan: String,
    pub goal: String,
}

impl ExampleForm {
    fn draft(&self, goals: &[Goal]) -> Result<(&'static ExamplePlan, Option<GoalId>), Reply> {
        let mut read = Reading::of(self);
        let plan = EXAMPLE_PLANS.iter().find(|plan| plan.key == self.plan);
        if plan.is_none() {
            read.wrong("plan", "Choose the plan you want to start from");
        }
        let goal = read_goal(&mut read, &self.goal, goals);
        read.finish_some(plan.map(|plan| (plan, goal)))
    }
}

/// The plans with their steps, as choices.
pub(super) fn plan_choices() -> Vec<Choice> {
    let choice = |plan: &ExamplePlan| Choice::new(plan.key, plan.title).hint(plan.outline());
    EXAMPLE_PLANS.iter().map(choice).collect()
}

#[derive(Template)]
#[template(path = "actions/new_from_example.html")]
struct NewFromExample {
    page: Page,
    form: ExampleForm,
    plans: Vec<Choice>,
    goals: Vec<Choice>,
}

pub(super) async fn new(own: OwnPages) -> Result<HttpResponse, Error> {
    let client = own.client;
    let goals = own.db.read(move |conn| Goal::all(client, conn)).await?;
    shown(&own, ExampleForm::default(), &goals, Reply::default())
}

pub(super) async fn create(
    own: OwnPages,
    posted: Posted<ExampleForm>,
) -> Result<HttpResponse, Error> {
    let (client, today, there) = (own.client, own.today, own.at("actions"));
    let goals = own.db.read(move |conn| Goal::all(client, conn)).await?;
    let (plan, goal_id) = match posted.form.draft(&goals) {
        Ok(chosen) => chosen,
        Err(reply) => return shown(&own, posted.form, &goals, reply),
    };
    let address = own
        .keep(posted.key, move |conn| {
            for step in plan.steps {
                let draft = ActionDraft {
                    goal_id,
                    title: step.title.to_owned(),
                    cadence: step.rhythm.starting(today).into(),
                    impact: Impact::default(),
                    resources: String::new(),
                    note: String::new(),
                };
                draft.insert(client, today, conn)?;
            }
            Ok(there.clone())
        })
        .await?;
    Ok(page::see_other(&address, "The steps are in your plan. Change what does not fit you"))
}

fn shown(
    own: &OwnPages,
    form: ExampleForm,
    goals: &[Goal],
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let page = own.page("Start from an example plan").back(own.at("actions"), "All actions");
    let goals = goal_choices(goals, &form.goal);
    page.reply(reply).show(|page| NewFromExample { page, form, plans: plan_choices(), goals })
}
