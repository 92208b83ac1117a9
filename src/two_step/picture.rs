use std::fmt::Write as _;

use qrcode::{Color, QrCode};

use crate::error::Error;

/// How many squares of white a camera needs around the picture.
const QUIET: usize = 4;

/// A square picture (a QR code) that a phone's camera reads.
pub struct Picture {
    /// How many small squares it is wide and high, the white ground around it included.
    pub side: usize,
    /// The dark squares, as the outline that an SVG path takes.
    pub dark: String,
}

impl Picture {
    /// The picture that says this.
    ///
    /// # Errors
    /// When the text is too long for one.
    pub fn of(text: &str) -> Result<Self, Error> {
        let code = QrCode::new(text);
        let code = code.map_err(|error| Error::internal(format!("a QR code: {error}")))?;
        let mut dark = String::new();
        for (y, row) in code.to_colors().chunks(code.width()).enumerate() {
            let mut x = QUIET;
            for run in row.chunk_by(|left, right| left == right) {
                if run.first() == Some(&Color::Dark) {
                    let _ = write!(dark, "M{x} {}h{}v1H{x}z", y + QUIET, run.len());
                }
                x += run.len();
            }
        }
        Ok(Self { side: code.width() + 2 * QUIET, dark })
    }
}
