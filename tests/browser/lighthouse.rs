//! Lighthouse's opinion of the pages people come to most, as a signed-in browser has them.

use std::fs;
use std::process::Command;

use serde_json::{Value, json};

use crate::chromium::{Chromium, left};
use crate::gates::tool;
use crate::support::Site;

/// What is judged.
const JUDGED: &str = "performance,accessibility,best-practices";

/// What keeps the page at this address from a hundred points in each, the best of four times: a
/// busy moment of the machine is no fault of the page.
async fn judge(browser: &Chromium, name: &str, path: &str) -> Vec<String> {
    let mut found = Vec::new();
    for _ in 0..4 {
        // A first visit: Lighthouse would do this itself, and sign the person out with it.
        browser.devtools("Network.clearBrowserCache", json!({})).await;
        found = weigh(browser, name, path);
        if found.is_empty() {
            break;
        }
    }
    found
}

fn weigh(browser: &Chromium, name: &str, path: &str) -> Vec<String> {
    let report = left("lighthouse").join(format!("{name}.json"));
    let ran = Command::new(tool(".bin/lighthouse"))
        .arg(browser.address(path))
        .args(["--port", &browser.port(), "--disable-storage-reset", "--no-enable-error-reporting"])
        .args(["--quiet", "--only-categories", JUDGED, "--output=json", "--output-path"])
        .arg(&report)
        // A phone's screen and network, and the processor of this machine: made four times slower,
        // as is the custom, it would tell how busy the machine is.
        .arg("--throttling.cpuSlowdownMultiplier=1")
        .output()
        .expect("node is not installed: tests/run installs it");
    if !ran.status.success() {
        return vec![format!("{name} ({path}): {}", String::from_utf8_lossy(&ran.stderr))];
    }
    let report: Value = serde_json::from_slice(&fs::read(&report).unwrap()).unwrap();
    let mut found = Vec::new();
    for category in JUDGED.split(',').map(|id| &report["categories"][id]) {
        if category["score"].as_f64() == Some(1.0) {
            continue;
        }
        found.push(format!("{name} ({path}): {} {}", category["title"], category["score"]));
        let audits = category["auditRefs"].as_array().unwrap().iter();
        let audits = audits.filter(|audit| audit["weight"] != 0);
        let audits = audits.map(|audit| &report["audits"][audit["id"].as_str().unwrap()]);
        let weak = audits.filter(|audit| audit["score"].as_f64().is_some_and(|score| score < 1.0));
        found.extend(weak.map(|audit| {
            format!("  {} {}: {}", audit["title"], audit["displayValue"], audit["details"]["items"])
        }));
    }
    found
}

#[actix_web::test]
#[ignore = "after the journeys, alone: tests/run"]
async fn lighthouse_gives_a_hundred_points_to_the_pages_people_come_to_most() {
    let site = Site::demo().await;
    let maya = Chromium::at(&site.address).await;
    let home = maya.look_as("Maya Sample").await;
    maya.open(&format!("{home}/goals")).await;
    let goal = maya.one("main .rows a").await.attr("href").await.unwrap().unwrap();
    let mut found = Vec::new();
    for (name, path) in [
        ("home", home.clone()),
        ("worksheet", format!("{home}/direction/edit")),
        ("goal", goal),
        ("plan", format!("{home}/plan")),
    ] {
        found.extend(judge(&maya, name, &path).await);
    }
    let robin = Chromium::at(&site.address).await;
    let caseload = robin.look_as("Robin Example").await;
    found.extend(judge(&robin, "caseload", &caseload).await);
    assert!(found.is_empty(), "{}", found.join("\n"));
}
