/// A piece of a document, as a room composes it.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading: 1 is the title, 2 a part, 3 what stands in it. It stays with what follows.
    Heading(u8, String),
    /// A paragraph.
    Text(Voice, String),
    /// What is said about something: a label, and beside it the answer. An empty answer is a line
    /// to write on.
    Facts(Vec<(String, String)>),
    /// Things one under the other.
    List(Marker, Vec<Item>),
    /// Rows under headings; the first cell of a row says what the row is about.
    Table {
        /// What it shows; may be empty.
        caption: String,
        /// The headings, each with its share of the width.
        columns: Vec<(&'static str, f32)>,
        /// A cell for each heading.
        rows: Vec<Vec<String>>,
    },
    /// Ruled room to write by hand.
    Room,
    /// Lines to sign or date, side by side, each with what it is for underneath.
    Slots(Vec<String>),
}

/// One thing on a list: its paragraphs.
pub type Item = Vec<(Voice, String)>;

/// How words are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The one sentence that everything hangs on.
    Lead,
    /// What the client wrote.
    Words,
    /// What they wrote about something else.
    SmallWords,
    /// What the site says.
    Plain,
    /// The name of a thing, or a question. It stays with what follows.
    Label,
    /// A remark at the side.
    Remark,
}

/// What stands before each thing on a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// Nothing.
    None,
    /// A dot.
    Dot,
    /// A box to tick.
    Box,
}

impl Block {
    /// Questions with their answers underneath.
    pub fn answers<Q: Into<String>, A: Into<String>>(
        all: impl IntoIterator<Item = (Q, A)>,
    ) -> Self {
        let item =
            |(asked, said): (Q, A)| vec![(Voice::Label, asked.into()), (Voice::Words, said.into())];
        Self::List(Marker::None, all.into_iter().map(item).collect())
    }

    /// A list of sentences.
    pub fn list<S: Into<String>>(marker: Marker, all: impl IntoIterator<Item = S>) -> Self {
        Self::List(marker, all.into_iter().map(|one| vec![(Voice::Plain, one.into())]).collect())
    }

    /// A heading of a part.
    pub fn part(heading: impl Into<String>) -> Self {
        Self::Heading(2, heading.into())
    }

    /// A heading in a part.
    pub fn under(heading: impl Into<String>) -> Self {
        Self::Heading(3, heading.into())
    }

    /// Everything in it that someone wrote.
    pub(super) fn texts(&self) -> Vec<&str> {
        match self {
            Self::Heading(_, text) | Self::Text(_, text) => vec![text],
            Self::Facts(facts) => {
                facts.iter().flat_map(|(one, other)| [one, other]).map(String::as_str).collect()
            }
            Self::List(_, items) => items.iter().flatten().map(|(_, text)| text.as_str()).collect(),
            Self::Table { caption, rows, .. } => {
                rows.iter().flatten().chain([caption]).map(String::as_str).collect()
            }
            Self::Room => Vec::new(),
            Self::Slots(all) => all.iter().map(String::as_str).collect(),
        }
    }
}
