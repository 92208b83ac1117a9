//! The rules of the strengths room: the inventory, the profile and what changed.

use std::collections::HashSet;

use proptest::prelude::*;
use throughline::strengths::change::Change;
use throughline::strengths::picture::Picture;
use throughline::strengths::profile::Profile;
use throughline::strengths::quadrant::Quadrant;
use throughline::strengths::rating::{Rating, Ratings};
use throughline::strengths::skills::{FAMILIES, Family, SKILL_COUNT, Skill};
use throughline::words::{counted, listed};

fn rating(proficiency: u8, energy: i8) -> Rating {
    Rating { proficiency: Some(proficiency), energy: Some(energy), target: None }
}

fn aiming(proficiency: u8, target: u8) -> Rating {
    Rating { proficiency: Some(proficiency), energy: None, target: Some(target) }
}

fn take(answers: &[(&str, Rating)]) -> Ratings {
    answers.iter().map(|(key, rating)| ((*key).to_string(), *rating)).collect()
}

/// A take in which the first `count` skills are answered, each by `answer` from its number.
fn first(count: usize, answer: impl Fn(usize) -> Rating) -> Ratings {
    let numbered = Skill::all().take(count).enumerate();
    numbered.map(|(number, skill)| (skill.key.to_string(), answer(number))).collect()
}

/// Answers that differ from skill to skill, so that nothing about them is flat.
fn varied(number: usize) -> Rating {
    rating((number % 5) as u8, (number % 4) as i8 - 1)
}

fn family(profile: &Profile, key: &str) -> throughline::strengths::families::FamilyResult {
    profile.families.iter().find(|result| result.family.key == key).unwrap().clone()
}

/// Whether two dots stand clear of each other, and each inside the field and its quadrant.
fn stands_well(picture: &Picture) -> bool {
    let (left, top, right, bottom) = picture.field.edges;
    let (x, y) = picture.field.cross;
    let dots = &picture.field.dots;
    let inside = dots.iter().zip(&picture.skills).all(|(dot, (_, rated))| {
        let (across, up) = match rated.quadrant {
            Quadrant::LeadWith => (x..right, top..y),
            Quadrant::UseWithCare => (x..right, y..bottom),
            Quadrant::LearnNext => (left..x, top..y),
            Quadrant::LetGo => (left..x, y..bottom),
        };
        across.contains(&(dot.x - dot.radius))
            && across.contains(&(dot.x + dot.radius))
            && up.contains(&(dot.y - dot.radius))
            && up.contains(&(dot.y + dot.radius))
    });
    let apart = dots.iter().enumerate().all(|(place, dot)| {
        dots.iter()
            .skip(place + 1)
            .all(|other| (dot.x - other.x).hypot(dot.y - other.y) > dot.radius + other.radius)
    });
    inside && apart
}

// The inventory

#[test]
fn the_inventory_is_eight_families_of_five() {
    assert_eq!(FAMILIES.len(), 8);
    assert_eq!(Skill::all().count(), SKILL_COUNT);
    assert_eq!(SKILL_COUNT, 40);
}

#[test]
fn keys_are_unique_and_snake_case() {
    let keys: Vec<_> =
        Skill::all().map(|skill| skill.key).chain(FAMILIES.iter().map(|f| f.key)).collect();
    assert_eq!(keys.iter().collect::<HashSet<_>>().len(), keys.len());
    for key in keys {
        assert!(key.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{key}");
    }
}

/// Answers are kept under these keys: whoever changes one loses what clients said.
#[test]
fn keys_never_change() {
    let keys: Vec<_> = Skill::all().map(|skill| skill.key).collect();
    let kept = "making_sense_of_information solving_problems making_decisions \
                coming_up_with_ideas working_with_numbers \
                listening writing_clearly speaking_to_groups explaining persuading \
                working_in_a_team reading_people handling_conflict negotiating building_contacts \
                setting_direction developing_others delegating giving_feedback leading_change \
                planning_projects setting_priorities managing_money improving_processes \
                checking_quality \
                using_digital_tools automating_work designing building_and_repairing \
                finding_faults \
                understanding_needs helping_customers selling spotting_opportunities \
                handling_complaints \
                learning_new_things using_feedback staying_calm adapting following_through";
    assert_eq!(keys.join(" "), kept);
}

#[test]
fn every_text_is_there_and_no_two_are_the_same() {
    let skills =
        Skill::all().flat_map(|skill| [skill.name, skill.about].into_iter().chain(skill.anchors));
    let families = FAMILIES.iter().flat_map(|family| [family.name, family.about]);
    let texts: Vec<_> = skills.chain(families).collect();
    assert_eq!(texts.len(), 40 * 7 + 8 * 2);
    assert_eq!(
        texts.iter().map(|text| text.to_lowercase()).collect::<HashSet<_>>().len(),
        texts.len()
    );
    assert!(texts.iter().all(|text| text.len() >= 5 && text.trim() == *text));
}

#[test]
fn explanations_are_whole_sentences_short_enough_for_a_phone() {
    for skill in Skill::all() {
        for text in skill.anchors.into_iter().chain([skill.about]) {
            assert!(text.ends_with('.'), "{text}");
            assert!(text.chars().count() <= 90, "{text}");
            assert!(text.starts_with(char::is_uppercase), "{text}");
        }
    }
}

#[test]
fn a_skill_is_found_by_its_key_and_knows_its_family() {
    let skill = Skill::from_key("negotiating").unwrap();
    assert_eq!(skill.name, "Negotiating");
    assert_eq!(skill.family(), Family::from_key("people"));
    assert_eq!(skill.anchor(4), Some(skill.anchors[4]));
    assert_eq!(skill.anchor(5), None);
    assert_eq!(Skill::from_key("juggling"), None);
}

// The profile

#[test]
fn quadrants_follow_from_proficiency_and_energy() {
    let expected = [
        (3, 1, Quadrant::LeadWith),
        (4, 2, Quadrant::LeadWith),
        (3, -1, Quadrant::UseWithCare),
        (2, 1, Quadrant::LearnNext),
        (0, 2, Quadrant::LearnNext),
        (2, -1, Quadrant::LetGo),
    ];
    for (proficiency, energy, quadrant) in expected {
        assert_eq!(Quadrant::of(proficiency, energy), quadrant, "{proficiency} {energy}");
    }
}

#[test]
fn a_skill_that_gives_no_energy_is_no_ground_to_build_on() {
    assert_eq!(Quadrant::of(4, 0), Quadrant::UseWithCare);
    assert_eq!(Quadrant::of(1, 0), Quadrant::LetGo);
}

#[test]
fn quadrant_keys_lead_back_to_their_quadrant() {
    for quadrant in Quadrant::ALL {
        assert_eq!(Quadrant::from_key(quadrant.key()), Some(*quadrant));
    }
    assert_eq!(Quadrant::from_key("elsewhere"), None);
}

#[test]
fn a_skill_counts_as_answered_with_both_proficiency_and_energy() {
    let half = Rating { proficiency: Some(3), ..Rating::default() };
    let other_half = Rating { energy: Some(1), ..Rating::default() };
    let profile = Profile::of(&take(&[
        ("listening", rating(3, 1)),
        ("selling", half),
        ("designing", other_half),
    ]));
    assert_eq!(profile.answered(), 1);
    assert_eq!(profile.completeness(), "1 of 40 answered");
    assert!(profile.notes.iter().any(|note| note.starts_with("2 skills half answered")));
}

#[test]
fn numbers_off_the_scale_and_unknown_skills_are_left_out() {
    let profile = Profile::of(&take(&[
        ("listening", rating(5, 1)),
        ("selling", rating(3, 3)),
        ("juggling", rating(3, 1)),
        ("designing", aiming(1, 9)),
    ]));
    assert_eq!(profile.answered(), 0);
    assert!(profile.gaps.is_empty());
}

#[test]
fn gaps_come_widest_first_and_reached_targets_are_none() {
    let profile = Profile::of(&take(&[
        ("listening", aiming(2, 3)),
        ("negotiating", aiming(0, 4)),
        ("selling", aiming(1, 4)),
        ("designing", aiming(3, 3)),
        ("adapting", aiming(4, 1)),
    ]));
    let gaps: Vec<_> = profile.gaps.iter().map(|gap| (gap.skill.key, gap.steps)).collect();
    assert_eq!(gaps, [("negotiating", 4), ("selling", 3), ("listening", 1)]);
}

#[test]
fn in_a_quadrant_the_strongest_feeling_comes_first() {
    let profile = Profile::of(&take(&[
        ("listening", rating(4, 1)),
        ("selling", rating(3, 2)),
        ("designing", rating(4, 2)),
        ("managing_money", rating(4, 0)),
        ("delegating", rating(3, -2)),
    ]));
    let names = |quadrant| -> Vec<_> {
        profile.in_quadrant(quadrant).iter().map(|rated| rated.skill.key).collect()
    };
    assert_eq!(names(Quadrant::LeadWith), ["designing", "selling", "listening"]);
    assert_eq!(names(Quadrant::UseWithCare), ["delegating", "managing_money"]);
}

#[test]
fn a_family_with_one_skill_open_is_scored_from_the_others() {
    let profile = Profile::of(&take(&[
        ("listening", rating(4, 2)),
        ("writing_clearly", rating(3, 1)),
        ("explaining", rating(3, 0)),
        ("persuading", rating(1, -1)),
        ("selling", rating(2, 0)),
    ]));
    let communicating = family(&profile, "communicating");
    let means = communicating.means.unwrap();
    assert_eq!(communicating.answered, 4);
    assert!((means.proficiency - 2.75).abs() < 1e-9);
    assert!((means.energy - 0.5).abs() < 1e-9);
    assert_eq!(
        communicating.sentence,
        "4 of 5 answered: on average you manage hard cases too (2.8, from 0 to 4), and using \
         these skills gives you some energy (+0.5, from −2 to +2)."
    );
}

#[test]
fn a_family_with_two_skills_open_is_not_scored() {
    let profile = Profile::of(&first(3, varied));
    let thinking = family(&profile, "thinking");
    assert_eq!(thinking.means, None);
    assert_eq!(thinking.sentence, "3 of 5 answered: not scored yet, which takes at least 4.");
}

#[test]
fn the_summary_says_what_is_where() {
    let wanted = Rating { target: Some(4), ..rating(1, 2) };
    let profile = Profile::of(&take(&[
        ("listening", rating(4, 1)),
        ("explaining", rating(3, 2)),
        ("managing_money", rating(3, -1)),
        ("selling", wanted),
    ]));
    assert_eq!(
        profile.summary(),
        "You answered 4 of 40 skills. \
         Lead with: 2 skills that you do well and enjoy: Explaining things simply and Listening. \
         Use with care: 1 skill that you do well without getting energy back: Managing money. \
         Learn next: 1 skill that you enjoy and can still grow in: Selling. \
         The target furthest ahead is Selling: 1 today, 4 wanted, out of 4."
    );
}

#[test]
fn the_summary_names_three_skills_at_most() {
    let profile = Profile::of(&first(5, |_| rating(4, 2)));
    assert!(profile.summary().contains(
        "Lead with: 5 skills that you do well and enjoy, above all Making sense of information, \
         Solving problems and Making decisions."
    ));
}

#[test]
fn targets_that_are_equally_far_are_said_to_be() {
    let profile = Profile::of(&take(&[("listening", aiming(1, 3)), ("selling", aiming(2, 4))]));
    assert!(
        profile
            .summary()
            .ends_with("2 targets are furthest ahead, 2 steps each, among them Listening.")
    );
}

#[test]
fn an_empty_inventory_gives_a_profile_that_says_so() {
    let profile = Profile::of(&Ratings::new());
    assert_eq!(profile.summary(), "None of the 40 skills is answered yet.");
    assert_eq!(profile.completeness(), "0 of 40 answered");
    assert!(profile.families.iter().all(|family| family.means.is_none()));
}

// Notes about the answers

#[test]
fn a_full_and_varied_inventory_needs_no_note() {
    assert_eq!(Profile::of(&first(40, varied)).notes, Vec::<String>::new());
}

#[test]
fn missing_answers_are_said() {
    let profile = Profile::of(&first(32, varied));
    assert!(profile.notes[0].starts_with("32 of 40 answered."));
}

#[test]
fn identical_answers_are_said_kindly() {
    let notes = Profile::of(&first(40, |_| rating(2, 0))).notes;
    assert_eq!(notes.len(), 1);
    assert!(
        notes[0].contains("how well you do each skill and how it feels are nearly all the same")
    );
    assert!(notes[0].contains("If that is how it is, leave them."));
}

#[test]
fn one_odd_answer_among_forty_is_still_nearly_the_same() {
    let notes =
        Profile::of(&first(40, |n| rating(if n == 7 { 3 } else { 2 }, (n % 3) as i8))).notes;
    assert!(notes[0].contains("about how well you do each skill are nearly all the same"));
}

#[test]
fn flat_energy_is_told_apart_from_flat_proficiency() {
    let notes = Profile::of(&first(40, |number| rating((number % 5) as u8, 1))).notes;
    assert!(notes[0].contains("about how each skill feels are nearly all the same"));
}

#[test]
fn a_few_like_answers_at_the_start_mean_nothing_yet() {
    let notes = Profile::of(&first(9, |_| rating(2, 0))).notes;
    assert!(notes.iter().all(|note| !note.contains("nearly all the same")));
    let notes = Profile::of(&first(10, |_| rating(2, 0))).notes;
    assert!(notes.iter().any(|note| note.contains("nearly all the same")));
}

#[test]
fn ten_like_answers_in_a_row_are_pointed_out_and_nine_are_not() {
    let run = |length: usize| {
        Profile::of(&first(40, |n| if n < length { rating(4, 2) } else { varied(n) })).notes
    };
    assert_eq!(run(9), Vec::<String>::new());
    assert!(run(10)[0].starts_with(
        "From Making sense of information to Persuading you gave the same answer 10 times"
    ));
}

// Two takes

#[test]
fn the_largest_change_comes_first() {
    let before = take(&[
        ("listening", rating(2, 1)),
        ("negotiating", rating(1, 0)),
        ("selling", rating(3, 0)),
    ]);
    let after = take(&[
        ("listening", rating(3, 1)),
        ("negotiating", rating(3, -1)),
        ("selling", rating(3, 0)),
    ]);
    let change = Change::between(&before, &after);
    let moved: Vec<_> = change.moved.iter().map(|one| (one.skill.key, one.size())).collect();
    assert_eq!(moved, [("negotiating", 3), ("listening", 1)]);
    assert_eq!(
        change.summary,
        "2 of 3 skills answered in both takes changed. \
         Largest change: Negotiating, how well from 1 to 3 and how it feels from 0 to −1."
    );
}

#[test]
fn skills_answered_once_are_counted_and_not_compared() {
    let before = take(&[("listening", rating(2, 1)), ("selling", rating(1, 1))]);
    let after = take(&[("listening", rating(2, 1)), ("designing", rating(1, 1))]);
    let change = Change::between(&before, &after);
    assert_eq!((change.compared, change.newly_answered, change.no_longer_answered), (1, 1, 1));
    assert_eq!(
        change.summary,
        "The one skill answered in both takes stands where it stood. \
         1 skill answered for the first time. 1 skill answered before and open now."
    );
}

#[test]
fn takes_without_a_common_skill_cannot_be_compared() {
    let change = Change::between(&Ratings::new(), &first(1, varied));
    assert!(change.summary.starts_with("No skill is answered in both takes"));
}

// Words

#[test]
fn names_are_listed_as_they_are_read_aloud() {
    assert_eq!(listed(&[]), "");
    assert_eq!(listed(&["A"]), "A");
    assert_eq!(listed(&["A", "B"]), "A and B");
    assert_eq!(listed(&["A", "B", "C"]), "A, B and C");
    assert_eq!(counted(1, "skill"), "1 skill");
    assert_eq!(counted(0, "skill"), "0 skills");
}

// Whatever a client answers

prop_compose! {
    fn any_rating()(
        proficiency in proptest::option::of(0..=4u8),
        energy in proptest::option::of(-2..=2i8),
        target in proptest::option::of(0..=4u8),
    ) -> Rating {
        Rating { proficiency, energy, target }
    }
}

fn any_take() -> impl Strategy<Value = Ratings> {
    proptest::collection::vec(proptest::option::of(any_rating()), SKILL_COUNT).prop_map(|ratings| {
        let rated = Skill::all().zip(ratings);
        rated.filter_map(|(skill, rating)| Some((skill.key.to_string(), rating?))).collect()
    })
}

proptest! {
    #[test]
    fn every_answered_skill_lies_in_exactly_one_quadrant(ratings in any_take()) {
        let profile = Profile::of(&ratings);
        let placed: Vec<_> = Quadrant::ALL
            .iter()
            .flat_map(|quadrant| profile.in_quadrant(*quadrant))
            .map(|rated| rated.skill.key)
            .collect();
        let answered: HashSet<_> = ratings
            .iter()
            .filter(|(_, rating)| rating.proficiency.is_some() && rating.energy.is_some())
            .map(|(key, _)| key.as_str())
            .collect();
        prop_assert_eq!(placed.len(), answered.len());
        prop_assert_eq!(placed.into_iter().collect::<HashSet<_>>(), answered);
    }

    #[test]
    fn gaps_are_real_and_sorted(ratings in any_take()) {
        let gaps = Profile::of(&ratings).gaps;
        prop_assert!(gaps.iter().all(|gap| gap.steps > 0 && gap.have + gap.steps == gap.target));
        prop_assert!(gaps.is_sorted_by(|a, b| a.steps >= b.steps));
        let open = ratings.values().filter(|rating| rating.target > rating.proficiency);
        prop_assert_eq!(gaps.len(), open.filter(|rating| rating.proficiency.is_some()).count());
    }

    #[test]
    fn means_stay_on_their_scales_and_need_four_of_five(ratings in any_take()) {
        for result in Profile::of(&ratings).families {
            prop_assert_eq!(result.means.is_some(), result.answered >= 4);
            if let Some(means) = result.means {
                prop_assert!((0.0..=4.0).contains(&means.proficiency));
                prop_assert!((-2.0..=2.0).contains(&means.energy));
            }
        }
    }

    #[test]
    fn nothing_changes_between_a_take_and_itself(ratings in any_take()) {
        let change = Change::between(&ratings, &ratings);
        prop_assert!(change.moved.is_empty());
        prop_assert_eq!(change.compared, Profile::of(&ratings).answered());
    }

    #[test]
    fn going_back_undoes_a_change(before in any_take(), after in any_take()) {
        let (there, back) = (Change::between(&before, &after), Change::between(&after, &before));
        prop_assert_eq!(there.compared, back.compared);
        prop_assert_eq!(there.newly_answered, back.no_longer_answered);
        prop_assert!(there.moved.is_sorted_by(|a, b| a.size() >= b.size()));
        for (one, other) in there.moved.iter().zip(&back.moved) {
            prop_assert_eq!(one.skill.key, other.skill.key);
            prop_assert_eq!(one.proficiency, (other.proficiency.1, other.proficiency.0));
            prop_assert_eq!(one.energy, (other.energy.1, other.energy.0));
        }
    }
    #[test]
    fn the_picture_of_a_change_counts_what_moved(before in any_take(), after in any_take()) {
        let change = Change::between(&before, &after);
        let words = change.picture().words;
        let counts: Vec<usize> =
            words.finding.split(' ').filter_map(|word| word.parse().ok()).collect();
        prop_assert_eq!(counts.first(), Some(&change.moved.len()));
        prop_assert_eq!(words.rows.len(), change.moved.len());
        let well = change.moved.iter().filter(|one| one.proficiency.0 != one.proficiency.1);
        let feels = change.moved.iter().filter(|one| one.energy.0 != one.energy.1);
        let drawn = if change.moved.len() > 12 { 12 } else { 0 };
        let said = counts.iter().skip(1).sum::<usize>();
        prop_assert_eq!(said, well.count() + feels.count() + drawn);
    }

    #[test]
    fn every_answered_skill_has_a_dot_in_its_place_that_hides_no_other(ratings in any_take()) {
        let profile = Profile::of(&ratings);
        let picture = Picture::of(&profile);
        prop_assert_eq!(picture.field.dots.len(), profile.answered());
        prop_assert!(stands_well(&picture));
    }
}

#[test]
fn forty_like_answers_still_hide_no_dot() {
    let profile = Profile::of(&first(SKILL_COUNT, |_| rating(2, 0)));
    let picture = Picture::of(&profile);
    assert_eq!(picture.field.dots.len(), SKILL_COUNT);
    assert!(stands_well(&picture));
    assert!(picture.field.dots.iter().all(|dot| dot.radius > 3.0));
    assert_eq!(picture.field.words.finding, "40 skills to let go");
}

#[test]
fn a_dot_keeps_its_number_from_take_to_take() {
    let key = "working_with_numbers";
    let alone = take(&[(key, rating(3, 1))]);
    let among = first(SKILL_COUNT, varied);
    let number = |ratings: &Ratings| {
        let picture = Picture::of(&Profile::of(ratings));
        let found = picture.skills.iter().position(|(_, rated)| rated.skill.key == key).unwrap();
        (picture.skills[found].0, picture.field.dots[found].number.words.clone())
    };
    assert_eq!(number(&alone), (5, "5".to_owned()));
    assert_eq!(number(&among), (5, "5".to_owned()));
}

#[test]
fn a_picture_without_dots_says_so() {
    let picture = Picture::of(&Profile::of(&Ratings::new()));
    assert_eq!(picture.field.words.finding, "No skill has a place yet");
}
