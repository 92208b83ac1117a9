use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;
use chrono::NaiveDate;

use super::form::PasswordForm;
use super::pages::{HERE, SHOWN_FOR};
use super::{TwoStep, recovery};
use crate::access::SignedIn;
use crate::clock::date_in;
use crate::error::Error;
use crate::filters;
use crate::forms::{Posted, Reply};
use crate::page::{self, Page};
use crate::people::{PasswordAgain, Passwords};
use crate::sign_in::Browser;

/// What the session calls the codes that have been made and not put away.
const CODES: &str = "recovery_codes";

#[derive(Template)]
#[template(path = "two_step/show_codes.html")]
struct ShowCodes {
    page: Page,
    codes: Vec<String>,
    /// For the printed sheet.
    today: NaiveDate,
}

#[derive(Template)]
#[template(path = "two_step/new_codes.html")]
struct NewCodes {
    page: Page,
    left: usize,
}

pub(super) async fn show(me: SignedIn, browser: Browser) -> Result<HttpResponse, Error> {
    let Some(codes) = browser.kept::<Vec<String>>(CODES, me.now) else {
        return new_page(&me, Reply::default()).await;
    };
    let codes = codes.iter().map(|code| recovery::in_groups(code)).collect();
    let today = date_in(&me.person.time_zone, me.now);
    me.page("Your recovery codes").show(|page| ShowCodes { page, codes, today })
}

/// Without fresh codes to show, the page offers to make new ones.
async fn new_page(me: &SignedIn, reply: Reply) -> Result<HttpResponse, Error> {
    let id = me.person.id;
    let found = me.db.read(move |conn| Ok((TwoStep::of(id, conn)?, recovery::left(id, conn)?)));
    let (Some(_), left) = found.await? else {
        return Ok(page::see(HERE));
    };
    let page = me.page("New recovery codes").reply(reply).back(HERE, "Two-step sign-in");
    page.show(|page| NewCodes { page, left })
}

pub(super) async fn create(
    me: SignedIn,
    browser: Browser,
    again: PasswordAgain,
    passwords: Data<Passwords>,
    posted: Posted<PasswordForm>,
) -> Result<HttpResponse, Error> {
    if let Err(reply) = again.check(&me.person, posted.form.current).await? {
        return new_page(&me, reply).await;
    }
    let codes = recovery::new_codes()?;
    let hashes = passwords.hash_codes(codes.clone()).await?;
    let (person, now) = (me.person.clone(), me.now);
    let renew = move |conn: &mut _| TwoStep::renew_codes(&person, &hashes, now, conn);
    if !me.db.write(renew).await? {
        return Ok(page::see(HERE));
    }
    browser.sign_in(me.person.id)?;
    show_once(&me, &browser, &codes, "These are new, and the codes you had no longer work")
}

/// On to the page where fresh codes stand until the person says that they have kept them.
pub(super) fn show_once(
    me: &SignedIn,
    browser: &Browser,
    codes: &[String],
    news: &str,
) -> Result<HttpResponse, Error> {
    browser.keep(CODES, &codes, me.now + SHOWN_FOR)?;
    let news = format!("{news}. All your other browsers are signed out");
    Ok(page::see_other("/account/two-step/recovery-codes", &news))
}

pub(super) async fn delete(_: SignedIn, browser: Browser) -> HttpResponse {
    browser.forget(CODES);
    page::see_other(HERE, "Two-step sign-in is on, and its recovery codes are with you")
}
