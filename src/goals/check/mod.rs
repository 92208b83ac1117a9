//! Reading a goal against the tips for strong goals. Each tip gets a mark, and each mark of "look
//! again" comes with the words that set it off, the reason and a way to fix it. The rules and their
//! word lists are ours and give the same answer every time; the client may always keep their words.

mod areas;
mod levels;
mod positive;
mod realistic;
mod rules;
mod specific;
mod tips;

pub use areas::{AREAS, Area, area_in};
pub use rules::{Finding, Rule};
pub use tips::{Mark, Tip};

use super::kinds::{Horizon, KpiDirection};
use super::parts::GoalParts;
use super::ratings::{Challenge, Desire};
use super::words::{find, lists, quantity, typed, words};
use crate::words::long_date;
use chrono::NaiveDate;

/// Everything worth another look in a goal as it stands on `today`, in the order of the tips.
pub fn check(parts: &GoalParts, today: NaiveDate) -> Vec<Finding> {
    let mut findings = positive::findings(parts);
    findings.extend(measure(parts));
    findings.extend(timeline(parts, today));
    findings.extend(own_desire(parts));
    findings.extend(challenge(parts));
    findings.extend(written_down(parts));
    findings.extend(specific::finding(parts));
    findings.extend(realistic::findings(parts, today));
    findings
}

/// All eight tips with their marks, in order: passed where no finding speaks of the tip. A finding
/// the client has chosen to keep their words against can be left out of `findings` beforehand.
pub fn marks(findings: &[Finding]) -> impl Iterator<Item = (Tip, Mark)> + '_ {
    Tip::ALL.iter().map(|tip| {
        let open = findings.iter().any(|finding| finding.rule.tip() == *tip);
        (*tip, if open { Mark::LookAgain } else { Mark::Passed })
    })
}

/// Words for a thing that is either there or not: as good a measure as a number.
const PROOFS: &str = "\
    certificate certified certification licence license licensed diploma degree pass passed exam \
    signed contract offer promoted promotion published accepted delivered completed finished \
    launched hired appointed qualification qualified award score rating survey registered report \
    portfolio badge grade";

fn measure(parts: &GoalParts) -> Option<Finding> {
    if let Some(target) = parts.kpi_target {
        let baseline = parts.kpi_baseline?;
        let against = match parts.kpi_direction? {
            KpiDirection::Up => target < baseline,
            KpiDirection::Down => target > baseline,
            KpiDirection::Hold => false,
        };
        return against.then(|| {
            Finding::new(
                Rule::TargetAgainstDirection,
                "kpi_direction",
                parts.kpi_direction.map_or("", KpiDirection::label),
                "Choose the other direction, or check the two numbers.",
            )
        });
    }
    if [parts.title, parts.specific, parts.measurable]
        .iter()
        .any(|text| quantity(&words(text)).is_some())
    {
        return None;
    }
    if parts.measurable.trim().is_empty() {
        let fix = "Name one number you can count, or one thing you can hold up: a certificate, a \
        signed contract.";
        return Some(Finding::new(Rule::NoMeasure, "measurable", "", fix));
    }
    let measurable = words(parts.measurable);
    let proof = measurable.iter().any(|word| lists(PROOFS, &word.lower));
    (!proof).then(|| {
        let fix = "Add how many, how often or how much. Or name the thing that will be there, \
        like a certificate.";
        Finding::new(Rule::MeasureWithoutNumber, "measurable", parts.measurable.trim(), fix)
    })
}

fn timeline(parts: &GoalParts, today: NaiveDate) -> Option<Finding> {
    let Some(due_on) = parts.due_on else {
        let said = parts.time_bound.trim();
        let fix = "Choose a day. It can be changed later, and the change is kept with its reason.";
        return Some(Finding::new(Rule::NoDate, "due_on", said, fix));
    };
    let day = long_date(due_on);
    if due_on < today {
        let fix = "Choose a new day, or mark the goal as achieved or let go.";
        return Some(Finding::new(Rule::DatePassed, "due_on", &day, fix));
    }
    let beyond =
        Horizon::of(today, due_on) == Horizon::Long && parts.horizon == Some(Horizon::Short);
    beyond.then(|| {
        let fix = "Make it a long-term goal, or choose a nearer day for a first part of it.";
        Finding::new(Rule::DateBeyondHorizon, "due_on", &day, fix)
    })
}

/// Ways of writing that often mean: somebody else would like me to.
const OTHERS_WISHES: &[&str] = &[
    "i should",
    "i ought to",
    "i have to",
    "i am expected to",
    "i'm expected to",
    "i am supposed to",
    "i'm supposed to",
    "wants me to",
    "want me to",
    "wanted me to",
    "told me to",
    "expects me to",
    "expect me to",
    "everyone says",
];

fn own_desire(parts: &GoalParts) -> Option<Finding> {
    let fix = "Ask yourself: would I still want this if nobody knew? If yes, write down why in \
    your own words. If no, \
               what would you want in its place?";
    match parts.desire {
        Some(Desire::Own | Desire::Shared) => None,
        Some(Desire::SomeoneElse) => {
            Some(Finding::new(Rule::SomeoneElsesIdea, "desire", Desire::SomeoneElse.label(), fix))
        }
        None => {
            let texts = [parts.title, parts.specific, parts.relevant, parts.matters];
            let said = texts.iter().find_map(|text| {
                let words = words(text);
                let range = OTHERS_WISHES.iter().find_map(|wish| find(&words, wish))?;
                Some(typed(text, words.get(range)?).to_owned())
            });
            Some(match said {
                Some(said) => Finding::new(Rule::SoundsLikeSomeoneElse, "desire", &said, fix),
                None => Finding::new(
                    Rule::DesireNotSaid,
                    "desire",
                    "",
                    "Choose whose idea this goal is.",
                ),
            })
        }
    }
}

fn challenge(parts: &GoalParts) -> Option<Finding> {
    let (rule, fix) = match parts.challenge.and_then(Challenge::of) {
        Some(Challenge::Stretch) => return None,
        Some(Challenge::TooEasy) => (
            Rule::TooEasy,
            "Raise the number, bring the day closer, or add the part that would make you proud.",
        ),
        Some(Challenge::TooHard) => (
            Rule::TooHard,
            "Keep it as a long-term goal and make a first goal of the next step towards it.",
        ),
        None => {
            return Some(Finding::new(
                Rule::ChallengeNotRated,
                "challenge",
                "",
                "Rate it from 1 to 5.",
            ));
        }
    };
    let rating = parts.challenge.map(|rating| format!("{rating} of 5")).unwrap_or_default();
    Some(Finding::new(rule, "challenge", &rating, fix))
}

fn written_down(parts: &GoalParts) -> Option<Finding> {
    let fix = "Save it. Then print it, or send it to yourself.";
    parts.written_on.is_none().then(|| Finding::new(Rule::NotWrittenDown, "title", "", fix))
}
