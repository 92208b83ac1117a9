//! The coaching itself, without a server: every rule by example and by property.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod access;
mod actions;
mod backups;
mod caseload;
mod charts;
mod compared;
mod config;
mod goals;
mod ids;
mod interviews;
mod mail;
mod network;
mod paper;
mod passwords;
mod path;
mod priorities;
mod sessions;
mod strengths;
mod throttle;
mod trail;
mod two_step;
mod values;
