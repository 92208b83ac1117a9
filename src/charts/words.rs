use super::Mark;

/// What a picture says besides its drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Sets its parts apart from those of other pictures on the page.
    pub id: &'static str,
    /// What is drawn.
    pub title: String,
    /// What there is to see in it, in a sentence or two.
    pub finding: String,
    /// What its marks stand for.
    pub key: Vec<(Mark, String)>,
    /// The heads of the table's columns.
    pub head: Vec<Head>,
    /// The same in numbers; empty where the page says them already.
    pub rows: Vec<Row>,
}

/// The head of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// Words stand below it.
    Words(&'static str),
    /// Numbers stand below it.
    Number(&'static str),
}

impl Head {
    /// What it says.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Words(label) | Self::Number(label) => label,
        }
    }

    /// Whether numbers stand below it.
    #[must_use]
    pub fn is_number(self) -> bool {
        matches!(self, Self::Number(_))
    }
}

/// A row of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// What the row is about.
    pub name: String,
    /// Where to read more about it; blank where there is nothing more.
    pub address: String,
    /// The other columns.
    pub cells: Vec<String>,
}

impl Row {
    /// A row about this.
    #[must_use]
    pub fn new(name: impl Into<String>, cells: impl Into<Vec<String>>) -> Self {
        Self { name: name.into(), address: String::new(), cells: cells.into() }
    }

    /// The same, leading to a page about it.
    #[must_use]
    pub fn at(mut self, address: String) -> Self {
        self.address = address;
        self
    }

    /// Its cells, each with the head of its column.
    pub fn cells<'a>(&'a self, head: &'a [Head]) -> impl Iterator<Item = (&'a Head, &'a String)> {
        head.iter().skip(1).zip(&self.cells)
    }
}
