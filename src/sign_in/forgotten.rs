use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;
use validator::ValidateEmail;

use super::{Browser, reset_request};
use crate::config::Config;
use crate::db::Db;
use crate::error::Error;
use crate::forms::{Posted, Reply};
use crate::page::{self, Page};
use crate::people::fold;
use crate::throttle::{Guess, Throttle, Under};

#[derive(Template)]
#[template(path = "sign_in/forgotten.html")]
struct Forgotten {
    page: Page,
    form: ForgottenForm,
    sends_mail: bool,
}

/// Whose password is forgotten.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct ForgottenForm {
    email: String,
}

pub(super) async fn new(browser: Browser, config: Data<Config>) -> Result<HttpResponse, Error> {
    shown(&browser, &config, ForgottenForm::default(), Reply::default())
}

fn shown(
    browser: &Browser,
    config: &Config,
    form: ForgottenForm,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let page = browser.page("Forgotten your password?").reply(reply).back("/sign-in", "Sign in");
    page.show(|page| Forgotten { page, form, sends_mail: config.sends_mail() })
}

pub(super) async fn create(
    browser: Browser,
    config: Data<Config>,
    db: Data<Db>,
    throttle: Throttle,
    posted: Posted<ForgottenForm>,
) -> Result<HttpResponse, Error> {
    if !config.sends_mail() {
        return shown(&browser, &config, posted.form, Reply::default());
    }
    let email = fold(&posted.form.email);
    if !email.validate_email() {
        let ask = "Write the whole address you sign in with, like name@example.org";
        return shown(&browser, &config, posted.form, Reply::about("email", ask));
    }
    let under = [Under::Account(&email), Under::Network];
    if let Err(wait) = throttle.count(Guess::Reset, &under).await? {
        return shown(&browser, &config, posted.form, wait.reply("email"));
    }
    db.write(move |conn| reset_request::ask(&email, conn)).await?;
    Ok(page::see_other("/sign-in", ON_ITS_WAY))
}

/// Said alike of every address.
const ON_ITS_WAY: &str = "If someone signs in with that address, a letter with a link is on its \
                          way to it. If nothing comes in a few minutes, look among the unwanted \
                          mail, or ask again.";
