//! The rules of goals: the sentence they are said in, the check against the tips, and the way to a
//! target.

use chrono::NaiveDate;
use proptest::prelude::*;
use throughline::goals::check::{AREAS, Finding, Mark, Rule, Tip, area_in, check, marks};
use throughline::goals::kinds::{GoalKind, Horizon, KpiDirection, MilestoneKind};
use throughline::goals::letters::SMART;
use throughline::goals::parts::GoalParts;
use throughline::goals::progress::{KpiProgress, Reading, progress};
use throughline::goals::ratings::{CHALLENGE_SCALE, Challenge, Desire, LinkStrength};
use throughline::goals::state::{GoalState, MOST_ACTIVE, may_activate};
use throughline::goals::statement::{NOT_YET, amount, compose, plain_number};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

fn today() -> NaiveDate {
    day(2026, 6, 1)
}

/// A goal that passes every tip, to change one thing at a time.
fn strong() -> GoalParts<'static> {
    GoalParts {
        title: "Lead a team of five",
        specific: "The support team in Leeds",
        measurable: "Team size",
        achievable: "My manager has offered to train me",
        matters: "I enjoy seeing others grow",
        kpi_name: "Team size",
        kpi_unit: "people",
        kpi_baseline: Some(0.0),
        kpi_target: Some(5.0),
        kpi_direction: Some(KpiDirection::Up),
        due_on: Some(day(2027, 3, 31)),
        horizon: Some(Horizon::Short),
        kind: Some(GoalKind::Position),
        challenge: Some(3),
        desire: Some(Desire::Own),
        written_on: Some(day(2026, 5, 30)),
        ..GoalParts::default()
    }
}

fn titled(title: &str) -> GoalParts<'_> {
    GoalParts { title, specific: "", ..strong() }
}

fn found(parts: &GoalParts, rule: Rule) -> Option<Finding> {
    check(parts, today()).into_iter().find(|finding| finding.rule == rule)
}

mod closed_sets {
    use super::*;

    macro_rules! keys_come_back {
        ($($set:ty),*) => {$(
            for item in <$set>::ALL {
                assert_eq!(<$set>::from_key(item.key()), Some(*item));
                assert!(!item.label().is_empty());
            }
            let keys: std::collections::HashSet<_> = <$set>::ALL.iter().map(|i| i.key()).collect();
            assert_eq!(keys.len(), <$set>::ALL.len(), "two keys of {} are the same", stringify!($set));
            assert_eq!(<$set>::from_key("no such key"), None);
        )*};
    }

    #[test]
    fn every_key_reads_back_as_itself() {
        keys_come_back!(Horizon, GoalKind, KpiDirection, MilestoneKind, GoalState);
        keys_come_back!(Challenge, Desire, LinkStrength, Tip);
        for rule in Rule::ALL {
            assert_eq!(Rule::from_key(rule.key()), Some(*rule));
        }
    }

    #[test]
    fn every_tip_is_watched_by_a_rule() {
        for tip in Tip::ALL {
            assert!(Rule::ALL.iter().any(|rule| rule.tip() == *tip), "{tip:?}");
        }
    }

    #[test]
    fn two_years_to_the_day_is_still_short_term() {
        assert_eq!(Horizon::of(today(), day(2028, 6, 1)), Horizon::Short);
        assert_eq!(Horizon::of(today(), day(2028, 6, 2)), Horizon::Long);
        assert_eq!(Horizon::of(day(2024, 2, 29), day(2026, 3, 1)), Horizon::Long);
    }

    #[test]
    fn a_goal_moves_only_along_its_path() {
        use GoalState::*;
        let allowed = [
            (Draft, Active),
            (Draft, LetGo),
            (Active, OnHold),
            (Active, Achieved),
            (Active, LetGo),
            (OnHold, Active),
            (OnHold, Achieved),
            (OnHold, LetGo),
            (Achieved, Active),
            (LetGo, Draft),
            (LetGo, Active),
        ];
        for from in GoalState::ALL {
            for to in GoalState::ALL {
                let expected = allowed.contains(&(*from, *to));
                assert_eq!(from.can_become(*to), expected, "{from:?} to {to:?}");
            }
            assert!(from.next().count() > 0, "{from:?} is a dead end");
        }
    }

    #[test]
    fn a_fourth_active_goal_needs_a_word_from_the_client() {
        assert!(may_activate(MOST_ACTIVE - 1, false));
        assert!(!may_activate(MOST_ACTIVE, false));
        assert!(may_activate(MOST_ACTIVE, true));
    }

    #[test]
    fn only_the_ends_of_the_rating_are_too_easy_or_too_hard() {
        let read: Vec<_> = (0..=6).map(Challenge::of).collect();
        let stretch = Some(Challenge::Stretch);
        let (easy, hard) = (Some(Challenge::TooEasy), Some(Challenge::TooHard));
        assert_eq!(read, [None, easy, stretch, stretch, stretch, hard, None]);
        assert!(CHALLENGE_SCALE.iter().all(|(rating, _)| Challenge::of(*rating).is_some()));
    }

    #[test]
    fn link_strengths_run_from_one_to_three() {
        assert_eq!(LinkStrength::from_value(3), Some(LinkStrength::Strongly));
        assert_eq!(LinkStrength::from_value(0), None);
        assert!(LinkStrength::ALittle < LinkStrength::Strongly);
    }

    #[test]
    fn the_letters_spell_smart_and_each_has_examples() {
        assert_eq!(SMART.iter().map(|letter| letter.letter).collect::<String>(), "SMART");
        let headings: Vec<_> = SMART.iter().map(|letter| letter.heading()).collect();
        assert_eq!(headings[2], "Achievable / Action-oriented");
        assert_eq!(headings[3], "Relevant / Realistic");
        for reading in SMART.iter().flat_map(|letter| letter.readings) {
            assert!(reading.examples.len() >= 2, "{}", reading.field);
            assert!(reading.question.ends_with('?'), "{}", reading.field);
        }
    }

    #[test]
    fn strong_examples_for_s_pass_where_weak_ones_are_questioned() {
        for example in SMART[0].readings[0].examples {
            let weak = found(&titled(example.weak), Rule::TooGeneral);
            let strong = found(&titled(example.strong), Rule::TooGeneral);
            assert!(strong.is_none(), "{}", example.strong);
            assert!(weak.is_some(), "{}", example.weak);
        }
    }
}

mod statement {
    use super::*;

    #[test]
    fn all_parts_make_one_sentence() {
        let parts = GoalParts { specific: "", ..strong() };
        assert_eq!(
            compose(&parts),
            "I will lead a team of five, moving my team size from 0 to 5 people by 31 March 2027, \
             because I enjoy seeing others grow."
        );
    }

    #[test]
    fn what_exactly_stands_in_brackets() {
        assert!(
            compose(&strong())
                .starts_with("I will lead a team of five (the support team in Leeds), ")
        );
        let again = GoalParts { specific: "lead a team of five.", ..strong() };
        assert!(compose(&again).starts_with("I will lead a team of five, moving"));
    }

    #[test]
    fn openings_become_i_will() {
        for (title, sentence) in [
            ("Become a ward sister.", "I will become a ward sister."),
            ("I want to become a ward sister", "I will become a ward sister."),
            ("To become a ward sister", "I will become a ward sister."),
            ("I’d like to Become a ward sister!", "I will become a ward sister."),
            ("my goal is to become a ward sister...", "I will become a ward sister."),
            ("I will become a ward sister", "I will become a ward sister."),
            ("Confidently lead meetings", "I will confidently lead meetings."),
            ("To google well", "I will google well."),
            ("I want more recognition for my work", "I want more recognition for my work."),
            ("i work four days", "I work four days."),
            ("A better balance of work and home", "My goal is a better balance of work and home."),
            ("Head of Marketing", "My goal is this: Head of Marketing."),
            ("IT manager in Leeds", "My goal is this: IT manager in Leeds."),
            ("To-do app for nurses", "My goal is this: To-do app for nurses."),
            ("Learn Python. Then use it!", "I will learn Python; then use it."),
            ("- Learn Python\n- Learn Rust", "I will learn Python; learn Rust."),
            ("Use Node.js, C++ and 3.5, then rest", "I will use Node.js, C++ and 3.5, then rest."),
            ("Visit clients, e.g. in Leeds, etc.", "I will visit clients, e.g. in Leeds, etc."),
        ] {
            assert_eq!(compose(&GoalParts { title, ..GoalParts::default() }), sentence, "{title}");
        }
    }

    #[test]
    fn reasons_join_the_sentence_whatever_they_begin_with() {
        for (matters, end) in [
            ("I enjoy it", ", because I enjoy it."),
            ("Because it is fun.", ", because it is fun."),
            ("It's fun", ", because it's fun."),
            ("So that my family can move", ", so that my family can move."),
            ("To have more time", ", to have more time."),
            (
                "My family needs me at home. I miss them",
                ", because my family needs me at home; I miss them.",
            ),
            ("More time at home", ", which matters to me for this reason: more time at home."),
            ("Money", ", which matters to me for this reason: Money."),
        ] {
            let parts = GoalParts { title: "Learn Python", matters, ..GoalParts::default() };
            assert_eq!(compose(&parts), format!("I will learn Python{end}"), "{matters}");
        }
    }

    #[test]
    fn measures_are_said_with_as_much_as_is_known() {
        let measure = |name, unit, baseline, target, direction| {
            let parts = GoalParts {
                title: "Learn",
                kpi_name: name,
                kpi_unit: unit,
                kpi_baseline: baseline,
                kpi_target: target,
                kpi_direction: direction,
                ..GoalParts::default()
            };
            compose(&parts)
        };
        let up = Some(KpiDirection::Up);
        for (said, end) in [
            (
                measure("IELTS score", "", Some(6.0), Some(7.5), up),
                ", moving my IELTS score from 6 to 7.5.",
            ),
            (
                measure("Savings", "£", Some(0.0), Some(500.0), up),
                ", moving my savings from £0 to £500.",
            ),
            (
                measure("Number of talks", "", None, Some(4.0), up),
                ", bringing the number of talks up to 4.",
            ),
            (measure("", "talks", None, Some(4.0), up), ", reaching 4 talks."),
            (measure("", "%", Some(10.0), Some(20.0), None), ", moving from 10% to 20%."),
            (measure("the rating", "", None, None, None), ", tracking the rating."),
            (measure("Rating", "", Some(3.0), None, None), ", starting with my rating at 3."),
            (measure("Rating", "", Some(4.0), Some(4.0), up), ", keeping my rating at 4."),
            (
                measure("Overtime", "hours", None, Some(2.0), Some(KpiDirection::Down)),
                ", bringing my overtime down to 2 hours.",
            ),
            (
                measure("Hours", "", None, Some(35.0), Some(KpiDirection::Hold)),
                ", keeping my hours at 35.",
            ),
            (
                measure("Rating", "", Some(f64::NAN), Some(f64::INFINITY), up),
                ", tracking my rating.",
            ),
        ] {
            assert_eq!(said, format!("I will learn{end}"));
        }
    }

    #[test]
    fn a_lone_part_is_a_sentence_too() {
        let due = Some(day(2027, 3, 31));
        let blank = GoalParts::default();
        assert_eq!(compose(&blank), NOT_YET);
        assert_eq!(compose(&GoalParts { title: " ... ", ..blank }), NOT_YET);
        assert_eq!(compose(&GoalParts { title: "I want to", ..blank }), NOT_YET);
        assert_eq!(
            compose(&GoalParts { due_on: due, ..blank }),
            "I will reach this goal by 31 March 2027."
        );
        let why = GoalParts { matters: "it pays", ..blank };
        assert_eq!(compose(&why), "I will reach this goal, because it pays.");
        let number = GoalParts { kpi_name: "Rating", kpi_target: Some(4.0), due_on: due, ..blank };
        assert_eq!(compose(&number), "I will be bringing my rating to 4 by 31 March 2027.");
    }

    #[test]
    fn a_date_already_in_the_title_is_not_said_twice() {
        let parts = GoalParts {
            title: "Pass the exam by 31 March 2027",
            due_on: Some(day(2027, 3, 31)),
            ..GoalParts::default()
        };
        assert_eq!(compose(&parts), "I will pass the exam by 31 March 2027.");
    }

    #[test]
    fn numbers_are_written_as_people_write_them() {
        for (number, said) in
            [(5.0, "5"), (7.5, "7.5"), (0.126, "0.13"), (-0.001, "0"), (100.0, "100")]
        {
            assert_eq!(plain_number(number), said);
        }
        assert_eq!(amount(-5.0, "£"), "-£5");
    }

    prop_compose! {
        fn any_parts()(
            texts in proptest::array::uniform6("\\PC{0,40}|[ \n\t.!?;I’']{0,10}"),
            numbers in proptest::array::uniform2(proptest::option::of(any::<f64>())),
            direction in proptest::option::of(proptest::sample::select(KpiDirection::ALL)),
            due_on in proptest::option::of(0i64..9000),
        ) -> ([String; 6], [Option<f64>; 2], Option<KpiDirection>, Option<NaiveDate>) {
            (texts, numbers, direction, due_on.map(|days| today() + chrono::Duration::days(days)))
        }
    }

    proptest! {
        #[test]
        fn any_typing_makes_a_line_with_one_closing_full_stop(
            (texts, numbers, kpi_direction, due_on) in any_parts()
        ) {
            let [title, specific, kpi_name, kpi_unit, matters, measurable] = &texts;
            let parts = GoalParts {
                title, specific, kpi_name, kpi_unit, matters, measurable,
                kpi_baseline: numbers[0], kpi_target: numbers[1], kpi_direction, due_on,
                ..GoalParts::default()
            };
            let sentence = compose(&parts);
            prop_assert!(sentence.ends_with('.') && !sentence.ends_with(".."), "{sentence}");
            prop_assert!(!sentence.contains('\n') && !sentence.contains("  "), "{sentence}");
            check(&parts, today());
        }

        #[test]
        fn plain_words_make_exactly_one_sentence(
            title in "([A-Za-z]{5,9}[.!?,;:]{0,3}[ \n]{1,2}){0,6}",
            specific in "([A-Za-z]{5,9}[.!?,;:]{0,3}[ \n]{1,2}){0,6}",
            matters in "([A-Za-z]{5,9}[.!?,;:]{0,3}[ \n]{1,2}){0,6}",
        ) {
            let parts = GoalParts { title: &title, specific: &specific, matters: &matters, ..strong() };
            let sentence = compose(&parts);
            let ends = sentence.chars().filter(|c| matches!(c, '.' | '!' | '?')).count();
            prop_assert_eq!(ends, 1, "{}", sentence);
            prop_assert!(!sentence.contains(";;") && !sentence.contains(",;"), "{}", sentence);
        }
    }
}

mod the_check {
    use super::*;

    #[test]
    fn a_strong_goal_passes_all_eight() {
        let findings = check(&strong(), today());
        assert_eq!(findings, []);
        let marks: Vec<_> = marks(&findings).collect();
        assert_eq!(marks.len(), 8);
        assert!(marks.iter().all(|(_, mark)| *mark == Mark::Passed));
    }

    #[test]
    fn a_blank_goal_is_asked_about_everything_but_its_wording() {
        let findings = check(&GoalParts::default(), today());
        let passed: Vec<_> = marks(&findings)
            .filter(|(_, mark)| *mark == Mark::Passed)
            .map(|(tip, _)| tip)
            .collect();
        assert_eq!(passed, [Tip::Positive]);
        assert!(findings.iter().all(|f| f.words.is_empty() && !f.fix.is_empty()));
    }

    #[test]
    fn wording_that_turns_away_is_found_with_its_words() {
        for (title, words) in [
            ("Stop being late", "Stop"),
            ("I want to stop interrupting people", "stop"),
            ("Avoid conflict with my boss", "Avoid"),
            ("Quit my job at the bank", "Quit"),
            ("Never miss a deadline again", "Never"),
            ("Give up working weekends", "Give up"),
            ("Don’t say yes to everything", "Don’t"),
            ("I will not be shy in meetings", "will not"),
            ("Get rid of my old habits in meetings", "Get rid of"),
            ("Be a nurse who is no longer afraid of talks", "no longer"),
            ("Learn how to avoid overtime", "avoid"),
            ("Try not to be nervous on stage", "not to"),
            ("Ärger vermeiden: STOP shouting", "STOP"),
        ] {
            let finding = found(&titled(title), Rule::NegativeWording);
            assert_eq!(finding.map(|f| f.words).as_deref(), Some(words), "{title}");
        }
    }

    #[test]
    fn wording_that_only_looks_negative_is_left_alone() {
        for title in [
            "Make a stop-motion animation",
            "Learn stop motion filming",
            "Never stop learning Spanish",
            "Run a stop smoking clinic in Leeds",
            "Help ten patients quit smoking",
            "Teach drivers to avoid accidents",
            "Work on tax avoidance law",
            "Build a one-stop shop for parents",
            "Give up to three talks a year",
            "Lower the quit rate of my team to 5%",
            "Teach people who don't speak English",
            "Work for a not-for-profit in Leeds",
            "Read “Never Split the Difference” and try 3 of its ideas",
            "Design the bus stop signs of our town",
            "Keep complaints to no more than 2 a month",
            "Be the unstoppable Quito sales lead",
        ] {
            assert_eq!(found(&titled(title), Rule::NegativeWording), None, "{title}");
        }
    }

    #[test]
    fn negative_wording_is_offered_turned_round() {
        let late = found(&titled("Stop being late"), Rule::NegativeWording).expect("found");
        assert!(late.fix.contains("arrive five minutes early"), "{}", late.fix);
        let other = found(&titled("Stop juggling"), Rule::NegativeWording).expect("found");
        assert!(other.fix.contains("instead"), "{}", other.fix);
    }

    #[test]
    fn each_field_with_negative_wording_is_named() {
        let parts = GoalParts { action_oriented: "I will avoid email", ..strong() };
        assert_eq!(found(&parts, Rule::NegativeWording).map(|f| f.field), Some("action_oriented"));
    }

    #[test]
    fn goals_that_fit_everyone_are_called_general() {
        for title in [
            "Improve my management skills",
            "Be a better leader",
            "Become more influential in my profession",
            "Get a better job",
            "Advance my career",
            "Get promoted this year",
            "Be successful",
            "Improve my communication at work",
            "Grow professionally in 2027",
            "Get better at networking",
            "Move up the ladder",
            "Learn new things",
            "More recognition for my work",
            "Improve my technical skills",
        ] {
            assert!(found(&titled(title), Rule::TooGeneral).is_some(), "{title}");
        }
    }

    #[test]
    fn goals_that_name_something_are_specific_enough() {
        for title in [
            "Learn Python",
            "Become a manager",
            "Become a ward sister",
            "Lead a team of five",
            "Improve my presentation slides for investors",
            "Earn £40,000",
            "Improve my English",
            "Move to the finance department",
            "Pass the driving exam",
            "Get promoted to senior nurse",
            "Open a bakery",
            "Work four days from home",
            "Improve network security at our branch",
            "学习日语",
        ] {
            assert_eq!(found(&titled(title), Rule::TooGeneral), None, "{title}");
        }
    }

    #[test]
    fn a_wide_title_is_enough_once_the_details_are_named() {
        let parts = titled("Improve my management skills");
        let detailed = GoalParts { specific: "Hold a one-to-one with each nurse", ..parts };
        assert_eq!(found(&detailed, Rule::TooGeneral), None);
        let repeated = GoalParts { specific: "Be a better manager", ..parts };
        assert_eq!(found(&repeated, Rule::TooGeneral).map(|f| f.field), Some("specific"));
    }

    #[test]
    fn a_wide_area_is_offered_in_parts() {
        let finding =
            found(&titled("Improve my management skills"), Rule::TooGeneral).expect("found");
        let area = area_in("my management skills").expect("an area of ours");
        assert_eq!(area.key, "management");
        assert!(area.splits.iter().all(|split| finding.fix.contains(split)), "{}", finding.fix);
        for area in AREAS {
            let named = area_in(area.words[0]).map(|found| found.key);
            assert_eq!(named, Some(area.key), "{} is hidden by an earlier area", area.words[0]);
            assert!(area.splits.len() >= 3);
        }
    }

    #[test]
    fn a_leap_over_many_steps_is_questioned() {
        for (title, achievable, years) in [
            ("Become CEO", "I am a graduate", 5),
            ("Become a vice president", "Fresh graduate, good marks", 5),
            ("From graduate to CEO", "Hard work", 5),
            ("Be the company's next managing director", "I'm a trainee", 6),
            ("Become CFO", "Currently a junior accountant", 4),
            ("I want to become a director", "I am an intern in the office", 2),
            ("Be promoted to vice president", "I'm a senior engineer", 2),
            ("Become Chief Executive Officer", "Just out of school", 5),
            ("Become a manager", "I am an apprentice", 1),
            ("Become head of sales", "I am a student", 2),
        ] {
            let due_on = today().checked_add_months(chrono::Months::new(12 * years));
            let parts = GoalParts { title, specific: "", achievable, due_on, ..strong() };
            assert!(found(&parts, Rule::LevelJump).is_some(), "{title}: {achievable}");
        }
    }

    #[test]
    fn years_written_as_words_count_where_no_day_is_chosen() {
        let parts = GoalParts { due_on: None, ..titled("From graduate to CEO within five years") };
        assert!(found(&parts, Rule::LevelJump).is_some());
    }

    #[test]
    fn steps_people_do_take_are_left_alone() {
        for (title, achievable, years) in [
            ("Become CEO", "I am a graduate", 15),
            ("Become a manager", "I am a graduate", 5),
            ("Become a team leader", "I am a junior engineer", 2),
            ("Become CEO", "I am a director here", 1),
            ("Become CEO", "Hard work", 2),
            ("Become CEO of my own company", "I am a graduate", 1),
            ("Become executive assistant to the CEO", "I am a graduate", 1),
            ("Present my thesis to the director", "I am a student", 1),
            ("Be president of the chess club", "I am a student", 1),
            ("Become a project manager", "I am a trainee", 1),
            ("Lead a team of graduates", "I am a manager", 1),
            ("Be a mentor to the CEO", "I am a graduate", 1),
            ("Learn to report to the managing director", "I am a trainee", 1),
        ] {
            let due_on = today().checked_add_months(chrono::Months::new(12 * years));
            let parts = GoalParts { title, specific: "", achievable, due_on, ..strong() };
            assert_eq!(found(&parts, Rule::LevelJump), None, "{title}: {achievable}");
        }
    }

    #[test]
    fn long_roads_in_a_short_time_are_questioned() {
        for (title, months) in [
            ("Earn a bachelor's degree in nursing", 6),
            ("Get a PhD in chemistry", 12),
            ("Speak Spanish fluently", 2),
            ("Do an MBA", 3),
            ("Become a chartered accountant", 4),
        ] {
            let due_on = today().checked_add_months(chrono::Months::new(months));
            let parts = GoalParts { due_on, ..titled(title) };
            assert!(found(&parts, Rule::TooSoon).is_some(), "{title}");
        }
    }

    #[test]
    fn long_roads_of_those_already_on_them_are_left_alone() {
        let due_on = Some(day(2026, 12, 1));
        let achievable = "I'm in my final year";
        let parts = GoalParts { due_on, achievable, ..titled("Earn a bachelor's degree") };
        assert_eq!(found(&parts, Rule::TooSoon), None);
    }

    #[test]
    fn long_roads_begun_earlier_or_only_begun_are_left_alone() {
        for (title, months) in [
            ("Finish my bachelor's degree", 6),
            ("Submit my PhD thesis", 3),
            ("Apply for a degree in nursing", 3),
            ("Earn a bachelor's degree in nursing", 36),
            ("Speak Spanish fluently", 18),
            ("Research MBA programmes in Leeds", 1),
        ] {
            let due_on = today().checked_add_months(chrono::Months::new(months));
            let parts = GoalParts { due_on, ..titled(title) };
            assert_eq!(found(&parts, Rule::TooSoon), None, "{title}");
        }
    }

    #[test]
    fn a_number_that_would_have_to_explode_is_questioned() {
        let climb = |baseline, target, days| {
            let due_on = Some(today() + chrono::Duration::days(days));
            let parts = GoalParts {
                kpi_baseline: Some(baseline),
                kpi_target: Some(target),
                due_on,
                ..strong()
            };
            found(&parts, Rule::SteepClimb).map(|finding| finding.words)
        };
        assert_eq!(climb(1000.0, 10_000.0, 30).as_deref(), Some("from 1000 to 10000"));
        assert_eq!(climb(1000.0, 10_000.0, 365), None);
        assert_eq!(climb(1.0, 5.0, 14), None);
        assert_eq!(climb(0.0, 500.0, 1), None);
    }

    #[test]
    fn a_measure_is_a_number_or_a_thing_to_hold_up() {
        let measured = |title, measurable| {
            let parts = GoalParts { title, specific: "", measurable, kpi_target: None, ..strong() };
            check(&parts, today())
                .into_iter()
                .map(|f| f.rule)
                .find(|rule| rule.tip() == Tip::Measured)
        };
        assert_eq!(measured("Learn Python", ""), Some(Rule::NoMeasure));
        assert_eq!(
            measured("Learn Python", "I feel good about it"),
            Some(Rule::MeasureWithoutNumber)
        );
        assert_eq!(measured("Learn Python", "I hold the certificate"), None);
        assert_eq!(measured("Learn Python", "Two small tools"), None);
        assert_eq!(measured("Run 4 workshops", ""), None);
        assert_eq!(measured("Learn Python by 3 May 2027", ""), Some(Rule::NoMeasure));
    }

    #[test]
    fn a_target_on_the_wrong_side_is_questioned() {
        let parts = GoalParts { kpi_baseline: Some(9.0), ..strong() };
        assert_eq!(
            found(&parts, Rule::TargetAgainstDirection).map(|f| f.field),
            Some("kpi_direction")
        );
    }

    #[test]
    fn the_timeline_is_a_day_ahead_that_fits_the_horizon() {
        let due = |due_on, time_bound| {
            let parts = GoalParts { due_on, time_bound, ..strong() };
            check(&parts, today()).into_iter().find(|f| f.rule.tip() == Tip::Timeline)
        };
        let rule = |due_on| due(Some(due_on), "").map(|finding| finding.rule);
        assert_eq!(rule(today()), None);
        assert_eq!(rule(day(2026, 5, 31)), Some(Rule::DatePassed));
        assert_eq!(rule(day(2030, 1, 1)), Some(Rule::DateBeyondHorizon));
        let words = due(None, "next spring").map(|finding| finding.words);
        assert_eq!(words.as_deref(), Some("next spring"));
    }

    #[test]
    fn wishes_of_others_are_asked_about_unless_the_client_has_said() {
        let asked = |desire, matters| {
            let parts = GoalParts { desire, matters, ..strong() };
            check(&parts, today())
                .into_iter()
                .find(|f| f.rule.tip() == Tip::OwnDesire)
                .map(|f| f.rule)
        };
        assert_eq!(asked(None, "I like it"), Some(Rule::DesireNotSaid));
        assert_eq!(asked(None, "My father wants me to"), Some(Rule::SoundsLikeSomeoneElse));
        assert_eq!(asked(Some(Desire::Own), "My father wants me to"), None);
        assert_eq!(asked(Some(Desire::Shared), ""), None);
        assert_eq!(asked(Some(Desire::SomeoneElse), ""), Some(Rule::SomeoneElsesIdea));
    }

    #[test]
    fn challenge_and_saving_have_their_marks() {
        for (rating, rule) in [
            (None, Rule::ChallengeNotRated),
            (Some(1), Rule::TooEasy),
            (Some(5), Rule::TooHard),
            (Some(9), Rule::ChallengeNotRated),
        ] {
            assert!(
                found(&GoalParts { challenge: rating, ..strong() }, rule).is_some(),
                "{rating:?}"
            );
        }
        assert!(found(&GoalParts { written_on: None, ..strong() }, Rule::NotWrittenDown).is_some());
    }

    proptest! {
        #[test]
        fn words_that_set_a_rule_off_were_typed(title in "(\\PC{0,8}| stop | don’t |“|\"|late){0,8}") {
            for finding in check(&titled(&title), today()) {
                if finding.rule == Rule::NegativeWording {
                    prop_assert!(title.contains(&finding.words), "{:?} in {:?}", finding.words, title);
                }
            }
        }

        #[test]
        fn a_trigger_inside_another_word_is_no_trigger(
            before in "[a-z]{1,4}",
            trigger in proptest::sample::select(vec!["stop", "avoid", "quit", "never"]),
            after in "[a-z]{1,4}",
        ) {
            for title in [format!("{before}{trigger}"), format!("{trigger}-{after}"), format!("{before}-{trigger}")] {
                prop_assert_eq!(found(&titled(&title), Rule::NegativeWording), None, "{}", title);
            }
        }
    }
}

mod kpi_progress {
    use super::*;

    fn readings(values: &[f64]) -> Vec<Reading> {
        let days = (1..).map(|day_of_may| day(2026, 5, day_of_may));
        days.zip(values).map(|(read_on, value)| Reading { read_on, value: *value }).collect()
    }

    fn fraction(
        direction: KpiDirection,
        baseline: Option<f64>,
        target: Option<f64>,
        values: &[f64],
    ) -> Option<f64> {
        progress(direction, baseline, target, &readings(values), today()).fraction()
    }

    #[test]
    fn the_way_is_measured_from_baseline_to_target() {
        use KpiDirection::{Down, Hold, Up};
        for (direction, baseline, target, values, expected) in [
            (Up, Some(0.0), 5.0, &[1.0, 3.0][..], 0.6),
            (Up, Some(0.0), 5.0, &[8.0], 1.6),
            (Up, Some(2.0), 5.0, &[1.0], 0.0),
            (Down, Some(10.0), 2.0, &[6.0], 0.5),
            (Down, Some(10.0), 2.0, &[0.0], 1.25),
            (Down, Some(10.0), 2.0, &[12.0], 0.0),
            (Up, Some(5.0), 5.0, &[4.0], 0.0),
            (Up, Some(5.0), 5.0, &[6.0], 1.0),
            (Down, Some(5.0), 5.0, &[4.0], 1.0),
            (Up, None, 5.0, &[1.0, 3.0], 0.5),
            (Hold, None, 40.0, &[40.0, 41.0, 45.0, 38.5], 0.75),
        ] {
            let found = fraction(direction, baseline, Some(target), values).expect("enough data");
            assert!((found - expected).abs() < 1e-9, "{direction:?} {values:?}: {found}");
        }
    }

    #[test]
    fn missing_numbers_are_said_and_not_guessed() {
        let up = KpiDirection::Up;
        assert_eq!(
            progress(up, Some(0.0), None, &readings(&[1.0]), today()),
            KpiProgress::NoTarget
        );
        for (baseline, values) in [(Some(0.0), &[][..]), (None, &[3.0]), (Some(0.0), &[f64::NAN])] {
            let found = progress(up, baseline, Some(5.0), &readings(values), today());
            assert_eq!(found, KpiProgress::NotEnoughData);
            assert_eq!(found.sentence(), "Not enough data yet.");
        }
    }

    #[test]
    fn readings_after_today_wait_for_their_day() {
        let tomorrow = Reading { read_on: day(2026, 6, 2), value: 5.0 };
        let found = progress(KpiDirection::Up, Some(0.0), Some(5.0), &[tomorrow], today());
        assert_eq!(found, KpiProgress::NotEnoughData);
    }

    #[test]
    fn progress_is_said_with_what_it_is_out_of() {
        let said = |direction, baseline, target, values: &[f64]| {
            progress(direction, Some(baseline), Some(target), &readings(values), today()).sentence()
        };
        assert_eq!(said(KpiDirection::Up, 0.0, 5.0, &[3.0]), "60% of the way from 0 to 5: now 3.");
        assert_eq!(said(KpiDirection::Up, 0.0, 5.0, &[5.0]), "At the target of 5.");
        assert_eq!(
            said(KpiDirection::Down, 9.0, 5.0, &[4.0]),
            "Past the target: now 4, the target was 5."
        );
        assert_eq!(
            said(KpiDirection::Hold, 9.0, 35.0, &[35.0, 50.0]),
            "On target in 50% of the readings: now 50, to be kept at 35."
        );
    }

    proptest! {
        #[test]
        fn the_order_of_readings_on_different_days_does_not_matter(
            values in proptest::collection::vec(-1e6f64..1e6, 1..20),
            baseline in proptest::option::of(-1e6f64..1e6),
            target in -1e6f64..1e6,
            direction in proptest::sample::select(KpiDirection::ALL),
        ) {
            let forward = readings(&values);
            let backward: Vec<_> = forward.iter().rev().copied().collect();
            let read = |readings: &[Reading]| progress(direction, baseline, Some(target), readings, today());
            prop_assert_eq!(read(&forward), read(&backward));
        }

        #[test]
        fn progress_is_never_below_zero_nor_boundless(
            values in proptest::collection::vec(any::<f64>(), 0..5),
            baseline in proptest::option::of(any::<f64>()),
            target in proptest::option::of(any::<f64>()),
            direction in proptest::sample::select(KpiDirection::ALL),
        ) {
            let found = progress(direction, baseline, target, &readings(&values), today());
            if let Some(fraction) = found.fraction() {
                prop_assert!(fraction >= 0.0 && fraction.is_finite());
            }
            prop_assert!(found.sentence().ends_with('.'));
        }
    }
}

mod direction {
    use throughline::direction::starters::{STARTERS, VISION_PROMPTS, WHY_QUESTIONS};

    #[test]
    fn starters_leave_room_for_the_clients_own_words() {
        assert!(STARTERS.iter().all(|starter| starter.sentence.contains('…')));
        let keys: std::collections::HashSet<_> =
            STARTERS.iter().map(|starter| starter.key).collect();
        assert_eq!(keys.len(), 5);
    }

    #[test]
    fn visions_look_five_ten_and_fifteen_years_ahead() {
        assert_eq!(VISION_PROMPTS.each_ref().map(|prompt| prompt.years), [5, 10, 15]);
        assert!(WHY_QUESTIONS.iter().all(|question| question.label.ends_with('?')));
    }
}
