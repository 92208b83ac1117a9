use super::Face;
use super::faces::{Faces, Letter, faces};
use crate::error::Error;

/// One line of a text.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// How wide it is in points, without the spaces at its end.
    pub width: f32,
    /// Letters of one typeface after the other.
    pub(super) runs: Vec<Run>,
}

/// Letters of a line that have the same typeface.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub face: Face,
    /// What they say.
    pub text: String,
    /// How they are drawn; their ranges are places in `text`.
    pub glyphs: Vec<krilla::text::KrillaGlyph>,
}

impl Line {
    /// What stands on it.
    #[must_use]
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

impl Run {
    /// How far the next one is, in parts of the font's size.
    pub fn advance(&self) -> f32 {
        self.glyphs.iter().map(|glyph| glyph.x_advance).sum()
    }
}

/// A text of this size in points, in lines no wider than `measure`: between words where that goes,
/// inside one that is too long by itself. Line ends of the text are kept.
///
/// # Errors
/// When a font can't be read.
pub fn lines(text: &str, face: Face, size: f32, measure: f32) -> Result<Vec<Line>, Error> {
    Ok(broken(text, face, size, measure, faces()?))
}

pub(super) fn broken(text: &str, face: Face, size: f32, measure: f32, faces: &Faces) -> Vec<Line> {
    let text = clean(text);
    let paragraphs = text.split('\n').map(str::trim_end);
    paragraphs.flat_map(|text| wrapped(text, face, size, measure, faces)).collect()
}

/// What has no place on paper becomes a space.
fn clean(text: &str) -> String {
    let fits = |letter: char| letter == '\n' || !letter.is_control();
    let known = |letter: char| !matches!(letter, '\u{feff}' | '\u{fffe}' | '\u{ffff}');
    text.chars().map(|letter| if fits(letter) && known(letter) { letter } else { ' ' }).collect()
}

fn wrapped(text: &str, face: Face, size: f32, measure: f32, faces: &Faces) -> Vec<Line> {
    let letters = faces.letters(text, face);
    let (mut lines, mut rest) = (Vec::new(), letters.as_slice());
    loop {
        let (line, after) = rest.split_at(fitting(text, rest, size, measure));
        lines.push(line_of(text, line, size));
        if after.is_empty() {
            return lines;
        }
        rest = after;
    }
}

/// How many of these letters go on a line: always one, and all where they fit.
fn fitting(text: &str, letters: &[Letter], size: f32, measure: f32) -> usize {
    let (mut width, mut between_words, mut inside) = (0.0, 0, 0);
    for (at, letter) in letters.iter().enumerate() {
        let said = text.get(letter.glyph.text_range.clone()).unwrap_or_default();
        let is_space = said.ends_with(is_space);
        width += letter.glyph.x_advance * size;
        if !is_space && width > measure && inside > 0 {
            return if between_words > 0 { between_words } else { inside };
        }
        let next = letters.get(at + 1);
        if next.is_none_or(|next| next.glyph.text_range != letter.glyph.text_range) {
            inside = at + 1;
            if is_space || said.ends_with(['-', '–', '—', '/']) {
                between_words = inside;
            }
        }
    }
    letters.len()
}

/// A space where a line may end.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

fn line_of(text: &str, letters: &[Letter], size: f32) -> Line {
    let run = |run: &[Letter]| {
        let (first, last) = (run.first()?, run.last()?);
        let (start, end) = (first.glyph.text_range.start, last.glyph.text_range.end);
        let mut glyphs: Vec<_> = run.iter().map(|letter| letter.glyph.clone()).collect();
        for glyph in &mut glyphs {
            glyph.text_range = glyph.text_range.start - start..glyph.text_range.end - start;
        }
        Some(Run { face: first.face, text: text.get(start..end)?.to_owned(), glyphs })
    };
    let runs: Vec<_> =
        letters.chunk_by(|one, next| one.face == next.face).filter_map(run).collect();
    let seen = |letter: &&Letter| {
        !text.get(letter.glyph.text_range.clone()).unwrap_or_default().ends_with(is_space)
    };
    let seen = letters.iter().rposition(|letter| seen(&letter)).map_or(0, |last| last + 1);
    let width = letters.iter().take(seen).map(|letter| letter.glyph.x_advance * size).sum();
    Line { width, runs }
}
