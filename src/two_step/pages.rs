use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;
use chrono::TimeDelta;

use super::form::{CodeForm, PasswordForm};
use super::{Picture, Secret, TwoStep, codes_pages, recovery};
use crate::access::SignedIn;
use crate::error::Error;
use crate::filters;
use crate::forms::{Posted, Reply};
use crate::page::{self, Page};
use crate::people::{PasswordAgain, Passwords};
use crate::sign_in::Browser;

pub(super) const HERE: &str = "/account/two-step";

/// What the session calls the secret that has been shown and not proved.
const SECRET: &str = "two_step_secret";

/// How long something secret can be looked at after the password: enough to find an app, or paper.
pub(super) const SHOWN_FOR: TimeDelta = TimeDelta::minutes(30);

#[derive(Template)]
#[template(path = "two_step/show.html")]
struct Show {
    page: Page,
    on: Option<TwoStep>,
    codes: usize,
    /// Whether the practice asks this person for it.
    asked: bool,
}

pub(super) async fn show(me: SignedIn) -> Result<HttpResponse, Error> {
    shown(&me, Reply::default()).await
}

async fn shown(me: &SignedIn, reply: Reply) -> Result<HttpResponse, Error> {
    let person = me.person.clone();
    let found = me.db.read(move |conn| {
        let (on, codes) = (TwoStep::of(person.id, conn)?, recovery::left(person.id, conn)?);
        Ok((on, codes, TwoStep::is_asked_of(&person, conn)?))
    });
    let (on, codes, asked) = found.await?;
    let page = me.page("Two-step sign-in").reply(reply).back("/account", "Your account");
    page.show(|page| Show { page, on, codes, asked })
}

pub(super) async fn create_secret(
    me: SignedIn,
    browser: Browser,
    again: PasswordAgain,
    posted: Posted<PasswordForm>,
) -> Result<HttpResponse, Error> {
    if let Err(reply) = again.check(&me.person, posted.form.current).await? {
        return shown(&me, reply).await;
    }
    browser.keep(SECRET, &Secret::new().base32(), me.now + SHOWN_FOR)?;
    Ok(page::see("/account/two-step/secret"))
}

#[derive(Template)]
#[template(path = "two_step/show_secret.html")]
struct ShowSecret {
    page: Page,
    picture: Picture,
    key: String,
    form: CodeForm,
}

pub(super) async fn show_secret(me: SignedIn, browser: Browser) -> Result<HttpResponse, Error> {
    match fresh_secret(&me, &browser)? {
        Some(secret) => secret_page(&me, &secret, CodeForm::default(), Reply::default()),
        None => Ok(page::see(HERE)),
    }
}

/// The secret this browser was given after the password, until it is proved.
fn fresh_secret(me: &SignedIn, browser: &Browser) -> Result<Option<Secret>, Error> {
    let kept: Option<String> = browser.kept(SECRET, me.now);
    kept.map(|base32| Secret::read(&base32)).transpose()
}

fn secret_page(
    me: &SignedIn,
    secret: &Secret,
    form: CodeForm,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let picture = Picture::of(&secret.address(&me.person.email)?)?;
    let page = me.page("Connect the app on your phone").reply(reply).back(HERE, "Two-step sign-in");
    page.show(|page| ShowSecret { page, picture, key: secret.key(), form })
}

pub(super) async fn create(
    me: SignedIn,
    browser: Browser,
    passwords: Data<Passwords>,
    posted: Posted<CodeForm>,
) -> Result<HttpResponse, Error> {
    let Some(secret) = fresh_secret(&me, &browser)? else {
        return Ok(page::see(HERE));
    };
    let proved = posted.form.number().and_then(|number| {
        let another = "This is not the number for this key: type the next one that your app shows";
        secret.step_of(&number, me.now, 0).ok_or_else(|| Reply::about("code", another))
    });
    let step = match proved {
        Ok(step) => step,
        Err(reply) => return secret_page(&me, &secret, posted.form, reply),
    };
    let codes = recovery::new_codes()?;
    let hashes = passwords.hash_codes(codes.clone()).await?;
    let (person, now) = (me.person.clone(), me.now);
    let turn_on = move |conn: &mut _| TwoStep::turn_on(&person, &secret, step, &hashes, now, conn);
    if !me.db.write(turn_on).await? {
        return Ok(page::see(HERE));
    }
    browser.sign_in(me.person.id)?;
    codes_pages::show_once(&me, &browser, &codes, "Two-step sign-in is on")
}
