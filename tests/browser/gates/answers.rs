//! What the server answered, word for word: it is kept for the gates that look at all pages at once
//! (see `afterwards.rs`). And what the browser complained about on the way to the page.

use std::collections::BTreeSet;
use std::fs;
use std::sync::Mutex;

use serde_json::{Value, json};

use crate::chromium::{Chromium, left};

/// What pages have been called in this run.
static NAMES: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Keeps the page as it was answered, with its address at the end, and says what stands in the
/// console that should not.
pub async fn keep(browser: &Chromium, name: &str) -> Vec<String> {
    let log = browser.log("performance").await;
    let events = log.iter().filter_map(|entry| entry["message"].as_str());
    let events = events.filter_map(|event| serde_json::from_str::<Value>(event).ok());
    let answers = events.map(|event| event["message"].clone());
    let answers = answers.filter(|event| event["method"] == "Network.responseReceived");
    let pages: Vec<_> = answers.map(|event| event["params"].clone()).collect();
    let pages: Vec<_> = pages.iter().filter(|answer| answer["type"] == "Document").collect();

    let newest = pages.last().unwrap_or_else(|| panic!("{name} has been inspected before"));
    let id = json!({ "requestId": newest["requestId"] });
    let body = browser.devtools("Network.getResponseBody", id).await;
    let file = left("pages").join(format!("{name}.html"));
    let is_new = NAMES.lock().unwrap().insert(name.to_owned());
    assert!(is_new, "two pages are called {name}");
    let page = format!("{}<!-- {} -->\n", body["body"].as_str().unwrap(), browser.path().await);
    fs::write(file, page).unwrap();

    // That a page was refused on purpose is an error to the console.
    let addresses: BTreeSet<_> =
        pages.iter().filter_map(|page| page["response"]["url"].as_str()).collect();
    let is_status = |message: &&str| {
        let address = message.split_once(" - Failed to load resource: the server responded");
        address.is_some_and(|(address, _)| addresses.contains(address))
    };
    let said = browser.log("browser").await;
    let said =
        said.iter().filter(|entry| entry["level"] == "SEVERE" || entry["level"] == "WARNING");
    let said = said.filter_map(|entry| entry["message"].as_str()).filter(|said| !is_status(said));
    said.map(|message| format!("the console says: {message}")).collect()
}
