use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::answer::{Answer, AnswerId, address};
use super::form::{BeginForm, DraftForm};
use super::kept::KeptFinding;
use super::read_back::ReadBack;
use super::slots::Slots;
use crate::access::{ClientPages, OwnPages};
use crate::comments::{Margin, Subject};
use crate::error::Error;
use crate::filters;
use crate::forms::{Pairs, Posted, Reply, Revision, Saved};
use crate::interviews::company::{Company, CompanyId};
use crate::interviews::composing::{GoalSource, Sources};
use crate::interviews::question::Question;
use crate::interviews::rehearsals::{Rehearsal, rehearsed};
use crate::interviews::sources::gather;
use crate::interviews::speaking::SpeakingTime;
use crate::interviews::talking_points::follow_ups;
use crate::page::{self, Page};

/// `{client}` was read by the door; what is left is the row.
pub(super) type Row = Path<(String, AnswerId)>;

/// The most goals a page names questions to expect for.
const GOALS: usize = 3;

#[derive(Template)]
#[template(path = "interviews/answers/show.html")]
struct Show {
    page: Page,
    company: Company,
    answer: Answer,
    read: ReadBack,
    slots: Slots,
    versions: Vec<Answer>,
    goals: Vec<GoalSource>,
    rehearsals: Vec<Rehearsal>,
    margin: Margin,
}

impl Show {
    /// How often it was rehearsed, and when last.
    fn rehearsed(&self) -> Option<String> {
        rehearsed(self.answer.id, &self.rehearsals, &self.page)
    }
}

/// What a version's page needs besides what surrounds it.
type Loaded =
    (Company, Answer, Vec<KeptFinding>, Slots, Vec<Answer>, Sources, Vec<Rehearsal>, Margin);

pub(super) async fn show(pages: ClientPages, row: Row) -> Result<HttpResponse, Error> {
    show_page(&pages, row.1, Reply::default()).await
}

/// A version's page, with what needs another look in the form on it.
pub(super) async fn show_page(
    pages: &ClientPages,
    id: AnswerId,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let (client, today) = (pages.client, pages.today);
    let read = pages.db.read(move |conn| -> Result<Loaded, Error> {
        let answer = Answer::find(client, id, conn)?;
        let company = Company::find(client, answer.company_id, conn)?;
        let kept = KeptFinding::of(client, id, conn)?;
        let slots = Slots::load(client, id, answer.question, conn)?;
        let mut versions = Answer::for_company(client, company.id, conn)?;
        versions.retain(|other| other.question == answer.question);
        let sources = gather(client, &company, today, conn)?;
        let rehearsals = Rehearsal::all(client, conn)?;
        let margin = Margin::of(client, Subject::Answer(id.0), conn)?;
        Ok((company, answer, kept, slots, versions, sources, rehearsals, margin))
    });
    let (company, answer, kept, slots, versions, sources, rehearsals, margin) = read.await?;
    let read = ReadBack::of(&answer, &company, &kept, today);
    let goals = sources.goals.into_iter().take(GOALS).collect();
    let page = pages
        .page(answer.question.label())
        .reply(reply)
        .back(company.address(), company.name.clone());
    page.show(|page| Show {
        page,
        company,
        answer,
        read,
        slots,
        versions,
        goals,
        rehearsals,
        margin,
    })
}

pub(super) async fn create(
    own: OwnPages,
    row: Path<(String, CompanyId)>,
    posted: Posted<BeginForm>,
) -> Result<HttpResponse, Error> {
    let question = Question::from_key(&posted.form.question).ok_or(Error::NotFound)?;
    let (client, id) = (own.client, row.1);
    let (now, today) = (own.now, own.today);
    let address = own
        .keep(posted.key, move |conn| {
            let company = Company::find(client, id, conn)?;
            let slots = Slots::suggested(question, &gather(client, &company, today, conn)?);
            let id = Answer::begin(client, id, question, (&slots, ""), now, conn)?;
            Ok(format!("{}/slots", address(client, id)))
        })
        .await?;
    Ok(page::see_other(&address, "Here are the parts, filled from what you wrote before"))
}

/// A version of this client's, with the company it is for.
pub(super) async fn find(pages: &ClientPages, id: AnswerId) -> Result<(Answer, Company), Error> {
    let client = pages.client;
    pages
        .db
        .read(move |conn| {
            let answer = Answer::find(client, id, conn)?;
            let company = Company::find(client, answer.company_id, conn)?;
            Ok((answer, company))
        })
        .await
}

#[derive(Template)]
#[template(path = "interviews/answers/edit.html")]
struct Edit {
    page: Page,
    form: DraftForm,
    address: String,
    revision: Revision,
    time: SpeakingTime,
    read: ReadBack,
}

pub(super) async fn edit(own: OwnPages, row: Row) -> Result<HttpResponse, Error> {
    let (answer, company) = find(&own, row.1).await?;
    let (form, revision) = (DraftForm::from(&answer), Revision(answer.revision));
    edit_page(&own, (answer, company), form, revision, Reply::default()).await
}

/// The draft in a form, beside the remarks about it as it is typed now.
async fn edit_page(
    own: &OwnPages,
    (mut answer, company): (Answer, Company),
    form: DraftForm,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let (client, id) = (own.client, answer.id);
    let kept = own.db.read(move |conn| KeptFinding::of(client, id, conn)).await?;
    answer.draft.clone_from(&form.draft);
    let address = answer.address();
    let page = own.page("Your draft").reply(reply).back(address.clone(), answer.question.label());
    page.show(|page| Edit {
        page,
        time: SpeakingTime::of(&form.draft),
        read: ReadBack::of(&answer, &company, &kept, own.today),
        form,
        address,
        revision,
    })
}

pub(super) async fn update(
    own: OwnPages,
    row: Row,
    posted: Posted<DraftForm>,
) -> Result<HttpResponse, Error> {
    let (answer, company) = find(&own, row.1).await?;
    let (form, revision) = (posted.form, posted.revision);
    let draft = match form.draft() {
        Ok(draft) => draft,
        Err(reply) => return edit_page(&own, (answer, company), form, revision, reply).await,
    };
    let was_ready = answer.is_ready() && draft != answer.draft;
    let (before, now) = (answer, own.now);
    let saved = own.once(posted.key, move |conn| before.edit(&draft, revision, now, conn)).await?;
    match saved {
        Saved::At(address) if was_ready => Ok(page::see_other(
            &address,
            "The draft is saved. Its words changed, so mark it as ready again when they are true",
        )),
        Saved::At(address) => Ok(page::see_other(&address, "The draft is saved")),
        Saved::Stale(now) => {
            let reply = Reply::stale(&form, &DraftForm::from(&now));
            let revision = Revision(now.revision);
            edit_page(&own, (now, company), form, revision, reply).await
        }
    }
}

pub(super) async fn delete(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, id) = (own.client, row.1);
    let kept = own.keep(posted.key, move |conn| {
        let answer = Answer::find(client, id, conn)?;
        let company = Company::find(client, answer.company_id, conn)?;
        answer.delete(conn)?;
        Ok(company.address())
    });
    Ok(page::see_other(&kept.await?, "The version is gone"))
}
