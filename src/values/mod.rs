//! Values: what matters most to a client, and whether their life and goals honour it.
//!
//! The client goes through thirteen screens of four values and says on each which matters most
//! and which least. From that the site works out an order, says where places are shared and where
//! answers pull against each other, and keeps the top five. For those the client says what each
//! means to them, how it should steer their work and how well today's life honours it, and the
//! site shows which values no goal serves yet.

use actix_web::web;

pub mod alignment;
pub mod change;
pub mod charts;
pub mod contradictions;
pub mod key;
pub mod orphans;
pub mod own;
mod pages;
pub mod ranking;
pub mod screens;
pub mod statements;
mod steering;
pub mod takes;
pub mod tally;
pub mod top_five;
pub mod value;
mod worksheet;

pub use key::ValueKey;
pub use own::{OwnValue, OwnValueId};
pub use statements::{Statement, StatementDraft, StatementId};
pub use steering::{ImportantValue, important_values, name_of, standings, value_choices};
pub use worksheet::Worksheet;

/// `/clients/{client}/values`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/values", web::get().to(pages::list))
        .configure(takes::routes)
        .configure(own::routes)
        .configure(statements::routes);
}
