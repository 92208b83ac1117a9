//! Specific enough: whether a goal names anything beyond a wide area and words that fit every goal.

use super::areas::{AREAS, area_in};
use super::{Finding, Rule};
use crate::goals::parts::GoalParts;
use crate::goals::words::{Word, find, is_quantity, is_year, lists, words};

/// Words that are in many goals and narrow none of them down.
const WIDE: &str = "\
    a about all also am an and as at be being by can for from i i'd i'll i'm if in into is it its \
    me more most much my myself of on or our own so some that the their them things this to up \
    very we what will with would like want goal aim each every really overall general generally \
    various different several many stuff something anything everything someone people person way \
    ways other others area areas improve improving develop developing build building grow growing \
    strengthen enhance increase boost better get getting become becoming have having make making \
    do doing go going gain learn learning start find work working move moving advance advancing \
    climb change progress progressing raise earn reach achieve achieving try hard harder best \
    forward ahead further higher level ladder step next good great strong stronger excellent \
    effective successful success happy happier fulfilled confident confidence influential \
    influence recognition recognised recognized respected valued professional professionally \
    professionalism expert well known new nice important interesting meaningful difference impact \
    potential skill skills ability abilities knowledge experience performance career careers job \
    jobs role roles position profession department departments workplace office life balance money \
    salary pay income promoted promotion opportunity opportunities company qualification \
    qualifications training future time today tomorrow soon now later year years month months week \
    weeks day days daily weekly monthly";

/// A role by itself names something ("become a manager"); with one of these before it, it only
/// praises ("become a better manager").
const PRAISED_ROLES: &[&str] = &[
    "manager",
    "leader",
    "communicator",
    "presenter",
    "speaker",
    "writer",
    "networker",
    "listener",
    "negotiator",
];
const PRAISE: &[&str] = &[
    "better",
    "good",
    "great",
    "strong",
    "stronger",
    "best",
    "excellent",
    "effective",
    "successful",
    "confident",
];

pub(super) fn finding(parts: &GoalParts) -> Option<Finding> {
    let (title, specific) = (parts.title.trim(), parts.specific.trim());
    if title.is_empty() && specific.is_empty() {
        let fix = "Write the goal in a few words, the way you would tell a friend.";
        return Some(Finding::new(Rule::NothingNamed, "title", "", fix));
    }
    if names_something(title) || names_something(specific) {
        return None;
    }
    let area = area_in(title).or_else(|| area_in(specific));
    let fix = match area {
        Some(area) => format!(
            "Split {} into parts and make a goal of one or two, for example: {}.",
            area.label,
            area.splits.join("; ")
        ),
        None => "Name one area: which skill, which role, which place, with whom? If there are \
        several, make a \
                 goal for each."
            .to_owned(),
    };
    let (field, words) =
        if specific.is_empty() { ("title", title) } else { ("specific", specific) };
    Some(Finding::new(Rule::TooGeneral, field, words, fix))
}

/// Whether a word of the text is neither wide, nor a date, nor the bare name of an area.
fn names_something(text: &str) -> bool {
    let words = words(text);
    let mut wide: Vec<bool> = words.iter().map(is_wide).collect();
    for phrase in AREAS.iter().flat_map(|area| area.words.iter()) {
        let Some(range) = find(&words, phrase) else {
            continue;
        };
        let before = range.start.checked_sub(1).and_then(|at| words.get(at));
        let praised = before.is_some_and(|word| PRAISE.contains(&word.lower.as_str()));
        if PRAISED_ROLES.contains(phrase) && !praised {
            continue;
        }
        wide.iter_mut().take(range.end).skip(range.start).for_each(|covered| *covered = true);
    }
    wide.iter().enumerate().any(|(at, wide)| !wide || is_amount(&words, at))
}

/// "£40,000" and "5 talks" narrow a goal down; "every" alone doesn't.
fn is_amount(words: &[Word], at: usize) -> bool {
    is_quantity(words, at)
        && words.get(at).is_some_and(|w| w.lower.starts_with(|c: char| c.is_ascii_digit()))
}

fn is_wide(word: &Word) -> bool {
    lists(WIDE, &word.lower)
        || is_year(&word.lower)
        || word.lower.chars().all(|c| c.is_ascii_digit())
}
