use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use chrono::NaiveDate;

use super::form::MilestoneForm;
use super::{Milestone, MilestoneId};
use crate::access::OwnPages;
use crate::db::Conn;
use crate::error::Error;
use crate::forms::{FormKey, Pairs, Posted, Reply, Revision, Saved};
use crate::goals::goal::{Goal, GoalId};
use crate::goals::pages::find;
use crate::page::{self, Page};

type Of = Path<(String, GoalId)>;
type Row = Path<(String, GoalId, MilestoneId)>;

#[derive(Template)]
#[template(path = "goals/milestones/new.html")]
struct New {
    page: Page,
    goal: Goal,
    form: MilestoneForm,
}

pub(in crate::goals) async fn new(own: OwnPages, of: Of) -> Result<HttpResponse, Error> {
    let goal = find(&own, of.1).await?;
    new_page(&own, goal, MilestoneForm::default(), Reply::default())
}

fn new_page(
    own: &OwnPages,
    goal: Goal,
    form: MilestoneForm,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let page = own.page("A new milestone").back(goal.address(), "The goal");
    page.reply(reply).show(|page| New { page, goal, form })
}

pub(in crate::goals) async fn create(
    own: OwnPages,
    of: Of,
    posted: Posted<MilestoneForm>,
) -> Result<HttpResponse, Error> {
    let goal = find(&own, of.1).await?;
    let draft = match posted.form.draft() {
        Ok(draft) => draft,
        Err(reply) => return new_page(&own, goal, posted.form, reply),
    };
    let there = format!("{}#milestones", goal.address());
    own.once(posted.key, move |conn| {
        draft.insert(goal.client_id, goal.id, conn)?;
        Ok(Saved::<()>::At(String::new()))
    })
    .await?;
    Ok(page::see_other(&there, "The milestone is on your way"))
}

#[derive(Template)]
#[template(path = "goals/milestones/edit.html")]
struct Edit {
    page: Page,
    milestone: Milestone,
    form: MilestoneForm,
    revision: Revision,
}

impl Edit {
    /// The address of the goal.
    fn goal(&self) -> String {
        self.page.at(&format!("goals/{}", self.milestone.goal_id))
    }
}

pub(in crate::goals) async fn edit(own: OwnPages, row: Row) -> Result<HttpResponse, Error> {
    let milestone = find_milestone(&own, &row).await?;
    let (form, revision) = (MilestoneForm::from(&milestone), Revision(milestone.revision));
    edit_page(&own, milestone, form, revision, Reply::default())
}

async fn find_milestone(own: &OwnPages, row: &Row) -> Result<Milestone, Error> {
    let (client, goal, id) = (own.client, row.1, row.2);
    own.db.read(move |conn| Milestone::find(client, goal, id, conn)).await
}

fn edit_page(
    own: &OwnPages,
    milestone: Milestone,
    form: MilestoneForm,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let goal = own.at(&format!("goals/{}", milestone.goal_id));
    let page = own.page("Your milestone").back(goal, "The goal");
    page.reply(reply).show(|page| Edit { page, milestone, form, revision })
}

pub(in crate::goals) async fn update(
    own: OwnPages,
    row: Row,
    posted: Posted<MilestoneForm>,
) -> Result<HttpResponse, Error> {
    let milestone = find_milestone(&own, &row).await?;
    let (form, revision) = (posted.form, posted.revision);
    let draft = match form.draft() {
        Ok(draft) => draft,
        Err(reply) => return edit_page(&own, milestone, form, revision, reply),
    };
    let before = milestone.clone();
    let saved = own.once(posted.key, move |conn| draft.update(&before, revision, conn)).await?;
    match saved {
        Saved::At(address) => Ok(page::see_other(&address, "The milestone is saved")),
        Saved::Stale(now) => {
            let reply = Reply::stale(&form, &MilestoneForm::from(&now));
            let revision = Revision(now.revision);
            edit_page(&own, now, form, revision, reply)
        }
    }
}

/// A button's work on one milestone.
type Work = fn(&Milestone, NaiveDate, &mut Conn) -> Result<(), Error>;

async fn press(
    own: &OwnPages,
    row: &Row,
    key: FormKey,
    done: &str,
    work: Work,
) -> Result<HttpResponse, Error> {
    let (client, goal, id, today) = (own.client, row.1, row.2, own.today);
    let there = own.at(&format!("goals/{goal}#milestones"));
    own.once(key, move |conn| {
        let milestone = Milestone::find(client, goal, id, conn)?;
        work(&milestone, today, conn)?;
        Ok(Saved::<()>::At(String::new()))
    })
    .await?;
    Ok(page::see_other(&there, done))
}

pub(in crate::goals) async fn delete(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let work: Work = |milestone, _, conn| milestone.delete(conn);
    press(&own, &row, posted.key, "The milestone is gone", work).await
}

pub(in crate::goals) async fn reach(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let work: Work = |milestone, today, conn| milestone.reach(Some(today), conn);
    let done = "Reached: one part of the way is behind you";
    press(&own, &row, posted.key, done, work).await
}

pub(in crate::goals) async fn reopen(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let work: Work = |milestone, _, conn| milestone.reach(None, conn);
    let done = "The milestone is ahead of you again";
    press(&own, &row, posted.key, done, work).await
}
