use krilla::tagging::ListNumbering;

use super::faces::Faces;
use super::lines::broken;
use super::marks::{Mark, Strip};
use super::sheets::{MM, Sheet};
use super::structure::{Part, PartId, Structure};
use super::{Block, Face, Item, Marker, Voice};

/// Black, and what stands back a little.
pub(super) const INK: u8 = 0;
pub(super) const QUIET: u8 = 0x40;
/// Lines to write on.
pub(super) const RULE: u8 = 0x77;

/// How wide the labels beside facts are, with the white after them.
const LABELS: f32 = 36.0 * MM;
/// How far things on a list are moved in to make room for their marker.
const MOVED_IN: f32 = 6.0 * MM;
/// The white between columns.
pub(super) const GUTTER: f32 = 4.0 * MM;
/// From one line to write on to the next.
pub(super) const WRITING: f32 = 9.0 * MM;

/// How words look: typeface, size, and from line to line, in points.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub face: Face,
    pub size: f32,
    pub leading: f32,
    pub grey: u8,
}

const fn look(face: Face, size: f32, leading: f32, grey: u8) -> Look {
    Look { face, size, leading, grey }
}

impl Voice {
    pub(super) fn look(self) -> Look {
        match self {
            Self::Lead => look(Face::Serif, 18.0, 25.0, INK),
            Self::Words => look(Face::Serif, 11.5, 16.5, INK),
            Self::SmallWords => look(Face::Serif, 10.5, 15.0, INK),
            Self::Plain => look(Face::Sans, 9.0, 14.0, INK),
            Self::Label => look(Face::Bold, 9.0, 14.0, INK),
            Self::Remark => look(Face::Sans, 8.5, 12.5, QUIET),
        }
    }
}

/// Sets blocks into strips for this sheet, and says how the document is built.
pub(super) fn set(blocks: &[Block], sheet: Sheet, faces: &Faces) -> (Vec<Strip>, Structure) {
    let mut setting = Setting {
        faces,
        measure: sheet.measure(),
        strips: Vec::new(),
        structure: Structure::default(),
    };
    for block in blocks {
        setting.block(block);
    }
    (setting.strips, setting.structure)
}

/// A document while it is being set.
pub(super) struct Setting<'a> {
    faces: &'a Faces,
    pub measure: f32,
    pub strips: Vec<Strip>,
    pub structure: Structure,
}

/// Where and how a paragraph stands.
pub(super) struct Paragraph<'a> {
    pub text: &'a str,
    pub look: Look,
    /// Its left side and its width.
    pub x: f32,
    pub width: f32,
    /// The white above it.
    pub above: f32,
    pub part: PartId,
}

impl Setting<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, text) => self.heading(*level, text),
            Block::Text(voice, text) => {
                let part = self.structure.add(Part::Paragraph, None);
                let mut strips = self.text(*voice, text, 6.0, part);
                if matches!(voice, Voice::Label | Voice::Remark) {
                    strips.iter_mut().for_each(|strip| strip.keeps_next = true);
                }
                self.strips.extend(strips);
            }
            Block::Facts(facts) => self.facts(facts),
            Block::List(marker, items) => self.list(*marker, items),
            Block::Table { caption, columns, rows } => self.table(caption, columns, rows),
            Block::Room => self.room(),
            Block::Slots(all) => self.slots(all),
        }
    }

    /// A paragraph over the whole width.
    pub fn text(&self, voice: Voice, text: &str, above: f32, part: PartId) -> Vec<Strip> {
        self.paragraph(Paragraph {
            text,
            look: voice.look(),
            x: 0.0,
            width: self.measure,
            above,
            part,
        })
    }

    /// The lines of a paragraph. Short ones stay whole, longer ones leave two lines at least on
    /// either sheet.
    pub fn paragraph(&self, paragraph: Paragraph<'_>) -> Vec<Strip> {
        let Paragraph { text, look, x, width, above, part } = paragraph;
        let lines = broken(text, look.face, look.size, width, self.faces);
        let count = lines.len();
        let strip = |(at, line)| {
            let mut strip = Strip::new(if at == 0 { above } else { 0.0 }, look.leading);
            strip.keeps_next = at + 1 < count && (count < 5 || at == 0 || at + 2 == count);
            let y = (look.leading + look.size * 0.7) / 2.0;
            strip.with(Mark::Line { x, y, size: look.size, grey: look.grey, line, part })
        };
        lines.into_iter().enumerate().map(strip).collect()
    }

    fn heading(&mut self, level: u8, text: &str) {
        // A heading that says nothing is none to those who jump from one to the next.
        if text.trim().is_empty() {
            return;
        }
        let (look, above) = match level {
            1 => (look(Face::Serif, 25.0, 31.0, INK), 0.0),
            2 => (look(Face::Serif, 17.0, 23.0, INK), 26.0),
            _ => (look(Face::Serif, 13.0, 18.0, INK), 14.0),
        };
        let part = self.structure.add(Part::Heading(level, text.to_owned()), None);
        let width = self.measure;
        let mut strips = self.paragraph(Paragraph { text, look, x: 0.0, width, above, part });
        strips.iter_mut().for_each(|strip| strip.keeps_next = true);
        if let Some(first) = strips.first_mut() {
            first.bookmark = Some((level, text.to_owned()));
            if level == 2 {
                first.marks.push(Mark::Knot { y: look.leading / 2.0 });
            }
        }
        self.strips.extend(strips);
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        let list = self.structure.add(Part::List(ListNumbering::None), None);
        for (at, (label, answer)) in facts.iter().enumerate() {
            let item = self.structure.add(Part::Item, Some(list));
            let part = self.structure.add(Part::ItemLabel, Some(item));
            let above = if at == 0 { 7.0 } else { 4.0 };
            let mut labelled = self.paragraph(Paragraph {
                text: label,
                look: look(Face::Sans, 8.5, 14.5, QUIET),
                x: 0.0,
                width: LABELS - GUTTER,
                above,
                part,
            });
            let part = self.structure.add(Part::ItemBody, Some(item));
            let (x, width) = (LABELS, self.measure - LABELS);
            let said = if answer.is_empty() {
                // The label stands on the line.
                for mark in labelled.iter_mut().flat_map(|strip| &mut strip.marks) {
                    mark.lower(WRITING - 16.0);
                }
                let rule =
                    Mark::Rule { x, y: WRITING - 4.0, length: width, weight: 0.6, grey: RULE };
                vec![Strip::new(above, WRITING).with(rule)]
            } else {
                let look = look(Face::Serif, 10.5, 14.5, INK);
                self.paragraph(Paragraph { text: answer, look, x, width, above, part })
            };
            self.strips.extend(side_by_side(labelled, said));
        }
    }

    fn list(&mut self, marker: Marker, items: &[Item]) {
        let (numbering, x) = match marker {
            Marker::None => (ListNumbering::None, 0.0),
            Marker::Dot => (ListNumbering::Disc, MOVED_IN),
            Marker::Box => (ListNumbering::Square, MOVED_IN),
        };
        let list = self.structure.add(Part::List(numbering), None);
        for item in items {
            let one = self.structure.add(Part::Item, Some(list));
            let mut strips: Vec<Strip> = Vec::new();
            for (at, (voice, text)) in item.iter().enumerate() {
                let above = match (at, marker) {
                    (0, Marker::None) => 9.0,
                    (0, _) => 3.0,
                    _ => 0.0,
                };
                let is_label = *voice == Voice::Label;
                let part = if is_label { Part::ItemLabel } else { Part::ItemBody };
                let part = self.structure.add(part, Some(one));
                let (look, width) = (voice.look(), self.measure - x);
                if let Some(last) = strips.last_mut() {
                    let before = at.checked_sub(1).and_then(|before| item.get(before));
                    let is_label = before.is_some_and(|(voice, _)| *voice == Voice::Label);
                    last.keeps_next = is_label || *voice == Voice::Remark;
                }
                strips.extend(self.paragraph(Paragraph { text, look, x, width, above, part }));
            }
            if let Some(first) = strips.first_mut() {
                let middle = first.height / 2.0;
                match marker {
                    Marker::None => {}
                    Marker::Dot => first.marks.push(Mark::Dot { x: 1.5 * MM, y: middle }),
                    Marker::Box => {
                        first.marks.push(Mark::Box { x: 0.0, y: middle - 4.0, side: 8.0 })
                    }
                }
            }
            self.strips.extend(strips);
        }
    }
}

/// Labels and answers on the same strips. What one has more of stands alone, below.
fn side_by_side(labels: Vec<Strip>, answers: Vec<Strip>) -> Vec<Strip> {
    let (mut labels, mut strips) = (labels.into_iter(), Vec::new());
    for mut strip in answers {
        if let Some(label) = labels.next() {
            strip.marks.splice(0..0, label.marks);
            strip.height = strip.height.max(label.height);
            strip.keeps_next |= label.keeps_next;
        }
        strips.push(strip);
    }
    if let Some(last) = strips.last_mut() {
        last.keeps_next |= labels.len() > 0;
    }
    strips.extend(labels);
    strips
}
