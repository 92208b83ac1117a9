//! Realistic: whether the size of a goal fits the time it is given. Only gross mismatches are
//! spoken of.

use super::{Finding, Rule, levels};
use crate::goals::kinds::KpiDirection;
use crate::goals::parts::GoalParts;
use crate::goals::statement::plain_number;
use crate::goals::words::{find, lists, typed, words};
use chrono::NaiveDate;

/// Days in a year on average.
const YEAR: f64 = 365.25;

/// What takes years for nearly everyone, and the months below which the site asks. Set low on
/// purpose.
const LONG_ROADS: &[(&str, f64)] = &[
    ("phd", 30.0),
    ("doctorate", 30.0),
    ("bachelor's degree", 20.0),
    ("bachelor", 20.0),
    ("bachelor's", 20.0),
    ("master's degree", 9.0),
    ("mba", 9.0),
    ("degree", 20.0),
    ("apprenticeship", 9.0),
    ("fluent", 6.0),
    ("fluently", 6.0),
    ("fluency", 6.0),
    ("chartered", 9.0),
];

/// Words that say the road was begun before, or that only its beginning is meant.
const UNDER_WAY: &str = "\
    finish finishing complete completing submit submitting defend final remaining last start \
    starting begin beginning apply applying application enrol enroll register choose choosing \
    research explore find compare place admission proposal save";

/// The same, said among the reasons why it is possible.
const ALREADY_INSIDE: &[&str] = &[
    "second year",
    "third year",
    "final year",
    "last year of",
    "halfway",
    "enrolled",
    "already studying",
];

/// From how many steps of a career a jump is spoken of, and how many a year are common enough to
/// leave alone.
const BIG_JUMP: u8 = 4;
const STEPS_A_YEAR: f64 = 1.0;

/// How many times today's number a target must be before its pace is looked at.
const STEEP: f64 = 10.0;

pub(super) fn findings(parts: &GoalParts, today: NaiveDate) -> Vec<Finding> {
    let thought = [parts.achievable, parts.realistic].iter().any(|text| !text.trim().is_empty());
    let unsaid = (!thought).then(|| {
        let fix = "Write what you already have: time, money, knowledge, people who help.";
        Finding::new(Rule::FeasibilityNotSaid, "realistic", "", fix)
    });
    let days = parts
        .due_on
        .filter(|due_on| *due_on >= today)
        .map(|due_on| (due_on - today).num_days() as f64);
    let found = [unsaid, too_soon(parts, days), steep_climb(parts, days), level_jump(parts, days)];
    found.into_iter().flatten().collect()
}

fn too_soon(parts: &GoalParts, days: Option<f64>) -> Option<Finding> {
    let months = days? / YEAR * 12.0;
    let texts = [parts.title, parts.specific];
    let is_begun =
        texts.iter().any(|text| words(text).iter().any(|word| lists(UNDER_WAY, &word.lower)));
    let is_inside = [parts.achievable, parts.realistic].iter().any(|text| {
        let words = words(text);
        ALREADY_INSIDE.iter().any(|phrase| find(&words, phrase).is_some())
    });
    if is_begun || is_inside {
        return None;
    }
    texts.iter().find_map(|text| {
        let words = words(text);
        let (range, least) =
            LONG_ROADS.iter().find_map(|(road, least)| Some((find(&words, road)?, *least)))?;
        (months < least).then(|| {
            let fix = "Choose a later day, or make a goal of the first part: a place on the \
            course, the first exam.";
            Finding::new(
                Rule::TooSoon,
                "due_on",
                typed(text, words.get(range).unwrap_or_default()),
                fix,
            )
        })
    })
}

fn steep_climb(parts: &GoalParts, days: Option<f64>) -> Option<Finding> {
    let (baseline, target) = (parts.kpi_baseline?, parts.kpi_target?);
    let weeks = days?.max(1.0) / 7.0;
    let climbs = parts.kpi_direction.is_none_or(|direction| direction == KpiDirection::Up);
    let steep =
        baseline > 0.0 && target >= baseline * STEEP && (target - baseline) / weeks > baseline;
    (climbs && steep).then(|| {
        let words = format!("from {} to {}", plain_number(baseline), plain_number(target));
        let fix = "Choose a later day, or a number you would already be proud of on this day.";
        Finding::new(Rule::SteepClimb, "kpi_target", &words, fix)
    })
}

fn level_jump(parts: &GoalParts, days: Option<f64>) -> Option<Finding> {
    let (step, title) = levels::sought(parts.title).or_else(|| levels::sought(parts.specific))?;
    let about_me = [
        parts.title,
        parts.specific,
        parts.achievable,
        parts.realistic,
        parts.relevant,
        parts.matters,
    ];
    let jump = step.checked_sub(levels::current(&about_me)?)?;
    let years = days
        .map(|days| days / YEAR)
        .or_else(|| years_said(parts.title))
        .or_else(|| years_said(parts.specific))
        .or_else(|| years_said(parts.time_bound))?;
    (jump >= BIG_JUMP && f64::from(jump) / years.max(0.1) > STEPS_A_YEAR).then(|| {
        let fix = "Keep it as your long-term aim, give it more years, and make a goal of the \
        next step up.";
        Finding::new(Rule::LevelJump, "due_on", title, fix)
    })
}

/// "within five years" as 5.
fn years_said(text: &str) -> Option<f64> {
    const SAID: [&str; 10] =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let words = words(text);
    words.windows(2).find_map(|pair| {
        let [number, unit] = pair else { return None };
        if !matches!(unit.lower.as_str(), "year" | "years") {
            return None;
        }
        let spelt = (1..)
            .zip(SAID)
            .find_map(|(n, said): (i32, _)| (said == number.lower).then_some(f64::from(n)));
        spelt.or_else(|| number.lower.parse::<u8>().ok().map(f64::from))
    })
}
