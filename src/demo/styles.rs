use actix_web::HttpResponse;
use actix_web::web::Data;
use askama::Template;

use super::pictures::Pictures;
use crate::clock::Clock;
use crate::error::Error;
use crate::forms::{Choice, Reply};
use crate::page::Page;
use crate::sign_in::Browser;

/// Every piece the pages are made of, in each of its states, made with the macros the rooms use.
#[derive(Template)]
#[template(path = "demo/styles/show.html")]
struct Show {
    page: Page,
    /// A form with answers that need another look.
    wrong: Page,
    /// A form that someone else saved meanwhile.
    stale: Page,
    pictures: Pictures,
    choices: Vec<Choice>,
    /// The first of them.
    chosen: String,
    /// No answer.
    none: String,
}

/// More than fits on a line.
const LONG: &str = "Lead the move of two support teams into one, with a shared rota, a shared \
                    Donaudampfschifffahrtsgesellschaftskapitänsplan and nobody left behind";

pub(super) async fn show(browser: Browser, clock: Data<Clock>) -> Result<HttpResponse, Error> {
    let mut wrong = Reply::about("wrong_line", "Write the company’s name");
    wrong.add("wrong_area", "Say in a sentence or two what will be different");
    wrong.add("wrong_date", "A date has a day, a month and a year, like 30 June 2028");
    wrong.add("wrong_radios", "Choose one of the three");
    wrong.add("wrong_scale", "Choose a number from 1 to 5");
    let fields = |area: &'static str, radios| [("stale_area", area), ("stale_radios", radios)];
    let stale = Reply::stale(
        &fields("I run the planning hour every Monday.", "skill"),
        &fields("I run the planning hour from May on.", "position"),
    );
    let choices = vec![
        Choice::new("skill", "A skill").hint("What you will be able to do"),
        Choice::new("position", "A position").hint("Where you will be"),
        Choice::new("long", LONG).hint(LONG),
    ];
    let (chosen, none) = ("skill".to_owned(), String::new());
    let page = browser.page("What the pages are made of").back("/", "The demo");
    let (wrong, stale) = (page.clone().reply(wrong), page.clone().reply(stale));
    let pictures = Pictures::around(clock.now().date());
    page.show(|page| Show { page, wrong, stale, pictures, choices, chosen, none })
}
