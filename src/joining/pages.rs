use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::door::Door;
use crate::engagements::Clause;
use crate::error::Error;
use crate::forms::{Posted, Reply};
use crate::links::Purpose;
use crate::page::{self, Page};
use crate::people::{Agrees, NewPersonForm, Role};

/// Sending the form makes an account of this kind.
#[derive(Template)]
#[template(path = "joining/new.html")]
pub(super) struct New {
    pub page: Page,
    pub form: NewPersonForm,
    pub lead: String,
    pub agreement: &'static [Clause],
}

const SET_UP: &str = "You are about to run this practice. Make your own account: you can coach \
                      right away, and invite other coaches and clients.";

pub(super) async fn set_up(door: Door, token: Path<String>) -> Result<HttpResponse, Error> {
    door.link(&token, &[Purpose::SetUp]).await?;
    owner_page(&door, door.empty_form(), Reply::default())
}

fn owner_page(door: &Door, form: NewPersonForm, reply: Reply) -> Result<HttpResponse, Error> {
    let page = door.browser.page("Set up your practice").reply(reply);
    page.show(|page| New { page, form, lead: SET_UP.to_owned(), agreement: &[] })
}

pub(super) async fn create_owner(
    door: Door,
    token: Path<String>,
    posted: Posted<NewPersonForm>,
) -> Result<HttpResponse, Error> {
    let link = door.link(&token, &[Purpose::SetUp]).await?;
    let now = door.clock.now();
    let form = posted.form.clone();
    let joined = door
        .join(form, Role::Owner, Agrees::NotAsked, move |_, conn| link.use_up(now, conn))
        .await?;
    match joined {
        Ok(_) => Ok(page::see_other("/caseload", "Your practice is ready")),
        Err(reply) => owner_page(&door, posted.form, reply),
    }
}

const ON_YOUR_OWN: &str = "Every worksheet here works without a coach. Make your account; nobody \
                           but you can read what you write.";

pub(super) async fn sign_up(door: Door) -> Result<HttpResponse, Error> {
    door.stands_open().await?;
    sign_up_page(&door, door.empty_form(), Reply::default())
}

fn sign_up_page(door: &Door, form: NewPersonForm, reply: Reply) -> Result<HttpResponse, Error> {
    let page = door.browser.page("Make an account").reply(reply).back("/sign-in", "Sign in");
    page.show(|page| New { page, form, lead: ON_YOUR_OWN.to_owned(), agreement: &[] })
}

pub(super) async fn create_client(
    door: Door,
    posted: Posted<NewPersonForm>,
) -> Result<HttpResponse, Error> {
    door.stands_open().await?;
    let joined =
        door.join(posted.form.clone(), Role::Client, Agrees::NotAsked, |_, _| Ok(())).await?;
    match joined {
        Ok(_) => Ok(page::see_other("/", "Welcome: your account is ready")),
        Err(reply) => sign_up_page(&door, posted.form, reply),
    }
}
