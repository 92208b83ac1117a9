//! The site as people use it: a real server on a free port, a fresh database each time, and a
//! browser's worth of cookies and forms. The files mirror the site's addresses.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

#[path = "../sources/mod.rs"]
mod sources;
mod support;

mod access;
mod access_fields;
mod access_rows;
mod access_walks;
mod account;
mod actions;
mod calendar;
mod caseload;
mod comments;
mod copied;
mod demo;
mod direction;
mod drafts;
mod engagements;
mod erasure;
mod findings;
mod forgotten;
mod goals;
mod headers;
mod health;
mod heard;
mod home;
mod interviews;
mod jobs;
mod joining;
mod log;
mod long_words;
mod mail;
mod mailbox;
mod notes;
mod paper;
mod patience;
mod plan;
mod practice;
mod preview;
mod priorities;
mod queries;
mod record;
mod rehearsals;
mod rows;
mod saving;
mod schema;
mod sessions;
mod sign_in;
mod strengths;
mod throttle;
mod trail;
mod two_step;
mod values;
mod walks;
mod weight;
