use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use super::form::{PasswordForm, PersonForm};
use super::{Password, PasswordAgain, Passwords, Person};
use crate::access::SignedIn;
use crate::error::Error;
use crate::forms::{Posted, Reply, Revision, Saved};
use crate::links::Link;
use crate::page::{self, Page};
use crate::sign_in::{self, Browser};
use crate::two_step::TwoStep;

#[derive(Template)]
#[template(path = "people/edit.html")]
struct Edit {
    page: Page,
    form: PersonForm,
    email: String,
    /// Whether they sign in in two steps.
    two_step: bool,
    revision: Revision,
}

pub(super) async fn edit(me: SignedIn) -> Result<HttpResponse, Error> {
    let (form, revision) = (PersonForm::from(&me.person), Revision(me.person.revision));
    shown(&me, form, revision, Reply::default()).await
}

pub(super) async fn update(
    me: SignedIn,
    posted: Posted<PersonForm>,
) -> Result<HttpResponse, Error> {
    let draft = match posted.form.draft() {
        Ok(draft) => draft,
        Err(reply) => return shown(&me, posted.form, posted.revision, reply).await,
    };
    let id = me.person.id;
    let saved = me.once(posted.key, move |conn| draft.update(id, posted.revision, conn)).await?;
    match saved {
        Saved::At(location) => Ok(page::see_other(&location, "Your account is saved")),
        Saved::Stale(now) => {
            let reply = Reply::stale(&posted.form, &PersonForm::from(&now));
            shown(&me, posted.form, Revision(now.revision), reply).await
        }
    }
}

async fn shown(
    me: &SignedIn,
    form: PersonForm,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let (id, email) = (me.person.id, me.person.email.clone());
    let two_step = me.db.read(move |conn| TwoStep::of(id, conn)).await?.is_some();
    let page = me.page("Your account").reply(reply);
    page.show(|page| Edit { page, form, email, two_step, revision })
}

#[derive(Template)]
#[template(path = "people/edit_password.html")]
struct EditPassword {
    page: Page,
    shortest: usize,
}

pub(super) async fn edit_password(me: SignedIn) -> Result<HttpResponse, Error> {
    let shortest = shortest(&me).await?;
    me.page("Change your password").show(|page| EditPassword { page, shortest })
}

async fn shortest(me: &SignedIn) -> Result<usize, Error> {
    let id = me.person.id;
    me.db.read(move |conn| TwoStep::shortest_password(id, conn)).await
}

pub(super) async fn update_password(
    me: SignedIn,
    browser: Browser,
    again: PasswordAgain,
    passwords: Data<Passwords>,
    posted: Posted<PasswordForm>,
) -> Result<HttpResponse, Error> {
    let shortest = shortest(&me).await?;
    let refused = |reply| {
        let page = me.page("Change your password").reply(reply);
        page.show(|page| EditPassword { page, shortest })
    };
    let PasswordForm { current, password } = posted.form;
    if let Err(reply) = again.check(&me.person, current).await? {
        return refused(reply);
    }
    let password = match Password::chosen(&password, shortest, &[&me.person.name, &me.person.email])
    {
        Ok(password) => password,
        Err(message) => return refused(Reply::about("password", message)),
    };
    let hash = passwords.hash(password).await?;
    let id = me.person.id;
    me.db
        .write(move |conn| {
            Person::set_password(id, &hash, conn)?;
            Link::void_resets(id, conn)?;
            sign_in::end_all(id, conn)
        })
        .await?;
    browser.sign_in(id)?;
    Ok(page::see_other(
        "/account",
        "Your password is changed, and all other browsers are signed out",
    ))
}
