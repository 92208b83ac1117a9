use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::form::{self, Asked};
use super::{Answers, Take, TakeId};
use crate::access::{ClientId, OwnPages};
use crate::db::Conn;
use crate::error::Error;
use crate::forms::{Pairs, Posted, Reply, Revision, Saved};
use crate::page::{self, Page};
use crate::strengths::skills::{FAMILIES, Family, Skill};

/// Where the inventory is among a client's pages.
pub(super) const SKILLS: &str = "strengths/skills";

/// Begins a take, or goes on with the one under way where it was left.
pub(super) async fn create(own: OwnPages, posted: Posted<Pairs>) -> Result<HttpResponse, Error> {
    let (client, now, skills) = (own.client, own.now, own.at(SKILLS));
    let address = own
        .keep(posted.key, move |conn| {
            let take = Take::begin(client, now, conn)?;
            let place = take.left_at(conn)?.map_or("check", |family| family.key);
            Ok(format!("{skills}/{}/{place}", take.id))
        })
        .await?;
    Ok(page::see(&address))
}

/// Drops a take that is not finished.
pub(super) async fn delete(
    own: OwnPages,
    place: Path<(String, TakeId)>,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, id, skills) = (own.client, place.1, own.at(SKILLS));
    let address = own
        .keep(posted.key, move |conn| {
            let take = Take::find_newest(client, id, conn)?;
            if take.is_finished() {
                return Err(Error::NotFound);
            }
            take.delete(conn)?;
            Ok(skills.clone())
        })
        .await?;
    Ok(page::see_other(&address, "The answers are dropped"))
}

#[derive(Template)]
#[template(path = "strengths/takes/edit.html")]
struct Edit {
    page: Page,
    sheet: Sheet,
    form: Pairs,
    revision: Revision,
}

/// The page of one family in a take.
struct Sheet {
    family: &'static Family,
    take: Take,
    answers: Answers,
    last_time: Answers,
    revision: Revision,
}

/// A question about a skill, ready to be asked.
struct Field {
    name: String,
    value: String,
    hint: String,
}

impl Sheet {
    fn read(
        client: ClientId,
        id: TakeId,
        family: &'static Family,
        conn: &mut Conn,
    ) -> Result<Self, Error> {
        let take = Take::find_newest(client, id, conn)?;
        let before = take.before(conn)?;
        let last_time = before.map(|before| Answers::of(before.id, conn));
        Ok(Self {
            family,
            answers: Answers::of(take.id, conn)?,
            last_time: last_time.transpose()?.unwrap_or_default(),
            revision: take.revision(family, conn)?,
            take,
        })
    }

    /// Which page it is, from 1.
    fn number(&self) -> usize {
        let place = FAMILIES.iter().position(|family| family == self.family);
        place.unwrap_or_default() + 1
    }

    fn earlier(&self) -> Option<&'static Family> {
        let earlier = self.number().checked_sub(2)?;
        FAMILIES.get(earlier)
    }

    fn address(&self) -> String {
        format!("{SKILLS}/{}/{}", self.take.id, self.family.key)
    }
}

impl Edit {
    fn field(&self, skill: &Skill, asked: Asked) -> Field {
        let name = asked.field(skill);
        let last_time = asked.last_time(&self.sheet.last_time.about(skill));
        Field {
            value: self.form.get(&name).to_owned(),
            hint: format!("{} {last_time}", asked.hint()).trim().to_owned(),
            name,
        }
    }

    /// Whether the target or the evidence has something to show.
    fn says_more(&self, skill: &Skill) -> bool {
        [Asked::Target, Asked::Evidence].into_iter().any(|asked| {
            let field = self.field(skill, asked);
            let reply = &self.page.reply;
            let told = reply.on(&field.name).is_some() || reply.theirs(&field.name).is_some();
            told || !field.value.is_empty() || field.hint != asked.hint()
        })
    }
}

pub(super) async fn edit(
    own: OwnPages,
    place: Path<(String, TakeId, String)>,
) -> Result<HttpResponse, Error> {
    let (client, take, family) = (own.client, place.1, named(&place.2)?);
    let sheet = own.db.read(move |conn| Sheet::read(client, take, family, conn)).await?;
    let (form, revision) = (form::form(family, &sheet.answers), sheet.revision);
    shown(&own, sheet, form, revision, Reply::default())
}

pub(super) async fn update(
    own: OwnPages,
    place: Path<(String, TakeId, String)>,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (form, revision) = (posted.form, posted.revision);
    let (client, id, family) = (own.client, place.1, named(&place.2)?);
    let draft = match form::draft(family, &form) {
        Ok(draft) => draft,
        Err(reply) => {
            let sheet = own.db.read(move |conn| Sheet::read(client, id, family, conn)).await?;
            return shown(&own, sheet, form, revision, reply);
        }
    };
    let (skills, wants_all) = (own.at(SKILLS), form.get("then") == "check");
    let saved = own
        .once(posted.key, move |conn| {
            let sheet = Sheet::read(client, id, family, conn)?;
            if !sheet.take.turn(family, revision, conn)? {
                return Ok(Saved::Stale(Box::new(sheet)));
            }
            draft.keep(&sheet.take, family, conn)?;
            let next = FAMILIES.get(sheet.number());
            let next = next.filter(|_| !wants_all && !sheet.take.is_finished());
            let next = next.map_or("check", |next| next.key);
            Ok(Saved::At(format!("{skills}/{id}/{next}")))
        })
        .await?;
    match saved {
        Saved::At(address) => Ok(page::see_other(&address, "Your answers are saved")),
        Saved::Stale(sheet) => {
            let reply = form::stale(family, &form, &sheet.answers);
            let revision = sheet.revision;
            shown(&own, *sheet, form, revision, reply)
        }
    }
}

fn named(key: &str) -> Result<&'static Family, Error> {
    Family::from_key(key).ok_or(Error::NotFound)
}

fn shown(
    own: &OwnPages,
    sheet: Sheet,
    form: Pairs,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let page = own.page(sheet.family.name).reply(reply);
    let page = match sheet.earlier() {
        Some(earlier) => {
            let address = format!("{SKILLS}/{}/{}", sheet.take.id, earlier.key);
            page.back(own.at(&address), earlier.name)
        }
        None => page.back(own.at(SKILLS), "Skills inventory"),
    };
    page.show(|page| Edit { page, sheet, form, revision })
}
