//! Values: what matters most to a client, and whether their life and goals honour it.
//!
//! The client goes through thirteen screens of four values and says on each which matters most
//! and which least. From that the site works out an order, says where places are shared and where
//! answers pull against each other, and keeps the top five. For those the client says how well
//! today's life honours them, and the site shows which values no goal serves yet.

pub mod alignment;
pub mod contradictions;
pub mod key;
pub mod orphans;
pub mod ranking;
pub mod screens;
pub mod tally;
pub mod top_five;
pub mod value;

use actix_web::web;

/// No addresses yet.
pub fn routes(_site: &mut web::ServiceConfig) {}
