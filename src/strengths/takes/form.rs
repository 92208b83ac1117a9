//! A page of the inventory as it is typed. Its fields are named after the skills, like
//! `making_decisions_energy`.

use super::{Answers, SkillAnswer};
use crate::forms::{Choice, Pairs, Reading, Reply, TEXT};
use crate::strengths::rating::{
    ENERGY, ENERGY_LABELS, PROFICIENCY, PROFICIENCY_LABELS, Rating, feels, signed, well,
};
use crate::strengths::skills::{Family, Skill};

/// The four things asked about a skill, in the order they are asked.
#[derive(Clone, Copy)]
pub(super) enum Asked {
    Proficiency,
    Energy,
    Target,
    Evidence,
}

impl Asked {
    const ALL: [Self; 4] = [Self::Proficiency, Self::Energy, Self::Target, Self::Evidence];

    /// The name of the field that asks this about a skill.
    pub fn field(self, skill: &Skill) -> String {
        let what = match self {
            Self::Proficiency => "proficiency",
            Self::Energy => "energy",
            Self::Target => "target",
            Self::Evidence => "evidence",
        };
        format!("{}_{what}", skill.key)
    }

    /// How to go about it.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Proficiency | Self::Energy => "",
            Self::Target => "Only where you want to get further, or a goal of yours needs it.",
            Self::Evidence => "What you did, and what came of it. Interviewers ask for this.",
        }
    }

    /// What a form sends for this answer; empty where it is open.
    fn sent(self, answer: &SkillAnswer) -> String {
        let rating = answer.rating;
        let sent = match self {
            Self::Proficiency => rating.proficiency.map(|level| level.to_string()),
            Self::Energy => rating.energy.map(|level| level.to_string()),
            Self::Target => rating.target.map(|level| level.to_string()),
            Self::Evidence => Some(answer.evidence.clone()),
        };
        sent.unwrap_or_default()
    }

    /// What was answered last time, said quietly beside the question.
    pub fn last_time(self, answer: &SkillAnswer) -> String {
        let rating = answer.rating;
        let said = match self {
            Self::Proficiency => rating.proficiency.map(well),
            Self::Energy => rating.energy.map(feels),
            Self::Target => rating.target.map(well),
            Self::Evidence => Some(answer.evidence.clone()).filter(|text| !text.is_empty()),
        };
        said.map_or_else(String::new, |said| format!("Last time: {said}"))
    }
}

/// The answers to one page as a form sends them.
pub(super) fn form(family: &Family, answers: &Answers) -> Pairs {
    pairs(family, |skill, asked| asked.sent(&answers.about(skill)))
}

/// Reads one page. Every answer may be left open.
pub(super) fn draft(family: &Family, typed: &Pairs) -> Result<Answers, Reply> {
    let mut read = Reading::new();
    let mut answers = Answers::default();
    for skill in &family.skills {
        let [proficiency, energy, target, evidence] = Asked::ALL.map(|asked| asked.field(skill));
        let rating = Rating {
            proficiency: read.number(&proficiency, typed.get(&proficiency), PROFICIENCY),
            energy: read.number(&energy, typed.get(&energy), ENERGY),
            target: read.number(&target, typed.get(&target), PROFICIENCY),
        };
        let evidence = read.text_within(&evidence, typed.get(&evidence), TEXT);
        let answer = SkillAnswer { rating, evidence };
        answers.0.insert(skill.key.to_owned(), answer);
    }
    read.finish(answers)
}

/// The reply to a save that came second.
pub(super) fn stale(family: &Family, mine: &Pairs, theirs: &Answers) -> Reply {
    let mine = pairs(family, |skill, asked| mine.get(&asked.field(skill)).to_owned());
    Reply::stale(&mine, &form(family, theirs))
}

fn pairs(family: &Family, value: impl Fn(&Skill, Asked) -> String) -> Pairs {
    let value = &value;
    let of_skill =
        |skill| Asked::ALL.map(move |asked: Asked| (asked.field(skill), value(skill, asked)));
    Pairs(family.skills.iter().flat_map(of_skill).collect())
}

/// How well, with what each level of this skill looks like.
pub(super) fn proficiency_choices(skill: &Skill) -> Vec<Choice> {
    let levels = PROFICIENCY_LABELS.iter().zip(skill.anchors);
    let choice = |((level, label), anchor): (&(u8, &'static str), _)| {
        Choice::new(level.to_string(), format!("{level} · {label}")).hint(anchor)
    };
    levels.map(choice).collect()
}

/// Where to get to: nobody aims at not having done it.
pub(super) fn target_choices() -> Vec<Choice> {
    let levels = PROFICIENCY_LABELS.iter().skip(1);
    let choice =
        |(level, label): &(u8, &str)| Choice::new(level.to_string(), format!("{level} · {label}"));
    levels.map(choice).collect()
}

/// How it feels, as places on a scale.
pub(super) fn energy_choices() -> Vec<Choice> {
    let levels = ENERGY_LABELS.iter();
    let choice = |(energy, _): &(i8, _)| Choice::new(energy.to_string(), signed(*energy));
    levels.map(choice).collect()
}
