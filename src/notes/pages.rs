use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::form::NoteForm;
use super::{Note, NoteId};
use crate::access::CoachPages;
use crate::error::Error;
use crate::filters;
use crate::forms::{Posted, Reply, Revision, Saved};
use crate::page::{self, Page};

/// `{client}` was read by the door; what is left is the note.
type Row = Path<(String, NoteId)>;

#[derive(Template)]
#[template(path = "notes/list.html")]
struct List {
    page: Page,
    name: String,
    form: NoteForm,
    notes: Vec<Note>,
}

pub(super) async fn list(pages: CoachPages) -> Result<HttpResponse, Error> {
    shown(&pages, NoteForm::default(), Reply::default()).await
}

async fn shown(pages: &CoachPages, form: NoteForm, reply: Reply) -> Result<HttpResponse, Error> {
    let (client, coach) = (pages.client, pages.person.id);
    let notes = pages.db.read(move |conn| Note::all(client, coach, conn)).await?;
    let name = pages.head.name.clone();
    let page = pages.page(format!("Your notes on {name}")).reply(reply);
    page.show(|page| List { page, name, form, notes })
}

pub(super) async fn create(
    pages: CoachPages,
    posted: Posted<NoteForm>,
) -> Result<HttpResponse, Error> {
    let draft = match posted.form.draft() {
        Ok(draft) => draft,
        Err(reply) => return shown(&pages, posted.form, reply).await,
    };
    let (client, coach, now) = (pages.client, pages.person.id, pages.now);
    let there = pages.at("notes");
    let address = pages
        .keep(posted.key, move |conn| {
            draft.insert(client, coach, now, conn)?;
            Ok(there.clone())
        })
        .await?;
    Ok(page::see_other(&address, "The note is kept"))
}

#[derive(Template)]
#[template(path = "notes/edit.html")]
struct Edit {
    page: Page,
    form: NoteForm,
    note: NoteId,
    revision: Revision,
}

pub(super) async fn edit(pages: CoachPages, row: Row) -> Result<HttpResponse, Error> {
    let note = own_note(&pages, row.1).await?;
    let (form, revision) = (NoteForm::from(&note), Revision(note.revision));
    edit_page(&pages, note.id, form, revision, Reply::default())
}

async fn own_note(pages: &CoachPages, id: NoteId) -> Result<Note, Error> {
    let (client, coach) = (pages.client, pages.person.id);
    pages.db.read(move |conn| Note::find(client, coach, id, conn)).await
}

fn edit_page(
    pages: &CoachPages,
    note: NoteId,
    form: NoteForm,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let page = pages.page("Change your note").reply(reply).back(pages.at("notes"), "All notes");
    page.show(|page| Edit { page, form, note, revision })
}

pub(super) async fn update(
    pages: CoachPages,
    row: Row,
    posted: Posted<NoteForm>,
) -> Result<HttpResponse, Error> {
    let note = own_note(&pages, row.1).await?;
    let (form, revision) = (posted.form, posted.revision);
    let draft = match form.draft() {
        Ok(draft) => draft,
        Err(reply) => return edit_page(&pages, note.id, form, revision, reply),
    };
    let (own, there) = (note.clone(), pages.at("notes"));
    let saved =
        pages.once(posted.key, move |conn| draft.update(&own, revision, &there, conn)).await?;
    match saved {
        Saved::At(address) => Ok(page::see_other(&address, "The note is changed")),
        Saved::Stale(now) => {
            let reply = Reply::stale(&form, &NoteForm::from(&now));
            edit_page(&pages, note.id, form, Revision(now.revision), reply)
        }
    }
}

pub(super) async fn delete(pages: CoachPages, row: Row) -> Result<HttpResponse, Error> {
    let note = own_note(&pages, row.1).await?;
    pages.db.write(move |conn| note.delete(conn)).await?;
    Ok(page::see_other(&pages.at("notes"), "The note is gone"))
}
