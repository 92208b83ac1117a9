//! The rules of the priorities room: what comes first, and what is looked at twice.

use proptest::prelude::*;
use throughline::priorities::authenticity::{Fit, is_unanswered, warning};
use throughline::priorities::ranking::{MOST_IMPACT, Placed, RATINGS, Weight, ranked};

fn weight(benefit: i32, motivation: i32) -> Weight {
    Weight::new(benefit, motivation).unwrap()
}

fn order(items: &[(Weight, &'static str)]) -> Vec<(usize, &'static str)> {
    let placed = ranked(items.iter().copied());
    placed.into_iter().map(|placed| (placed.place, placed.item)).collect()
}

// Ranking

#[test]
fn impact_is_help_times_wish() {
    assert_eq!(weight(4, 3).impact(), 12);
    assert_eq!(weight(1, 1).impact(), 1);
    assert_eq!(weight(5, 5).impact(), MOST_IMPACT);
}

#[test]
fn numbers_outside_one_to_five_are_no_weight() {
    for (benefit, motivation) in [(0, 3), (3, 0), (6, 1), (1, 6), (-2, -2)] {
        assert_eq!(Weight::new(benefit, motivation), None, "{benefit} {motivation}");
    }
}

#[test]
fn something_good_at_both_comes_before_something_perfect_at_one() {
    assert_eq!(
        order(&[(weight(5, 1), "useful"), (weight(1, 5), "fun"), (weight(3, 3), "both")]),
        [(1, "both"), (2, "useful"), (3, "fun")]
    );
}

#[test]
fn with_the_same_impact_what_helps_more_comes_first() {
    assert_eq!(
        order(&[(weight(2, 4), "wanted"), (weight(4, 2), "useful")]),
        [(1, "useful"), (2, "wanted")]
    );
}

#[test]
fn a_shared_place_is_marked_and_the_next_number_left_out() {
    let placed = ranked([
        (weight(3, 3), "a"),
        (weight(5, 5), "b"),
        (weight(3, 3), "c"),
        (weight(1, 1), "d"),
    ]);
    let told: Vec<_> = placed.iter().map(|one| (one.place, one.is_shared, one.item)).collect();
    assert_eq!(told, [(1, false, "b"), (2, true, "a"), (2, true, "c"), (4, false, "d")]);
}

#[test]
fn all_who_share_the_third_place_are_among_the_first() {
    let placed = ranked([
        (weight(5, 5), "a"),
        (weight(5, 4), "b"),
        (weight(2, 2), "c"),
        (weight(2, 2), "d"),
        (weight(1, 1), "e"),
    ]);
    let first: Vec<_> = placed.iter().filter(|one| one.is_among_the_first()).collect();
    let names: Vec<_> = first.iter().map(|one| one.item).collect();
    assert_eq!(names, ["a", "b", "c", "d"]);
}

#[test]
fn nothing_in_order_is_an_empty_order() {
    assert!(ranked::<()>([]).is_empty());
}

fn any_weight() -> impl Strategy<Value = Weight> {
    (RATINGS, RATINGS).prop_map(|(benefit, motivation)| weight(benefit, motivation))
}

fn any_items() -> impl Strategy<Value = Vec<(Weight, usize)>> {
    prop::collection::vec(any_weight(), 0..30)
        .prop_map(|weights| weights.into_iter().zip(0..).collect())
}

fn place_of(placed: &[Placed<usize>], item: usize) -> usize {
    placed.iter().find(|one| one.item == item).unwrap().place
}

proptest! {
    #[test]
    fn everything_is_in_the_order_once(items in any_items()) {
        let mut names: Vec<_> = ranked(items.clone()).into_iter().map(|one| one.item).collect();
        names.sort_unstable();
        prop_assert_eq!(names, (0..items.len()).collect::<Vec<_>>());
    }

    #[test]
    fn places_are_one_more_than_the_number_of_better_things(items in any_items()) {
        for placed in ranked(items.clone()) {
            let impact = placed.weight.impact();
            let better = items.iter().filter(|(weight, _)| {
                weight.impact() > impact
                    || (weight.impact() == impact && weight.benefit() > placed.weight.benefit())
            });
            prop_assert_eq!(placed.place, 1 + better.count());
        }
    }

    #[test]
    fn places_never_go_down_the_list(items in any_items()) {
        let places: Vec<_> = ranked(items).into_iter().map(|one| one.place).collect();
        prop_assert!(places.is_sorted());
    }

    #[test]
    fn a_place_is_shared_exactly_where_both_numbers_are_the_same(items in any_items()) {
        for placed in ranked(items.clone()) {
            let same = items.iter().filter(|(weight, _)| *weight == placed.weight).count();
            prop_assert_eq!(placed.is_shared, same > 1);
        }
    }

    #[test]
    fn the_order_things_were_written_in_changes_no_place(items in any_items()) {
        let forward = ranked(items.clone());
        let backward = ranked(items.iter().rev().copied());
        for (_, item) in items {
            prop_assert_eq!(place_of(&forward, item), place_of(&backward, item));
        }
    }

    #[test]
    fn wanting_something_more_never_moves_it_back(items in any_items(), chosen: prop::sample::Index) {
        prop_assume!(!items.is_empty());
        let chosen = chosen.index(items.len());
        let before = place_of(&ranked(items.clone()), chosen);
        let keener = items.into_iter().map(|(given, item)| {
            let more = (given.motivation() + 1).min(*RATINGS.end());
            (if item == chosen { weight(given.benefit(), more) } else { given }, item)
        });
        prop_assert!(place_of(&ranked(keener), chosen) <= before);
    }
}

// The check

#[test]
fn only_a_no_is_looked_at_twice() {
    for values in Fit::ALL.iter().copied() {
        for strengths in Fit::ALL.iter().copied() {
            let said = warning(Some(values), Some(strengths)).is_some();
            let no = values == Fit::No || strengths == Fit::No;
            assert_eq!(said, no, "{values:?} {strengths:?}");
        }
    }
}

#[test]
fn the_warning_names_what_does_not_fit() {
    let values = warning(Some(Fit::No), Some(Fit::Yes)).unwrap();
    let strengths = warning(Some(Fit::Yes), Some(Fit::No)).unwrap();
    let both = warning(Some(Fit::No), Some(Fit::No)).unwrap();
    assert!(values.contains("values") && !values.contains("strengths"));
    assert!(strengths.contains("strengths") && !strengths.contains("values"));
    assert!(both.contains("values") && both.contains("strengths"));
}

#[test]
fn a_no_is_said_even_while_the_other_question_is_open() {
    assert!(warning(Some(Fit::No), None).is_some());
    assert!(warning(None, Some(Fit::No)).is_some());
    assert!(warning(None, None).is_none());
}

#[test]
fn the_check_is_open_until_both_questions_are_answered() {
    assert!(is_unanswered(None, Some(Fit::Yes)));
    assert!(is_unanswered(Some(Fit::NotSure), None));
    assert!(!is_unanswered(Some(Fit::NotSure), Some(Fit::No)));
}

#[test]
fn keys_are_kept_and_never_change() {
    let keys: Vec<_> = Fit::ALL.iter().map(|fit| fit.key()).collect();
    assert_eq!(keys, ["yes", "partly", "no", "not_sure"]);
    assert!(Fit::ALL.iter().all(|fit| Fit::from_key(fit.key()) == Some(*fit)));
    assert_eq!(Fit::from_key("maybe"), None);
}
