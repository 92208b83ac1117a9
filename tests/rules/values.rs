//! The rules of the values room: screens, ranking, contradictions, and alignment with life and
//! goals.

use std::collections::{BTreeMap, HashSet};

use proptest::prelude::*;
use throughline::access::ClientId;
use throughline::values::alignment::{Important, LifeGap, summary};
use throughline::values::change::{self, Move};
use throughline::values::charts;
use throughline::values::contradictions::{Circle, circles};
use throughline::values::key::ValueKey;
use throughline::values::orphans::{GoalLink, Orphans};
use throughline::values::own::{OwnValue, OwnValueId};
use throughline::values::ranking::{ENOUGH_SCREENS, Ranking};
use throughline::values::screens::{BLOCK_COUNT, Choice, Refusal, TIMES_SHOWN, blocks};
use throughline::values::takes::next_place;
use throughline::values::tally::Tally;
use throughline::values::value::Value;

/// The choices of someone who knows this order by heart and never wavers.
fn choices_by(order: &[Value]) -> Vec<Choice> {
    let place = |value: &Value| order.iter().position(|one| one == value).unwrap();
    let choose = |(block, shown): (usize, [Value; 4])| {
        let most = *shown.iter().min_by_key(|value| place(value)).unwrap();
        let least = *shown.iter().max_by_key(|value| place(value)).unwrap();
        Choice::new(block, most, least).unwrap()
    };
    blocks().into_iter().enumerate().map(choose).collect()
}

/// Always the first of the four as most, the last as least: every value is level.
fn level_choices() -> Vec<Choice> {
    let choose =
        |(block, [first, .., last]): (usize, [Value; 4])| Choice::new(block, first, last).unwrap();
    blocks().into_iter().enumerate().map(choose).collect()
}

/// The number of the screen on which two values meet.
fn meeting(a: Value, b: Value) -> usize {
    blocks().iter().position(|shown| shown.contains(&a) && shown.contains(&b)).unwrap()
}

// The values

#[test]
fn the_four_life_domains_are_among_thirteen_values() {
    assert_eq!(Value::ALL.len(), 13);
    for key in ["family", "health", "community", "spirituality"] {
        assert!(Value::from_key(key).is_some(), "{key}");
    }
}

/// Choices are kept under these keys: whoever changes one loses what clients said.
#[test]
fn keys_never_change() {
    let keys: Vec<_> = Value::ALL.iter().map(|value| value.key()).collect();
    assert_eq!(
        keys.join(" "),
        "family health community spirituality achievement independence recognition \
         relationships support security learning creativity service"
    );
}

#[test]
fn every_value_has_words_of_its_own() {
    let texts: Vec<_> = Value::ALL
        .iter()
        .flat_map(|value| [value.label(), value.definition(), value.question()])
        .collect();
    assert_eq!(texts.iter().collect::<HashSet<_>>().len(), 13 * 3);
    for value in Value::ALL {
        assert_eq!(Value::from_key(value.key()), Some(*value));
        assert!(value.definition().ends_with('.') && value.definition().len() > 40);
        assert!(value.question().ends_with('?'));
    }
    assert_eq!(Value::from_key("fame"), None);
}

// The screens

#[test]
fn every_two_values_meet_on_exactly_one_screen() {
    for a in Value::ALL {
        for b in Value::ALL.iter().filter(|b| *b != a) {
            let meetings = blocks().iter().filter(|s| s.contains(a) && s.contains(b)).count();
            assert_eq!(meetings, 1, "{a:?} and {b:?}");
        }
    }
}

#[test]
fn every_value_is_shown_four_times_once_in_each_position() {
    for value in Value::ALL {
        let positions: Vec<_> =
            blocks().iter().filter_map(|shown| shown.iter().position(|one| one == value)).collect();
        assert_eq!(positions.len(), TIMES_SHOWN);
        assert_eq!(positions.into_iter().collect::<HashSet<_>>(), HashSet::from([0, 1, 2, 3]));
    }
}

#[test]
fn a_choice_is_two_different_values_of_its_screen() {
    let [a, b, _, d] = blocks()[0];
    let elsewhere = *Value::ALL.iter().find(|value| !blocks()[0].contains(value)).unwrap();
    assert!(Choice::new(0, a, d).is_ok());
    assert_eq!(Choice::new(0, elsewhere, b), Err(Refusal::MostNotShown));
    assert_eq!(Choice::new(0, b, elsewhere), Err(Refusal::LeastNotShown));
    assert_eq!(Choice::new(0, b, b), Err(Refusal::SameValue));
    assert_eq!(Choice::new(BLOCK_COUNT, a, b), Err(Refusal::NoSuchBlock));
}

// The ranking

#[test]
fn a_value_chosen_each_time_has_four_of_four_and_the_first_place() {
    let ranking = Ranking::of(&choices_by(Value::ALL));
    let first = &ranking.standings[0];
    assert_eq!((first.value(), first.place), (Value::Family, 1));
    assert_eq!(first.tally.standardised(), Some(1.0));
    assert_eq!(first.sentence(), "Place 1: most important 4 of 4 times, least important 0 of 4.");
    let last = ranking.standings.last().unwrap();
    assert_eq!((last.value(), last.tally.score()), (Value::Service, -4));
}

#[test]
fn ties_are_said_and_not_hidden() {
    let ranking = Ranking::of(&level_choices());
    assert!(ranking.standings.iter().all(|one| one.place == 1 && one.level_with.len() == 12));
    let ties = ranking.ties();
    assert_eq!(ties.len(), 1);
    assert!(ties[0].starts_with("Family, Health, Community"));
    assert!(ties[0].ends_with("Creativity and Helping others share place 1."));
}

#[test]
fn ten_screens_are_not_enough_for_an_order_and_eleven_are() {
    let choices = choices_by(Value::ALL);
    let ten = Ranking::of(&choices[..10]);
    assert!(!ten.is_enough() && ten.standings.is_empty() && ten.top_five().is_none());
    assert_eq!(
        ten.completeness(),
        "10 of 13 screens answered. Not enough for an order yet: answer at least 1 more."
    );
    let eleven = Ranking::of(&choices[..11]);
    assert_eq!(eleven.standings.len(), 13);
    assert_eq!(eleven.completeness(), "11 of 13 screens answered.");
}

#[test]
fn a_value_shown_less_often_is_compared_by_its_share() {
    let choices = choices_by(Value::ALL);
    let without = |block: usize| -> Vec<_> {
        choices.iter().copied().filter(|choice| choice.block() != block).collect()
    };
    let block = meeting(Value::Family, Value::Health);
    let ranking = Ranking::of(&without(block));
    let family = ranking.standings.iter().find(|one| one.value() == Value::Family).unwrap();
    assert_eq!((family.tally.most, family.tally.shown, family.place), (3, 3, 1));
}

#[test]
fn the_last_answer_to_a_screen_stands() {
    let [a, b, c, _] = blocks()[0];
    let choices = [Choice::new(0, a, b).unwrap(), Choice::new(0, c, b).unwrap()];
    let tallies = Tally::of(&choices);
    let most = |value| tallies.iter().find(|tally| tally.value == value).unwrap().most;
    assert_eq!((most(a), most(c)), (0, 1));
    assert_eq!(Ranking::of(&choices).answered, 1);
}

#[test]
fn a_clear_border_gives_five_values() {
    let mut choices = choices_by(Value::ALL);
    let screen = meeting(Value::Family, Value::Achievement);
    let least = choices[screen].least();
    choices.push(Choice::new(screen, Value::Achievement, least).unwrap());
    let top = Ranking::of(&choices).top_five().unwrap();
    assert_eq!(top.certain, top.values());
    assert_eq!(
        top.values().iter().copied().collect::<HashSet<_>>(),
        Value::ALL[..5].iter().copied().collect(),
    );
    assert_eq!((top.places_left(), top.note()), (0, None));
}

#[test]
fn level_values_at_the_border_are_named() {
    let top = Ranking::of(&choices_by(Value::ALL)).top_five().unwrap();
    assert_eq!(top.certain, Value::ALL[..4]);
    assert_eq!(top.level, [Value::Achievement, Value::Independence]);
    assert_eq!(top.values(), Value::ALL[..5]);
    assert_eq!(
        top.note().unwrap(),
        "Achievement and Independence are level, with 1 of the five places left. For now the \
         list goes on with Achievement, by the order of the list and not by your answers."
    );
}

#[test]
fn where_all_are_level_nothing_is_certain() {
    let top = Ranking::of(&level_choices()).top_five().unwrap();
    assert_eq!((top.certain.len(), top.level.len(), top.places_left()), (0, 13, 5));
}

// Contradictions

#[test]
fn someone_who_never_wavers_contradicts_nothing() {
    assert_eq!(circles(&choices_by(Value::ALL)), []);
}

#[test]
fn three_values_in_a_circle_are_named() {
    let over = |better, worse| Choice::new(meeting(better, worse), better, worse).unwrap();
    let mut choices =
        vec![over(Value::Health, Value::Community), over(Value::Community, Value::Family)];
    assert_eq!(circles(&choices), []);
    choices.push(over(Value::Family, Value::Health));
    let found = circles(&choices);
    assert_eq!(found, [Circle(Value::Family, Value::Health, Value::Community)]);
    assert_eq!(
        found[0].sentence(),
        "You put Family before Health, Health before Community, and yet Community before Family."
    );
}

// The names of values

fn the_sea() -> OwnValue {
    OwnValue {
        id: OwnValueId(7),
        client_id: ClientId(1),
        name: "The sea".to_string(),
        meaning: String::new(),
        revision: 0,
    }
}

#[test]
fn a_value_key_has_one_spelling() {
    assert_eq!(ValueKey::from_key("family"), Some(ValueKey::Listed(Value::Family)));
    assert_eq!(ValueKey::from_key("own:123"), Some(ValueKey::Own(OwnValueId(123))));
    for other in ["own:", "own:0", "own:-3", "own:+3", "own:03", "own:x", "own: 3", "Family", ""] {
        assert_eq!(ValueKey::from_key(other), None, "{other}");
    }
}

#[test]
fn an_own_value_goes_by_the_clients_word() {
    let own = [the_sea()];
    assert_eq!(ValueKey::Own(OwnValueId(7)).name(&own), Some("The sea"));
    assert_eq!(ValueKey::Own(OwnValueId(8)).name(&own), None);
    assert_eq!(ValueKey::Listed(Value::Relationships).name(&own), Some("Good colleagues"));
}

// Alignment with life

fn important(key: &str, name: &str, place: Option<usize>) -> Important {
    Important { key: ValueKey::from_key(key).unwrap(), name: name.to_string(), place }
}

fn steered_by() -> Vec<Important> {
    vec![
        important("own:7", "The sea", None),
        important("health", "Health", Some(2)),
        important("learning", "Learning", Some(2)),
        important("family", "Family", Some(1)),
    ]
}

fn honoured(answers: &[(&str, u8)]) -> BTreeMap<ValueKey, u8> {
    answers.iter().map(|(key, answer)| (ValueKey::from_key(key).unwrap(), *answer)).collect()
}

#[test]
fn the_top_five_come_first_and_own_values_after_them() {
    let own = [the_sea()];
    let values = Important::all(&Ranking::of(&choices_by(Value::ALL)), &own);
    assert_eq!(values.len(), 6);
    assert_eq!(values[0], important("family", "Family", Some(1)));
    assert_eq!(values[5], important("own:7", "The sea", None));
    assert_eq!(Important::all(&Ranking::of(&[]), &own).len(), 1);
}

#[test]
fn gaps_go_by_place_and_then_by_width() {
    let answers = honoured(&[("family", 9), ("health", 6), ("learning", 2), ("own:7", 0)]);
    let gaps = LifeGap::all(&steered_by(), &answers);
    let read: Vec<_> = gaps.iter().map(|one| (one.value.name.as_str(), one.gap)).collect();
    assert_eq!(
        read,
        [("Family", Some(1)), ("Learning", Some(8)), ("Health", Some(4)), ("The sea", Some(10))]
    );
    assert_eq!(gaps[1].sentence(), "Learning (place 2): honoured 2 of 10, a gap of 8.");
    assert_eq!(summary(&gaps), "4 of 4 values answered. The widest gap is at The sea: 10 of 10.");
}

#[test]
fn a_value_without_an_answer_has_no_gap_and_says_so() {
    let gaps = LifeGap::all(&steered_by(), &honoured(&[("health", 10)]));
    assert_eq!(gaps[0].gap, None);
    assert_eq!(
        gaps[0].sentence(),
        "Family (place 1): you haven't said yet how well your life honours it."
    );
    assert_eq!(gaps[1].sentence(), "Health (place 2): honoured 10 of 10, no gap.");
    assert_eq!(
        summary(&LifeGap::all(&steered_by(), &BTreeMap::new())),
        "You haven't said yet how well your life honours your values."
    );
}

#[test]
fn values_with_equally_wide_gaps_are_all_named() {
    let gaps = LifeGap::all(&steered_by(), &honoured(&[("health", 3), ("family", 3)]));
    assert_eq!(
        summary(&gaps),
        "2 of 4 values answered. The widest gap is at Family and Health: 7 of 10 each."
    );
}

// Alignment with goals

fn link(goal_id: i64, title: &str, key: Option<&str>) -> GoalLink {
    let value = key.and_then(ValueKey::from_key);
    GoalLink { goal_id, goal_title: title.to_string(), value }
}

#[test]
fn values_without_a_goal_and_goals_without_a_value_are_named() {
    let links = [
        link(1, "Lead a team", Some("learning")),
        link(1, "Lead a team", Some("family")),
        link(2, "Buy a boat", Some("own:7")),
        link(3, "Work less", None),
        link(4, "Win a prize", Some("recognition")),
    ];
    let orphans = Orphans::between(&steered_by(), &links);
    let values: Vec<_> = orphans.values_without_goal.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(values, ["Health"]);
    assert_eq!(orphans.goals_without_value, [(3, "Work less".to_string())]);
    assert_eq!(
        orphans.sentences(),
        [
            "No goal serves Health yet. Does one of your goals, or is one missing?",
            "“Work less” isn't tied to a value yet. Which value is it for?",
        ]
    );
}

#[test]
fn without_goals_every_value_waits_for_one() {
    let orphans = Orphans::between(&steered_by(), &[]);
    assert_eq!(orphans.values_without_goal, steered_by());
    assert!(orphans.goals_without_value.is_empty());
}

// Whatever a client chooses

/// On each screen two different values of the four, or nothing.
fn any_choices() -> impl Strategy<Value = Vec<Choice>> {
    let choice = proptest::option::weighted(0.9, (0..4usize, 1..4usize));
    proptest::collection::vec(choice, BLOCK_COUNT).prop_map(|picks| {
        let chosen = blocks().into_iter().zip(picks).enumerate();
        chosen
            .filter_map(|(block, (shown, pick))| {
                let (most, further) = pick?;
                Some(Choice::new(block, shown[most], shown[(most + further) % 4]).unwrap())
            })
            .collect()
    })
}

fn any_order() -> impl Strategy<Value = Vec<Value>> {
    Just(Value::ALL.to_vec()).prop_shuffle()
}

proptest! {
    #[test]
    fn scores_sum_to_zero(choices in any_choices()) {
        let tallies = Tally::of(&choices);
        prop_assert_eq!(tallies.iter().map(|tally| tally.score()).sum::<i32>(), 0);
        let shown: i32 = tallies.iter().map(|tally| tally.shown).sum();
        prop_assert_eq!(shown as usize, choices.len() * 4);
        prop_assert!(tallies.iter().all(|tally| tally.most + tally.least <= tally.shown));
    }

    #[test]
    fn the_order_in_which_screens_were_answered_does_not_matter(
        (choices, shuffled) in any_choices()
            .prop_flat_map(|choices| (Just(choices.clone()), Just(choices).prop_shuffle()))
    ) {
        prop_assert_eq!(Ranking::of(&choices), Ranking::of(&shuffled));
        prop_assert_eq!(circles(&choices), circles(&shuffled));
    }

    #[test]
    fn the_same_place_means_the_same_share(choices in any_choices()) {
        let ranking = Ranking::of(&choices);
        prop_assert_eq!(ranking.standings.is_empty(), choices.len() < ENOUGH_SCREENS);
        for (index, pair) in ranking.standings.windows(2).enumerate() {
            let share = |at: usize| pair[at].tally.standardised().unwrap();
            if pair[0].place == pair[1].place {
                prop_assert!((share(0) - share(1)).abs() < 1e-9);
            } else {
                prop_assert!(share(0) > share(1));
                prop_assert_eq!(pair[1].place, index + 2);
            }
        }
    }

    #[test]
    fn the_top_five_are_five_and_nobody_outside_stands_higher(choices in any_choices()) {
        let ranking = Ranking::of(&choices);
        if let Some(top) = ranking.top_five() {
            let five = top.values();
            prop_assert_eq!(five.len(), 5);
            let place = |value: &Value| {
                ranking.standings.iter().find(|one| one.value() == *value).unwrap().place
            };
            let lowest = five.iter().map(place).max().unwrap();
            let outside = Value::ALL.iter().filter(|value| !five.contains(value));
            let left_out = outside.clone().filter(|value| place(value) == lowest).count();
            prop_assert!(outside.clone().all(|value| place(value) >= lowest));
            prop_assert_eq!(top.note().is_some(), left_out > 0);
        }
    }

    #[test]
    fn a_steady_order_is_recognised(order in any_order()) {
        let choices = choices_by(&order);
        let standings = Ranking::of(&choices).standings;
        prop_assert_eq!(standings[0].value(), order[0]);
        prop_assert_eq!(standings[12].value(), order[12]);
        prop_assert_eq!(circles(&choices), vec![]);
    }

    #[test]
    fn every_circle_comes_from_three_screens(choices in any_choices()) {
        let found = circles(&choices);
        prop_assert!(found.is_sorted_by(|one, next| one < next));
        let before = |a: Value, b: Value| {
            choices.iter().any(|choice| {
                choice.block() == meeting(a, b) && (choice.most() == a || choice.least() == b)
            })
        };
        for Circle(a, b, c) in found {
            prop_assert!(before(a, b) && before(b, c) && before(c, a));
            prop_assert!(a < b && a < c);
        }
    }

    #[test]
    fn a_gap_is_what_is_missing_to_ten_and_never_less_than_nothing(answer: u8) {
        let answers = honoured(&[("family", answer)]);
        let gaps = LifeGap::all(&[important("family", "Family", Some(1))], &answers);
        prop_assert_eq!(gaps[0].gap, Some(10 - answer.min(10)));
    }

    #[test]
    fn own_keys_lead_back_to_their_value(id in 1..=i64::MAX) {
        let key = ValueKey::Own(OwnValueId(id));
        prop_assert_eq!(ValueKey::from_key(&key.to_string()), Some(key));
    }
}

// What others read first, and what moved

#[test]
fn the_ends_of_the_order_are_named_with_everyone_who_is_there() {
    let ranking = Ranking::of(&choices_by(Value::ALL));
    assert_eq!(ranking.summary(), "Family matters most to you.");
    assert_eq!(ranking.ends(), "Highest: Family. Lowest: Helping others.");
    let level = Ranking::of(&level_choices());
    assert_eq!(level.ends(), "All thirteen are level.");
    assert!(level.summary().ends_with("matter most to you."));
    let none = Ranking::of(&[]);
    assert_eq!(none.ends(), "");
    assert_eq!(none.summary(), none.completeness());
}

#[test]
fn a_second_take_shows_what_rose_and_what_fell() {
    let mut turned = *Value::ALL;
    turned.swap(0, 12);
    let (then, now) = (Ranking::of(&choices_by(Value::ALL)), Ranking::of(&choices_by(&turned)));
    let moves = Move::between(&then, &now);
    assert_eq!(moves.len(), 13);
    assert_eq!(
        (moves[0].value, moves[0].then, moves[0].now, moves[0].words()),
        (Value::Service, 13, 1, "up 12".to_string())
    );
    assert_eq!(moves[12].words(), "down 12");
    assert_eq!(
        change::summary(&moves),
        "Helping others rose most, by 12 places. Family fell most, by 12 places."
    );
}

#[test]
fn two_takes_alike_moved_nothing_and_a_take_without_order_can_not_be_compared() {
    let same = Ranking::of(&choices_by(Value::ALL));
    let moves = Move::between(&same, &same);
    assert!(moves.iter().all(|one| one.words() == "same place"));
    assert_eq!(change::summary(&moves), "Every value stands where it stood.");
    assert!(Move::between(&Ranking::of(&[]), &same).is_empty());
    assert!(Move::between(&same, &Ranking::of(&[])).is_empty());
}

// The pictures

#[test]
fn bars_go_right_for_most_and_left_for_least() {
    let chart = charts::ranking(&Ranking::of(&choices_by(Value::ALL)), "/values");
    let (first, last) = (&chart.bars[0], &chart.bars[12]);
    assert_eq!((first.from, first.to), (Some(280.0), 370.0));
    assert_eq!((last.from, last.to), (Some(190.0), 280.0));
    assert_eq!((first.figure.words.as_str(), last.figure.words.as_str()), ("+4", "−4"));
    assert!(!first.is_left && last.is_left);
    assert_eq!(chart.words.rows[0].address, "/values/family");
}

#[test]
fn a_life_bar_is_as_long_as_the_value_is_honoured_and_a_long_name_is_cut() {
    let values = [
        important("family", "Family", Some(1)),
        important("own:7", "Living close to the sea", None),
    ];
    let chart = charts::gaps(&LifeGap::all(&values, &honoured(&[("family", 4)])));
    assert_eq!((chart.bars[0].from, chart.bars[0].to), (Some(160.0), 227.2));
    assert_eq!(chart.bars[0].figure.words, "4 of 10");
    assert_eq!((chart.bars[1].from, chart.bars[1].figure.words.as_str()), (None, "not said yet"));
    assert_eq!(chart.bars[1].name.words, "Living close to…");
    assert_eq!(chart.words.rows[1].name, "Living close to the sea");
}

#[test]
fn after_the_last_screen_and_once_all_are_answered_comes_the_look_at_all() {
    assert_eq!(next_place(1, 1), "2");
    assert_eq!(next_place(12, 12), "13");
    assert_eq!(next_place(13, 3), "check");
    assert_eq!(next_place(4, 13), "check");
}

proptest! {
    #[test]
    fn places_gained_and_lost_are_told_as_they_are(
        then in Just(Value::ALL.to_vec()).prop_shuffle(),
        now in Just(Value::ALL.to_vec()).prop_shuffle(),
    ) {
        let (then, now) = (Ranking::of(&choices_by(&then)), Ranking::of(&choices_by(&now)));
        let moves = Move::between(&then, &now);
        prop_assert_eq!(moves.len(), 13);
        for one in &moves {
            prop_assert_eq!(one.then + one.fall(), one.now + one.rise());
            prop_assert!(one.rise() == 0 || one.fall() == 0);
        }
    }
}
