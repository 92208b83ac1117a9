use std::num::NonZeroU16;

use krilla::tagging::{Identifier, ListNumbering, TableHeaderScope, Tag, TagGroup, TagTree};

/// What a piece of a document is to someone who hears it read.
#[derive(Clone, Debug)]
pub(super) enum Part {
    Heading(u8, String),
    Paragraph,
    List(ListNumbering),
    Item,
    ItemLabel,
    ItemBody,
    Table,
    Caption,
    Head,
    Body,
    Row,
    ColumnHeading,
    RowHeading,
    Cell,
}

/// A part in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PartId(usize);

/// The parts of a document, each in another or at the top, in the order they are read.
#[derive(Default)]
pub(super) struct Structure {
    nodes: Vec<Node>,
    top: Vec<PartId>,
}

struct Node {
    part: Part,
    inner: Vec<PartId>,
    drawn: Vec<Identifier>,
}

impl Structure {
    /// Adds a part at the end of another one.
    pub fn add(&mut self, part: Part, inside: Option<PartId>) -> PartId {
        let id = PartId(self.nodes.len());
        let outer = inside.and_then(|outer| self.nodes.get_mut(outer.0));
        outer.map_or(&mut self.top, |outer| &mut outer.inner).push(id);
        self.nodes.push(Node { part, inner: Vec::new(), drawn: Vec::new() });
        id
    }

    /// Remembers what was drawn of a part.
    pub fn drawn(&mut self, part: PartId, identifier: Identifier) {
        if let Some(node) = self.nodes.get_mut(part.0) {
            node.drawn.push(identifier);
        }
    }

    /// The tree that goes into the PDF.
    pub fn tree(&self) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some("en".to_owned()));
        for group in self.groups(&self.top) {
            tree.push(group);
        }
        tree
    }

    fn groups(&self, parts: &[PartId]) -> Vec<TagGroup> {
        let nodes = parts.iter().filter_map(|id| self.nodes.get(id.0));
        let group = |node: &Node| {
            let mut group = group(&node.part);
            node.drawn.iter().for_each(|drawn| group.push(*drawn));
            self.groups(&node.inner).into_iter().for_each(|inner| group.push(inner));
            group
        };
        nodes.map(group).collect()
    }
}

fn group(part: &Part) -> TagGroup {
    match part {
        Part::Heading(level, title) => {
            let level = NonZeroU16::new((*level).into()).unwrap_or(NonZeroU16::MIN);
            TagGroup::new(Tag::Hn(level, Some(title.clone())))
        }
        Part::Paragraph => TagGroup::new(Tag::P),
        Part::List(numbering) => TagGroup::new(Tag::L(*numbering)),
        Part::Item => TagGroup::new(Tag::LI),
        Part::ItemLabel => TagGroup::new(Tag::Lbl),
        Part::ItemBody => TagGroup::new(Tag::LBody),
        Part::Table => TagGroup::new(Tag::Table),
        Part::Caption => TagGroup::new(Tag::Caption),
        Part::Head => TagGroup::new(Tag::THead),
        Part::Body => TagGroup::new(Tag::TBody),
        Part::Row => TagGroup::new(Tag::TR),
        Part::ColumnHeading => TagGroup::new(Tag::TH(TableHeaderScope::Column)),
        Part::RowHeading => TagGroup::new(Tag::TH(TableHeaderScope::Row)),
        Part::Cell => TagGroup::new(Tag::TD),
    }
}
