use actix_web::HttpResponse;
use askama::Template;

use super::TwoStep;
use super::form::PasswordForm;
use super::pages::HERE;
use crate::access::SignedIn;
use crate::error::Error;
use crate::forms::{Posted, Reply};
use crate::page::{self, Page};
use crate::people::{Password, PasswordAgain};
use crate::sign_in::Browser;

const TOO_SHORT_ALONE: &str = "Your password has fewer than 15 characters, which is enough only \
                               while a number is asked for as well: change it to a longer one \
                               first, on your account’s page";

#[derive(Template)]
#[template(path = "two_step/edit_end.html")]
struct EditEnd {
    page: Page,
}

pub(super) async fn edit(me: SignedIn) -> Result<HttpResponse, Error> {
    end_page(&me, Reply::default()).await
}

async fn end_page(me: &SignedIn, reply: Reply) -> Result<HttpResponse, Error> {
    let id = me.person.id;
    if me.db.read(move |conn| TwoStep::of(id, conn)).await?.is_none() {
        return Ok(page::see(HERE));
    }
    let page = me.page("Turn off two-step sign-in").reply(reply).back(HERE, "Two-step sign-in");
    page.show(|page| EditEnd { page })
}

pub(super) async fn create(
    me: SignedIn,
    browser: Browser,
    again: PasswordAgain,
    posted: Posted<PasswordForm>,
) -> Result<HttpResponse, Error> {
    let is_short = posted.form.current.chars().count() < Password::SHORTEST;
    if let Err(reply) = again.check(&me.person, posted.form.current).await? {
        return end_page(&me, reply).await;
    }
    if is_short {
        return end_page(&me, Reply::about("current", TOO_SHORT_ALONE)).await;
    }
    let (person, now) = (me.person.clone(), me.now);
    let by = Some(person.id);
    if !me.db.write(move |conn| TwoStep::turn_off(&person, by, now, conn)).await? {
        return Ok(page::see(HERE));
    }
    browser.sign_in(me.person.id)?;
    Ok(page::see_other(HERE, "Two-step sign-in is off, and all your other browsers are signed out"))
}
