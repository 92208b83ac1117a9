//! Charts: pictures for those who would rather look than read, each with the same in words and in
//! numbers.
//!
//! A room knows what its numbers mean: it gives the title, the finding in a sentence and the rows
//! of the table. Here the numbers become places in a frame 400 units wide, and the templates in
//! `templates/charts` draw them. Text is 14 units high (17 on a phone, where the frame is 288
//! pixels wide) and shapes differ in more than colour, so that a picture can be read on a phone,
//! in the dark, without colours and on grey paper.
//!
//! 22 November 2026: our own SVG by askama rather than a crate. The crates (plotters, poloto,
//! charts-rs, charming) draw canvases or scripts: their colours are written into the picture, so
//! neither the dark nor the paper reaches them, their text is not the page's, and none gives a
//! description or a table. The content security policy forbids the inline styles some of them
//! write. What is left to do by ourselves is the few hundred lines in this room.

pub mod bars;
pub mod calendar;
pub mod columns;
pub mod field;
pub mod knots;
pub mod label;
pub mod line;
mod mark;
pub mod scale;
pub mod shifts;
pub mod slopes;
pub mod timeline;
mod words;

pub use label::Label;
pub use mark::Mark;
pub use words::{Head, Row, Words};

/// How wide every picture is, in its own units.
pub const WIDTH: f64 = 400.0;
