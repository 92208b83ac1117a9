//! Paper without a browser: what a room says on a page to print, as a PDF made by the server.
//!
//! A room composes [`Block`]s, which know nothing of points and pages. They are set into strips
//! that are never cut, the strips are put on sheets, and the sheets are written with their
//! structure: a screen reader finds headings, lists and tables, and the bookmarks lead to them. The
//! fonts are in `static/fonts`; a letter that they lack is drawn as a sign for it and copied as
//! itself, and a remark says where to have it on paper.

mod block;
mod faces;
mod lines;
mod marks;
mod pdf;
mod rows;
mod setting;
mod sheets;
mod structure;

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use chrono::NaiveDateTime;
use serde::Deserialize;

pub use block::{Block, Item, Marker, Voice};
pub use faces::Face;
pub use lines::{Line, lines};
pub use sheets::Sheet;

use crate::error::Error;

/// A document for paper.
#[derive(Clone, Debug, Default)]
pub struct Paper {
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// Whose it is, when, and which edition, for the foot of each sheet.
    pub foot: String,
    /// When it is made, in UTC.
    pub made_at: NaiveDateTime,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// The size asked for: `?paper=letter`, and A4 otherwise.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    paper: String,
}

impl Asked {
    /// The sheet to print on.
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        if self.paper == "letter" { Sheet::LETTER } else { Sheet::A4 }
    }
}

/// What to do about letters that are in none of the fonts.
const LACKING: &str = "Some letters or pictures in this file are in none of its typefaces and are \
                       drawn as \u{fffd}. To have them on paper, open the page itself and print it \
                       from your browser.";

impl Paper {
    /// The document as a PDF.
    ///
    /// # Errors
    /// When a font of the program can't be used.
    pub fn pdf(&self, sheet: Sheet) -> Result<Vec<u8>, Error> {
        let faces = faces::faces()?;
        let mut blocks = self.blocks.clone();
        if self.blocks.iter().flat_map(Block::texts).any(|text| faces.lack(text)) {
            // After the title.
            blocks.insert(blocks.len().min(1), Block::Text(Voice::Remark, LACKING.to_owned()));
        }
        let (strips, tree) = setting::set(&blocks, sheet, faces);
        let sheets = sheets::distributed(strips, sheet.room());
        pdf::written(self, sheet, sheets, tree, faces)
    }

    /// The PDF as a file to keep, called `name.pdf`. It takes some thousandths of a second to make,
    /// which others need not wait for.
    ///
    /// # Errors
    /// When it can't be made.
    pub async fn download(self, sheet: Sheet, name: &str) -> Result<HttpResponse, Error> {
        let name = format!("attachment; filename=\"{name}.pdf\"");
        let made = actix_web::web::block(move || self.pdf(sheet)).await;
        let made = made.map_err(|_| Error::internal("the making of a PDF was interrupted"))??;
        Ok(HttpResponse::Ok()
            .content_type("application/pdf")
            .insert_header((CONTENT_DISPOSITION, name))
            .insert_header((CACHE_CONTROL, "no-store"))
            .body(made))
    }
}
