use krilla::tagging::ListNumbering;

use super::Voice;
use super::marks::{Mark, Strip};
use super::setting::{GUTTER, INK, Look, Paragraph, RULE, Setting, WRITING};
use super::sheets::MM;
use super::structure::{Part, PartId};

/// The lines between rows.
const HAIR: u8 = 0xaa;

impl Setting<'_> {
    pub fn table(&mut self, caption: &str, columns: &[(&'static str, f32)], rows: &[Vec<String>]) {
        let table = self.structure.add(Part::Table, None);
        let before = self.strips.len();
        if !caption.is_empty() {
            let part = self.structure.add(Part::Caption, Some(table));
            let strips = self.text(Voice::Label, caption, 8.0, part);
            self.strips.extend(strips);
        }
        let head = self.structure.add(Part::Head, Some(table));
        let row = self.structure.add(Part::Row, Some(head));
        let names = columns.iter().map(|(name, _)| (Part::ColumnHeading, *name));
        let strip = self.row(row, columns, names, Voice::Remark.look(), 0.9, INK);
        self.strips.push(strip);
        self.strips.iter_mut().skip(before).for_each(|strip| strip.keeps_next = true);
        let body = self.structure.add(Part::Body, Some(table));
        for (at, cells) in rows.iter().enumerate() {
            let row = self.structure.add(Part::Row, Some(body));
            let kind = |place| if place == 0 { Part::RowHeading } else { Part::Cell };
            let cells = cells.iter().enumerate().map(|(place, text)| (kind(place), text.as_str()));
            let mut strip = self.row(row, columns, cells, Voice::Plain.look(), 0.4, HAIR);
            // A last row is not left to a sheet of its own.
            strip.keeps_next = at + 2 == rows.len();
            self.strips.push(strip);
        }
    }

    /// A row with a rule under it.
    fn row<'a>(
        &mut self,
        row: PartId,
        columns: &[(&'static str, f32)],
        cells: impl Iterator<Item = (Part, &'a str)>,
        look: Look,
        weight: f32,
        grey: u8,
    ) -> Strip {
        let all: f32 = columns.iter().map(|(_, share)| share).sum();
        let (mut whole, mut x) = (Strip::default(), 0.0);
        for ((part, text), (_, share)) in cells.zip(columns) {
            let part = self.structure.add(part, Some(row));
            let column = self.measure * share / all;
            let width = column - GUTTER;
            let cell = self.paragraph(Paragraph { text, look, x, width, above: 2.5, part });
            let mut y = 0.0;
            for strip in cell {
                y += strip.above;
                whole.take(strip.marks, y);
                y += strip.height;
            }
            whole.height = whole.height.max(y + 2.5);
            x += column;
        }
        let (y, length) = (whole.height, self.measure);
        whole.with(Mark::Rule { x: 0.0, y, length, weight, grey })
    }

    pub fn room(&mut self) {
        let mut room = Strip::new(4.0, WRITING * 5.0);
        for line in 1_u8..=5 {
            let y = WRITING * f32::from(line) - 2.0;
            room.marks.push(Mark::Rule {
                x: 0.0,
                y,
                length: self.measure,
                weight: 0.6,
                grey: RULE,
            });
        }
        self.strips.push(room);
    }

    pub fn slots(&mut self, all: &[String]) {
        // A line to sign belongs to what is signed.
        if let Some(before) = self.strips.last_mut() {
            before.keeps_next = true;
        }
        let list = self.structure.add(Part::List(ListNumbering::None), None);
        let across = if all.len().is_multiple_of(3) { 3 } else { 2 };
        #[allow(clippy::cast_precision_loss)] // two or three
        let column = (self.measure + GUTTER) / across as f32;
        for slots in all.chunks(across) {
            let mut whole = Strip::new(0.0, 18.0 * MM);
            let mut x = 0.0;
            for slot in slots {
                let (y, length) = (12.0 * MM, column - GUTTER);
                whole.marks.push(Mark::Rule { x, y, length, weight: 0.6, grey: INK });
                if !slot.is_empty() {
                    let item = self.structure.add(Part::Item, Some(list));
                    let part = self.structure.add(Part::ItemBody, Some(item));
                    let look = Voice::Remark.look();
                    let text = Paragraph { text: slot, look, x, width: length, above: 0.0, part };
                    let mut below = y + 1.0;
                    for strip in self.paragraph(text) {
                        whole.take(strip.marks, below);
                        below += strip.height;
                    }
                    whole.height = whole.height.max(below);
                }
                x += column;
            }
            self.strips.push(whole);
        }
    }
}
