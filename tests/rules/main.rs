//! The coaching itself, without a server: every rule by example and by property.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod actions;
mod goals;
mod ids;
mod interviews;
mod strengths;
mod values;
