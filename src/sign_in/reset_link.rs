use actix_web::HttpResponse;
use actix_web::web::{Data, Path};

use crate::access::{CoachPages, Owner};
use crate::config::Config;
use crate::db::Conn;
use crate::error::Error;
use crate::links::NewLink;
use crate::page;
use crate::people::{Person, PersonId, Role};
use crate::trail::{What, record};

/// The client can read on their trail that their coach made it.
pub(super) async fn create(pages: CoachPages, config: Data<Config>) -> Result<HttpResponse, Error> {
    let (client, coach, now) = (pages.client, pages.person.id, pages.now);
    let make = move |conn: &mut Conn| {
        record(client, Some(coach), What::MadeResetLink, now, conn)?;
        NewLink::new_password(PersonId(client.0)).insert(now, conn)
    };
    let link = config.link(&pages.db.write(make).await?);
    Ok(hand_over(&link, &pages.head.name, &pages.at("coaching")))
}

pub(super) async fn create_for_coach(
    me: Owner,
    config: Data<Config>,
    id: Path<PersonId>,
) -> Result<HttpResponse, Error> {
    let (id, now) = (id.into_inner(), me.now);
    let make = move |conn: &mut Conn| {
        let coach = Person::find(id, conn)?;
        if coach.role != Role::Coach {
            return Err(Error::NotFound);
        }
        Ok((NewLink::new_password(id).insert(now, conn)?, coach.name))
    };
    let (link, name) = me.db.write(make).await?;
    Ok(hand_over(&config.link(&link), &name, "/practice/coaches"))
}

fn hand_over(link: &str, name: &str, back: &str) -> HttpResponse {
    let message = format!(
        "With this link {name} chooses a new password. It works once, for 24 hours. Copy it and \
         hand it over:"
    );
    page::see_other_with_link(back, &message, link)
}
