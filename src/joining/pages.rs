use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::web::Path;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use askama::Template;

use crate::access::{ClientId, shared};
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Conn, Db};
use crate::engagements::{AGREEMENT, Clause, Engagement};
use crate::error::Error;
use crate::forms::{Posted, Reply};
use crate::links::{Link, Purpose};
use crate::page::{self, Page};
use crate::people::{AGREE, Agrees, NewPersonForm, Passwords, Person, PersonId, Role};
use crate::sign_in::Browser;

/// Sending the form makes an account of this kind.
#[derive(Template)]
#[template(path = "joining/new.html")]
struct New {
    page: Page,
    form: NewPersonForm,
    lead: String,
    agreement: &'static [Clause],
}

/// What all three ways of joining need.
pub(super) struct Door {
    browser: Browser,
    config: Config,
    db: Db,
    clock: Clock,
    passwords: Passwords,
}

impl FromRequest for Door {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, browser) = (request.clone(), Browser::from_request(request, payload));
        Box::pin(async move {
            Ok(Self {
                browser: browser.await?,
                config: shared(&request)?,
                db: shared(&request)?,
                clock: shared(&request)?,
                passwords: shared(&request)?,
            })
        })
    }
}

impl Door {
    async fn link(
        &self,
        token: &Path<String>,
        purposes: &'static [Purpose],
    ) -> Result<Link, Error> {
        let (token, now) = (token.to_string(), self.clock.now());
        self.db
            .read(move |conn| Link::find(&token, purposes, now, conn))
            .await
    }

    fn empty_form(&self) -> NewPersonForm {
        NewPersonForm {
            time_zone: self.config.time_zone.clone(),
            ..NewPersonForm::default()
        }
    }

    /// Makes the account together with whatever `besides` does, signs it in and goes on to `next`.
    async fn join(
        &self,
        form: NewPersonForm,
        role: Role,
        agrees: Agrees,
        besides: impl Fn(PersonId, &mut Conn) -> Result<(), Error> + Send + 'static,
    ) -> Result<Result<PersonId, Reply>, Error> {
        let draft = match form.draft(role, agrees) {
            Ok(draft) => draft,
            Err(reply) => return Ok(Err(reply)),
        };
        let hash = self.passwords.hash(draft.password.clone()).await?;
        let now = self.clock.now();
        let made = self.db.write(move |conn| {
            let person = draft.insert(&hash, now, conn)?;
            besides(person, conn)?;
            Ok(person)
        });
        match made.await {
            Ok(person) => {
                self.browser.sign_in(person)?;
                Ok(Ok(person))
            }
            Err(error) if error.is_taken("people", "email_folded") => {
                Ok(Err(NewPersonForm::email_taken()))
            }
            Err(error) => Err(error),
        }
    }
}

const SET_UP: &str = "You are about to run this practice. Make your own account: you can coach \
                      right away, and invite other coaches and clients.";

pub(super) async fn set_up(door: Door, token: Path<String>) -> Result<HttpResponse, Error> {
    door.link(&token, &[Purpose::SetUp]).await?;
    owner_page(&door, door.empty_form(), Reply::default())
}

fn owner_page(door: &Door, form: NewPersonForm, reply: Reply) -> Result<HttpResponse, Error> {
    let page = door.browser.page("Set up your practice").reply(reply);
    page.show(|page| New {
        page,
        form,
        lead: SET_UP.to_owned(),
        agreement: &[],
    })
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
        .join(form, Role::Owner, Agrees::NotAsked, move |_, conn| {
            link.use_up(now, conn)
        })
        .await?;
    match joined {
        Ok(_) => Ok(page::see_other("/caseload", "Your practice is ready")),
        Err(reply) => owner_page(&door, posted.form, reply),
    }
}

const INVITED: &[Purpose] = &[Purpose::InviteClient, Purpose::InviteCoach];

#[derive(Template)]
#[template(path = "joining/agree.html")]
struct Agree {
    page: Page,
    coach: String,
    agreement: &'static [Clause],
}

pub(super) async fn invitation(door: Door, token: Path<String>) -> Result<HttpResponse, Error> {
    let link = door.link(&token, INVITED).await?;
    let form = NewPersonForm {
        name: link.name.clone(),
        email: link.email.clone(),
        ..door.empty_form()
    };
    let here = door.who_is_here().await?;
    let coach = door.host_of(&link).await?;
    if here.is_some_and(|person| can_agree(&person, &link)) {
        return agreement_page(&door, coach.name, Reply::default());
    }
    invited_page(&door, &link, &coach, form, Reply::default())
}

/// A client who works here on their own can accept a coach's invitation with the account they have.
fn can_agree(person: &Person, link: &Link) -> bool {
    person.role == Role::Client && link.purpose == Purpose::InviteClient
}

impl Door {
    async fn who_is_here(&self) -> Result<Option<Person>, Error> {
        let Some(id) = self.browser.person() else {
            return Ok(None);
        };
        self.db
            .read(move |conn| Ok(Person::these(&[id], conn)?.pop()))
            .await
    }

    async fn host_of(&self, link: &Link) -> Result<Person, Error> {
        let host = link.person_id.ok_or(Error::LinkSpent)?;
        self.db.read(move |conn| Person::find(host, conn)).await
    }
}

fn agreement_page(door: &Door, coach: String, reply: Reply) -> Result<HttpResponse, Error> {
    let page = door.browser.page(format!("Work with {coach}")).reply(reply);
    page.show(|page| Agree {
        page,
        coach,
        agreement: AGREEMENT,
    })
}

fn invited_page(
    door: &Door,
    link: &Link,
    host: &Person,
    form: NewPersonForm,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let host = &host.name;
    let (lead, agreement) = if link.purpose == Purpose::InviteClient {
        (
            format!(
                "{host} invites you to work together here. Read what the two of you agree on, \
                  then make your account."
            ),
            AGREEMENT,
        )
    } else {
        (
            format!("{host} invites you to coach in this practice. Make your account."),
            &[][..],
        )
    };
    let page = door.browser.page("You are invited").reply(reply);
    page.show(|page| New {
        page,
        form,
        lead,
        agreement,
    })
}

pub(super) async fn accept(
    door: Door,
    token: Path<String>,
    posted: Posted<NewPersonForm>,
) -> Result<HttpResponse, Error> {
    let link = door.link(&token, INVITED).await?;
    let coach = door.host_of(&link).await?;
    if let Some(person) = door
        .who_is_here()
        .await?
        .filter(|person| can_agree(person, &link))
    {
        return agree(&door, link, coach, person.id, &posted.form.agreed).await;
    }
    let (now, kept, role) = (door.clock.now(), link.clone(), role_for(&link));
    let coach_id = coach.id;
    let agrees = if role == Role::Client {
        Agrees::Asked
    } else {
        Agrees::NotAsked
    };
    let joined = door.join(posted.form.clone(), role, agrees, move |person, conn| {
        kept.use_up(now, conn)?;
        if role == Role::Client {
            Engagement::begin(coach_id, ClientId(person.0), now, conn)?;
        }
        Ok(())
    });
    match joined.await? {
        Ok(_) => Ok(page::see_other("/", "Welcome: your account is ready")),
        Err(reply) => invited_page(&door, &link, &coach, posted.form, reply),
    }
}

fn role_for(link: &Link) -> Role {
    if link.purpose == Purpose::InviteCoach {
        Role::Coach
    } else {
        Role::Client
    }
}

async fn agree(
    door: &Door,
    link: Link,
    coach: Person,
    client: PersonId,
    agreed: &str,
) -> Result<HttpResponse, Error> {
    if agreed.is_empty() {
        return agreement_page(door, coach.name, Reply::about("agreed", AGREE));
    }
    let now = door.clock.now();
    door.db
        .write(move |conn| {
            link.use_up(now, conn)?;
            Engagement::begin(coach.id, ClientId(client.0), now, conn)
        })
        .await?;
    Ok(page::see_other("/", "You work together from now on"))
}

const ON_YOUR_OWN: &str = "Every worksheet here works without a coach. Make your account; nobody \
                           but you can read what you write.";

pub(super) async fn sign_up(door: Door) -> Result<HttpResponse, Error> {
    if !door.config.sign_up_is_open() {
        return Err(Error::NotFound);
    }
    sign_up_page(&door, door.empty_form(), Reply::default())
}

fn sign_up_page(door: &Door, form: NewPersonForm, reply: Reply) -> Result<HttpResponse, Error> {
    let page = door
        .browser
        .page("Make an account")
        .reply(reply)
        .back("/sign-in", "Sign in");
    page.show(|page| New {
        page,
        form,
        lead: ON_YOUR_OWN.to_owned(),
        agreement: &[],
    })
}

pub(super) async fn create_client(
    door: Door,
    posted: Posted<NewPersonForm>,
) -> Result<HttpResponse, Error> {
    if !door.config.sign_up_is_open() {
        return Err(Error::NotFound);
    }
    let joined = door
        .join(
            posted.form.clone(),
            Role::Client,
            Agrees::NotAsked,
            |_, _| Ok(()),
        )
        .await?;
    match joined {
        Ok(_) => Ok(page::see_other("/", "Welcome: your account is ready")),
        Err(reply) => sign_up_page(&door, posted.form, reply),
    }
}
