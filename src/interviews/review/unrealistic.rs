//! Very big steps in very little time.

use chrono::Datelike;

use super::phrases;
use super::text::{Hit, Text};
use super::titles::{self, WantedTitle};
use super::{Context, Finding, Level, Rule};

/// Times in which something is to happen.
const TIMES: &[&str] = &[
    "in|within|inside|after the? next|first? # short? years|year|months|month",
    "over|during the next|coming # years|year|months|month",
    "# years|months time|from now",
    "# year plan|goal",
    "in|within|inside|after a|one|my|the first|next|single? year",
    "next|this year",
    "by|before|in the? end? of? # .|and|i|to",
    "a|the couple of years",
    "straight|right away",
    "immediately",
];

/// Ways of saying that a career is at its very start.
const STARTING: &[&str] = &[
    "just|recently|newly|only finished|graduated|graduating|qualified|left _? university|\
        college|school?",
    "fresh|straight out of|from _? school|university|college",
    "new|recent|fresh graduate|graduates",
    "my first job|proper|real job?",
    "starting|start out",
    "no work|professional|real? experience",
];

pub fn find(text: &Text, context: &Context) -> Vec<Finding> {
    let Some((experience, now)) = standing(text, context) else {
        return Vec::new();
    };
    titles::wanted(text)
        .into_iter()
        .filter_map(|WantedTitle { hit, level }| {
            let level = level.or(context.target_level.filter(|_| is_named_target(text, &hit)))?;
            let years = years_said(text, &hit, context).or(context.years_to_target)?;
            let usual = level.usual_years() - experience;
            let big = level >= Level::Lead && level > now.unwrap_or(Level::StartingOut);
            (big && years >= 0.0 && years < usual / 2.0)
                .then(|| remark(text, &hit, level, years, usual))
        })
        .collect()
}

/// Years of work to count, and the level now; `None` where neither the client's pages nor the text
/// say anything. Of several sources the kindest counts.
fn standing(text: &Text, context: &Context) -> Option<(f32, Option<Level>)> {
    let years = context.years_experience.filter(|years| years.is_finite());
    let level = context.current_level;
    let starting = !phrases::find(text, STARTING).is_empty();
    let from_level = level.map(Level::usual_years);
    match (years, from_level) {
        (None, None) => starting.then_some((0.0, None)),
        (years, from_level) => {
            Some((years.unwrap_or(0.0).max(from_level.unwrap_or(0.0)).max(0.0), level))
        }
    }
}

/// Whether a title nobody can place may be taken for the role the client aims for.
fn is_named_target(text: &Text, hit: &Hit) -> bool {
    text.words_of(hit).last().is_some_and(|word| word.is_any("officer partner chairman chairwoman"))
}

/// The years the hit's own sentence gives the step.
fn years_said(text: &Text, hit: &Hit, context: &Context) -> Option<f32> {
    let times = phrases::find(text, TIMES);
    times
        .iter()
        .filter(|time| text.sentence(time) == text.sentence(hit))
        .find_map(|time| years_in(text, time, context))
}

fn years_in(text: &Text, time: &Hit, context: &Context) -> Option<f32> {
    let words = text.words_of(time);
    let has = |list: &str| words.iter().any(|word| word.is_any(list));
    let number = words.iter().find_map(|word| number(&word.plain));
    match number {
        Some(number) if has("month months") => Some(number / 12.0),
        Some(number) if has("year years") => Some(number),
        Some(calendar) if (1900.0..2200.0).contains(&calendar) => {
            // Whole calendar years are close enough for "half the usual time".
            let today = i16::try_from(context.today.year()).ok()?;
            Some(calendar - f32::from(today))
        }
        Some(_) => None,
        None if has("couple") => Some(2.0),
        None if has("away immediately") => Some(0.0),
        None if has("this") => Some(0.5),
        None => Some(1.0),
    }
}

fn number(word: &str) -> Option<f32> {
    let written = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let place = written.iter().position(|written| *written == word);
    let place = place.and_then(|place| u8::try_from(place + 1).ok()).map(f32::from);
    place.or_else(|| word.parse().ok()).filter(|number: &f32| number.is_finite())
}

fn remark(text: &Text, hit: &Hit, level: Level, years: f32, usual: f32) -> Finding {
    let given = match years {
        ..0.75 => "less than a year".to_owned(),
        0.75..1.5 => "about a year".to_owned(),
        _ => format!("about {years:.0} years"),
    };
    Finding::at(
        Rule::Unrealistic,
        text,
        hit,
        format!(
            "From where you are, people usually work about {usual:.0} more years before this step \
             ({}), and the answer gives it {given}. It may sound as if you don't know the way yet.",
            level.label().to_lowercase()
        ),
        "Keep the goal, and name the step before it that you can reach in this time. Or say what \
         makes you faster than most.",
    )
}
