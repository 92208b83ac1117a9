use std::ops::Range;
use std::sync::LazyLock;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Direction, UnicodeBuffer};

use crate::error::Error;

/// A typeface of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// For what the client wrote, and for headings.
    Serif,
    /// For what the site says.
    Sans,
    /// For the names of things.
    Bold,
}

/// A font, to measure with and to draw with.
pub(super) struct Loaded {
    shaper: rustybuzz::Face<'static>,
    /// The same for the writer of the PDF.
    pub font: Font,
}

/// The fonts of the program.
pub(super) struct Faces {
    serif: Loaded,
    sans: Loaded,
    bold: Loaded,
}

/// A letter (or several that are drawn as one) at its place in a text.
#[derive(Clone, Debug)]
pub(super) struct Letter {
    /// Its typeface: another one than asked for where that lacks it.
    pub face: Face,
    /// What is drawn, measured in parts of the font's size; its range is its place in the text.
    pub glyph: KrillaGlyph,
}

/// What stands for a letter that no font has.
const UNKNOWN: char = '\u{fffd}';

/// Reads the fonts, once.
///
/// # Errors
/// When one can't be read.
pub(super) fn faces() -> Result<&'static Faces, Error> {
    static FACES: LazyLock<Option<Faces>> = LazyLock::new(|| {
        Some(Faces {
            serif: load(include_bytes!("../../static/fonts/Vollkorn-Regular.ttf"))?,
            sans: load(include_bytes!("../../static/fonts/NotoSans-Regular.ttf"))?,
            bold: load(include_bytes!("../../static/fonts/NotoSans-Bold.ttf"))?,
        })
    });
    FACES.as_ref().ok_or_else(|| Error::internal("a font can't be read"))
}

fn load(bytes: &'static [u8]) -> Option<Loaded> {
    let shaper = rustybuzz::Face::from_slice(bytes, 0)?;
    Some(Loaded { shaper, font: Font::new(bytes.into(), 0)? })
}

impl Faces {
    pub(super) fn get(&self, face: Face) -> &Loaded {
        match face {
            Face::Serif => &self.serif,
            Face::Sans => &self.sans,
            Face::Bold => &self.bold,
        }
    }

    /// The letters of a text, left to right. None is left out.
    pub(super) fn letters(&self, text: &str, wanted: Face) -> Vec<Letter> {
        let mut letters = Vec::with_capacity(text.len());
        let mut rest = text.char_indices().peekable();
        while let Some((start, first)) = rest.next() {
            let face = self.face_of(first, wanted);
            let mut end = start + first.len_utf8();
            while let Some((at, next)) =
                rest.next_if(|(_, next)| is_invisible(*next) || self.face_of(*next, wanted) == face)
            {
                end = at + next.len_utf8();
            }
            match face {
                Some(face) => self.shape(text, start..end, face, &mut letters),
                None => self.replace(text, start..end, &mut letters),
            }
        }
        letters
    }

    /// Whether a letter of a text has to be replaced.
    pub(super) fn lack(&self, text: &str) -> bool {
        let is_drawn = |letter: char| !letter.is_control() && !is_invisible(letter);
        text.chars().any(|letter| is_drawn(letter) && self.face_of(letter, Face::Sans).is_none())
    }

    /// The first typeface that has this letter.
    fn face_of(&self, letter: char, wanted: Face) -> Option<Face> {
        let all = [wanted, Face::Sans, Face::Serif];
        all.into_iter().find(|face| self.get(*face).shaper.glyph_index(letter).is_some())
    }

    fn shape(&self, text: &str, place: Range<usize>, face: Face, letters: &mut Vec<Letter>) {
        let Loaded { shaper, font } = self.get(face);
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text.get(place.clone()).unwrap_or_default());
        buffer.guess_segment_properties();
        buffer.set_direction(Direction::LeftToRight);
        let shaped = rustybuzz::shape(shaper, &[], buffer);
        let starts: Vec<usize> =
            shaped.glyph_infos().iter().map(|info| place.start + info.cluster as usize).collect();
        let em = font.units_per_em();
        #[allow(clippy::cast_precision_loss)] // the units of a font are small
        let part = |units: i32| units as f32 / em;
        for (at, (info, pos)) in
            shaped.glyph_infos().iter().zip(shaped.glyph_positions()).enumerate()
        {
            let start = starts.get(at).copied().unwrap_or(place.start);
            let next = starts.iter().skip(at).copied().find(|next| *next > start);
            let glyph = KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                part(pos.x_advance),
                part(pos.x_offset),
                part(pos.y_offset),
                part(pos.y_advance),
                start..next.unwrap_or(place.end),
                None,
            );
            letters.push(Letter { face, glyph });
        }
    }

    /// Draws the sign for an unknown letter in place of each. The range still says which it was.
    fn replace(&self, text: &str, place: Range<usize>, letters: &mut Vec<Letter>) {
        let Loaded { shaper, font } = self.get(Face::Sans);
        let Some(sign) = shaper.glyph_index(UNKNOWN) else { return };
        let width = f32::from(shaper.glyph_hor_advance(sign).unwrap_or_default());
        let width = width / font.units_per_em();
        for (at, letter) in text.get(place.clone()).unwrap_or_default().char_indices() {
            let start = place.start + at;
            let (id, range) = (GlyphId::new(sign.0.into()), start..start + letter.len_utf8());
            let glyph = KrillaGlyph::new(id, width, 0.0, 0.0, 0.0, range, None);
            letters.push(Letter { face: Face::Sans, glyph });
        }
    }
}

/// Joiners, selectors and marks of direction: they belong to the letter before.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}')
}
