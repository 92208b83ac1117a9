use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;
use chrono::NaiveDateTime;
use serde::Deserialize;

use super::welcome::home_of;
use super::{Browser, end_all};
use crate::access::SignedIn;
use crate::clock::Clock;
use crate::db::{Conn, Db};
use crate::error::Error;
use crate::forms::{Posted, Query, Reply};
use crate::links::{Link, Purpose};
use crate::page::{self, Page};
use crate::people::{Password, Passwords, Person, fold};
use crate::practice::{Rules, SignUp};
use crate::throttle::{Guess, Throttle, Under};
use crate::two_step::TwoStep;

/// The first page: where each person's work is.
pub(super) async fn first(me: SignedIn) -> HttpResponse {
    page::see(&home_of(&me.person))
}

#[derive(Template)]
#[template(path = "sign_in/new.html")]
struct New {
    page: Page,
    form: SignInForm,
    open: bool,
}

/// What someone types to sign in.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct SignInForm {
    email: String,
    password: String,
    /// The page they were on their way to.
    next: String,
}

pub(super) async fn new(
    browser: Browser,
    db: Data<Db>,
    Query(form): Query<SignInForm>,
) -> Result<HttpResponse, Error> {
    shown(&browser, &db, form, Reply::default()).await
}

async fn shown(
    browser: &Browser,
    db: &Db,
    form: SignInForm,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let open = db.read(Rules::read).await?.sign_up == SignUp::Open;
    browser.page("Sign in").reply(reply).show(|page| New { page, form, open })
}

pub(super) async fn create(
    browser: Browser,
    db: Data<Db>,
    clock: Data<Clock>,
    passwords: Data<Passwords>,
    throttle: Throttle,
    posted: Posted<SignInForm>,
) -> Result<HttpResponse, Error> {
    let form = posted.form;
    if let Err(reply) = form.is_complete() {
        return shown(&browser, &db, form, reply).await;
    }
    let email = form.email.clone();
    let person = db.read(move |conn| Person::with_email(&email, conn)).await?;
    let known = person.as_ref().and_then(|person| browser.known_for(person.id));
    let account = fold(&form.email);
    let under = match &known {
        Some(known) => &[Under::Browser(known)][..],
        None => &[Under::Account(&account), Under::Network],
    };
    let tried = match throttle.count(Guess::SignIn, under).await? {
        Ok(tried) => tried,
        Err(wait) => return shown(&browser, &db, form, wait.reply("email")).await,
    };
    let kept = person.as_ref().map(|person| person.password_hash.clone());
    let fits = passwords.matches(form.password.clone(), kept).await?;
    let Some(person) = person.filter(|_| fits) else {
        return shown(&browser, &db, form, Reply::about("email", NOT_TOGETHER)).await;
    };
    throttle.went_well(tried).await?;
    let id = person.id;
    if db.read(move |conn| TwoStep::of(id, conn)).await?.is_some() {
        browser.open_half(&person, &form.next, clock.now())?;
        return Ok(page::see("/sign-in/code"));
    }
    browser.welcome(&person, &form.next, "").await
}

/// Said alike of an address that nobody signs in with and of a password that doesn't fit.
const NOT_TOGETHER: &str = "This address and password don't belong together. Check both. If you \
                            have forgotten the password, follow the link below";

impl SignInForm {
    /// A form with nothing to compare is no guess.
    fn is_complete(&self) -> Result<(), Reply> {
        let mut reply = Reply::default();
        if self.email.trim().is_empty() {
            reply.add("email", "Write the email address you sign in with");
        }
        if self.password.is_empty() {
            reply.add("password", "Write your password");
        }
        if reply.has_errors() { Err(reply) } else { Ok(()) }
    }
}

pub(super) async fn delete(browser: Browser) -> HttpResponse {
    browser.sign_out();
    let mut answer = page::see_other("/sign-in", "You are signed out");
    let everything = actix_web::http::header::HeaderValue::from_static("\"cache\", \"storage\"");
    let name = actix_web::http::header::HeaderName::from_static("clear-site-data");
    answer.headers_mut().insert(name, everything);
    answer
}

#[derive(Template)]
#[template(path = "sign_in/edit_password.html")]
struct EditPassword {
    page: Page,
    shortest: usize,
}

/// A new password, twice nothing but once enough: the field shows what is typed on request.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct NewPasswordForm {
    password: String,
}

pub(super) async fn edit_password(
    browser: Browser,
    db: Data<Db>,
    clock: Data<Clock>,
    token: Path<String>,
) -> Result<HttpResponse, Error> {
    let now = clock.now();
    let (_, _, shortest) = db.read(move |conn| for_whom(&token, now, conn)).await?;
    browser.page("Choose a new password").show(|page| EditPassword { page, shortest })
}

/// The link, whose it is, and how short their new password may be.
fn for_whom(
    token: &str,
    now: NaiveDateTime,
    conn: &mut Conn,
) -> Result<(Link, Person, usize), Error> {
    let link = Link::find(token, &[Purpose::ResetPassword], now, conn)?;
    let person = Person::find(link.person_id.ok_or(Error::LinkSpent)?, conn)?;
    let shortest = TwoStep::shortest_password(person.id, conn)?;
    Ok((link, person, shortest))
}

pub(super) async fn update_password(
    browser: Browser,
    db: Data<Db>,
    clock: Data<Clock>,
    passwords: Data<Passwords>,
    token: Path<String>,
    posted: Posted<NewPasswordForm>,
) -> Result<HttpResponse, Error> {
    let now = clock.now();
    // Before anything else: hashing is work that only the holder of a link may ask for.
    let (link, person, shortest) = db.read(move |conn| for_whom(&token, now, conn)).await?;
    let about = [person.name.as_str(), &person.email];
    let password = match Password::chosen(&posted.form.password, shortest, &about) {
        Ok(password) => password,
        Err(message) => {
            let reply = Reply::about("password", message);
            let page = browser.page("Choose a new password").reply(reply);
            return page.show(|page| EditPassword { page, shortest });
        }
    };
    let (id, hash) = (person.id, passwords.hash(password).await?);
    db.write(move |conn| {
        link.use_up(now, conn)?;
        Person::set_password(id, &hash, conn)?;
        end_all(id, conn)
    })
    .await?;
    // Whoever was kept waiting by someone else's guesses is not any more.
    browser.remember(id)?;
    Ok(page::see_other("/sign-in", "Your new password is set: sign in with it"))
}
