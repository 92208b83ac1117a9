//! The calendar: a client's deadlines, milestones and weekly check-in in the calendar program they
//! use anyway. As a file, which is how things are today; or from a private address that the program
//! asks again and again, so that a day that moves here moves there.
//!
//! The address is the client's to make, replace and end, and whoever has it reads without signing
//! in. So the calendar says as little as the client wants: the titles they gave, or only that there
//! is a deadline. What is over is simply no longer in it: a program that asks again gets the whole
//! calendar each time, and to announce what is gone we would have to keep it.

mod address;
mod calendar;
mod entry;
mod feed;
mod file;
mod form;
mod pages;
mod written;

use actix_web::web;

pub use calendar::{Calendar, Shows};
pub use entry::{Entries, Entry, Kind};
pub use written::written;

/// `/clients/{client}/calendar`, and `/calendar` for calendar programs
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/calendar", web::get().to(pages::show))
        .route("/clients/{client}/calendar", web::post().to(pages::update))
        .route("/clients/{client}/calendar/file", web::post().to(file::create))
        .route("/clients/{client}/calendar/address", web::post().to(address::create))
        .route("/clients/{client}/calendar/address/delete", web::post().to(address::delete))
        .route("/calendar/{token}.ics", web::get().to(feed::show));
}
