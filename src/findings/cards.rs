//! The three questions as cards, with room to write: to print and take to a talk.

use actix_web::HttpResponse;
use askama::Template;

use super::FactQuestion;
use crate::access::ClientPages;
use crate::direction::Direction;
use crate::error::Error;
use crate::page::Page;

#[derive(Template)]
#[template(path = "findings/list_cards.html")]
struct ListCards {
    page: Page,
    direction: Option<Direction>,
}

impl ListCards {
    fn goal(&self) -> Option<&str> {
        self.direction.as_ref()?.goal()
    }
}

pub(super) async fn list(pages: ClientPages) -> Result<HttpResponse, Error> {
    let client = pages.client;
    let direction = pages.db.read(move |conn| Direction::of(client, conn)).await?;
    let page = pages.page("Three questions to take along");
    let page = page.back(pages.at("findings"), "Fact-finding");
    page.show(|page| ListCards { page, direction })
}
