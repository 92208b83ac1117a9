//! Who looked, and when. A client can see who opened their pages, for reading or for paper, who
//! took a copy, how the work with each coach began and ended, and when someone signed in as them.
//! The trail says who, what and when; never what anyone wrote.
//!
//! It is the client's alone: a coach doesn't see when others looked. Whatever belongs on it calls
//! [`record`] in the transaction that does it, so that neither is kept without the other.

mod day;
mod entry;
mod look;
mod pages;
mod what;

use actix_web::web;

pub use day::{Day, Line};
pub use entry::{Entry, EntryId, record, record_about};
pub use look::Look;
pub use what::What;

/// `/clients/{client}/trail`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/trail", web::get().to(pages::list));
}
