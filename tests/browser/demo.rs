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

#[actix_web::test]
async fn a_blank_worksheet_has_room_for_what_the_site_only_offers() {
    let site = Site::demo().await;
    let browser = Chromium::at(&site.address).await;
    let home = browser.look_as("Maya Sample").await;
    for (name, form, field) in
        [("action", "actions/new", "quota_from"), ("finding", "findings/new", "found_on")]
    {
        browser.open(&format!("{home}/{form}")).await;
        let offered = browser.one(&format!("[name={field}]")).await.prop("value").await.unwrap();
        assert!(offered.is_some_and(|day| !day.is_empty()), "{form} offers no day");
        let sheets = browser.print(&format!("blank-{name}"), Paper::A4).await.join(" ");
        assert!(!sheets.contains("/2027"), "{form} is printed with the day it offers:\n{sheets}");
    }
    // A day in either order of day and month, and out of the field again.
    browser.one("[name=found_on]").await.send_keys("01022027\u{e004}").await.unwrap();
    let begun = browser.print("begun-finding", Paper::A4).await.join(" ");
    assert!(begun.contains("/2027"), "a day that was chosen is not in print:\n{begun}");
}

#[actix_web::test]
async fn every_shape_is_seen_in_colours_that_a_person_chose() {
    let site = Site::demo().await;
    let browser = Chromium::at(&site.address).await;
    browser.open("/styleguide").await;
    for scheme in ["light", "dark"] {
        browser.choose_colours(scheme).await;
        let unseen = browser.shapes_unseen().await;
        assert!(unseen.is_empty(), "{scheme}:\n{}", unseen.join("\n"));
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
