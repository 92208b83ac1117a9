use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use super::form::InvitationForm;
use super::letter;
use crate::access::{Coach, Owner, SignedIn};
use crate::clock;
use crate::config::Config;
use crate::db::Conn;
use crate::error::Error;
use crate::filters;
use crate::forms::{Posted, Reply};
use crate::links::{Link, NewLink, Purpose};
use crate::page::{self, Page};
use crate::people::{Person, Role};

#[derive(Template)]
#[template(path = "joining/list.html")]
struct List {
    page: Page,
    form: InvitationForm,
    sends_mail: bool,
    waiting: Vec<Link>,
}

pub(super) async fn list(me: Coach, config: Data<Config>) -> Result<HttpResponse, Error> {
    clients(&me, &config, InvitationForm::default(), Reply::default()).await
}

async fn clients(
    me: &SignedIn,
    config: &Config,
    form: InvitationForm,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let waiting = waiting(me, Purpose::InviteClient).await?;
    let page = me.page("Invite a client").reply(reply).back("/caseload", "Caseload");
    page.show(|page| List { page, form, sends_mail: config.sends_mail(), waiting })
}

async fn waiting(me: &SignedIn, purpose: Purpose) -> Result<Vec<Link>, Error> {
    let (id, now) = (me.person.id, me.now);
    let mut waiting = me.db.read(move |conn| Link::waiting(id, now, conn)).await?;
    waiting.retain(|link| link.purpose == purpose);
    Ok(waiting)
}

pub(super) async fn create(
    me: Coach,
    config: Data<Config>,
    posted: Posted<InvitationForm>,
) -> Result<HttpResponse, Error> {
    let link = match posted.form.draft(Purpose::InviteClient, me.person.id) {
        Ok(link) => link,
        Err(reply) => return clients(&me, &config, posted.form, reply).await,
    };
    invite(&me, &config, link, "/caseload/invitations").await
}

/// Makes the invitation. Where an address was given and letters are sent, it goes there too.
async fn invite(
    me: &SignedIn,
    config: &Data<Config>,
    link: NewLink,
    back: &str,
) -> Result<HttpResponse, Error> {
    let sends = config.sends_mail() && !link.email.is_empty();
    let NewLink { name, email, .. } = link.clone();
    let message = if sends {
        format!(
            "The invitation for {name} is on its way to {email}. You can hand the link over too:"
        )
    } else {
        format!("The invitation for {name} is ready. Copy the link and hand it over:")
    };
    let (now, host, config) = (me.now, me.person.clone(), config.clone());
    let make = move |conn: &mut Conn| {
        let made = config.link(&link.insert(now, conn)?);
        if sends {
            let until = clock::local(&host.time_zone, now + link.purpose.lasts());
            letter::invitation(&link, &host.name, &made, until).post(now, conn)?;
        }
        Ok(made)
    };
    let made = me.db.write(make).await?;
    Ok(page::see_other_with_link(back, &message, &made))
}

#[derive(Template)]
#[template(path = "joining/list_coaches.html")]
struct ListCoaches {
    page: Page,
    form: InvitationForm,
    sends_mail: bool,
    waiting: Vec<Link>,
    coaches: Vec<Person>,
}

pub(super) async fn list_coaches(me: Owner, config: Data<Config>) -> Result<HttpResponse, Error> {
    coaches(&me, &config, InvitationForm::default(), Reply::default()).await
}

async fn coaches(
    me: &SignedIn,
    config: &Config,
    form: InvitationForm,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let waiting = waiting(me, Purpose::InviteCoach).await?;
    let coaches = me.db.read(|conn| Person::with_roles(&[Role::Owner, Role::Coach], conn)).await?;
    let page = me.page("Coaches").reply(reply).back("/caseload", "Caseload");
    let sends_mail = config.sends_mail();
    page.show(|page| ListCoaches { page, form, sends_mail, waiting, coaches })
}

pub(super) async fn create_coach(
    me: Owner,
    config: Data<Config>,
    posted: Posted<InvitationForm>,
) -> Result<HttpResponse, Error> {
    let link = match posted.form.draft(Purpose::InviteCoach, me.person.id) {
        Ok(link) => link,
        Err(reply) => return coaches(&me, &config, posted.form, reply).await,
    };
    invite(&me, &config, link, "/practice/coaches").await
}
