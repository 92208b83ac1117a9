//! What a long field says about its room is what its form allows.

use std::collections::{BTreeSet, VecDeque};

use scraper::Selector;

use crate::support::{Answer, Site};

/// More characters than any field takes.
const TOO_MANY: usize = 40_000;

/// The forms of a page that have long fields: where each is sent, the field and its room.
fn long_fields(page: &Answer) -> Vec<(String, String, usize)> {
    let (forms, areas) = (selector("form"), selector("textarea:not([readonly])"));
    let html = page.html();
    let found = html.select(&forms).flat_map(|form| {
        let action = form.attr("action").unwrap();
        form.select(&areas).map(move |area| {
            let most = area.attr("data-most").unwrap_or_else(|| panic!("{action} has no limit"));
            (action.to_owned(), area.attr("name").unwrap().to_owned(), most.parse().unwrap())
        })
    });
    found.collect()
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

#[actix_web::test]
async fn a_long_field_says_how_much_room_it_has_and_has_it() {
    let site = Site::demo().await;
    let (mut waiting, mut seen, mut checked) = (VecDeque::new(), BTreeSet::new(), BTreeSet::new());
    let mut wrong = Vec::new();
    for name in ["Maya", "Robin"] {
        let browser = site.stranger();
        let start = browser.submit(&browser.open("/").await.form_of("/demo", name)).await.location;
        waiting.push_back(start);
        while let Some(address) = waiting.pop_front() {
            if !seen.insert((name, without_ids(&address))) {
                continue;
            }
            let page = browser.get(&address).await;
            if page.status != 200 || !page.body.starts_with("<!doctype html>") {
                continue;
            }
            waiting.extend(page.links("/"));
            for (action, field, most) in long_fields(&page) {
                if !checked.insert((without_ids(&action), field.clone())) {
                    continue;
                }
                let form = page.form(&action).set(&field, &"a".repeat(TOO_MANY));
                let said = browser.submit(&form).await.errors().join(" ").replace(',', "");
                if !said.contains(&format!(" {most} characters")) {
                    wrong.push(format!("{field} of {action} has room for {most}? {said}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(checked.len() > 30, "{checked:?}");
}

/// An address with the numbers taken out: one form for all goals.
fn without_ids(address: &str) -> String {
    let parts = address.split('/').map(|part| if part.parse::<i64>().is_ok() { "…" } else { part });
    parts.collect::<Vec<_>>().join("/")
}
