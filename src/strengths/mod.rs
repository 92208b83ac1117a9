//! Strengths: what a client is good at, and what gives them energy.
//!
//! The client goes through forty skills, says how well they do each one and how they feel while
//! doing it, and may set a target. The site lays the answers out as a profile: what to lead with,
//! what to use with care, what to learn next and what to let go. Taken again later, it shows what
//! has changed. It is a self-description, for finding a direction and not for hiring.

use actix_web::web;

pub mod achievements;
pub mod change;
pub mod families;
pub mod notes;
mod pages;
pub mod picture;
pub mod profile;
pub mod quadrant;
pub mod rating;
pub mod reflections;
mod shifts;
pub mod skills;
mod standings;
mod summary;
pub mod takes;

pub use achievements::Achievement;
pub use standings::standings;
pub use takes::{Finished, skill_choices};

/// `/clients/{client}/strengths`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/strengths", web::get().to(pages::list))
        .configure(takes::routes)
        .configure(reflections::routes)
        .configure(achievements::routes);
}
