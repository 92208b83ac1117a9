//! The program itself, started and ended as a host does it, or worse: what was acknowledged is
//! there afterwards, and what was being made is there whole or not at all.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

#[path = "../site/support.rs"]
#[allow(dead_code)]
mod site;
#[path = "../sources/mod.rs"]
#[allow(dead_code)]
mod sources;
mod support;

mod backup;
mod copies;
mod ending;
mod moving;
mod restore;
mod settings;
mod upgrade;
