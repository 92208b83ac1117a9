use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::session::{Session, SessionId};
use crate::access::SignedIn;
use crate::error::Error;
use crate::filters;
use crate::page::{self, Page};
use crate::practice::Rules;

#[derive(Template)]
#[template(path = "sign_in/list_browsers.html")]
struct ListBrowsers {
    page: Page,
    this: SessionId,
    browsers: Vec<Session>,
    rules: Rules,
}

const LIST: &str = "/account/browsers";

pub(super) async fn list(me: SignedIn) -> Result<HttpResponse, Error> {
    let (id, this) = (me.person.id, me.session()?);
    let (browsers, rules) =
        me.db.read(move |conn| Ok((Session::all(id, conn)?, Rules::read(conn)?))).await?;
    me.page("Where you’re signed in").back("/account", "Your account").show(|page| ListBrowsers {
        page,
        this,
        browsers,
        rules,
    })
}

/// Someone is still there: nothing happens on the page, and the time it may be left alone begins
/// anew.
pub(super) async fn update(me: SignedIn) -> Result<HttpResponse, Error> {
    let (this, now) = (me.session()?, me.now);
    me.db.write(move |conn| Session::stay(this, now, conn)).await?;
    Ok(HttpResponse::NoContent().finish())
}

pub(super) async fn delete(me: SignedIn, browser: Path<SessionId>) -> Result<HttpResponse, Error> {
    let (id, browser) = (me.person.id, browser.into_inner());
    me.db.write(move |conn| Session::end(id, browser, conn)).await?;
    Ok(page::see_other(LIST, "That browser is signed out"))
}

pub(super) async fn delete_others(me: SignedIn) -> Result<HttpResponse, Error> {
    let (id, this) = (me.person.id, me.session()?);
    me.db.write(move |conn| Session::end_others(id, this, conn)).await?;
    Ok(page::see_other(LIST, "All other browsers are signed out"))
}
