//! A client's home: where they are heading, the eight steps of the path with an honest state for
//! each, the one next step, this week, and what the coach wrote last. Steps can be done in any
//! order; the next step is an offer.
//!
//! The eight steps end with client and coach going on together; interviews come after them and use
//! all that is written by then.

mod next;
mod pages;
mod path;
mod step;
mod together;
mod way_in;

use actix_web::web;

pub use next::{Next, next_step};
pub use path::Path;
pub use step::{Step, Task};
pub use way_in::WayIn;

/// `/clients/{client}`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}", web::get().to(pages::show))
        .route("/clients/{client}/way-in", web::post().to(pages::choose));
}
