use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::form::ScreenForm;
use super::{Answer, Take, TakeId, TakeResult};
use crate::access::{ClientPages, OwnPages};
use crate::error::Error;
use crate::filters;
use crate::forms::{Pairs, Posted, Reply, Revision, Saved};
use crate::page::{self, Page};
use crate::values::Worksheet;
use crate::values::change::Move;
use crate::values::screens::{BLOCK_COUNT, blocks};
use crate::values::value::Value;

type Row = Path<(String, TakeId)>;
/// A take, and the number of a screen from 1 to 13.
type Screen = Path<(String, TakeId, usize)>;

pub(super) async fn create(own: OwnPages, posted: Posted<Pairs>) -> Result<HttpResponse, Error> {
    let (client, now, takes) = (own.client, own.now, own.at("values/takes"));
    let address = own
        .keep(posted.key, move |conn| {
            let take = Take::begin(client, now, conn)?;
            Ok(format!("{takes}/{take}/1"))
        })
        .await?;
    Ok(page::see(&address))
}

#[derive(Template)]
#[template(path = "values/takes/show.html")]
struct Show {
    page: Page,
    result: TakeResult,
    changes: Vec<Move>,
}

pub(super) async fn show(pages: ClientPages, row: Row) -> Result<HttpResponse, Error> {
    let (client, id) = (pages.client, row.1);
    let sheet = pages.db.read(move |conn| Worksheet::of(client, conn)).await?;
    let take = sheet.completed().find(|take| take.id == id);
    let result = sheet.result_of(take.ok_or(Error::NotFound)?);
    let changes = Move::between(&result.ranking, &sheet.ranking());
    let is_newest = sheet.completed().next().is_some_and(|take| take.id == id);
    let changes = if is_newest { Vec::new() } else { changes };
    let page = pages.page("An earlier take").back(pages.at("values"), "Values");
    page.show(|page| Show { page, result, changes })
}

/// A screen that is open to be answered.
struct OpenScreen {
    take: Take,
    /// Its number, from 1.
    block: usize,
    /// The four values on it.
    shown: [Value; 4],
    /// All answers of the take so far.
    answers: Vec<Answer>,
}

impl OpenScreen {
    async fn read(own: &OwnPages, screen: Screen) -> Result<Self, Error> {
        let (client, (_, id, block)) = (own.client, screen.into_inner());
        let shown = block.checked_sub(1).and_then(|block| blocks().get(block).copied());
        let shown = shown.ok_or(Error::NotFound)?;
        let read = own.db.read(move |conn| {
            let take = Take::find_newest(client, id, conn)?;
            Ok((take, Answer::of_take(client, id, conn)?))
        });
        let (take, answers) = read.await?;
        Ok(Self { take, block, shown, answers })
    }

    /// What was chosen on it before.
    fn answer(&self) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.is_on(self.block))
    }
}

#[derive(Template)]
#[template(path = "values/takes/edit.html")]
struct Edit {
    page: Page,
    screen: OpenScreen,
    form: ScreenForm,
    revision: Revision,
}

impl Edit {
    /// The address of a screen of this take, or of the look at all answers.
    fn at(&self, place: impl std::fmt::Display) -> String {
        let take = self.screen.take.id;
        self.page.at(&format!("values/takes/{take}/{place}"))
    }

    /// What else was chosen there, by its name, and whether it is saved.
    fn beside(&self, field: &str, chosen: &str) -> Option<(&'static str, &'static str)> {
        let other = self.page.beside(field, chosen)?;
        Value::from_key(&other.text()).map(|value| (other.heading, value.label()))
    }
}

pub(super) async fn edit(own: OwnPages, screen: Screen) -> Result<HttpResponse, Error> {
    let screen = OpenScreen::read(&own, screen).await?;
    let form = screen.answer().map(ScreenForm::from).unwrap_or_default();
    let revision = Revision(screen.answer().map_or(0, |answer| answer.revision));
    edit_page(&own, screen, form, revision, Reply::default())
}

fn edit_page(
    own: &OwnPages,
    screen: OpenScreen,
    form: ScreenForm,
    revision: Revision,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let title = format!("Most and least: screen {} of {BLOCK_COUNT}", screen.block);
    let page = own.page(title).reply(reply).back(own.at("values"), "Values");
    page.show(|page| Edit { page, screen, form, revision })
}

pub(super) async fn update(
    own: OwnPages,
    screen: Screen,
    posted: Posted<ScreenForm>,
) -> Result<HttpResponse, Error> {
    let screen = OpenScreen::read(&own, screen).await?;
    let (form, revision) = (posted.form, posted.revision);
    let choice = match form.draft(screen.block - 1) {
        Ok(choice) => choice,
        Err(reply) => return edit_page(&own, screen, form, revision, reply),
    };
    let (client, id) = (own.client, screen.take.id);
    let saved = own
        .once(posted.key, move |conn| {
            let take = Take::find_newest(client, id, conn)?;
            Answer::save(client, take.id, choice, revision, conn)
        })
        .await?;
    match saved {
        Saved::At(address) => Ok(page::see(&address)),
        Saved::Stale(now) => {
            let reply = Reply::stale(&form, &ScreenForm::from(&now));
            edit_page(&own, screen, form, Revision(now.revision), reply)
        }
    }
}

pub(super) async fn delete(
    own: OwnPages,
    row: Row,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, id, values) = (own.client, row.1, own.at("values"));
    let address = own
        .keep(posted.key, move |conn| {
            Take::drop_under_way(client, id, conn)?;
            Ok(values.clone())
        })
        .await?;
    Ok(page::see_other(&address, "That take is dropped"))
}
