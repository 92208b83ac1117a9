//! The goal in one sentence, written from its parts, for the list, the printed sheet and the
//! interview pages.

use super::kinds::KpiDirection;
use super::parts::GoalParts;
use super::phrases::{after, announced, is_safe_to_lower, lowered, opens_with_verb, raised, tidy};
use crate::words::long_date;

/// What is said as long as no part has been filled in.
pub const NOT_YET: &str = "I have yet to put this goal into words.";

/// One sentence in the first person, such as "I will lead a team of five, moving my team size from
/// 0 to 5 people by 31 March 2027, because I enjoy seeing others grow." Parts that are missing are
/// left out; the client's words are kept, apart from what would break the sentence: line breaks,
/// full stops and a capital in the middle.
pub fn compose(parts: &GoalParts) -> String {
    let (title, specific) = (tidy(parts.title), tidy(parts.specific));
    let why = why(&tidy(parts.matters));
    let named = match (aim(&title), aim(&specific)) {
        (Some(aim), Some(_)) if !says_the_same(&title, &specific) => {
            Some(format!("{aim} ({})", lowered(&specific)))
        }
        (Some(aim), _) | (None, Some(aim)) => Some(aim),
        (None, None) => None,
    };
    let mut sentence = match (named, measure(parts)) {
        (Some(named), Some(measure)) => format!("{named}, {measure}"),
        (Some(named), None) => named,
        (None, Some(measure)) => format!("I will be {measure}"),
        (None, None) if why.is_none() && parts.due_on.is_none() => return NOT_YET.to_owned(),
        (None, None) => "I will reach this goal".to_owned(),
    };
    if let Some(due_on) = parts.due_on.map(long_date).filter(|date| !sentence.contains(date)) {
        let until = if is_held(parts) { "until" } else { "by" };
        sentence = format!("{sentence} {until} {due_on}");
    }
    if let Some(why) = why {
        sentence = format!("{sentence}, {why}");
    }
    sentence.push('.');
    sentence
}

/// A number as people write it: at most two decimals, and none where they would be zero.
pub fn plain_number(number: f64) -> String {
    let rounded = format!("{number:.2}");
    let trimmed = rounded.trim_end_matches('0').trim_end_matches('.');
    if trimmed == "-0" { "0".to_owned() } else { trimmed.to_owned() }
}

/// A number with its unit: "5 people", "5%", "£5".
pub fn amount(number: f64, unit: &str) -> String {
    let number = plain_number(number);
    match unit {
        "" => number,
        "%" => format!("{number}%"),
        "£" | "$" | "€" => match number.strip_prefix('-') {
            Some(owed) => format!("-{unit}{owed}"),
            None => format!("{unit}{number}"),
        },
        _ => format!("{number} {unit}"),
    }
}

/// The main clause, or `None` where the client has named nothing yet. A phrase that can't follow "I
/// will" is set after a colon, where any phrase and any capital can stand.
fn aim(phrase: &str) -> Option<String> {
    if phrase.is_empty() {
        return None;
    }
    if let Some(rest) = announced(phrase) {
        return (!rest.is_empty()).then(|| format!("I will {}", lowered(rest)));
    }
    let is_clause =
        ["i", "my goal is", "my aim is"].iter().any(|opening| after(phrase, opening).is_some());
    if is_clause {
        return Some(raised(phrase));
    }
    if opens_with_verb(phrase) {
        return Some(format!("I will {}", lowered(phrase)));
    }
    let colon = if is_safe_to_lower(phrase) { "" } else { " this:" };
    Some(format!("My goal is{colon} {}", lowered(phrase)))
}

fn says_the_same(title: &str, specific: &str) -> bool {
    title.to_lowercase().contains(&specific.to_lowercase())
}

fn is_held(parts: &GoalParts) -> bool {
    let unchanged = parts.kpi_baseline.is_some() && parts.kpi_baseline == parts.kpi_target;
    parts.kpi_target.is_some_and(f64::is_finite)
        && (parts.kpi_direction == Some(KpiDirection::Hold) || unchanged)
}

/// "moving my team size from 0 to 5 people", or as much of it as is known.
fn measure(parts: &GoalParts) -> Option<String> {
    let unit = tidy_unit(parts.kpi_unit);
    let name = measure_name(&tidy(parts.kpi_name));
    let baseline = parts.kpi_baseline.filter(|number| number.is_finite());
    let target = parts.kpi_target.filter(|number| number.is_finite());
    let spaced = name.as_ref().map(|name| format!("{name} ")).unwrap_or_default();
    match (baseline, target) {
        (_, Some(target)) if is_held(parts) => {
            let kept = if name.is_some() { format!("{spaced}at ") } else { "to ".to_owned() };
            Some(format!("keeping {kept}{}", amount(target, &unit)))
        }
        (Some(baseline), Some(target)) => {
            // "from 0 to 5 people" needs the unit once; a sign belongs to both numbers.
            let from =
                if matches!(unit.as_str(), "%" | "£" | "$" | "€") { unit.as_str() } else { "" };
            Some(format!(
                "moving {spaced}from {} to {}",
                amount(baseline, from),
                amount(target, &unit)
            ))
        }
        (None, Some(target)) => Some(match (&name, parts.kpi_direction) {
            (None, _) => format!("reaching {}", amount(target, &unit)),
            (Some(name), Some(KpiDirection::Up)) => {
                format!("bringing {name} up to {}", amount(target, &unit))
            }
            (Some(name), Some(KpiDirection::Down)) => {
                format!("bringing {name} down to {}", amount(target, &unit))
            }
            (Some(name), _) => format!("bringing {name} to {}", amount(target, &unit)),
        }),
        (Some(baseline), None) => Some(match &name {
            Some(name) => format!("starting with {name} at {}", amount(baseline, &unit)),
            None => format!("starting from {}", amount(baseline, &unit)),
        }),
        (None, None) => name.map(|name| format!("tracking {name}")),
    }
}

/// "%" and "£" have no letter in them, so they are kept as they are.
fn tidy_unit(unit: &str) -> String {
    match unit.trim() {
        sign @ ("%" | "£" | "$" | "€") => sign.to_owned(),
        other => tidy(other),
    }
}

/// "my team size", "the number of talks"; `None` where the measure has no name.
fn measure_name(name: &str) -> Option<String> {
    let first = name.split_whitespace().next()?.to_lowercase();
    let owner = match first.as_str() {
        "a" | "an" | "the" | "my" | "our" | "this" | "how" => "",
        "number" | "percentage" | "total" | "share" => "the ",
        _ => "my ",
    };
    Some(format!("{owner}{}", lowered(name)))
}

/// "because I enjoy it". Reasons that aren't a clause of their own come after a colon.
fn why(reason: &str) -> Option<String> {
    if reason.is_empty() {
        return None;
    }
    let joins_by_itself = ["because", "so that", "so", "to", "in order to", "for", "since", "as"];
    if joins_by_itself
        .iter()
        .any(|opening| after(reason, opening).is_some_and(|rest| !rest.is_empty()))
    {
        return Some(lowered(reason));
    }
    let first = reason.split([' ', '\'']).next().unwrap_or_default().to_lowercase();
    let subject = ["i", "it", "we", "they", "he", "she", "there", "you"].contains(&first.as_str());
    let may_be_subject = ["my", "our", "the", "this", "that"].contains(&first.as_str());
    let has_verb = reason.split_whitespace().any(|word| {
        let verbs = [
            "is", "are", "will", "would", "can", "needs", "need", "wants", "gives", "has", "have",
            "makes",
        ];
        verbs.contains(&word.to_lowercase().as_str())
    });
    if subject || may_be_subject && has_verb {
        return Some(format!("because {}", lowered(reason)));
    }
    Some(format!("which matters to me for this reason: {}", lowered(reason)))
}
