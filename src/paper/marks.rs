use super::lines::Line;
use super::structure::PartId;

/// A strip of a sheet, as wide as the words, that is never cut.
#[derive(Default)]
pub(super) struct Strip {
    /// The white above it in points, which falls away at the top of a sheet.
    pub above: f32,
    /// How high it is, in points.
    pub height: f32,
    /// Whether the next strip stands on the same sheet.
    pub keeps_next: bool,
    /// What is drawn on it.
    pub marks: Vec<Mark>,
    /// The bookmark that leads here: its level and words.
    pub bookmark: Option<(u8, String)>,
}

/// Something drawn. Places are in points from the top left of its strip.
pub(super) enum Mark {
    /// A line of a text.
    Line {
        /// Where it begins.
        x: f32,
        /// How deep its letters stand.
        y: f32,
        size: f32,
        grey: u8,
        line: Line,
        part: PartId,
    },
    /// A ruled line.
    Rule { x: f32, y: f32, length: f32, weight: f32, grey: u8 },
    /// A knot on the thread in the margin.
    Knot { y: f32 },
    /// A box to tick.
    Box { x: f32, y: f32, side: f32 },
    /// The dot before something on a list.
    Dot { x: f32, y: f32 },
}

impl Strip {
    /// A strip with nothing on it yet.
    pub fn new(above: f32, height: f32) -> Self {
        Self { above, height, ..Self::default() }
    }

    /// Takes these over, this far down.
    pub fn take(&mut self, mut marks: Vec<Mark>, down: f32) {
        marks.iter_mut().for_each(|mark| mark.lower(down));
        self.marks.append(&mut marks);
    }

    /// The same with this on it.
    pub fn with(mut self, mark: Mark) -> Self {
        self.marks.push(mark);
        self
    }
}

impl Mark {
    /// Moves it down its strip.
    pub fn lower(&mut self, by: f32) {
        let (Self::Line { y, .. }
        | Self::Rule { y, .. }
        | Self::Knot { y }
        | Self::Box { y, .. }
        | Self::Dot { y, .. }) = self;
        *y += by;
    }
}
