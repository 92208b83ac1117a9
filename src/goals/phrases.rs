//! Making typed text fit into a sentence: tidying it to one clause, and knowing how a phrase
//! begins.

use super::words::lists;

/// Words that open a goal as an action: "Lead a team" can follow "I will".
const VERBS: &str = "\
    achieve acquire act add adopt advance advise apply appear ask attend attract avoid balance be \
    become begin boost break bring build buy call change choose climb coach collaborate collect \
    combine communicate complete connect continue contribute convince create cultivate cut deepen \
    delegate deliver design develop discover do double draw drive earn enable encourage end enjoy \
    enrol enroll enter establish expand explore find finish focus form found gain gather get give \
    go graduate grow halve handle have help hire hold identify implement improve increase \
    influence inspire introduce invest join keep know land launch lead learn leave listen live \
    lose lower maintain make manage master meet mentor migrate motivate move negotiate never not \
    obtain offer open organise organize own participate pass pay perform persuade plan practise \
    prepare present produce publish qualify quit raise reach read receive recruit reduce renew \
    replace represent research retire retrain return run save secure see sell serve set share show \
    sign speak specialise specialize spend start stay stop strengthen study submit succeed \
    supervise take teach tell train transfer transform travel treble triple try turn understand \
    upgrade use visit volunteer win work write";

/// Other words that are never a name, so that their capital can go inside a sentence.
const COMMON: &str = "\
    a an the my our this that these more fewer less better some one two three to for so because it \
    we they he she there you in at with team number size hours days weeks sales revenue income \
    salary score rating share time response customer customers client clients average weekly \
    monthly daily yearly feedback satisfaction people projects courses talks conferences contacts \
    conversations interviews applications savings overtime working staff training presentations \
    meetings reports articles new total percentage then and but or family freedom being having";

/// Beginnings that only announce the goal. What follows each of them is a bare verb.
const ANNOUNCEMENTS: &[&str] = &[
    "i would really like to",
    "i would like to",
    "i'd like to",
    "i'd love to",
    "i would love to",
    "i really want to",
    "i want to",
    "i wish to",
    "i hope to",
    "i need to",
    "i have to",
    "i plan to",
    "i intend to",
    "i aim to",
    "i am going to",
    "i'm going to",
    "i will",
    "i'll",
    "i shall",
    "i should",
    "i must",
    "my goal is to",
    "my aim is to",
    "my plan is to",
    "the goal is to",
    "goal: to",
    "in order to",
    "will",
    "to",
];

const SHORTENINGS: &[&str] = &[
    "etc.", "vs.", "dr.", "mr.", "mrs.", "ms.", "st.", "no.", "approx.", "inc.", "ltd.", "co.",
    "jr.", "sr.",
];

const ENDERS: &[char] = &['.', '!', '?', '…', '。', '！', '？'];
const CLOSERS: &[char] = &['.', '!', '?', '…', '。', '！', '？', ',', ';', ':'];

/// Typed text as one clause: line breaks and inner full stops become semicolons, list marks and
/// closing punctuation go. Text without a letter or a digit comes out empty.
pub(super) fn tidy(text: &str) -> String {
    if !text.contains(char::is_alphanumeric) {
        return String::new();
    }
    let mut clause = String::new();
    for line in text.lines() {
        let line = line.trim();
        let line = ["- ", "* ", "• ", "– "]
            .iter()
            .find_map(|mark| line.strip_prefix(mark))
            .unwrap_or(line);
        if !clause.is_empty() && !line.is_empty() && !clause.ends_with([';', ',', ':']) {
            clause.push(';');
        }
        for word in line.split_whitespace() {
            let bare = word.trim_end_matches(CLOSERS);
            if bare.is_empty() {
                continue;
            }
            let opens_part = clause.ends_with(';');
            if !clause.is_empty() {
                clause.push(' ');
            }
            let tail = word.strip_prefix(bare).unwrap_or_default();
            let ends_part = (tail.contains(ENDERS) || tail.len() > 1) && !is_shortening(word);
            let kept = if ends_part { bare } else { word };
            clause.push_str(&if opens_part { lowered(kept) } else { kept.to_owned() });
            if ends_part {
                clause.push(';');
            }
        }
    }
    clause.trim_matches(|c: char| c.is_whitespace() || CLOSERS.contains(&c)).replace('’', "'")
}

/// "e.g.", "U.K.", "etc.": a full stop that doesn't end a sentence.
fn is_shortening(word: &str) -> bool {
    let Some(stem) = word.strip_suffix('.') else {
        return false;
    };
    stem.contains('.') && !stem.ends_with(CLOSERS)
        || SHORTENINGS.contains(&word.to_lowercase().as_str())
}

/// The text after an opening like "I want to" or "To", if it has one.
pub(super) fn announced(text: &str) -> Option<&str> {
    ANNOUNCEMENTS.iter().find_map(|opening| after(text, opening))
}

/// The text after `opening` (lower case, whole words), if it begins with it.
pub(super) fn after<'t>(text: &'t str, opening: &str) -> Option<&'t str> {
    let head = text.get(..opening.len())?;
    let rest = text.get(opening.len()..)?;
    let whole = rest.is_empty() || rest.starts_with(char::is_whitespace);
    (head.eq_ignore_ascii_case(opening) && whole).then(|| rest.trim_start())
}

/// Whether the phrase begins with a verb that can follow "I will", maybe after an adverb
/// ("Confidently lead").
pub(super) fn opens_with_verb(text: &str) -> bool {
    let mut openings = text.split_whitespace().take(2).map(str::to_lowercase);
    let is_verb = |word: &str| lists(VERBS, word.trim_end_matches([',', ';']));
    match openings.next() {
        Some(first) if is_verb(&first) => true,
        Some(first) => {
            first.ends_with("ly") && openings.next().is_some_and(|second| is_verb(&second))
        }
        None => false,
    }
}

/// Whether the first word is one whose capital can go without hurting a name.
pub(super) fn is_safe_to_lower(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let plain = first.split([',', ';', ':', '\'', '’']).next().unwrap_or_default();
    // "IT" and "US" are names in capitals, "It" and "us" are not.
    let shouted = plain.chars().count() > 1 && plain.chars().all(|c| !c.is_lowercase());
    let lower = plain.to_lowercase();
    let known = lists(VERBS, &lower) || lists(COMMON, &lower);
    !shouted && (known || lower.len() > 4 && lower.ends_with("ly"))
}

/// The text with a small first letter where that is safe, and as typed where it isn't.
pub(super) fn lowered(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) if is_safe_to_lower(text) => first.to_lowercase().chain(chars).collect(),
        _ => text.to_owned(),
    }
}

/// The text with a capital first letter.
pub(super) fn raised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
