use proptest::prelude::*;
use throughline::forms::{Compared, Stretch};

/// A text with its marked words in brackets.
fn marked(stretches: &[Stretch]) -> String {
    let piece = |part: &Stretch| match part.differs {
        true => format!("[{}]", part.text),
        false => part.text.clone(),
    };
    stretches.iter().map(piece).collect()
}

#[track_caller]
fn assert_compared(saved: &str, typed: &str, saved_marked: &str, typed_marked: &str) {
    let both = Compared::of(saved, typed);
    assert_eq!(marked(&both.saved), saved_marked);
    assert_eq!(marked(&both.typed), typed_marked);
}

#[test]
fn words_that_only_one_text_has_are_marked_in_it() {
    assert_compared(
        "I lead a team of four.",
        "I lead a happy team of six.",
        "I lead a team of [four.]",
        "I lead a [happy] team of [six.]",
    );
}

#[test]
fn neighbours_are_one_mark_and_the_space_behind_it_is_none() {
    assert_compared("a b c d", "a x y d", "a [b c] d", "a [x y] d");
    assert_compared("one", "one\n\ntwo three", "one", "one\n\n[two three]");
}

#[test]
fn two_equal_texts_have_no_mark_nor_have_two_that_differ_by_white_space_alone() {
    assert_compared("", "", "", "");
    assert_compared("the same words", "the same words", "the same words", "the same words");
    assert_compared("one two", " one\n\ntwo ", "one two", " one\n\ntwo ");
}

#[test]
fn where_one_text_is_empty_the_whole_of_the_other_is_marked() {
    assert_compared("", "Löwe über 北京", "", "[Löwe über 北京]");
}

/// A few words of a small vocabulary, so that two texts often share some.
fn text() -> impl Strategy<Value = String> {
    prop::collection::vec("[abcé]{1,2}[ \n]{0,2}", 0..30).prop_map(|words| words.concat())
}

fn whole(stretches: &[Stretch]) -> String {
    stretches.iter().map(|part| part.text.as_str()).collect()
}

/// The words of a text that are not marked.
fn shared(stretches: &[Stretch]) -> Vec<&str> {
    let common = stretches.iter().filter(|part| !part.differs);
    common.flat_map(|part| part.text.split_whitespace()).collect()
}

proptest! {
    #[test]
    fn no_word_is_lost_and_what_is_not_marked_is_the_same_in_both(saved in text(), typed in text()) {
        let both = Compared::of(&saved, &typed);
        prop_assert_eq!(whole(&both.saved), saved);
        prop_assert_eq!(whole(&both.typed), typed);
        prop_assert_eq!(shared(&both.saved), shared(&both.typed));
    }

    #[test]
    fn marks_are_never_empty_nor_side_by_side(saved in text(), typed in text()) {
        let both = Compared::of(&saved, &typed);
        for parts in [&both.saved, &both.typed] {
            prop_assert!(parts.iter().all(|part| !part.text.is_empty()));
            prop_assert!(parts.windows(2).all(|two| two[0].differs != two[1].differs));
            prop_assert!(parts.iter().all(|part| !part.differs || part.text.trim() == part.text));
        }
    }

    #[test]
    fn any_two_texts_can_be_compared(saved: String, typed: String) {
        let both = Compared::of(&saved, &typed);
        prop_assert_eq!(whole(&both.saved), saved);
        prop_assert_eq!(whole(&both.typed), typed);
    }
}
