//! Marks drawn over a text.

use std::ops::Range;

use proptest::prelude::*;
use throughline::interviews::review::{Context, Finding, Rule, highlighted, review};

fn marking(span: Range<usize>) -> Finding {
    let said = String::new;
    Finding { rule: Rule::Vague, span: Some(span), words: said(), reason: said(), fix: said() }
}

fn drawn(text: &str, spans: &[Range<usize>]) -> Vec<(String, Option<usize>)> {
    let findings: Vec<_> = spans.iter().cloned().map(marking).collect();
    highlighted(text, &findings).into_iter().map(|p| (p.text.to_owned(), p.finding)).collect()
}

fn piece(text: &str, finding: Option<usize>) -> (String, Option<usize>) {
    (text.to_owned(), finding)
}

#[test]
fn words_with_a_remark_become_a_piece_of_their_own() {
    let pieces = drawn("I work hard, maybe.", &[2..11, 13..18]);
    let expected = [
        piece("I ", None),
        piece("work hard", Some(0)),
        piece(", ", None),
        piece("maybe", Some(1)),
        piece(".", None),
    ];
    assert_eq!(pieces, expected);
}

#[test]
fn a_remark_inside_another_still_shows() {
    let pieces = drawn("one two three", &[0..13, 4..7]);
    assert_eq!(pieces, [piece("one ", Some(0)), piece("two", Some(1)), piece(" three", Some(0))]);
}

#[test]
fn overlapping_remarks_share_the_text_without_repeating_it() {
    let pieces = drawn("abcdef", &[0..4, 2..6]);
    assert_eq!(pieces, [piece("abcd", Some(0)), piece("ef", Some(1))]);
}

#[test]
fn spans_of_an_older_text_are_left_out() {
    assert_eq!(drawn("é!", &[1..2, 0..99]), [piece("é!", None)]);
    assert_eq!(highlighted("", &[marking(0..3)]), []);
}

proptest! {
    #[test]
    fn pieces_put_together_are_the_text(
        text in any::<String>(),
        spans in prop::collection::vec((0usize..40, 0usize..40), 0..8),
    ) {
        let findings: Vec<_> = spans.iter().map(|(from, to)| marking(*from..*to)).collect();
        let pieces = highlighted(&text, &findings);
        prop_assert_eq!(pieces.iter().map(|piece| piece.text).collect::<String>(), text.as_str());
        prop_assert!(pieces.iter().all(|piece| !piece.text.is_empty()));
        prop_assert!(pieces.windows(2).all(|two| two[0].finding != two[1].finding));
    }

    #[test]
    fn every_remark_of_a_review_is_drawn(words in prop::collection::vec(
        prop::sample::select(vec!["maybe", "I work hard", "higher salary", "😀", "and", "."]), 1..30,
    )) {
        let text = words.join(" ");
        let findings = review(&text, &Context::default());
        let pieces = highlighted(&text, &findings);
        for (index, finding) in findings.iter().enumerate().filter(|(_, f)| f.span.is_some()) {
            prop_assert!(pieces.iter().any(|p| p.finding == Some(index)), "{:?}", finding);
        }
    }
}
