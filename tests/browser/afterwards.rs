//! What is looked at when all journeys are over, one after the other: `tests/run` asks for these by
//! `--ignored`.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use crate::chromium::left;
use crate::gates::tool;
use crate::sources::{route_to, routes};

/// Addresses that answer with no page of their own.
const NO_PAGES: [(&str, &str); 1] = [("/", "leads on to the home page or the caseload")];

/// Every page the journeys came to: its name and its address.
fn pages() -> Vec<(String, String)> {
    let files = fs::read_dir(left("pages")).unwrap().map(|file| file.unwrap().path());
    let read = files.map(|file| {
        let page = fs::read_to_string(&file).unwrap();
        let address = page.rsplit("<!-- ").next().unwrap().split(" -->").next().unwrap();
        (file.file_stem().unwrap().to_string_lossy().into_owned(), address.to_owned())
    });
    read.collect()
}

#[test]
#[ignore = "after the journeys: tests/run"]
fn the_html_checker_has_nothing_against_any_page() {
    let folder = left("pages");
    let mut checker = Command::new("java");
    checker.arg("-jar").arg(tool("vnu-jar/build/dist/vnu.jar")).arg("--Werror").arg(&folder);
    let checked = checker.output().expect("java is not installed: tests/run installs it");
    let said = String::from_utf8_lossy(&checked.stderr).replace(&*folder.to_string_lossy(), "");
    assert!(checked.status.success(), "{} pages:\n{said}", pages().len());
}

#[test]
#[ignore = "after the journeys: tests/run"]
fn every_address_that_shows_a_page_was_inspected() {
    let routes = routes();
    let shown = || routes.iter().filter(|(method, _)| *method == "GET").map(|(_, route)| &**route);
    let seen: BTreeSet<_> =
        pages().iter().filter_map(|(_, path)| route_to(path, shown())).collect();
    let excused = NO_PAGES.map(|(route, _)| route);
    let missed: Vec<_> =
        shown().filter(|route| !seen.contains(route) && !excused.contains(route)).collect();
    assert!(
        missed.is_empty(),
        "let a journey come to these and inspect them (tests/browser):\n  {}",
        missed.join("\n  ")
    );
}
