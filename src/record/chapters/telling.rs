//! Answers that take a few words of their own to tell.

use crate::comments::Subject;
use crate::db::Row;
use crate::forms::{Pairs, is_carried};
use crate::questionnaire::Question;
use crate::record::gathering::{Gathered, text};
use crate::strengths::reflections::SHEETS;
use crate::strengths::skills::Skill;
use crate::trail::What;
use crate::values::ValueKey;

/// The name of the value under a key, the person's own among them.
fn value(key: &str, all: &Gathered) -> String {
    match ValueKey::from_key(key) {
        Some(ValueKey::Own(id)) => all.heading_of("own_values", &id.to_string()),
        Some(listed) => listed.name(&[]).unwrap_or(key).to_owned(),
        None => key.to_owned(),
    }
}

fn skill(key: &str) -> String {
    Skill::from_key(key).map_or(key, |skill| skill.name).to_owned()
}

pub fn skill_of_answer(row: &Row, _: &Gathered) -> String {
    skill(text(row, "skill"))
}

pub fn value_of_statement(row: &Row, all: &Gathered) -> String {
    value(text(row, "value"), all)
}

pub fn target_of_link(row: &Row, all: &Gathered) -> String {
    match (text(row, "kind"), text(row, "target")) {
        ("value", key) => value(key, all),
        (_, key) => skill(key),
    }
}

fn question(row: &Row) -> Option<&'static Question> {
    let key = text(row, "question");
    SHEETS.iter().flat_map(|sheet| sheet.questions).find(|question| question.key == key)
}

pub fn question_of_reflection(row: &Row, _: &Gathered) -> String {
    question(row).map_or(text(row, "question"), |question| question.ask).to_owned()
}

pub fn answer_of_reflection(row: &Row, _: &Gathered) -> String {
    let kept = text(row, "body");
    question(row).map_or_else(|| kept.to_owned(), |question| question.answer(kept))
}

pub fn finding_of_priority(row: &Row, all: &Gathered) -> String {
    let findings = all.rows.get("findings").into_iter().flatten();
    let mut same = findings.filter(|finding| text(finding, "id") == text(row, "finding_id"));
    same.next().map_or("", |finding| text(finding, "learnt")).to_owned()
}

pub fn subject(row: &Row, all: &Gathered) -> String {
    let Some(subject) = Subject::from_key(text(row, "subject")) else {
        return text(row, "subject").to_owned();
    };
    let named = match &subject {
        Subject::Value(key) => value(key, all),
        Subject::Goal(id) => all.heading_of("goals", &id.to_string()),
        Subject::Company(id) => all.heading_of("companies", &id.to_string()),
        Subject::Answer(id) => all.heading_of("answers", &id.to_string()),
        _ => String::new(),
    };
    if named.is_empty() { subject.label().to_owned() } else { named }
}

pub fn words_kept_in_answer(row: &Row, _: &Gathered) -> String {
    let fingerprint = text(row, "fingerprint");
    fingerprint.split_once(':').map_or(fingerprint, |(_, words)| words).to_owned()
}

pub fn deed(row: &Row, _: &Gathered) -> String {
    let what = What::from_key(text(row, "what")).map_or("", What::label);
    what.replace("{}", text(row, "about"))
}

/// What the page a draft was typed on is called: its address would name whose page it is.
pub fn page_of_draft(row: &Row, _: &Gathered) -> String {
    Pairs::decoded(text(row, "body")).get("form_title").to_owned()
}

pub fn words_of_draft(row: &Row, _: &Gathered) -> String {
    let mut typed = Pairs::decoded(text(row, "body")).0;
    typed.retain(|(name, words)| !is_carried(name) && !words.is_empty());
    typed.iter().map(|(name, words)| format!("{name}: {words}")).collect::<Vec<_>>().join("\n")
}
