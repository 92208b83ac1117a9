//! The card to remember.

use chrono::NaiveDate;
use proptest::prelude::*;
use throughline::interviews::composing::{GoalSource, Slot};
use throughline::interviews::question::Question;
use throughline::interviews::talking_points::{
    follow_ups, talking_points, talking_points_from_draft,
};

#[test]
fn every_filled_part_has_a_line_in_the_order_of_the_question() {
    let slots = [
        (Slot::WinWin, "You gain a trainer from the first autumn."),
        (Slot::Achievements, "I led 25 shifts. It went well. We saved 15 minutes a day."),
        (Slot::Steps, "I am taking a course, I meet my mentor every month and I keep notes on it."),
        (Slot::Milestones, "By May I pass the exam."),
    ];
    let points = talking_points(Question::HowAchieve, &slots);
    let lines: Vec<_> = points.iter().map(|point| point.line.as_str()).collect();
    assert_eq!(
        lines,
        [
            "I led 25 shifts",
            "It went well",
            "We saved 15 minutes a day",
            "I am taking a course, I meet my mentor every month and I keep…",
            "By May I pass the exam",
            "You gain a trainer from the first autumn",
        ]
    );
    assert_eq!(points[0].slot, Some(Slot::Achievements));
}

#[test]
fn of_words_that_are_announced_only_what_is_said_has_a_line() {
    let draft = "In 5 years, I would like to be able to say: “I lead a team of four. They stay”. \
                 Then I said: wait until the whole list is there, and that took a month or more. \
                 My lead calls it “quiet work”.";
    let points = talking_points_from_draft(draft);
    let lines: Vec<_> = points.iter().map(|point| point.line.as_str()).collect();
    assert_eq!(
        lines,
        [
            "I lead a team of four",
            "They stay",
            "Then I said: wait until the whole list is there",
            "My lead calls it “quiet work”",
        ]
    );
}

#[test]
fn the_samples_give_four_to_seven_lines() {
    for sample in Question::ALL.iter().flat_map(|question| question.samples()) {
        let points = talking_points_from_draft(sample.text);
        assert!((4..=7).contains(&points.len()), "{points:#?}");
    }
}

#[test]
fn follow_ups_bring_what_the_plan_knows() {
    let goal = GoalSource {
        title: "Lead a team of four.".into(),
        due_on: NaiveDate::from_ymd_opt(2027, 6, 30),
        kpi: "people coached each week".into(),
    };
    let asked = follow_ups(&goal);
    assert!(asked.iter().any(|ask| ask.question.contains("“Lead a team of four”")));
    assert!(asked.iter().any(|ask| ask.question.contains("June 2027")));
    assert!(asked.iter().any(|ask| ask.have_ready.contains("people coached each week")));
}

#[test]
fn follow_ups_say_what_the_plan_still_lacks() {
    let goal = GoalSource { title: "Lead a team".into(), ..GoalSource::default() };
    assert!(follow_ups(&goal).iter().any(|ask| ask.have_ready.contains("no measure")));
    assert!(follow_ups(&goal).iter().any(|ask| ask.have_ready.contains("no date")));
    assert_eq!(follow_ups(&GoalSource::default()), []);
}

proptest! {
    #[test]
    fn a_card_is_short_whatever_the_draft(draft in any::<String>()) {
        let points = talking_points_from_draft(&draft);
        prop_assert!(points.len() <= 7);
        for point in points {
            prop_assert!(point.line.split(' ').count() <= 14);
        }
    }
}
