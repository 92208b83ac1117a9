//! The record laid out for a reader: a row of headings, questions with answers, and lists.

use super::gathering::{Gathered, text};
use super::part::{Part, Shape};
use crate::db::Row;

/// A piece of the record on paper.
#[derive(Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading, from 2 down to 5.
    Heading(u8, String),
    /// Questions with their answers.
    Facts(Vec<(String, String)>),
    /// One thing a line.
    Lines(Vec<String>),
}

/// The whole record, in the order of the path. What is empty does not appear.
pub fn laid_out(all: &Gathered) -> Vec<Block> {
    let mut blocks = Vec::new();
    for chapter in all.chapters {
        let before = blocks.len();
        for part in chapter.parts {
            let rows: Vec<_> = all.rows_of(part).iter().collect();
            lay_out(part, &rows, 3, all, &mut blocks);
        }
        if blocks.len() > before {
            blocks.insert(before, Block::Heading(2, chapter.heading.to_owned()));
        }
    }
    blocks
}

fn lay_out(part: &Part, rows: &[&Row], level: u8, all: &Gathered, blocks: &mut Vec<Block>) {
    match part.shape {
        Shape::Answers(asked, answered) => {
            let facts = rows.iter().map(|row| {
                let asked = asked.iter().map(|column| part.text(column, row, all));
                let asked: Vec<_> = asked.filter(|text| !text.is_empty()).collect();
                (asked.join(" · "), part.text(answered, row, all))
            });
            push_facts(facts.collect(), blocks);
        }
        Shape::Lines(heading) => {
            let lines = rows.iter().map(|row| line(part, row, all));
            let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
            if !lines.is_empty() {
                blocks.extend([Block::Heading(level, heading.to_owned()), Block::Lines(lines)]);
            }
        }
        Shape::Facts | Shape::Each(_) => {
            for row in rows {
                lay_out_row(part, row, level, all, blocks);
            }
        }
    }
}

fn lay_out_row(part: &Part, row: &Row, level: u8, all: &Gathered, blocks: &mut Vec<Block>) {
    let heading = part.heading(row, all);
    let above = if let Shape::Each(column) = part.shape { column } else { "" };
    if !heading.is_empty() {
        blocks.push(Block::Heading(level, heading));
    }
    let facts = part.fields.iter().filter(|field| field.column != above);
    push_facts(facts.map(|field| (field.label.to_owned(), field.text(row, all))).collect(), blocks);
    for (tie, inner) in part.inside {
        let own = all.rows_of(inner).iter().filter(|inner| text(inner, tie) == text(row, "id"));
        lay_out(inner, &own.collect::<Vec<_>>(), level + 1, all, blocks);
    }
}

fn push_facts(mut facts: Vec<(String, String)>, blocks: &mut Vec<Block>) {
    facts.retain(|(_, answer)| !answer.is_empty());
    if !facts.is_empty() {
        blocks.push(Block::Facts(facts));
    }
}

/// "3 March 2027 · 5 · Went well": the answers of a row, where a heading says what they are about.
fn line(part: &Part, row: &Row, all: &Gathered) -> String {
    let said = part.fields.iter().map(|field| match (field.label, field.text(row, all)) {
        (label, text) if label.is_empty() || text.is_empty() => text,
        (label, text) => format!("{label} {text}"),
    });
    said.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
}
