//! What is looked at when all journeys are over, one after the other: `tests/run` asks for these by
//! `--ignored`.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use crate::chromium::left;
use crate::gates::tool;
use crate::site_map::{shown, shown_at};

/// The address of every page the journeys came to.
fn addresses() -> Vec<String> {
    let files = fs::read_dir(left("pages")).unwrap().map(|file| file.unwrap().path());
    let pages = files.map(|file| fs::read_to_string(file).unwrap());
    let end =
        |page: String| page.rsplit("<!-- ").next().unwrap().trim_end_matches(" -->\n").to_owned();
    pages.map(end).collect()
}

#[test]
#[ignore = "after the journeys: tests/run"]
fn the_html_checker_has_nothing_against_any_page() {
    let folder = left("pages");
    let mut checker = Command::new("java");
    checker.arg("-jar").arg(tool("vnu-jar/build/dist/vnu.jar")).arg("--Werror").arg(&folder);
    let checked = checker.output().expect("java is not installed: tests/run installs it");
    let said = String::from_utf8_lossy(&checked.stderr).replace(&*folder.to_string_lossy(), "");
    assert!(checked.status.success(), "{said}");
}

#[test]
#[ignore = "after the journeys: tests/run"]
fn every_address_that_shows_a_page_was_inspected() {
    let (shown, inspected) = (shown(), addresses());
    let seen: BTreeSet<_> = inspected.iter().filter_map(|path| shown_at(path, &shown)).collect();
    let missed: Vec<_> =
        shown.iter().map(String::as_str).filter(|route| !seen.contains(route)).collect();
    assert!(
        missed.is_empty(),
        "let a journey come to these and inspect them (tests/browser):\n  {}",
        missed.join("\n  ")
    );
}
