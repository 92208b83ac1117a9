use actix_web::HttpResponse;
use askama::Template;
use serde::Deserialize;

use super::{Next, Path, Step, Task, WayIn, next_step};
use crate::access::{ClientPages, OwnPages, Viewer};
use crate::actions::{Week, this_week};
use crate::comments::Comment;
use crate::db::Conn;
use crate::error::Error;
use crate::filters;
use crate::forms::Posted;
use crate::page::{self, Page};
use crate::path::StepState;

#[derive(Template)]
#[template(path = "home/show.html")]
struct Show {
    page: Page,
    /// The client, as the page names them to whoever is looking.
    name: String,
    /// Whether the page's title is the overarching goal.
    has_goal: bool,
    path: Path,
    way: Option<WayIn>,
    next: Next,
    week: Week,
    comments: Vec<Comment>,
}

impl Show {
    /// Whether this step holds what is offered next.
    fn is_next(&self, step: &Step) -> bool {
        self.next.task().is_some_and(|task| step.tasks().contains(&task))
    }

    /// Whether there are actions, so that a week can ask for some.
    fn has_a_plan(&self) -> bool {
        self.path.state(&Task::Actions) != StepState::NotStarted
    }

    /// Where a step's title leads: to what is open in it, or to its first part.
    fn place(&self, step: &Step) -> &'static str {
        let open = |task: &&Task| self.path.state(task) < StepState::Done;
        let tasks = step.tasks();
        let task = tasks.iter().find(open).or_else(|| tasks.first());
        task.map_or("", |task| task.place())
    }

    /// Whether beginning at the other end would still change what comes next.
    fn may_turn_round(&self) -> bool {
        let early = [Task::Want, Task::Why, Task::Values, Task::Strengths];
        self.way.is_some() && early.iter().any(|task| self.path.state(task) < StepState::Done)
    }
}

pub(super) async fn show(pages: ClientPages) -> Result<HttpResponse, Error> {
    let (client, reader, today) = (pages.client, pages.reader(), pages.today);
    let read = move |conn: &mut Conn| {
        let path = Path::of(&[client], today, conn)?.remove(&client);
        let way = WayIn::of(&[client], conn)?.remove(&client);
        let week = this_week(client, today, conn)?;
        let comments = Comment::latest_for(client, reader, conn)?;
        Ok((path.unwrap_or_default(), way, week, comments))
    };
    let (path, way, week, comments) = pages.db.read(read).await?;
    let next = next_step(way, &path);
    let name = pages.head.name.clone();
    let title = match (&path.goal, pages.viewer()) {
        (Some(goal), _) => goal.clone(),
        (None, Viewer::Client) => "Your path".to_owned(),
        (None, _) => format!("{name}’s path"),
    };
    pages.page(title).show(|page| Show {
        page,
        name,
        has_goal: path.goal.is_some(),
        path,
        way,
        next,
        week,
        comments,
    })
}

/// Where a client wants to begin.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct WayForm {
    way: String,
}

pub(super) async fn choose(own: OwnPages, posted: Posted<WayForm>) -> Result<HttpResponse, Error> {
    let way = WayIn::from_key(&posted.form.way).ok_or(Error::NotFound)?;
    let (client, now) = (own.client, own.now);
    own.db.write(move |conn| way.choose(client, now, conn)).await?;
    Ok(page::see(&own.at(way.first_task().place())))
}
