//! How long an answer takes to say.

use proptest::prelude::*;
use throughline::interviews::speaking::{SpeakingTime, Verdict};

#[test]
fn a_hundred_and_forty_words_take_a_minute() {
    let time = SpeakingTime::of(&"word ".repeat(140));
    assert_eq!((time.words, time.seconds, time.verdict), (140, 60, Verdict::Good));
    assert_eq!(time.sentence(), "About 1 min aloud");
}

#[test]
fn one_to_two_minutes_is_good_on_both_edges() {
    let verdicts =
        [0, 138, 139, 140, 280, 281, 282, 400].map(|n| SpeakingTime::of_words(n).verdict);
    use Verdict::{Good, TooLong, TooShort};
    assert_eq!(verdicts, [TooShort, TooShort, Good, Good, Good, Good, TooLong, TooLong]);
}

#[test]
fn the_time_is_said_in_minutes_and_seconds() {
    assert_eq!(SpeakingTime::of_words(222).sentence(), "About 1 min 35 s aloud");
    assert_eq!(SpeakingTime::of_words(35).sentence(), "About 15 s aloud");
    assert_eq!(SpeakingTime::of("").sentence(), "Nothing to say aloud yet");
}

#[test]
fn dashes_are_not_words_and_hyphenated_words_are_one() {
    assert_eq!(SpeakingTime::of("A long-term plan – mine — really.").words, 5);
}

proptest! {
    #[test]
    fn more_words_never_take_less_time(text in any::<String>(), more in any::<String>()) {
        let both = format!("{text} {more}");
        prop_assert!(SpeakingTime::of(&both).seconds >= SpeakingTime::of(&text).seconds);
    }

    #[test]
    fn any_number_of_words_has_a_time(words in any::<usize>(), more in 0usize..1000) {
        let less = SpeakingTime::of_words(words);
        prop_assert!(SpeakingTime::of_words(words.saturating_add(more)).seconds >= less.seconds);
    }
}
