use actix_web::HttpResponse;
use askama::Template;
use serde::Deserialize;

use crate::access::{Owner, SignedIn};
use crate::error::Error;
use crate::forms::{Choice, Posted, Reply};
use crate::page::{self, Page};
use crate::people::{PasswordAgain, Person, PersonId, Role};

/// Which coach becomes an owner, and the password, which is asked for once more.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct OwnerForm {
    coach: String,
    current: String,
}

#[derive(Template)]
#[template(path = "practice/new_owner.html")]
struct NewOwner {
    page: Page,
    form: OwnerForm,
    coaches: Vec<Choice>,
}

pub(super) async fn new(me: Owner) -> Result<HttpResponse, Error> {
    shown(&me, OwnerForm::default(), Reply::default()).await
}

async fn shown(me: &SignedIn, form: OwnerForm, reply: Reply) -> Result<HttpResponse, Error> {
    let coaches = me.db.read(|conn| Person::with_roles(&[Role::Coach], conn)).await?;
    let choice = |coach: &Person| Choice::new(coach.id.to_string(), coach.name.clone());
    let coaches = coaches.iter().map(choice).collect();
    let page = me.page("Make a coach an owner").reply(reply).back("/practice", "Your practice");
    page.show(|page| NewOwner { page, form, coaches })
}

pub(super) async fn create(
    me: Owner,
    again: PasswordAgain,
    posted: Posted<OwnerForm>,
) -> Result<HttpResponse, Error> {
    let form = posted.form;
    let Some(coach) = form.coach.parse().ok().map(PersonId) else {
        let reply = Reply::about("coach", "Choose a coach from the list");
        return shown(&me, form, reply).await;
    };
    if let Err(reply) = again.check(&me.person, form.current.clone()).await? {
        return shown(&me, form, reply).await;
    }
    me.db.write(move |conn| Person::make_owner(coach, conn)).await?;
    Ok(page::see_other("/practice/coaches", "The practice has one more owner"))
}
