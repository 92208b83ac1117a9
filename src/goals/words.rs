//! Reading typed text as whole words, so that a rule about "stop" never trips over "stopwatch" or
//! "stop-motion".

use std::ops::Range;

/// One word of a text: where it stands, and how it compares.
pub(super) struct Word {
    /// The word's bytes in the text it came from.
    pub span: Range<usize>,
    /// The word in lower case with straight apostrophes.
    pub lower: String,
}

/// The words of a text in order. A hyphen or an apostrophe between letters belongs to the word.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut open: Option<usize> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let joins = matches!(c, '\'' | '’' | '-') && next.is_some_and(char::is_alphanumeric);
        if c.is_alphanumeric() {
            open.get_or_insert(at);
        } else if !joins && let Some(start) = open.take() {
            found.push(word(text, start..at));
        }
    }
    if let Some(start) = open {
        found.push(word(text, start..text.len()));
    }
    found
}

fn word(text: &str, span: Range<usize>) -> Word {
    let lower = text.get(span.clone()).unwrap_or_default().to_lowercase().replace('’', "'");
    Word { span, lower }
}

/// How many words `phrase` covers if it stands at the beginning of `words`.
pub(super) fn opens_with(words: &[Word], phrase: &str) -> Option<usize> {
    let mut length = 0;
    for part in phrase.split(' ') {
        if words.get(length)?.lower != part {
            return None;
        }
        length += 1;
    }
    Some(length)
}

/// Where `phrase` first stands in `words` as whole words.
pub(super) fn find(words: &[Word], phrase: &str) -> Option<Range<usize>> {
    (0..words.len()).find_map(|at| {
        let length = opens_with(words.get(at..)?, phrase)?;
        Some(at..at + length)
    })
}

/// The stretch of `text` a run of its words covers, exactly as typed.
pub(super) fn typed<'t>(text: &'t str, words: &[Word]) -> &'t str {
    match (words.first(), words.last()) {
        (Some(first), Some(last)) => text.get(first.span.start..last.span.end).unwrap_or_default(),
        _ => "",
    }
}

const NUMBERS: &str = "\
    two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty \
    hundred thousand dozen half double twice triple daily weekly monthly every each";

const MONTHS: &str = "\
    january february march april may june july august september october november december jan feb \
    mar apr jun jul aug sep sept oct nov dec";

/// The first word that says how many or how often. A year, or a day beside a month's name, is a
/// date and not an amount.
pub(super) fn quantity(words: &[Word]) -> Option<usize> {
    (0..words.len()).find(|at| is_quantity(words, *at))
}

/// Whether the word at `at` is an amount; see [`quantity`].
pub(super) fn is_quantity(words: &[Word], at: usize) -> bool {
    let Some(word) = words.get(at) else {
        return false;
    };
    if lists(NUMBERS, &word.lower) {
        return true;
    }
    let near_month = |other: Option<usize>| {
        other.and_then(|other| words.get(other)).is_some_and(|w| lists(MONTHS, &w.lower))
    };
    word.lower.starts_with(|c: char| c.is_ascii_digit())
        && !is_year(&word.lower)
        && !near_month(at.checked_sub(1))
        && !near_month(at.checked_add(1))
}

/// A four-digit year of this or the last century.
pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<u16>().is_ok_and(|year| (1900..2100).contains(&year))
}

/// Whether a list, written as words with spaces between, has this word.
pub(super) fn lists(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}
