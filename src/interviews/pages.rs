use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::answers::Answer;
use super::company::{Company, CompanyId};
use super::form::CompanyForm;
use super::question::Question;
use super::review::Level;
use super::standing::AnswerState;
use crate::access::{ClientPages, OwnPages};
use crate::comments::{Margin, Subject};
use crate::error::Error;
use crate::filters;
use crate::forms::{Choice, Pairs, Posted, Reply, Revision, Saved, choices};
use crate::page::{self, Page};

type Row = Path<(String, CompanyId)>;

#[derive(Template)]
#[template(path = "interviews/list.html")]
struct List {
    page: Page,
    companies: Vec<Company>,
    versions: Vec<Answer>,
}

impl List {
    fn state(&self, company: &Company, question: &Question) -> AnswerState {
        AnswerState::of(&self.versions, company.id, *question)
    }

    /// The version to open; the company where none is begun.
    fn address(&self, company: &Company, question: &Question) -> String {
        Answer::to_open(&self.versions, company.id, *question)
            .map_or_else(|| company.address(), Answer::address)
    }
}

pub(super) async fn list(pages: ClientPages) -> Result<HttpResponse, Error> {
    let client = pages.client;
    let read =
        pages.db.read(move |conn| Ok((Company::all(client, conn)?, Answer::all(client, conn)?)));
    let (companies, versions) = read.await?;
    pages.page("Interviews").show(|page| List { page, companies, versions })
}

#[derive(Template)]
#[template(path = "interviews/show.html")]
struct Show {
    page: Page,
    company: Company,
    versions: Vec<Answer>,
    margin: Margin,
}

impl Show {
    fn ready_count(&self) -> usize {
        let ready = self.versions.iter().filter(|answer| answer.is_ready());
        ready.count()
    }

    fn has_draft(&self) -> bool {
        self.versions.iter().any(Answer::has_draft)
    }

    fn versions_of(&self, question: &Question) -> Vec<&Answer> {
        let all = self.versions.iter();
        all.filter(|answer| answer.question == *question).collect()
    }
}

pub(super) async fn show(pages: ClientPages, row: Row) -> Result<HttpResponse, Error> {
    let (client, id) = (pages.client, row.1);
    let read = pages.db.read(move |conn| {
        Ok((
            Company::find(client, id, conn)?,
            Answer::for_company(client, id, conn)?,
            Margin::of(client, Subject::Company(id.0), conn)?,
        ))
    });
    let (company, versions, margin) = read.await?;
    let page = pages.page(company.name.clone()).back(pages.at("interviews"), "All companies");
    page.show(|page| Show { page, company, versions, margin })
}

#[derive(Template)]
#[template(path = "interviews/edit.html")]
struct Edit {
    page: Page,
    form: CompanyForm,
    action: String,
    back: String,
    revision: Revision,
    levels: Vec<Choice>,
}

pub(super) async fn new(own: OwnPages) -> Result<HttpResponse, Error> {
    new_page(&own, CompanyForm::default(), Reply::default())
}

fn new_page(own: &OwnPages, form: CompanyForm, reply: Reply) -> Result<HttpResponse, Error> {
    let list = own.at("interviews");
    let page = own.page("A company you apply to").reply(reply).back(list.clone(), "All companies");
    page.show(|page| Edit {
        page,
        form,
        action: list.clone(),
        back: list,
        revision: Revision::default(),
        levels: choices::<Level>(),
    })
}

pub(super) async fn create(
    own: OwnPages,
    posted: Posted<CompanyForm>,
) -> Result<HttpResponse, Error> {
    let draft = match posted.form.draft() {
        Ok(draft) => draft,
        Err(reply) => return new_page(&own, posted.form, reply),
    };
    let (client, now, list) = (own.client, own.now, own.at("interviews"));
    let address = own
        .keep(posted.key, move |conn| {
            let id = draft.insert(client, now, conn)?;
            Ok(format!("{list}/{id}"))
        })
        .await?;
    Ok(page::see_other(&address, "The company is saved"))
}

pub(super) async fn edit(own: OwnPages, row: Row) -> Result<HttpResponse, Error> {
    let company = find(&own, row.1).await?;
    let revision = Revision(company.revision);
    let form = CompanyForm::from(&company);
    edit_page(&own, &company, form, revision, Reply::default())
}

async fn find(pages: &ClientPages, id: CompanyId) -> Result<Company, Error> {
    let client = pages.client;
    pages.db.read(move |conn| Company::find(client, id, conn)).await
}

fn edit_page(
    own: &OwnPages,
    company: &Company,
    form: CompanyForm,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let address = company.address();
    let page = own
        .page(format!("What you know about {}", company.name))
        .reply(reply)
        .back(address.clone(), company.name.clone());
    page.show(|page| Edit {
        page,
        form,
        action: address.clone(),
        back: address,
        revision,
        levels: choices::<Level>(),
    })
}

pub(super) async fn update(
    own: OwnPages,
    row: Row,
    posted: Posted<CompanyForm>,
) -> Result<HttpResponse, Error> {
    let company = find(&own, row.1).await?;
    let (form, revision) = (posted.form, posted.revision);
    let draft = match form.draft() {
        Ok(draft) => draft,
        Err(reply) => return edit_page(&own, &company, form, revision, reply),
    };
    let (client, id) = (own.client, company.id);
    let saved = own.once(posted.key, move |conn| draft.update(client, id, revision, conn)).await?;
    match saved {
        Saved::At(address) => Ok(page::see_other(&address, "The company is saved")),
        Saved::Stale(now) => {
            let reply = Reply::stale(&form, &CompanyForm::from(&now));
            edit_page(&own, &now, form, Revision(now.revision), reply)
        }
    }
}

pub(super) async fn delete(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, id, list) = (own.client, row.1, own.at("interviews"));
    let kept = own.keep(posted.key, move |conn| {
        let company = Company::find(client, id, conn)?;
        for answer in Answer::for_company(client, id, conn)? {
            answer.delete(conn)?;
        }
        company.delete(conn)?;
        Ok(list.clone())
    });
    Ok(page::see_other(&kept.await?, "The company and its answers are gone"))
}
