//! Strengths: what a client is good at, and what gives them energy.
//!
//! The client goes through forty skills, says how well they do each one and how they feel while
//! doing it, and may set a target. The site lays the answers out as a profile: what to lead with,
//! what to use with care, what to learn next and what to let go. Taken again later, it shows what
//! has changed. It is a self-description, for finding a direction and not for hiring.

pub mod change;
pub mod families;
pub mod notes;
pub mod profile;
pub mod quadrant;
pub mod rating;
pub mod skills;
mod summary;

use actix_web::web;

/// No addresses yet.
pub fn routes(_site: &mut web::ServiceConfig) {}
