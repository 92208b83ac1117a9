use actix_web::HttpResponse;
use askama::Template;
use chrono::Days;
use serde::Deserialize;

use super::removal::erase;
use crate::access::{ClientId, SignedIn};
use crate::error::Error;
use crate::forms::{Posted, Reply};
use crate::page::{self, Page};
use crate::people::{PasswordAgain, Person, Role};
use crate::practice::Rules;
use crate::record::contents;
use crate::sign_in::Browser;
use crate::trail::{What, record};

#[derive(Template)]
#[template(path = "erasure/show.html")]
struct Show {
    page: Page,
    contents: Vec<(&'static str, usize)>,
    days: usize,
    is_coach: bool,
    is_last_owner: bool,
}

/// The password, which is asked for once more.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ErasureForm {
    current: String,
}

pub(super) async fn show(me: SignedIn) -> Result<HttpResponse, Error> {
    shown(&me, Reply::default()).await
}

async fn shown(me: &SignedIn, reply: Reply) -> Result<HttpResponse, Error> {
    let person = me.person.clone();
    let read = me.db.read(move |conn| {
        let days = usize::try_from(Rules::read(conn)?.erasure_days).unwrap_or_default();
        Ok((contents(&person, conn)?, days, person.is_last_owner(conn)?))
    });
    let (contents, days, is_last_owner) = read.await?;
    let is_coach = me.person.is_coach();
    let page = me.page("Erase your account").reply(reply).back("/account", "Your account");
    page.show(|page| Show { page, contents, days, is_coach, is_last_owner })
}

pub(super) async fn create(
    me: SignedIn,
    browser: Browser,
    again: PasswordAgain,
    posted: Posted<ErasureForm>,
) -> Result<HttpResponse, Error> {
    if let Err(reply) = again.check(&me.person, posted.form.current).await? {
        return shown(&me, reply).await;
    }
    let (person, now) = (me.person.clone(), me.now);
    let asked = me.db.write(move |conn| {
        if person.is_last_owner(conn)? {
            return Ok(Asked::LastOwner);
        }
        let days = u64::try_from(Rules::read(conn)?.erasure_days).unwrap_or_default();
        if days == 0 {
            erase(&person, now, conn)?;
            return Ok(Asked::Gone);
        }
        Person::set_going(person.id, Some(now + Days::new(days)), conn)?;
        if person.role == Role::Client {
            record(ClientId(person.id.0), Some(person.id), What::AskedToErase, now, conn)?;
        }
        Ok(Asked::Going)
    });
    match asked.await? {
        Asked::LastOwner => {
            let reply = Reply::about("current", "Make another coach an owner first");
            shown(&me, reply).await
        }
        Asked::Gone => {
            me.db.mark_traces();
            me.db.clear_traces().await?;
            browser.sign_out();
            Ok(page::see_other("/sign-in", "Your account and everything in it is gone"))
        }
        Asked::Going => Ok(page::see_other("/account/erasure", "You have asked to be erased")),
    }
}

/// What became of the wish.
enum Asked {
    LastOwner,
    Gone,
    Going,
}

pub(super) async fn delete(me: SignedIn) -> Result<HttpResponse, Error> {
    let (person, now) = (me.person.clone(), me.now);
    me.db
        .write(move |conn| {
            Person::set_going(person.id, None, conn)?;
            if person.role == Role::Client && person.goes_at.is_some() {
                record(ClientId(person.id.0), Some(person.id), What::KeptAccount, now, conn)?;
            }
            Ok(())
        })
        .await?;
    Ok(page::see_other("/account", "Your account stays, with everything in it"))
}
