//! Words in lines: none wider than the measure, nothing lost, whatever people write.

use proptest::prelude::*;
use throughline::paper::{Block, Face, Item, Marker, Paper, Sheet, Voice, lines};

/// What people write, and what they don't: words of any length in scripts that the fonts have or
/// lack, line ends, signs that join letters.
fn texts() -> impl Strategy<Value = String> {
    let latin = "[a-zA-Z0-9 ,.;:!?'’“”()/–-]{0,120}";
    let others = "[ αβγδЖщэ日本語🙂ąéñ\u{301}\u{200d}\u{a0} \n]{0,60}";
    let long = "[a-z]{1000}";
    let any = "\\PC{0,80}";
    prop_oneof![5 => latin, 3 => others, 1 => long, 2 => any]
}

/// A text without what paper can't hold, its line ends and the spaces at them.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{feff}').collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_line_is_wider_than_the_measure_and_nothing_is_lost(
        text in texts(), measure in 60.0_f32..450.0, size in 8.0_f32..25.0,
    ) {
        for face in [Face::Serif, Face::Sans, Face::Bold] {
            let set = lines(&text, face, size, measure).unwrap();
            for line in &set {
                prop_assert!(line.width <= measure + 0.01, "{} > {measure}: {}", line.width, line.text());
            }
            let all: String = set.iter().map(|line| line.text()).collect();
            prop_assert_eq!(bare(&all), bare(&text));
        }
    }
}

proptest! {
    // Making a document takes a while without optimisation.
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn whatever_people_write_becomes_a_document(
        title in texts(), words in texts(), cells in prop::collection::vec(texts(), 0..9),
    ) {
        let item: Item = vec![(Voice::Label, title.clone()), (Voice::Words, words.clone())];
        let blocks = vec![
            Block::Heading(1, title.clone()),
            Block::Text(Voice::Lead, words.clone()),
            Block::under(words.clone()),
            Block::Facts(vec![(title.clone(), words.clone()), (words.clone(), String::new())]),
            Block::List(Marker::Box, vec![item; 3]),
            Block::Table {
                caption: title.clone(),
                columns: vec![("What", 4.0), ("When", 3.0), ("How", 1.0)],
                rows: cells.chunks(3).map(<[String]>::to_vec).collect(),
            },
            Block::Room,
            Block::Slots(cells.clone()),
        ];
        let paper = Paper { title: "A plan".to_owned(), author: words, foot: title, blocks, ..Paper::default() };
        for sheet in [Sheet::A4, Sheet::LETTER] {
            let pdf = paper.pdf(sheet).unwrap();
            prop_assert!(pdf.starts_with(b"%PDF-1.7"));
        }
    }
}

#[test]
fn a_line_ends_between_words_and_only_a_word_too_long_is_cut() {
    let set = lines("one two three", Face::Sans, 10.0, 45.0).unwrap();
    let texts: Vec<_> = set.iter().map(|line| line.text()).collect();
    assert_eq!(texts, ["one two ", "three"]);
    let cut = lines(&"x".repeat(20), Face::Sans, 10.0, 45.0).unwrap();
    assert!(cut.len() > 1 && cut.iter().rev().skip(1).all(|line| line.text().len() > 5));
}

#[test]
fn a_line_end_that_was_typed_is_kept() {
    let set = lines("first\n\nthird ", Face::Serif, 10.0, 400.0).unwrap();
    let texts: Vec<_> = set.iter().map(|line| line.text()).collect();
    assert_eq!(texts, ["first", "", "third"]);
}
