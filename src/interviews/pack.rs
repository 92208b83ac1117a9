use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::answers::Answer;
use super::company::{Company, CompanyId};
use super::composing::Sources;
use super::day::{CHECKLISTS, Checklist, DEBRIEF};
use super::question::Question;
use super::rehearsals::{Rehearsal, rehearsed};
use super::sources::gather;
use crate::access::ClientPages;
use crate::error::Error;
use crate::filters;
use crate::forms::{Edition, Save};
use crate::page::Page;

/// Everything to take along to one interview, for paper.
#[derive(Template)]
#[template(path = "interviews/pack.html")]
pub(super) struct Pack {
    pub page: Page,
    pub company: Company,
    versions: Vec<Answer>,
    rehearsals: Vec<Rehearsal>,
    pub sources: Sources,
    pub edition: Edition,
    pub checklists: &'static [Checklist],
    pub debrief: &'static [&'static str],
    pub today: chrono::NaiveDate,
}

impl Pack {
    pub fn answer(&self, question: &Question) -> Option<&Answer> {
        Answer::to_say(&self.versions, self.company.id, *question)
    }

    /// How often an answer was rehearsed, and when last.
    pub fn rehearsed(&self, answer: &Answer) -> Option<String> {
        rehearsed(answer.id, &self.rehearsals, &self.page)
    }
}

pub(super) async fn show(
    pages: ClientPages,
    row: Path<(String, CompanyId)>,
) -> Result<HttpResponse, Error> {
    let pack = gathered(pages, row.1).await?;
    pack.page.clone().show(|page| Pack { page, ..pack })
}

/// All that is in the pack for this company, on screen and on paper.
pub(super) async fn gathered(pages: ClientPages, id: CompanyId) -> Result<Pack, Error> {
    let (client, today) = (pages.client, pages.today);
    let read = pages.db.read(move |conn| {
        let company = Company::find(client, id, conn)?;
        let versions = Answer::for_company(client, id, conn)?;
        let rehearsals = Rehearsal::all(client, conn)?;
        let sources = gather(client, &company, today, conn)?;
        let edition = Save::edition(client, conn)?;
        Ok((company, versions, rehearsals, sources, edition))
    });
    let (company, versions, rehearsals, sources, edition) = read.await?;
    let page = pages
        .page(format!("Interview pack: {}", company.name))
        .edition(edition.saves)
        .back(company.address(), company.name.clone());
    let (checklists, debrief) = (CHECKLISTS, DEBRIEF);
    Ok(Pack { page, company, versions, rehearsals, sources, edition, checklists, debrief, today })
}
