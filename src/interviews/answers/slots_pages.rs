use actix_web::HttpResponse;
use askama::Template;

use super::answer::Answer;
use super::form::{read_slots, typed_slots};
use super::pages::Row;
use super::slots::Slots;
use crate::access::OwnPages;
use crate::error::Error;
use crate::forms::{Pairs, Posted, Reply, Revision, Saved};
use crate::interviews::company::Company;
use crate::interviews::composing::{self, Slot, Sources};
use crate::interviews::sources::gather;
use crate::page::{self, Page};

/// One part of the answer on the form.
struct Part {
    slot: Slot,
    text: String,
    /// What the plan suggests, where that is something else than what is written.
    suggestion: Option<String>,
    /// What to write elsewhere so that the plan has a suggestion.
    missing: Option<&'static str>,
}

#[derive(Template)]
#[template(path = "interviews/answers/edit_slots.html")]
struct EditSlots {
    page: Page,
    answer: Answer,
    company: Company,
    parts: Vec<Part>,
    revision: Revision,
}

impl EditSlots {
    /// The pages where what a part draws on is written: address and name.
    fn places(&self, slot: &Slot) -> Vec<(String, &'static str)> {
        let room = |room: &str, name| (self.page.at(room), name);
        let sheet = (format!("{}/edit", self.company.address()), "Company sheet");
        match slot {
            Slot::Aspiration => vec![room("direction", "Direction")],
            Slot::Alignment => vec![room("values", "Values"), sheet],
            Slot::Contribution => vec![room("strengths", "Strengths"), sheet],
            Slot::Achievements => vec![room("strengths/achievements", "Achievements")],
            Slot::Steps => vec![room("actions", "Actions")],
            Slot::Milestones => vec![room("goals", "Goals")],
            Slot::WinWin => vec![sheet],
        }
    }
}

pub(super) async fn edit(own: OwnPages, row: Row) -> Result<HttpResponse, Error> {
    let (client, id) = (own.client, row.1);
    let read = own.db.read(move |conn| {
        let answer = Answer::find(client, id, conn)?;
        let slots = Slots::load(client, id, answer.question, conn)?;
        Ok((answer, slots))
    });
    let (answer, slots) = read.await?;
    let revision = Revision(answer.revision);
    edit_page(&own, answer, &typed_slots(&slots), revision, Reply::default()).await
}

async fn edit_page(
    own: &OwnPages,
    answer: Answer,
    typed: &Pairs,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let (client, company, today) = (own.client, answer.company_id, own.today);
    let read = own.db.read(move |conn| {
        let company = Company::find(client, company, conn)?;
        let sources = gather(client, &company, today, conn)?;
        Ok((company, sources))
    });
    let (company, sources) = read.await?;
    let slots = answer.question.slots().iter();
    let parts = slots.map(|slot| part(*slot, typed, &sources)).collect();
    let page = own
        .page("The parts of your answer")
        .reply(reply)
        .back(answer.address(), answer.question.label());
    page.show(|page| EditSlots { page, answer, company, parts, revision })
}

fn part(slot: Slot, typed: &Pairs, sources: &Sources) -> Part {
    let text = typed.get(slot.key()).to_owned();
    let suggestion = composing::suggest(slot, sources);
    Part {
        slot,
        suggestion: suggestion.filter(|suggestion| *suggestion != text),
        missing: composing::missing(slot, sources),
        text,
    }
}

pub(super) async fn update(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, id) = (own.client, row.1);
    let answer = own.db.read(move |conn| Answer::find(client, id, conn)).await?;
    let (typed, revision) = (posted.form, posted.revision);
    let slots = match read_slots(answer.question, &typed) {
        Ok(slots) => slots,
        Err(reply) => return edit_page(&own, answer, &typed, revision, reply).await,
    };
    let before = answer.clone();
    let saved = own
        .once(posted.key, move |conn| {
            Ok(match before.set_slots(&slots, revision, conn)? {
                Saved::At(address) => Saved::At(address),
                Saved::Stale(now) => {
                    let theirs = Slots::load(client, id, now.question, conn)?;
                    Saved::Stale((now, theirs))
                }
            })
        })
        .await?;
    match saved {
        Saved::At(address) => Ok(page::see_other(&address, "The parts are saved")),
        Saved::Stale((now, theirs)) => {
            let mine = only_slots(&answer, &typed);
            let reply = Reply::stale(&mine, &typed_slots(&theirs));
            let revision = Revision(now.revision);
            edit_page(&own, now, &typed, revision, reply).await
        }
    }
}

/// The typed parts without whatever else the form sent.
fn only_slots(answer: &Answer, typed: &Pairs) -> Pairs {
    let slots = Slots::of(answer.question, |slot| typed.get(slot.key()).to_owned());
    typed_slots(&slots)
}
