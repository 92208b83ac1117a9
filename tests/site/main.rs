//! The site as people use it: a real server on a free port, a fresh database each time, and a
//! browser's worth of cookies and forms. The files mirror the site's addresses.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod support;

mod account;
mod joining;
mod sign_in;
