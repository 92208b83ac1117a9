//! What holds for every remark, whatever the rule.

use proptest::prelude::*;
use throughline::interviews::question::Question;
use throughline::interviews::review::{Context, Finding, Level, Rule, fingerprint, review};

/// The remarks of one rule about a text.
pub fn found(rule: Rule, text: &str, context: &Context) -> Vec<Finding> {
    review(text, context).into_iter().filter(|finding| finding.rule == rule).collect()
}

/// Holds a rule against ten or more texts it must remark on, and as many it must leave alone.
pub fn holds(rule: Rule, context: &Context, remarked: &[&str], left_alone: &[&str]) {
    assert!(remarked.len() >= 10 && left_alone.len() >= 10, "ten of each for {}", rule.key());
    let missed: Vec<_> =
        remarked.iter().filter(|text| found(rule, text, context).is_empty()).collect();
    let alarms: Vec<_> = left_alone
        .iter()
        .flat_map(|text| found(rule, text, context).into_iter().map(move |f| (f.words, text)))
        .collect();
    assert!(missed.is_empty() && alarms.is_empty(), "missed {missed:#?}\nfalse alarms {alarms:#?}");
}

#[test]
fn keys_of_rules_levels_and_questions_come_back() {
    for rule in Rule::ALL {
        assert_eq!(Rule::from_key(rule.key()), Some(*rule));
    }
    for level in Level::ALL {
        assert_eq!(Level::from_key(level.key()), Some(*level));
    }
    for question in Question::ALL {
        assert_eq!(Question::from_key(question.key()), Some(*question));
    }
    assert_eq!(Rule::from_key("nonsense"), None);
}

#[test]
fn an_empty_draft_gets_no_remarks() {
    assert_eq!(review("", &Context::default()), []);
    assert_eq!(review("  \n — … !", &Context::default()), []);
}

#[test]
fn the_sample_answers_stand_up_to_the_review() {
    for question in Question::ALL {
        for sample in question.samples() {
            let context = Context { question: *question, ..Context::default() };
            assert_eq!(review(sample.text, &context), [], "{}", sample.shape);
        }
    }
}

#[test]
fn remarks_follow_the_text_and_those_about_the_whole_come_last() {
    let text = "Maybe I want a higher salary. I work hard. Perhaps I want to be rich.";
    let findings = review(text, &Context::default());
    let starts: Vec<_> =
        findings.iter().map(|f| f.span.as_ref().map_or(usize::MAX, |span| span.start)).collect();
    assert!(starts.is_sorted());
    assert_eq!(starts.first(), Some(&0));
    assert_eq!(starts.last(), Some(&usize::MAX));
}

#[test]
fn a_remark_names_the_words_as_they_were_typed() {
    let findings = found(Rule::Hedging, "Well, MAYBE later in 2030.", &Context::default());
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].words, "MAYBE");
    assert_eq!(findings[0].span, Some(6..11));
}

#[test]
fn curly_and_straight_apostrophes_read_the_same() {
    for text in ["I’m not sure yet.", "I'm not sure yet."] {
        assert_eq!(found(Rule::Hedging, text, &Context::default()).len(), 1, "{text}");
    }
}

#[test]
fn a_kept_remark_is_known_again_after_the_text_moved() {
    let before = found(Rule::Hedging, "I’m not sure of it.", &Context::default());
    let after = found(Rule::Hedging, "In 2030, at sea, i'm  not\tsure of it.", &Context::default());
    assert_eq!(fingerprint(&before[0]), fingerprint(&after[0]));
    assert_eq!(fingerprint(&before[0]), "hedging:i'm not sure");
    let other = found(Rule::Hedging, "Maybe.", &Context::default());
    assert_ne!(fingerprint(&before[0]), fingerprint(&other[0]));
}

#[test]
fn remarks_explain_and_never_scold() {
    let text = "Maybe I want a higher salary. My last boss was awful. I work hard. I want to be \
                promoted. I just graduated and will be a CEO within a year. I know the QRT.";
    let short = review(text, &Context::default());
    let long = review(&"word ".repeat(400), &Context::default());
    let mut rules: Vec<Rule> = short.iter().chain(&long).map(|finding| finding.rule).collect();
    rules.sort();
    rules.dedup();
    for finding in short.iter().chain(&long) {
        let said = format!("{} {}", finding.reason, finding.fix).to_lowercase();
        for word in ["invalid", "please", "sorry", "oops", "wrong", "bad"] {
            assert!(!said.contains(word), "{word} in {said}");
        }
        assert!(!finding.reason.is_empty() && !finding.fix.is_empty());
    }
    assert_eq!(rules, Rule::ALL, "the two texts bring up every rule");
}

fn anything() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "maybe", "I", "want", "to", "be", "the", "CEO", "in", "two", "years", "£", "60k", "salary",
        "boss", "was", "awful", "’", "😀", "é", ".", ",", "\n", "\u{301}", "ß", "İ", "KPI", "(",
    ]);
    prop_oneof![
        any::<String>(),
        prop::collection::vec(words.clone(), 0..60).prop_map(|words| words.join(" ")),
        prop::collection::vec(words, 0..60).prop_map(|words| words.concat()),
    ]
}

proptest! {
    #[test]
    fn any_text_is_reviewed_and_every_span_holds_its_words(text in anything(), name in ".{0,12}") {
        let context = Context {
            company_name: name.clone(),
            role: name.clone(),
            company_words: text.clone(),
            years_experience: Some(f32::NAN),
            current_level: Some(Level::StartingOut),
            ..Context::default()
        };
        let findings = review(&text, &context);
        for finding in &findings {
            match &finding.span {
                Some(span) => prop_assert_eq!(text.get(span.clone()), Some(finding.words.as_str())),
                None => prop_assert!(finding.words.is_empty()),
            }
        }
        prop_assert_eq!(findings, review(&text, &context), "the same text gets the same remarks");
    }
}
