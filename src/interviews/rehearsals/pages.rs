use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::drill::asked;
use super::form::RehearsalForm;
use super::{HowFar, Rehearsal, RehearsalId, progress};
use crate::access::{ClientId, ClientPages, OwnPages};
use crate::error::Error;
use crate::filters;
use crate::forms::{Choice, Pairs, Posted, Reply, choices};
use crate::interviews::answers::{Answer, AnswerId};
use crate::interviews::company::Company;
use crate::page::{self, Page};

type Row = Path<(String, AnswerId)>;

#[derive(Template)]
#[template(path = "interviews/rehearsals/list.html")]
struct List {
    page: Page,
    company: Company,
    answer: Answer,
    rehearsals: Vec<Rehearsal>,
    /// Whether the drill would ask another question than this.
    has_another: bool,
    form: RehearsalForm,
    how_far: Vec<Choice>,
}

impl List {
    /// What the client last wanted to do differently, and when they wrote it.
    fn reminder(&self) -> Option<&Rehearsal> {
        self.rehearsals.iter().find(|rehearsal| !rehearsal.differently.is_empty())
    }

    fn has_changed(&self) -> bool {
        let last = self.rehearsals.first();
        last.is_some_and(|last| last.answer_revision != self.answer.revision)
    }

    fn progress(&self) -> Option<String> {
        let seconds: Vec<_> = self.rehearsals.iter().map(Rehearsal::took).collect();
        progress(&seconds)
    }
}

pub(super) async fn list(pages: ClientPages, row: Row) -> Result<HttpResponse, Error> {
    list_page(&pages, row.1, RehearsalForm::default(), Reply::default()).await
}

async fn list_page(
    pages: &ClientPages,
    id: AnswerId,
    form: RehearsalForm,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let client = pages.client;
    let read = pages.db.read(move |conn| {
        let answer = Answer::find(client, id, conn)?;
        let company = Company::find(client, answer.company_id, conn)?;
        let versions = Answer::for_company(client, company.id, conn)?;
        Ok((answer, company, versions, Rehearsal::all(client, conn)?))
    });
    let (answer, company, versions, mut rehearsals) = read.await?;
    let next = asked(&versions, company.id, &rehearsals);
    let has_another = next.is_some_and(|next| next.question != answer.question);
    rehearsals.retain(|rehearsal| rehearsal.answer_id == id);
    let question = answer.question.label();
    let page = pages
        .page(format!("Rehearse: {question}"))
        .reply(reply)
        .back(answer.address(), "The answer");
    let how_far = choices::<HowFar>();
    page.show(|page| List { page, company, answer, rehearsals, has_another, form, how_far })
}

pub(super) async fn create(
    own: OwnPages,
    row: Row,
    posted: Posted<RehearsalForm>,
) -> Result<HttpResponse, Error> {
    let (client, id, now, revision) = (own.client, row.1, own.now, posted.revision);
    let rehearsal = match posted.form.draft() {
        Ok(rehearsal) => rehearsal,
        Err(reply) => return list_page(&own, id, posted.form, reply).await,
    };
    let kept = own.keep(posted.key, move |conn| {
        let answer = Answer::find(client, id, conn)?;
        rehearsal.insert(client, (answer.id, revision), now, conn)?;
        Ok(address(client, id))
    });
    Ok(page::see_other(&kept.await?, "The rehearsal is saved"))
}

pub(super) async fn delete(
    own: OwnPages,
    row: Path<(String, AnswerId, RehearsalId)>,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, (_, answer, id)) = (own.client, row.into_inner());
    let kept = own.keep(posted.key, move |conn| {
        Rehearsal::delete(client, answer, id, conn)?;
        Ok(address(client, answer))
    });
    Ok(page::see_other(&kept.await?, "The rehearsal is out of the list"))
}

/// Where the rehearsals of a version are.
pub(super) fn address(client: ClientId, answer: AnswerId) -> String {
    format!("/clients/{client}/interviews/answers/{answer}/rehearsals")
}
