use super::marks::Strip;

/// Points in a millimetre.
pub(super) const MM: f32 = 72.0 / 25.4;

/// A size of paper, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    /// From side to side.
    pub width: f32,
    /// From top to foot.
    pub height: f32,
}

impl Sheet {
    /// 210 by 297 millimetres.
    pub const A4: Self = Self { width: 210.0 * MM, height: 297.0 * MM };
    /// 8.5 by 11 inches.
    pub const LETTER: Self = Self { width: 612.0, height: 792.0 };

    /// Where the thread runs down the margin.
    pub(super) const THREAD: f32 = 22.5 * MM;
    /// Where words begin.
    pub(super) const LEFT: f32 = 32.0 * MM;
    /// Where the first line of a sheet begins.
    pub(super) const TOP: f32 = 20.0 * MM;
    const RIGHT: f32 = 28.0 * MM;
    const BOTTOM: f32 = 24.0 * MM;
    /// How high the foot stands over the end of the sheet.
    pub(super) const FOOT: f32 = 12.0 * MM;

    /// How wide the words may be.
    #[must_use]
    pub fn measure(self) -> f32 {
        self.width - Self::LEFT - Self::RIGHT
    }

    /// How high the words of one sheet may be.
    #[must_use]
    pub fn room(self) -> f32 {
        self.height - Self::TOP - Self::BOTTOM
    }
}

/// What stands on one sheet: each strip with how far down it begins.
pub(super) type Filled = Vec<(f32, Strip)>;

/// Puts strips on sheets of this room. Strips that keep the next stay together, unless they are
/// more than a sheet holds.
pub(super) fn distributed(strips: Vec<Strip>, room: f32) -> Vec<Filled> {
    let (mut filling, mut group) = (Filling { room, ..Filling::default() }, Vec::new());
    for strip in strips {
        let is_last = !strip.keeps_next;
        group.push(strip);
        if is_last {
            filling.place(std::mem::take(&mut group));
        }
    }
    filling.place(group);
    filling.turn();
    filling.sheets
}

#[derive(Default)]
struct Filling {
    room: f32,
    sheets: Vec<Filled>,
    sheet: Filled,
    used: f32,
}

impl Filling {
    fn place(&mut self, group: Vec<Strip>) {
        let needed: f32 = group.iter().map(|strip| strip.above + strip.height).sum();
        if needed <= self.room && self.used + needed > self.room {
            self.turn();
        }
        for strip in group {
            if self.used + strip.above + strip.height > self.room {
                self.turn();
            }
            let begins = if self.sheet.is_empty() { 0.0 } else { self.used + strip.above };
            self.used = begins + strip.height;
            self.sheet.push((begins, strip));
        }
    }

    /// Goes on with a new sheet.
    fn turn(&mut self) {
        if !self.sheet.is_empty() {
            self.sheets.push(std::mem::take(&mut self.sheet));
            self.used = 0.0;
        }
    }
}
