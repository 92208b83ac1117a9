//! The demo's pages, full of months of work: every one that a link leads to.

use std::collections::{BTreeSet, VecDeque};

use serde_json::Value;

use crate::chromium::{Chromium, Paper};
use crate::site_map::{shown, shown_at};
use crate::support::Site;

/// Signs in as one of the demo's people and inspects one page of each kind, following every link.
async fn look_around(name: &str) {
    let site = Site::demo().await;
    let browser = Chromium::at(&site.address).await;
    let first = browser.look_as(name).await;
    let shown = shown();
    let (mut seen, mut ahead) = (BTreeSet::new(), VecDeque::from([first]));
    while let Some(path) = ahead.pop_front() {
        let Some(route) = shown_at(&path, &shown).filter(|route| seen.insert(*route)) else {
            continue;
        };
        browser.open(&path).await;
        let links = browser.client.execute(LINKS, vec![]).await.unwrap();
        let links = links.as_array().unwrap().iter().filter_map(Value::as_str);
        ahead.extend(links.map(str::to_owned));
        let short = route.replace("/clients/{client}", "/home").replace(['{', '}'], "");
        browser.inspect(&format!("demo-{}{}", called(name), short.replace('/', "-"))).await;
    }
    assert!(seen.len() > 30, "{seen:?}");
}

#[actix_web::test]
async fn nothing_that_belongs_together_is_torn_apart_in_print() {
    let site = Site::demo().await;
    let browser = Chromium::at(&site.address).await;
    let home = browser.look_as("Maya Sample").await;
    for paper in [Paper::A4, Paper::Letter] {
        browser.open(&format!("{home}/values")).await;
        let values = browser.print("whole-values", paper).await;
        assert!(values.len() <= 3, "the values take {} sheets of {paper:?}", values.len());
        browser.open(&format!("{home}/plan")).await;
        let plan = browser.print("whole-plan", paper).await;
        assert!(plan.len() <= 7, "the plan takes {} sheets of {paper:?}", plan.len());
        let last = plan.last().unwrap();
        for words in ["Going on", "This plan is gone through again on", "Robin Example, coach"] {
            assert!(last.contains(words), "{words:?} is not beside the signatures:\n{last}");
        }
    }
}

/// Every address on the page that leads to another one.
const LINKS: &str =
    "return [...document.querySelectorAll('a[href^=\"/\"]')].map(link => link.pathname)";

/// What a person is called by their friends: `maya`.
fn called(name: &str) -> String {
    name.split(' ').next().unwrap_or(name).to_lowercase()
}

#[actix_web::test]
async fn every_page_of_someone_who_has_filled_in_everything() {
    look_around("Maya Sample").await;
}

#[actix_web::test]
async fn every_page_of_a_coach_who_runs_the_practice() {
    look_around("Robin Example").await;
}

#[actix_web::test]
async fn the_first_page_of_the_demo_and_its_style_guide() {
    let site = Site::demo().await;
    let browser = Chromium::at(&site.address).await;
    for (name, path) in [("demo-first", "/"), ("demo-style-guide", "/styleguide")] {
        browser.open(path).await;
        browser.inspect(name).await;
    }
}
