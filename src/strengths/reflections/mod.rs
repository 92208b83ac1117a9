//! Reflections: what the client enjoys, what drives them, how they see their strengths and
//! weaknesses, whom they look up to and what they bring, in their own words.

mod pages;
mod sheets;

use actix_web::web;

use crate::access::ClientId;
use crate::db::Conn;
use crate::error::Error;
use crate::questionnaire::{Answers, Question, Sheet};

pub use sheets::SHEETS;

/// A sheet with the questions the client answered on it, and what they wrote.
pub type Reflection = (&'static Sheet, Vec<(&'static Question, String)>);

/// What this client wrote, sheet by sheet, without what is still open.
///
/// # Errors
/// When the database can't be asked.
pub fn reflections(client: ClientId, conn: &mut Conn) -> Result<Vec<Reflection>, Error> {
    let answers = Answers::of(client, conn)?;
    let all = SHEETS.iter().map(|sheet| (sheet, sheet.answered(&answers)));
    Ok(all.filter(|(_, answered)| !answered.is_empty()).collect())
}

/// `/clients/{client}/strengths/reflections`
pub(super) fn routes(site: &mut web::ServiceConfig) {
    site.route("/clients/{client}/strengths/reflections", web::get().to(pages::list))
        .route("/clients/{client}/strengths/reflections/{sheet}/edit", web::get().to(pages::edit))
        .route("/clients/{client}/strengths/reflections/{sheet}", web::post().to(pages::update));
}
