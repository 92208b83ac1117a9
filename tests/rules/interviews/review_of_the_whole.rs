//! Rules about the answer as a whole, and about how fast a career can go.

use super::review::{found, holds};
use chrono::NaiveDate;
use throughline::interviews::review::{Context, Level, Rule};

#[test]
fn answers_for_any_company_are_marked_and_those_that_point_at_this_one_are_not() {
    let context = Context {
        company_name: "Hollow Oak Furniture Ltd".into(),
        role: "Workshop planner".into(),
        company_words: "Honest craft. Furniture repaired for life; workshops in every county."
            .into(),
        ..Context::default()
    };
    holds(
        Rule::NoCompanyTie,
        &context,
        &[
            "I want to become an engineer and build bridges.",
            "In five years I want to lead a team of ten people.",
            "My goal is to pass the exam in May and then specialise.",
            "I want to grow my skills in planning.",
            "I would love to work in a large international company.",
            "Ten years from now I see myself teaching others what I know.",
            "I moved here in 2019 and I like the town.",
            "I want to start your own kind of business, as they say.",
            "I value good work and I keep my promises.",
            "An oak in the garden reminds me to think long term.",
            "My plan has three steps: a course, a licence and a first project.",
        ],
        &[
            "I want to plan the workshops at Hollow Oak.",
            "Hollow Oak Furniture's repairs last for life, and that is what I want to do.",
            "As a workshop planner I would start with the calendar.",
            "I like that your team repairs things.",
            "This role would let me learn planning.",
            "I want to stay here for many years.",
            "I want to learn the craft of furniture that lasts.",
            "I would like to join you in spring.",
            "You plan to open a second site, and I can help.",
            "What I can bring to this company is patience.",
            "At HOF I would learn every trade.",
            "Your mission is close to my heart.",
            "I want to lead your data team.",
            "The results would interest your board.",
        ],
    );
}

#[test]
fn an_unknown_company_is_called_the_company_and_a_known_one_by_name() {
    let text = "I want to build bridges.";
    let unknown = found(Rule::NoCompanyTie, text, &Context::default());
    assert!(unknown[0].reason.contains("lead to the company"), "{}", unknown[0].reason);
    let context = Context { company_name: "Hollow Oak".into(), ..Context::default() };
    assert!(found(Rule::NoCompanyTie, text, &context)[0].fix.contains("about Hollow Oak"));
}

#[test]
fn answers_that_give_the_company_nothing_are_marked() {
    holds(
        Rule::NoEmployerBenefit,
        &Context::default(),
        &[
            "I want to learn as much as I can in this role.",
            "My goal is to become a director.",
            "Your company can help me reach my goals.",
            "I want to finish my degree and travel.",
            "This job would help me grow my skills.",
            "I want to improve my English.",
            "I would like to contribute to my pension.",
            "I want to build my confidence and my network.",
            "In five years I see myself with a licence and an office.",
            "I like the location and the hours.",
            "You would give me the training I need.",
            "I want to train as a nurse.",
            "I coach myself every morning.",
        ],
        &[
            "I want to help your customers find the right size.",
            "I can reduce waiting times on the ward.",
            "I would train new colleagues in my first year.",
            "I want to contribute to a calmer workshop.",
            "We cut errors by a third, and I can do that again.",
            "You would gain a planner who knows both sides.",
            "It is a win-win.",
            "I share what I learn with the team every Friday.",
            "I want to solve problems for the people who use your product.",
            "I would make your release days shorter.",
            "I can bring order to the spare parts.",
            "My lessons help pupils who fell behind.",
            "I want to use my skills to help people.",
            "I want to coach junior analysts.",
        ],
    );
}

#[test]
fn answers_without_a_number_or_a_date_are_marked() {
    holds(
        Rule::NoNumberOrDate,
        &Context::default(),
        &[
            "I want to lead a team and help customers.",
            "My goal is to become a better teacher.",
            "One day I want to run a bakery.",
            "I always give 110% for the team.",
            "I want to work on B2B software.",
            "I am available 24/7 for my patients.",
            "I may study law, and I march on.",
            "First I want to learn, then I want to teach.",
            "I want to be one of the people who build bridges.",
            "I would like to grow and share what I know.",
            "I use Web3 tools and MP3 players.",
        ],
        &[
            "I want to lead a team of 12.",
            "Within three years I want to run a shop.",
            "I pass the exam in May.",
            "I cut waste by half.",
            "I finish my course next year.",
            "By 2030 I want to have my licence.",
            "I coach a colleague every week.",
            "I served dozens of families.",
            "I earned 60k points for the house.",
            "I came 3rd in the national contest.",
            "We doubled the number of visitors.",
            "I meet my mentor on the last Monday.",
            "In March I start the course.",
        ],
    );
}

fn graduate() -> Context {
    Context {
        years_experience: Some(0.0),
        current_level: Some(Level::StartingOut),
        today: NaiveDate::from_ymd_opt(2026, 3, 1).unwrap_or_default(),
        ..Context::default()
    }
}

#[test]
fn leaps_are_marked_and_steps_are_not() {
    holds(
        Rule::Unrealistic,
        &graduate(),
        &[
            "In five years I want to be CEO.",
            "I want to become a vice president within five years.",
            "By 2030 I will be the chief executive of a bank.",
            "Within two years I want to be head of department.",
            "I want to be a manager within a year.",
            "I see myself as a managing director in four years.",
            "My five-year plan is to become chief financial officer.",
            "In 18 months I want to be promoted to director.",
            "I want to become a team leader next year.",
            "Over the next three years I will become director of marketing.",
            "I’ll be President in 6 years.",
        ],
        &[
            "In five years I want to be a team leader.",
            "In ten years I want to become a director.",
            "I want to be CEO in the long run.",
            "I want to be the CEO of my own company in three years.",
            "In two years I want to be a project manager.",
            "Within a year I want to present our results to the CEO.",
            "In three years I want to work with the director on new shops.",
            "By 2045 I want to be chief executive.",
            "In two years I want to be a good nurse.",
            "I was the president of the chess club for two years.",
            "Next year I become assistant manager.",
            "In one year I want to be able to lead a shift.",
        ],
    );
}

#[test]
fn experience_makes_the_same_goal_realistic() {
    let text = "In five years I want to be CEO.";
    assert_eq!(found(Rule::Unrealistic, text, &graduate()).len(), 1);
    let head =
        Context { years_experience: Some(14.0), current_level: Some(Level::Head), ..graduate() };
    assert_eq!(found(Rule::Unrealistic, text, &head), []);
    let by_years_alone =
        Context { years_experience: Some(12.0), current_level: None, ..graduate() };
    assert_eq!(found(Rule::Unrealistic, text, &by_years_alone), []);
}

#[test]
fn nothing_is_called_unrealistic_where_experience_is_unknown() {
    let unknown = Context { today: graduate().today, ..Context::default() };
    assert_eq!(found(Rule::Unrealistic, "In five years I want to be CEO.", &unknown), []);
    let told = "I just graduated, and in five years I want to be CEO.";
    assert_eq!(found(Rule::Unrealistic, told, &unknown).len(), 1);
}

#[test]
fn a_time_from_the_plan_counts_where_the_answer_has_none() {
    let text = "I want to be CEO.";
    let planned = Context { years_to_target: Some(3.0), ..graduate() };
    assert_eq!(found(Rule::Unrealistic, text, &planned).len(), 1);
    assert_eq!(found(Rule::Unrealistic, text, &graduate()), []);
}

#[test]
fn the_remark_says_how_long_the_way_usually_is() {
    let marked = found(Rule::Unrealistic, "In five years I want to be CEO.", &graduate());
    assert!(marked[0].reason.contains("about 13 more years"), "{}", marked[0].reason);
    assert!(marked[0].reason.contains("about 5 years"), "{}", marked[0].reason);
    assert_eq!(marked[0].words, "be CEO");
}

/// Texts of these lengths in words.
fn of_words(lengths: &[usize]) -> Vec<String> {
    lengths.iter().map(|length| "word ".repeat(*length)).collect()
}

fn held_by_length(rule: Rule, marked: &[usize], left_alone: &[usize]) {
    let (marked, left_alone) = (of_words(marked), of_words(left_alone));
    let marked: Vec<_> = marked.iter().map(String::as_str).collect();
    let left_alone: Vec<_> = left_alone.iter().map(String::as_str).collect();
    holds(rule, &Context::default(), &marked, &left_alone);
}

#[test]
fn answers_over_two_minutes_are_long() {
    held_by_length(
        Rule::TooLong,
        &[282, 283, 290, 300, 320, 350, 400, 500, 800, 2000],
        &[1, 20, 100, 139, 140, 150, 200, 250, 280, 281],
    );
}

#[test]
fn answers_under_a_minute_are_short() {
    held_by_length(
        Rule::TooShort,
        &[1, 2, 5, 10, 40, 70, 100, 120, 137, 138],
        &[139, 140, 141, 160, 200, 240, 280, 281, 300, 900],
    );
}

#[test]
fn a_long_answer_is_told_how_much_to_cut() {
    let marked = found(Rule::TooLong, &"word ".repeat(300), &Context::default());
    assert!(marked[0].fix.contains("cut about 20 words"), "{}", marked[0].fix);
    let marked = found(Rule::TooShort, &"word ".repeat(100), &Context::default());
    assert!(marked[0].fix.contains("about 40 more words"), "{}", marked[0].fix);
}
