use actix_web::HttpResponse;
use askama::Template;

use super::achievements::Achievement;
use super::reflections::{Reflection, SHEETS, reflections};
use super::skills::SKILL_COUNT;
use super::takes::{Answers, Finished, Take};
use crate::access::{ClientId, ClientPages};
use crate::db::Conn;
use crate::error::Error;
use crate::filters;
use crate::page::Page;
use crate::path::StepState;

#[derive(Template)]
#[template(path = "strengths/list.html")]
struct List {
    page: Page,
    overview: Overview,
}

/// Everything a client said about their strengths, in short.
struct Overview {
    latest: Option<Finished>,
    /// How many skills are answered in the take under way.
    under_way: Option<usize>,
    reflections: Vec<Reflection>,
    achievements: Vec<Achievement>,
}

impl Overview {
    fn read(client: ClientId, conn: &mut Conn) -> Result<Self, Error> {
        let newest = Take::newest(client, conn)?.filter(|take| !take.is_finished());
        let under_way = match newest {
            Some(take) => Some(Answers::of(take.id, conn)?.answered()),
            None => None,
        };
        Ok(Self {
            latest: Finished::latest(client, conn)?,
            under_way,
            reflections: reflections(client, conn)?,
            achievements: Achievement::all(client, conn)?,
        })
    }

    fn skills(&self) -> StepState {
        match (&self.latest, self.under_way) {
            (_, Some(_)) => StepState::InProgress,
            (Some(_), None) => StepState::Done,
            (None, None) => StepState::NotStarted,
        }
    }

    fn reflected(&self) -> StepState {
        let answered: usize = self.reflections.iter().map(|(_, all)| all.len()).sum();
        let asked: usize = SHEETS.iter().map(|sheet| sheet.questions.len()).sum();
        match answered {
            0 => StepState::NotStarted,
            answered if answered < asked => StepState::InProgress,
            _ => StepState::Done,
        }
    }

    fn achieved(&self) -> StepState {
        if self.achievements.is_empty() { StepState::NotStarted } else { StepState::InProgress }
    }

    /// The achievements there is room for here.
    fn some_achievements(&self) -> &[Achievement] {
        self.achievements.get(..3).unwrap_or(&self.achievements)
    }
}

/// What the room is for, and what there is so far.
pub(super) async fn list(pages: ClientPages) -> Result<HttpResponse, Error> {
    let client = pages.client;
    let overview = pages.db.read(move |conn| Overview::read(client, conn)).await?;
    let page = pages.page("Strengths");
    page.show(|page| List { page, overview })
}
