//! The site as people see it: Debian's Chromium, driven through the pages of a real server. Every
//! page a journey comes to is held to axe, light and dark, wide and narrow, and leaves pictures in
//! `target/screenshots`. `tests/run` brings what this needs.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod chromium;
mod counting;
mod drafts;
mod journey;
#[path = "../site/support.rs"]
#[allow(dead_code)]
mod support;
mod without_scripts;
mod worksheets;
