//! The steps of a career as job titles name them, from learning a trade to leading a company.

use crate::goals::words::{Word, lists, opens_with, typed, words};

/// Titles and their step, 0 to 8. Longer titles come first where a shorter one is part of them: an
/// assistant manager isn't an assistant, and a project manager leads work rather than a department.
/// The steps are our own rough order; only a difference of four or more is ever spoken of.
const TITLES: &[(&str, u8)] = &[
    ("vice president", 7),
    ("vice-president", 7),
    ("vp", 7),
    ("svp", 7),
    ("evp", 7),
    ("managing director", 8),
    ("executive director", 8),
    ("associate director", 5),
    ("assistant director", 5),
    ("deputy director", 5),
    ("chief of staff", 5),
    ("chief executive", 8),
    ("chief operating officer", 8),
    ("chief financial officer", 8),
    ("chief technology officer", 8),
    ("chief", 8),
    ("ceo", 8),
    ("coo", 8),
    ("cfo", 8),
    ("cto", 8),
    ("cmo", 8),
    ("c-level", 8),
    ("president", 8),
    ("director", 6),
    ("head of", 5),
    ("senior manager", 5),
    ("assistant manager", 3),
    ("deputy manager", 3),
    ("project manager", 3),
    ("product manager", 3),
    ("account manager", 3),
    ("case manager", 3),
    ("office manager", 3),
    ("community manager", 2),
    ("manager", 4),
    ("supervisor", 3),
    ("team leader", 3),
    ("team lead", 3),
    ("senior", 3),
    ("executive assistant", 2),
    ("assistant", 1),
    ("junior", 1),
    ("entry level", 0),
    ("entry-level", 0),
    ("graduate", 0),
    ("student", 0),
    ("intern", 0),
    ("trainee", 0),
    ("apprentice", 0),
    ("school leaver", 0),
    ("first job", 0),
    ("out of school", 0),
    ("out of university", 0),
    ("out of college", 0),
];

/// Words after which the role somebody wants is named.
const BECOMING: &[&str] = &[
    "become",
    "becoming",
    "be",
    "being",
    "promoted to",
    "promotion to",
    "role of",
    "role as",
    "move up to",
    "rise to",
    "made",
    "reach",
    "work as",
    "appointed",
    "appointed as",
    "to",
];

/// Words after which the role somebody has is named.
const BEING: &[&str] = &["from", "i am", "i'm", "currently", "as", "fresh", "just"];

/// How many words may stand between such a word and the title: "become the next regional director".
const REACH: usize = 3;

/// Words with which a big title means something of one's own or of a club, open to anyone at any
/// time.
const OWN_OR_CLUB: &str = "\
    own founder founding startup start-up club society union association chapter film funeral";

/// Words that turn to somebody else: "mentor to the CEO".
const TURNING_AWAY: &str = "to of for with by from under";

/// The step of the role the text aims at, with its title as typed.
pub(super) fn sought(text: &str) -> Option<(u8, &str)> {
    let words = words(text);
    if words.iter().any(|word| lists(OWN_OR_CLUB, &word.lower)) {
        return None;
    }
    let named = (0..words.len()).filter_map(|at| {
        let (before, rest) = words.split_at_checked(at)?;
        let length = BECOMING.iter().filter_map(|marker| opens_with(rest, marker)).max()?;
        // "From graduate to CEO" names a role of one's own; "present to the CEO" doesn't.
        let bare_to = length == 1 && rest.first()?.lower == "to";
        if bare_to && !before.iter().any(|word| word.lower == "from") {
            return None;
        }
        let (step, title) = first_title(rest.get(length..)?)?;
        Some((step, typed(text, title)))
    });
    named.max_by_key(|(step, _)| *step)
}

/// The lowest step the texts name as where the person is now.
pub(super) fn current(texts: &[&str]) -> Option<u8> {
    let steps_in = |text: &&str| -> Vec<u8> {
        let words = words(text);
        let steps = (0..words.len()).filter_map(|at| {
            let rest = words.get(at..)?;
            let length = BEING.iter().filter_map(|marker| opens_with(rest, marker)).max()?;
            first_title(rest.get(length..)?).map(|(step, _)| step)
        });
        steps.collect()
    };
    texts.iter().flat_map(steps_in).min()
}

/// The first title within reach, and the words it is made of.
fn first_title(words: &[Word]) -> Option<(u8, &[Word])> {
    let turns_away = |word: &Word| lists(TURNING_AWAY, &word.lower);
    let title_at = |skipped: usize| {
        let rest = words.get(skipped..)?;
        TITLES.iter().find_map(|(title, step)| Some((*step, rest.get(..opens_with(rest, title)?)?)))
    };
    (0..=REACH)
        .take_while(|skipped| !words.iter().take(*skipped).any(turns_away))
        .find_map(title_at)
}
