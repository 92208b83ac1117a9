use actix_web::HttpResponse;
use askama::Template;

use super::SignUp;
use super::form::RulesForm;
use super::rules::Rules;
use crate::access::{Owner, SignedIn};
use crate::error::Error;
use crate::forms::{Choice, Posted, Reply, Revision, Saved, choices};
use crate::page::{self, Page};

#[derive(Template)]
#[template(path = "practice/edit.html")]
struct Edit {
    page: Page,
    form: RulesForm,
    revision: Revision,
    sign_up: Vec<Choice>,
}

pub(super) async fn edit(me: Owner) -> Result<HttpResponse, Error> {
    let rules = me.db.read(Rules::read).await?;
    shown(&me, RulesForm::from(&rules), Revision(rules.revision), Reply::default())
}

pub(super) async fn update(me: Owner, posted: Posted<RulesForm>) -> Result<HttpResponse, Error> {
    let draft = match posted.form.draft() {
        Ok(draft) => draft,
        Err(reply) => return shown(&me, posted.form, posted.revision, reply),
    };
    let saved = me.once(posted.key, move |conn| draft.update(posted.revision, conn)).await?;
    match saved {
        Saved::At(location) => {
            Ok(page::see_other(&location, "The rules of your practice are saved"))
        }
        Saved::Stale(now) => {
            let reply = Reply::stale(&posted.form, &RulesForm::from(&now));
            shown(&me, posted.form, Revision(now.revision), reply)
        }
    }
}

fn shown(
    me: &SignedIn,
    form: RulesForm,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let page = me.page("Your practice").reply(reply);
    page.show(|page| Edit { page, form, revision, sign_up: choices::<SignUp>() })
}
