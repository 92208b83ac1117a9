//! The site as people see it: Debian's Chromium, driven through the pages of a real server. Every
//! page a journey comes to is held to the gates, light and dark, wide and narrow, and leaves pictures
//! in `target/screenshots`. `tests/run` brings what this needs.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

#[path = "../site/access_rows.rs"]
#[allow(dead_code)]
mod access_rows;
mod accounts;
mod afterwards;
mod chromium;
mod corners;
mod counting;
mod demo;
mod drafts;
mod driver;
mod gates;
mod journey;
mod lighthouse;
mod site_map;
#[path = "../sources/mod.rs"]
#[allow(dead_code)]
mod sources;
#[path = "../site/support.rs"]
#[allow(dead_code)]
mod support;
mod without_scripts;
mod worksheets;
