//! The answer cut into marked and unmarked pieces.

use std::collections::BTreeSet;

use super::finding::Finding;

/// A stretch of the text, and the remark that marks it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'t> {
    /// The stretch, exactly as typed.
    pub text: &'t str,
    /// The place of its remark in the list the pieces were made from.
    pub finding: Option<usize>,
}

/// The text in pieces: put together again they are the text, byte for byte. Where remarks overlap
/// the one about the fewest words shows, so that none is hidden inside another.
pub fn highlighted<'t>(text: &'t str, findings: &[Finding]) -> Vec<Piece<'t>> {
    let marks: Vec<_> = findings
        .iter()
        .enumerate()
        .filter_map(|(index, finding)| Some((index, finding.span.clone()?)))
        .filter(|(_, span)| text.get(span.clone()).is_some_and(|words| !words.is_empty()))
        .collect();
    let cuts: BTreeSet<usize> =
        marks.iter().flat_map(|(_, span)| [span.start, span.end]).chain([0, text.len()]).collect();
    let mut pieces: Vec<(usize, usize, Option<usize>)> = Vec::new();
    for (&start, &end) in cuts.iter().zip(cuts.iter().skip(1)) {
        let covering = marks.iter().filter(|(_, span)| span.start <= start && end <= span.end);
        let finding = covering.min_by_key(|(_, span)| span.len()).map(|(index, _)| *index);
        match pieces.last_mut() {
            Some((_, last_end, last)) if *last == finding => *last_end = end,
            _ => pieces.push((start, end, finding)),
        }
    }
    pieces
        .into_iter()
        .filter_map(|(start, end, finding)| Some(Piece { text: text.get(start..end)?, finding }))
        .collect()
}
