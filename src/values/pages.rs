use actix_web::HttpResponse;
use askama::Template;

use super::alignment::LifeGap;
use super::change::Move;
use super::orphans::{GoalLink, Orphans};
use super::ranking::Standing;
use super::screens::BLOCK_COUNT;
use super::takes::{Take, TakeResult};
use super::{ImportantValue, ValueKey, Worksheet};
use crate::access::ClientPages;
use crate::comments::{Margin, Subject};
use crate::error::Error;
use crate::filters;
use crate::goals;
use crate::page::Page;

#[derive(Template)]
#[template(path = "values/list.html")]
struct List {
    page: Page,
    result: Option<TakeResult>,
    under_way: Option<UnderWay>,
    /// Takes before the one whose result is shown, newest first.
    earlier: Vec<Take>,
    changes: Vec<Move>,
    important: Vec<ImportantValue>,
    gaps: Vec<LifeGap>,
    has_goals: bool,
    orphans: Orphans,
    margin: Margin,
}

/// A take that is not completed yet.
struct UnderWay {
    take: Take,
    answered: usize,
    /// Where to go on: the first open screen, or the look at all answers.
    next: String,
}

impl UnderWay {
    fn of(take: &Take, sheet: &Worksheet) -> Self {
        let choices = sheet.choices(take);
        let is_open = |block: &usize| choices.iter().all(|choice| choice.block() != *block);
        let open = (0..BLOCK_COUNT).find(is_open);
        Self {
            take: take.clone(),
            answered: choices.len(),
            next: open.map_or_else(|| "check".to_owned(), |block| (block + 1).to_string()),
        }
    }
}

impl List {
    fn of(page: Page, sheet: &Worksheet, links: &[GoalLink], margin: Margin) -> Self {
        let mut completed = sheet.completed();
        let result = completed.next().map(|take| sheet.result_of(take));
        let earlier: Vec<_> = completed.cloned().collect();
        let before = earlier.first().map(|take| sheet.ranking_of(take));
        let changes = before.map(|before| Move::between(&before, &sheet.ranking()));
        let important = sheet.important();
        let values: Vec<_> = important.iter().map(|one| one.value.clone()).collect();
        Self {
            page,
            under_way: sheet.under_way().map(|take| UnderWay::of(take, sheet)),
            result,
            earlier,
            changes: changes.unwrap_or_default(),
            important,
            gaps: sheet.gaps(),
            has_goals: !links.is_empty(),
            orphans: Orphans::between(&values, links),
            margin,
        }
    }

    /// Where this value stands in the result that is shown.
    fn standing(&self, key: &ValueKey) -> Option<&Standing> {
        match (key, &self.result) {
            (ValueKey::Listed(value), Some(result)) => result.ranking.standing(*value),
            _ => None,
        }
    }

    /// Whether there is a gap to draw.
    fn has_gaps(&self) -> bool {
        self.gaps.iter().any(|gap| gap.gap.is_some())
    }
}

pub(super) async fn list(pages: ClientPages) -> Result<HttpResponse, Error> {
    let client = pages.client;
    let (sheet, links, margin) = pages
        .db
        .read(move |conn| {
            let sheet = Worksheet::of(client, conn)?;
            let links = sheet.as_they_count(goals::value_links(client, conn)?);
            Ok((sheet, links, Margin::of(client, Subject::Values, conn)?))
        })
        .await?;
    pages.page("Values").show(|page| List::of(page, &sheet, &links, margin))
}
