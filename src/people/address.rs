use actix_web::HttpResponse;
use askama::Template;

use super::form::AddressForm;
use super::{PasswordAgain, Person};
use crate::access::SignedIn;
use crate::error::Error;
use crate::forms::{Posted, Reply};
use crate::links::Link;
use crate::page::{self, Page};
use crate::sign_in::{self, Browser};
use crate::throttle::{Guess, Throttle, Under};

#[derive(Template)]
#[template(path = "people/edit_address.html")]
struct EditAddress {
    page: Page,
    form: AddressForm,
}

pub(super) async fn edit_address(me: SignedIn) -> Result<HttpResponse, Error> {
    let form = AddressForm { email: me.person.email.clone(), ..AddressForm::default() };
    shown(&me, form, Reply::default())
}

fn shown(me: &SignedIn, form: AddressForm, reply: Reply) -> Result<HttpResponse, Error> {
    let page = me.page("Change the address you sign in with").reply(reply);
    page.back("/account", "Your account").show(|page| EditAddress { page, form })
}

pub(super) async fn update_address(
    me: SignedIn,
    browser: Browser,
    again: PasswordAgain,
    throttle: Throttle,
    posted: Posted<AddressForm>,
) -> Result<HttpResponse, Error> {
    let form = posted.form;
    let email = match form.draft() {
        Ok(email) => email,
        Err(reply) => return shown(&me, form, reply),
    };
    if let Err(reply) = again.check(&me.person, form.current.clone()).await? {
        return shown(&me, form, reply);
    }
    // Counted for good: the answer tells whether someone else signs in with an address.
    if let Err(wait) = throttle.count(Guess::Joining, &[Under::Network]).await? {
        return shown(&me, form, wait.reply("email"));
    }
    let id = me.person.id;
    let changed = me.db.write(move |conn| {
        Person::set_email(id, &email, conn)?;
        Link::void_resets(id, conn)?;
        sign_in::end_all(id, conn)
    });
    match changed.await {
        Ok(()) => {
            browser.sign_in(id)?;
            Ok(page::see_other("/account", CHANGED))
        }
        Err(error) if error.is_taken("people", "email_folded") => {
            shown(&me, form, Reply::about("email", TAKEN))
        }
        Err(error) => Err(error),
    }
}

const CHANGED: &str = "You sign in with your new address from now on, and all other browsers are \
                       signed out";
const TAKEN: &str = "Someone signs in with this address already: write another one";
