//! Answers suggested from what the client has already written.

use chrono::NaiveDate;
use proptest::prelude::*;
use throughline::interviews::composing::{
    AchievementSource, CompanySource, GoalSource, MilestoneSource, Slot, Sources, ValueSource,
    first_draft, list, lower_first, missing, sentence, shared_values, suggest,
};
use throughline::interviews::question::Question;

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

fn value(name: &str, meaning: &str) -> ValueSource {
    ValueSource { name: name.into(), meaning: meaning.into() }
}

fn aspiring(goal: &str) -> String {
    let sources = Sources { overarching_goal: goal.into(), ..Sources::default() };
    suggest(Slot::Aspiration, &sources).unwrap_or_default()
}

#[test]
fn a_goal_fits_its_sentence_however_it_was_written() {
    assert_eq!(aspiring("Lead a clinic."), "In the long run, I want to lead a clinic.");
    assert_eq!(aspiring("To lead a clinic"), "In the long run, I want to lead a clinic.");
    assert_eq!(aspiring("leading a clinic"), "In the long run, I see myself leading a clinic.");
    assert_eq!(aspiring("I want to lead a clinic"), "I want to lead a clinic.");
    assert_eq!(aspiring("My own clinic"), "In the long run, this is my goal: my own clinic.");
    assert_eq!(
        aspiring("- Cut road deaths\n in half…"),
        "In the long run, I want to cut road deaths in half."
    );
}

#[test]
fn the_first_letter_is_lowered_only_where_it_is_safe() {
    for (typed, inside) in [
        ("Lead a team", "lead a team"),
        ("A clinic of my own", "a clinic of my own"),
        ("Integrity", "integrity"),
        ("Negotiation", "negotiation"),
        ("Planning", "planning"),
        ("I lead a team", "I lead a team"),
        ("I'm a nurse", "I'm a nurse"),
        ("AWS certificate", "AWS certificate"),
        ("Python course", "Python course"),
        ("Maria's old team", "Maria's old team"),
        ("iOS apps", "iOS apps"),
        ("", ""),
    ] {
        assert_eq!(lower_first(typed), inside);
    }
}

#[test]
fn lists_are_joined_the_way_they_are_said() {
    let items = |items: &[&str]| items.iter().map(|item| (*item).to_owned()).collect::<Vec<_>>();
    assert_eq!(list(&items(&[])), "");
    assert_eq!(list(&items(&["a"])), "a");
    assert_eq!(list(&items(&["a", "b"])), "a and b");
    assert_eq!(list(&items(&["a", "b", "c"])), "a, b and c");
    assert_eq!(list(&items(&["a, or d", "b"])), "a, or d; and b");
}

#[test]
fn sentences_end_once() {
    assert_eq!(sentence("done"), "Done.");
    assert_eq!(sentence("done!"), "Done!");
    assert_eq!(sentence("“Done.”"), "“Done.”");
}

#[test]
fn the_long_run_is_followed_by_the_nearest_vision_and_the_first_goal() {
    let sources = Sources {
        overarching_goal: "Become head of a rehabilitation clinic".into(),
        vision_5: "I lead a ward of 20 beds".into(),
        vision_10: "Run the clinic".into(),
        goals: vec![
            GoalSource { title: "Join a board".into(), due_on: None, kpi: String::new() },
            GoalSource {
                title: "Pass the board exam".into(),
                due_on: day(2028, 6, 1),
                kpi: String::new(),
            },
            GoalSource {
                title: "Finish the leadership course".into(),
                due_on: day(2027, 3, 1),
                kpi: String::new(),
            },
        ],
        ..Sources::default()
    };
    assert_eq!(
        suggest(Slot::Aspiration, &sources).as_deref(),
        Some(
            "In the long run, I want to become head of a rehabilitation clinic. In 5 years, I would \
             like to be able to say: “I lead a ward of 20 beds”. My next step on that road is to \
             finish the leadership course by March 2027."
        )
    );
}

#[test]
fn values_both_hold_are_named() {
    let mine = [value("Honesty", "saying what I see"), value("Family", ""), value("Learning", "")];
    let shared = shared_values(&mine, "Integrity, bold ideas, learning");
    let pairs: Vec<_> = shared.iter().map(|v| (v.mine.as_str(), v.theirs.as_str())).collect();
    assert_eq!(pairs, [("Honesty", "integrity"), ("Learning", "Learning")]);
}

#[test]
fn alignment_speaks_of_the_mission_and_of_shared_values() {
    let sources = Sources {
        company: CompanySource {
            mission: "To help people move again".into(),
            values: "Integrity; learning".into(),
            ..CompanySource::default()
        },
        values: vec![value("Honesty", "Saying what I see"), value("Learning", "")],
        ..Sources::default()
    };
    assert_eq!(
        suggest(Slot::Alignment, &sources).as_deref(),
        Some(
            "Your mission is to help people move again, and I want my work to serve that. You name \
             integrity and learning, which fits what matters most to me: honesty and learning. For \
             me, honesty means saying what I see."
        )
    );
}

#[test]
fn a_value_with_the_same_name_on_both_sides_is_said_once() {
    let sources = Sources {
        company: CompanySource {
            values: "INTEGRITY, integrity".into(),
            ..CompanySource::default()
        },
        values: vec![value("integrity", "")],
        ..Sources::default()
    };
    let said = suggest(Slot::Alignment, &sources).unwrap_or_default();
    assert_eq!(said.to_lowercase().matches("integrity").count(), 1, "{said}");
}

#[test]
fn contribution_joins_strengths_plans_and_ideas() {
    let sources = Sources {
        company: CompanySource {
            name: "Northgate".into(),
            role: "Ward manager".into(),
            plans: "Open two day clinics".into(),
            contribution: "Set up the handover between them".into(),
            ..CompanySource::default()
        },
        strengths: vec![
            "Planning".into(),
            "Active listening".into(),
            "AWS".into(),
            "Writing".into(),
        ],
        ..Sources::default()
    };
    assert_eq!(
        suggest(Slot::Contribution, &sources).as_deref(),
        Some(
            "In this role as a ward manager at Northgate, I would lean on what I do best: planning, \
             active listening and AWS. You plan to open two day clinics, and I would like to help \
             with that. I can set up the handover between them."
        )
    );
}

#[test]
fn the_latest_achievements_come_first_with_their_results() {
    let done = |on, what: &str, result: &str| AchievementSource {
        on,
        what: what.into(),
        result: result.into(),
    };
    let sources = Sources {
        achievements: vec![
            done(None, "Best project prize", ""),
            done(day(2024, 2, 1), "Cut waiting times", "Down from 40 to 25 minutes"),
            done(day(2025, 11, 1), "We planned a new rota", "I kept all nine nurses"),
        ],
        ..Sources::default()
    };
    assert_eq!(
        suggest(Slot::Achievements, &sources).as_deref(),
        Some(
            "In November 2025, we planned a new rota. I kept all nine nurses. In February 2024, I \
             cut waiting times. The result: down from 40 to 25 minutes. One result I am proud of is \
             this: best project prize."
        )
    );
}

#[test]
fn steps_of_one_shape_make_one_sentence() {
    let with = |actions: &[&str]| {
        let actions = actions.iter().map(|action| (*action).to_owned()).collect();
        let support = vec!["My mentor".to_owned(), "Mei".to_owned()];
        suggest(Slot::Steps, &Sources { actions, support, ..Sources::default() })
            .unwrap_or_default()
    };
    let backing = "I have backing for this: my mentor and Mei.";
    assert_eq!(
        with(&["Take a course.", "Meet my mentor monthly", "Join the safety group"]),
        format!(
            "My plan for now is to take a course, meet my mentor monthly and join the safety group. \
             {backing}"
        )
    );
    assert_eq!(
        with(&["Taking a course", "meeting my mentor"]),
        format!("At the moment I am taking a course and meeting my mentor. {backing}")
    );
    assert_eq!(
        with(&["Take a course", "Toastmasters, every week"]),
        format!(
            "These are the steps I am working on: take a course; and Toastmasters, every week. \
             {backing}"
        )
    );
}

#[test]
fn milestones_come_in_order_of_date_and_fall_back_to_goals() {
    let sources = Sources {
        overarching_goal: "Lead a ward".into(),
        milestones: vec![
            MilestoneSource { title: "First project run".into(), due_on: day(2027, 9, 1) },
            MilestoneSource { title: "Pass the exam".into(), due_on: day(2027, 3, 1) },
        ],
        ..Sources::default()
    };
    assert_eq!(
        suggest(Slot::Milestones, &sources).as_deref(),
        Some(
            "By March 2027, I plan to pass the exam. By September 2027, I want to reach this \
             milestone: first project run. Together they lead up to my long-term goal."
        )
    );
    let goals = Sources {
        goals: vec![GoalSource {
            title: "Finish the course by May".into(),
            due_on: day(2027, 5, 1),
            kpi: String::new(),
        }],
        ..Sources::default()
    };
    assert_eq!(
        suggest(Slot::Milestones, &goals).as_deref(),
        Some("One milestone is to finish the course by May.")
    );
}

#[test]
fn both_sides_win() {
    let sources = Sources {
        overarching_goal: "Lead a ward".into(),
        company: CompanySource {
            name: "Northgate".into(),
            contribution: "Shorten the handovers".into(),
            ..CompanySource::default()
        },
        ..Sources::default()
    };
    assert_eq!(
        suggest(Slot::WinWin, &sources).as_deref(),
        Some(
            "This role at Northgate would bring me closer to my goal to lead a ward. You would gain \
             from it as well. I can shorten the handovers."
        )
    );
}

#[test]
fn an_empty_plan_says_what_to_write_and_where() {
    for slot in Slot::ALL {
        assert_eq!(suggest(*slot, &Sources::default()), None);
        assert!(missing(*slot, &Sources::default()).is_some());
        assert_eq!(Slot::from_key(slot.key()), Some(*slot));
    }
}

#[test]
fn a_draft_keeps_the_order_of_the_question_and_leaves_gaps_out() {
    let slots = [
        (Slot::Contribution, "I can help\nyou"),
        (Slot::Alignment, "  "),
        (Slot::Steps, "not asked here"),
        (Slot::Aspiration, "I want to lead a ward."),
    ];
    assert_eq!(
        first_draft(Question::CareerGoals, &slots),
        "I want to lead a ward.\n\nI can help you."
    );
    assert_eq!(first_draft(Question::HowAchieve, &[]), "");
}

fn notes() -> impl Strategy<Value = String> {
    let typed = prop::sample::select(vec![
        "",
        "  ",
        "…",
        "I",
        "To",
        "to lead",
        "Lead",
        "-ing",
        "😀",
        "Élan vital.",
        "A",
        "ing ing",
    ]);
    prop_oneof![any::<String>(), typed.prop_map(str::to_owned)]
}

proptest! {
    #[test]
    fn a_part_is_either_suggested_or_said_to_be_missing(
        texts in prop::collection::vec(notes(), 12), year in 1990i32..2100,
    ) {
        let text = |place: usize| texts[place].clone();
        let on = day(year, 6, 1);
        let sources = Sources {
            overarching_goal: text(0),
            vision_5: text(1),
            goals: vec![GoalSource { title: text(2), due_on: on, kpi: text(3) }],
            company: CompanySource {
                name: text(4), role: text(5), mission: text(6), values: text(7),
                plans: text(8), contribution: text(9), ..CompanySource::default()
            },
            values: vec![value(&text(7), &text(3))],
            strengths: vec![text(10)],
            achievements: vec![AchievementSource { on, what: text(11), result: text(1) }],
            actions: vec![text(10), text(2)],
            milestones: vec![MilestoneSource { title: text(11), due_on: on }],
            support: vec![text(4)],
            ..Sources::default()
        };
        for slot in Slot::ALL {
            let suggestion = suggest(*slot, &sources);
            prop_assert_eq!(suggestion.is_none(), missing(*slot, &sources).is_some());
            if let Some(said) = suggestion {
                prop_assert!(said.contains(char::is_alphanumeric));
                prop_assert_eq!(said.trim(), said.as_str());
            }
        }
    }
}
