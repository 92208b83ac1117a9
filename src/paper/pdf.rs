use chrono::{Datelike, Timelike};
use krilla::color::luma;
use krilla::configure::{Accessibility, ConfigurationBuilder, PdfVersion};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::{Document, SerializeSettings};

use super::faces::Faces;
use super::lines::{Line, broken};
use super::marks::Mark;
use super::sheets::{Filled, MM};
use super::structure::Structure;
use super::{Face, Paper, Sheet};
use crate::error::Error;

/// Writes sheets as a PDF that keeps the rules for documents everyone can read (PDF/UA-1).
pub(super) fn written(
    paper: &Paper,
    sheet: Sheet,
    sheets: Vec<Filled>,
    mut structure: Structure,
    faces: &Faces,
) -> Result<Vec<u8>, Error> {
    let rules = ConfigurationBuilder::new()
        .with_version(PdfVersion::Pdf17)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| failed(&error))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration: rules,
        ..SerializeSettings::default()
    });
    document.set_metadata(metadata(paper));
    document.set_outline(outline(&sheets));
    let count = sheets.len();
    for (at, filled) in sheets.into_iter().enumerate() {
        let settings = PageSettings::from_wh(sheet.width, sheet.height);
        let mut page = document.start_page_with(settings.ok_or_else(|| failed(&"no sheet"))?);
        let mut surface = page.surface();
        let mut pen = Pen { surface: &mut surface, structure: &mut structure, faces };
        pen.thread(sheet);
        for (begins, strip) in filled {
            for mark in strip.marks {
                pen.mark(mark, Sheet::TOP + begins);
            }
        }
        pen.foot(sheet, &paper.foot, &format!("Page {} of {count}", at + 1));
        surface.finish();
        page.finish();
    }
    document.set_tag_tree(structure.tree());
    document.finish().map_err(|error| failed(&error))
}

fn failed(error: &impl std::fmt::Debug) -> Error {
    Error::internal(format!("a PDF: {error:?}"))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // parts of a date are small
fn metadata(paper: &Paper) -> Metadata {
    let at = paper.made_at;
    let made = DateTime::new(at.year() as u16).month(at.month() as u8).day(at.day() as u8);
    let made = made.hour(at.hour() as u8).minute(at.minute() as u8).second(at.second() as u8);
    Metadata::new()
        .title(paper.title.clone())
        .authors(vec![paper.author.clone()])
        .language("en".to_owned())
        .creator("Throughline".to_owned())
        .creation_date(made.utc_offset_hour(0).utc_offset_minute(0))
}

/// The bookmarks: parts, and under each what stands in it.
fn outline(sheets: &[Filled]) -> Outline {
    let mut parts: Vec<OutlineNode> = Vec::new();
    for (page, filled) in sheets.iter().enumerate() {
        for (begins, strip) in filled {
            let Some((level, text)) = &strip.bookmark else { continue };
            let place = Point::from_xy(Sheet::LEFT, Sheet::TOP + begins);
            let node = OutlineNode::new(text.clone(), XyzDestination::new(page, place));
            match parts.last_mut().filter(|_| *level > 2) {
                Some(part) => part.push_child(node),
                None => parts.push(node.with_open(true)),
            }
        }
    }
    let mut outline = Outline::new();
    parts.into_iter().for_each(|part| outline.push_child(part));
    outline
}

/// Draws on one sheet.
struct Pen<'a, 'b> {
    surface: &'a mut Surface<'b>,
    structure: &'a mut Structure,
    faces: &'a Faces,
}

impl Pen<'_, '_> {
    fn mark(&mut self, mark: Mark, top: f32) {
        match mark {
            Mark::Line { x, y, size, grey, line, part } => {
                let drawn = self.surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                self.line(&line, size, grey, Sheet::LEFT + x, top + y);
                self.surface.end_tagged();
                self.structure.drawn(part, drawn);
            }
            Mark::Rule { x, y, length, weight, grey } => {
                let path = path(&[(Sheet::LEFT + x, top + y), (Sheet::LEFT + x + length, top + y)]);
                self.decorate(path, None, Some((weight, grey)));
            }
            Mark::Knot { y } => self.dot(Sheet::THREAD, top + y, 1.6 * MM),
            Mark::Dot { x, y } => self.dot(Sheet::LEFT + x, top + y, 1.3),
            Mark::Box { x, y, side } => {
                let (left, top) = (Sheet::LEFT + x, top + y);
                let (right, bottom) = (left + side, top + side);
                let corners =
                    [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
                self.decorate(path(&corners), None, Some((0.7, 0)));
            }
        }
    }

    /// The line that holds the sheets together.
    fn thread(&mut self, sheet: Sheet) {
        let line = path(&[(Sheet::THREAD, Sheet::TOP), (Sheet::THREAD, Sheet::TOP + sheet.room())]);
        self.decorate(line, None, Some((1.25, 0)));
    }

    fn foot(&mut self, sheet: Sheet, whose: &str, which: &str) {
        let (size, y) = (8.0, sheet.height - Sheet::FOOT);
        let artifact = Artifact::with_kind(ArtifactType::Footer);
        self.surface.start_tagged(ContentTag::Artifact(artifact));
        let which = broken(which, Face::Sans, size, sheet.measure(), self.faces);
        let width = which.first().map_or(0.0, |line| line.width);
        let right = Sheet::LEFT + sheet.measure() - width;
        let whose = broken(whose, Face::Sans, size, right - Sheet::LEFT - 8.0 * MM, self.faces);
        if let Some(line) = whose.first() {
            self.line(line, size, 0x40, Sheet::LEFT, y);
        }
        if let Some(line) = which.first() {
            self.line(line, size, 0x40, right, y);
        }
        self.surface.end_tagged();
    }

    fn line(&mut self, line: &Line, size: f32, grey: u8, mut x: f32, y: f32) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill(grey)));
        for run in &line.runs {
            let (font, start) = (self.faces.get(run.face).font.clone(), Point::from_xy(x, y));
            self.surface.draw_glyphs(start, &run.glyphs, font, &run.text, size, false);
            x += run.advance() * size;
        }
    }

    fn dot(&mut self, x: f32, y: f32, radius: f32) {
        // How far the handles of a quarter of a circle reach.
        let handle = radius * 0.552;
        let mut circle = PathBuilder::new();
        circle.move_to(x + radius, y);
        circle.cubic_to(x + radius, y + handle, x + handle, y + radius, x, y + radius);
        circle.cubic_to(x - handle, y + radius, x - radius, y + handle, x - radius, y);
        circle.cubic_to(x - radius, y - handle, x - handle, y - radius, x, y - radius);
        circle.cubic_to(x + handle, y - radius, x + radius, y - handle, x + radius, y);
        circle.close();
        self.decorate(circle.finish(), Some(0), None);
    }

    /// Draws what nobody needs to hear of.
    fn decorate(&mut self, path: Option<Path>, filled: Option<u8>, stroked: Option<(f32, u8)>) {
        let Some(path) = path else { return };
        let artifact = Artifact::with_kind(ArtifactType::Layout);
        self.surface.start_tagged(ContentTag::Artifact(artifact));
        self.surface.set_fill(filled.map(fill));
        self.surface.set_stroke(stroked.map(|(width, grey)| Stroke {
            paint: luma::Color::new(grey).into(),
            width,
            ..Stroke::default()
        }));
        self.surface.draw_path(&path);
        self.surface.end_tagged();
    }
}

fn fill(grey: u8) -> Fill {
    Fill { paint: luma::Color::new(grey).into(), ..Fill::default() }
}

fn path(points: &[(f32, f32)]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (at, (x, y)) in points.iter().enumerate() {
        if at == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
    }
    path.finish()
}
