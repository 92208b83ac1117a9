use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use chrono::NaiveDateTime;

use super::form::RehearsalForm;
use super::{HowFar, Rehearsal};
use crate::access::OwnPages;
use crate::error::Error;
use crate::forms::{Choice, choices};
use crate::interviews::answers::{Answer, AnswerId};
use crate::interviews::company::{Company, CompanyId};
use crate::interviews::question::Question;
use crate::page::Page;

/// How often something was practised, and when last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Practised {
    /// How often.
    pub count: usize,
    /// The last time; `None` before the first.
    pub last_at: Option<NaiveDateTime>,
}

impl Practised {
    fn of(answer: AnswerId, rehearsals: &[Rehearsal]) -> Self {
        let own = rehearsals.iter().filter(|rehearsal| rehearsal.answer_id == answer);
        let last_at = own.clone().map(|rehearsal| rehearsal.rehearsed_at).max();
        Self { count: own.count(), last_at }
    }
}

/// What to practise next: the least practised; of several, what was practised longest ago; of
/// those, the first.
#[must_use]
pub fn next<T>(all: impl IntoIterator<Item = (Practised, T)>) -> Option<T> {
    all.into_iter().min_by_key(|(practised, _)| *practised).map(|(_, next)| next)
}

/// The answer that the drill at a company asks for, of those that can be said.
pub(super) fn asked<'a>(
    versions: &'a [Answer],
    company: CompanyId,
    rehearsals: &[Rehearsal],
) -> Option<&'a Answer> {
    let questions = Question::ALL.iter();
    let said = questions.filter_map(|question| Answer::to_say(versions, company, *question));
    next(said.map(|answer| (Practised::of(answer.id, rehearsals), answer)))
}

#[derive(Template)]
#[template(path = "interviews/rehearsals/drill.html")]
struct Drill {
    page: Page,
    company: Company,
    answer: Option<Answer>,
    form: RehearsalForm,
    how_far: Vec<Choice>,
}

pub(super) async fn show(
    own: OwnPages,
    row: Path<(String, CompanyId)>,
) -> Result<HttpResponse, Error> {
    let (client, id) = (own.client, row.1);
    let read = own.db.read(move |conn| {
        let company = Company::find(client, id, conn)?;
        let versions = Answer::for_company(client, id, conn)?;
        let rehearsals = Rehearsal::all(client, conn)?;
        Ok((company, asked(&versions, id, &rehearsals).cloned()))
    });
    let (company, answer) = read.await?;
    let title = answer.as_ref().map_or_else(
        || "Quick drill".to_owned(),
        |answer| format!("Quick drill: {}", answer.question.label()),
    );
    let mut page = own.page(title).back(company.address(), company.name.clone());
    if let Some(answer) = &answer {
        // The drill asks another question next time; what was typed belongs to this one.
        page.form_page = super::pages::address(client, answer.id);
    }
    let (form, how_far) = (RehearsalForm::default(), choices::<HowFar>());
    page.show(|page| Drill { page, company, answer, form, how_far })
}
