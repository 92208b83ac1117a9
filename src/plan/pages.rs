use actix_web::HttpResponse;
use askama::Template;
use chrono::NaiveDate;

use super::{GoalSheet, Plan, Span};
use crate::access::{ClientPages, Viewer};
use crate::charts::timeline::Timeline;
use crate::comments::{Margin, Subject};
use crate::error::Error;
use crate::filters;
use crate::goals::timeline;
use crate::page::Page;
use crate::strengths::quadrant::Quadrant;
use crate::words::listed;

#[derive(Template)]
#[template(path = "plan/show.html")]
pub(super) struct Show {
    pub page: Page,
    pub name: String,
    /// The names of everyone who can read it, the client's first.
    readers: Vec<String>,
    pub coaches: Vec<String>,
    pub plan: Plan,
    margin: Margin,
    pub today: NaiveDate,
}

impl Show {
    /// Everyone the plan is for, as a sentence names them.
    pub fn readers(&self) -> String {
        listed(&self.readers.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// Everyone who worked on it beside the client.
    pub fn helpers(&self) -> String {
        listed(&self.coaches.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// The goals of one part of the plan.
    pub fn goals(&self, span: &Span) -> Vec<&GoalSheet> {
        self.plan.goals_in(*span, self.today)
    }

    /// The days ahead across the quarters; none where no goal has a day.
    pub fn timeline(&self) -> Option<Timeline> {
        let dated = self.plan.goals.iter();
        timeline(dated.map(|sheet| (&sheet.goal, sheet.milestones.as_slice())), self.today)
    }

    /// What is said about a goal.
    pub fn lines(&self, sheet: &GoalSheet) -> Vec<(&'static str, String)> {
        sheet.lines(self.today, |instant| self.page.local(instant))
    }

    /// The names of the client's skills in one quadrant.
    pub fn skills(&self, quadrant: &Quadrant) -> String {
        let profile = self.plan.strengths.as_ref().map(|taken| &taken.profile);
        let skills = profile.map(|profile| profile.in_quadrant(*quadrant));
        let names = skills.into_iter().flatten().map(|rated| rated.skill.name);
        names.collect::<Vec<_>>().join(", ")
    }
}

pub(super) async fn show(pages: ClientPages) -> Result<HttpResponse, Error> {
    let show = gathered(pages).await?;
    show.page.clone().show(|page| Show { page, ..show })
}

/// The plan with all that is said around it, on screen and on paper.
pub(super) async fn gathered(pages: ClientPages) -> Result<Show, Error> {
    let client = pages.client;
    let (plan, margin) = pages
        .db
        .read(move |conn| {
            let plan = Plan::of(client, conn)?;
            Ok((plan, Margin::of(client, Subject::Plan, conn)?))
        })
        .await?;
    let head = pages.head.clone();
    let title = match head.viewer {
        Viewer::Client => "Your career action plan".to_owned(),
        _ => format!("{}’s career action plan", head.name),
    };
    let readers = head.readers.iter().map(|reader| reader.name.clone());
    let readers = std::iter::once(head.name.clone()).chain(readers).collect();
    let coaches = head.coaches().map(str::to_owned).collect();
    let today = pages.today;
    let page = pages.page(title).edition(plan.edition.saves);
    Ok(Show { page, name: head.name, readers, coaches, plan, margin, today })
}
