use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::form::CommentForm;
use super::{Comment, CommentId, Look, LookId, Subject};
use crate::access::{CoachPages, MarginPages, OwnPages};
use crate::error::Error;
use crate::forms::{Posted, Reply, Revision, Saved};
use crate::page::{self, Page};

/// `{client}` was read by the door; what is left is the row.
type Row<Id> = Path<(String, Id)>;

#[derive(Template)]
#[template(path = "comments/edit.html")]
struct Edit {
    page: Page,
    form: CommentForm,
    action: String,
    revision: Revision,
}

pub(super) async fn create(
    pages: MarginPages,
    posted: Posted<CommentForm>,
) -> Result<HttpResponse, Error> {
    let subject = posted.form.subject()?;
    let comment = match posted.form.draft(subject.clone()) {
        Ok(comment) => comment,
        Err(reply) => {
            let page = pages.page("Your comment").reply(reply);
            let page = page.back(pages.at(&subject.place()), subject.label());
            let (form, action) = (posted.form, pages.at("comments"));
            let revision = Revision::default();
            return page.show(|page| Edit { page, form, action, revision });
        }
    };
    let (client, author, now) = (pages.client, pages.person.id, pages.now);
    let there = pages.at(&subject.place());
    let address = pages
        .keep(posted.key, move |conn| {
            let id = comment.insert(client, author, now, conn)?;
            Ok(format!("{there}#comment-{id}"))
        })
        .await?;
    Ok(page::see_other(&address, "Your comment is in the margin"))
}

pub(super) async fn edit(pages: MarginPages, row: Row<CommentId>) -> Result<HttpResponse, Error> {
    let comment = own_comment(&pages, row.1).await?;
    let revision = Revision(comment.revision);
    edit_page(&pages, &comment, CommentForm::from(&comment), revision, Reply::default())
}

async fn own_comment(pages: &MarginPages, id: CommentId) -> Result<Comment, Error> {
    let (client, me) = (pages.client, pages.person.id);
    pages.db.read(move |conn| Comment::find_own(client, me, id, conn)).await
}

fn edit_page(
    pages: &MarginPages,
    comment: &Comment,
    form: CommentForm,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let action = pages.at(&format!("comments/{}", comment.id));
    let page = pages.page("Your comment").reply(reply).back(comment.address(), "Back to the page");
    page.show(|page| Edit { page, form, action, revision })
}

pub(super) async fn update(
    pages: MarginPages,
    row: Row<CommentId>,
    posted: Posted<CommentForm>,
) -> Result<HttpResponse, Error> {
    let comment = own_comment(&pages, row.1).await?;
    let (form, revision) = (posted.form, posted.revision);
    let draft = match form.draft(comment.subject().ok_or(Error::NotFound)?) {
        Ok(draft) => draft,
        Err(reply) => return edit_page(&pages, &comment, form, revision, reply),
    };
    let own = comment.clone();
    let saved = pages.once(posted.key, move |conn| own.update(&draft.body, revision, conn)).await?;
    match saved {
        Saved::At(address) => Ok(page::see_other(&address, "Your comment is changed")),
        Saved::Stale(now) => {
            let reply = Reply::stale(&form, &CommentForm::from(&now));
            edit_page(&pages, &comment, form, Revision(now.revision), reply)
        }
    }
}

pub(super) async fn delete(pages: MarginPages, row: Row<CommentId>) -> Result<HttpResponse, Error> {
    let comment = own_comment(&pages, row.1).await?;
    let address = comment.address();
    pages.db.write(move |conn| comment.delete(conn)).await?;
    Ok(page::see_other(&address, "Your comment is gone"))
}

pub(super) async fn resolve(
    pages: MarginPages,
    row: Row<CommentId>,
) -> Result<HttpResponse, Error> {
    let at = Some(pages.now);
    settle(&pages, row.1, at, "The comment is settled").await
}

pub(super) async fn reopen(pages: MarginPages, row: Row<CommentId>) -> Result<HttpResponse, Error> {
    settle(&pages, row.1, None, "The comment is open again").await
}

async fn settle(
    pages: &MarginPages,
    id: CommentId,
    at: Option<chrono::NaiveDateTime>,
    done: &str,
) -> Result<HttpResponse, Error> {
    let client = pages.client;
    let comment = pages.db.write(move |conn| {
        let comment = Comment::find(client, id, conn)?;
        comment.resolve(at, conn)?;
        Ok(comment)
    });
    Ok(page::see_other(&comment.await?.address(), done))
}

pub(super) async fn ask(own: OwnPages, posted: Posted<CommentForm>) -> Result<HttpResponse, Error> {
    let subject = posted.form.subject()?;
    let (client, now, there) = (own.client, own.now, own.at(&subject.place()));
    own.db.write(move |conn| Look::ask(client, &subject, now, conn)).await?;
    Ok(page::see_other(&there, "Your coach will see that this is ready"))
}

pub(super) async fn review(pages: CoachPages, row: Row<LookId>) -> Result<HttpResponse, Error> {
    let (client, coach, id, now) = (pages.client, pages.person.id, row.1, pages.now);
    let look = pages.db.write(move |conn| Look::review(client, id, coach, now, conn)).await?;
    let place = look.subject().as_ref().map(Subject::place).unwrap_or_default();
    Ok(page::see_other(&pages.at(&place), "Marked as reviewed"))
}
