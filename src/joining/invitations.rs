use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use super::form::InvitationForm;
use crate::access::{Coach, Owner, SignedIn};
use crate::config::Config;
use crate::error::Error;
use crate::filters;
use crate::forms::{Posted, Reply};
use crate::links::{Link, Purpose};
use crate::page::{self, Page};
use crate::people::{Person, Role};

#[derive(Template)]
#[template(path = "joining/list.html")]
struct List {
    page: Page,
    form: InvitationForm,
    waiting: Vec<Link>,
}

pub(super) async fn list(me: Coach) -> Result<HttpResponse, Error> {
    clients(&me, InvitationForm::default(), Reply::default()).await
}

async fn clients(me: &SignedIn, form: InvitationForm, reply: Reply) -> Result<HttpResponse, Error> {
    let waiting = waiting(me, Purpose::InviteClient).await?;
    let page = me.page("Invite a client").reply(reply).back("/caseload", "Caseload");
    page.show(|page| List { page, form, waiting })
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
        Err(reply) => return clients(&me, posted.form, reply).await,
    };
    let (now, name) = (me.now, link.name.clone());
    let path = me.db.write(move |conn| link.insert(now, conn)).await?;
    let message = format!("The invitation for {name} is ready. Copy the link and hand it over:");
    Ok(page::see_other_with_link("/caseload/invitations", &message, &config.link(&path)))
}

#[derive(Template)]
#[template(path = "joining/list_coaches.html")]
struct ListCoaches {
    page: Page,
    form: InvitationForm,
    waiting: Vec<Link>,
    coaches: Vec<Person>,
}

pub(super) async fn list_coaches(me: Owner) -> Result<HttpResponse, Error> {
    coaches(&me, InvitationForm::default(), Reply::default()).await
}

async fn coaches(me: &SignedIn, form: InvitationForm, reply: Reply) -> Result<HttpResponse, Error> {
    let waiting = waiting(me, Purpose::InviteCoach).await?;
    let coaches = me.db.read(|conn| Person::with_roles(&[Role::Owner, Role::Coach], conn)).await?;
    let page = me.page("Coaches").reply(reply).back("/caseload", "Caseload");
    page.show(|page| ListCoaches { page, form, waiting, coaches })
}

pub(super) async fn create_coach(
    me: Owner,
    config: Data<Config>,
    posted: Posted<InvitationForm>,
) -> Result<HttpResponse, Error> {
    let link = match posted.form.draft(Purpose::InviteCoach, me.person.id) {
        Ok(link) => link,
        Err(reply) => return coaches(&me, posted.form, reply).await,
    };
    let (now, name) = (me.now, link.name.clone());
    let path = me.db.write(move |conn| link.insert(now, conn)).await?;
    let message = format!("The invitation for {name} is ready. Copy the link and hand it over:");
    Ok(page::see_other_with_link("/practice/coaches", &message, &config.link(&path)))
}
