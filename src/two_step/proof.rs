use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use super::form::{CodeForm, Typed};
use super::{TwoStep, recovery};
use crate::clock::Clock;
use crate::db::Db;
use crate::error::Error;
use crate::forms::{Posted, Reply};
use crate::page::{self, Page};
use crate::people::{Passwords, Person, PersonId};
use crate::sign_in::{Browser, HalfOpen};
use crate::throttle::{Guess, Throttle, Under};

#[derive(Template)]
#[template(path = "two_step/new_proof.html")]
struct NewProof {
    page: Page,
    form: CodeForm,
}

pub(super) async fn new(
    browser: Browser,
    db: Data<Db>,
    clock: Data<Clock>,
) -> Result<HttpResponse, Error> {
    if waiting(&browser, &db, &clock).await?.is_none() {
        return Ok(password_first());
    }
    proof_page(&browser, CodeForm::default(), Reply::default())
}

fn password_first() -> HttpResponse {
    page::see_other("/sign-in", "The second step comes within ten minutes after the password")
}

fn proof_page(browser: &Browser, form: CodeForm, reply: Reply) -> Result<HttpResponse, Error> {
    browser.page("Your second step").reply(reply).show(|page| NewProof { page, form })
}

pub(super) async fn create(
    browser: Browser,
    db: Data<Db>,
    clock: Data<Clock>,
    passwords: Data<Passwords>,
    throttle: Throttle,
    posted: Posted<CodeForm>,
) -> Result<HttpResponse, Error> {
    let Some((half, person)) = waiting(&browser, &db, &clock).await? else {
        return Ok(password_first());
    };
    let typed = match posted.form.typed() {
        Ok(typed) => typed,
        Err(reply) => return proof_page(&browser, posted.form, reply),
    };
    let (known, account) = (browser.known_for(person.id), person.id.to_string());
    let under = known.as_ref().map_or(Under::Account(&account), |known| Under::Browser(known));
    let tried = match throttle.count(Guess::SecondStep, &[under]).await? {
        Ok(tried) => tried,
        Err(wait) => return proof_page(&browser, posted.form, wait.reply("code")),
    };
    let proof = Proof { db: &db, clock: &clock, passwords: &passwords, id: person.id };
    let proved = match typed {
        Typed::Number(number) => proof.by_number(number).await?,
        Typed::RecoveryCode(code) => proof.by_recovery_code(code).await?,
    };
    match proved {
        Ok(news) => {
            throttle.went_well(tried).await?;
            browser.welcome(&person, &half.next, &news).await
        }
        Err(reply) => proof_page(&browser, posted.form, reply),
    }
}

/// Whose second step this browser waits for, if their password is still the one they typed.
async fn waiting(
    browser: &Browser,
    db: &Db,
    clock: &Clock,
) -> Result<Option<(HalfOpen, Person)>, Error> {
    let Some(half) = browser.half_open(clock.now()) else {
        return Ok(None);
    };
    let person = db.read(move |conn| Ok(Person::these(&[half.person], conn)?.pop())).await?;
    Ok(person.filter(|person| half.still_fits(person)).map(|person| (half, person)))
}

/// Someone about to prove their second step: answers what to tell them once they are in, or what
/// to say beside the field.
struct Proof<'a> {
    db: &'a Db,
    clock: &'a Clock,
    passwords: &'a Passwords,
    id: PersonId,
}

impl Proof<'_> {
    async fn by_number(&self, number: String) -> Result<Result<String, Reply>, Error> {
        let (id, now) = (self.id, self.clock.now());
        let fits = self.db.write(move |conn| TwoStep::use_up(id, &number, now, conn)).await?;
        let another = "This number does not fit, or it was used before: type the next one that \
                       your app shows";
        Ok(if fits { Ok(String::new()) } else { Err(Reply::about("code", another)) })
    }

    async fn by_recovery_code(&self, code: String) -> Result<Result<String, Reply>, Error> {
        let id = self.id;
        let kept = self.db.read(move |conn| recovery::unused(id, conn)).await?;
        let Some(hash) = self.passwords.find_code(code, kept).await? else {
            return Ok(Err(no_such_code()));
        };
        let used = self.db.write(move |conn| {
            let fits = recovery::use_up(id, &hash, conn)?;
            Ok(if fits { Some(recovery::left(id, conn)?) } else { None })
        });
        Ok(used.await?.map(told_what_is_left).ok_or_else(no_such_code))
    }
}

fn no_such_code() -> Reply {
    Reply::about(
        "code",
        "This is not one of your recovery codes, or it was used before: each one works once",
    )
}

fn told_what_is_left(left: usize) -> String {
    let more = "Make new ones on your account’s page for two-step sign-in";
    match left {
        0 => format!("That was your last recovery code. {more}"),
        1 => format!("You have one recovery code left. {more}"),
        2 | 3 => format!("You have {left} recovery codes left. {more}"),
        _ => format!("You have {left} recovery codes left"),
    }
}
