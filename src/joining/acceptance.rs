use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::door::Door;
use super::pages::New;
use crate::access::ClientId;
use crate::engagements::{AGREEMENT, Clause, Engagement};
use crate::error::Error;
use crate::forms::{Posted, Reply};
use crate::links::{Link, Purpose};
use crate::page::{self, Page};
use crate::people::{AGREE, Agrees, NewPersonForm, Person, PersonId, Role};

const INVITED: &[Purpose] = &[Purpose::InviteClient, Purpose::InviteCoach];

#[derive(Template)]
#[template(path = "joining/agree.html")]
struct Agree {
    page: Page,
    coach: String,
    agreement: &'static [Clause],
}

pub(super) async fn new(door: Door, token: Path<String>) -> Result<HttpResponse, Error> {
    let link = door.link(&token, INVITED).await?;
    let form =
        NewPersonForm { name: link.name.clone(), email: link.email.clone(), ..door.empty_form() };
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

fn agreement_page(door: &Door, coach: String, reply: Reply) -> Result<HttpResponse, Error> {
    let page = door.browser.page(format!("Work with {coach}")).reply(reply);
    page.show(|page| Agree { page, coach, agreement: AGREEMENT })
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
        (format!("{host} invites you to coach in this practice. Make your account."), &[][..])
    };
    let page = door.browser.page("You are invited").reply(reply);
    page.show(|page| New { page, form, lead, agreement })
}

pub(super) async fn create(
    door: Door,
    token: Path<String>,
    posted: Posted<NewPersonForm>,
) -> Result<HttpResponse, Error> {
    let link = door.link(&token, INVITED).await?;
    let coach = door.host_of(&link).await?;
    if let Some(person) = door.who_is_here().await?.filter(|person| can_agree(person, &link)) {
        return agree(&door, link, coach, person.id, &posted.form.agreed).await;
    }
    let (now, kept, role) = (door.clock.now(), link.clone(), role_for(&link));
    let coach_id = coach.id;
    let agrees = if role == Role::Client { Agrees::Asked } else { Agrees::NotAsked };
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
    if link.purpose == Purpose::InviteCoach { Role::Coach } else { Role::Client }
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
