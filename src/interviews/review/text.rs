//! A text as words, clauses and sentences, each word knowing where it stands.

use std::ops::Range;

/// A text and its words.
pub struct Text<'t> {
    /// The text as typed.
    pub whole: &'t str,
    /// Its words, numbers and currency signs, in order.
    pub words: Vec<Word<'t>>,
}

/// A word of a text.
pub struct Word<'t> {
    /// The word in small letters, with straight apostrophes.
    pub plain: String,
    /// The word as typed.
    pub written: &'t str,
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    /// The number of its sentence.
    pub sentence: usize,
    /// The number of its clause: commas, colons, brackets and dashes end one.
    pub clause: usize,
}

/// A run of words, by their places in [`Text::words`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The first word.
    pub first: usize,
    /// One past the last word.
    pub end: usize,
}

impl Word<'_> {
    /// Whether this is the given small-letter word, with or without an 's.
    pub fn is(&self, word: &str) -> bool {
        self.plain == word || self.plain.strip_suffix("'s") == Some(word)
    }

    /// Whether this is one of the given small-letter words.
    pub fn is_any(&self, words: &str) -> bool {
        words.split(' ').any(|word| self.is(word))
    }
}

impl<'t> Text<'t> {
    /// Reads a text.
    pub fn read(whole: &'t str) -> Self {
        let mut words = Vec::new();
        let (mut sentence, mut clause) = (0, 0);
        let mut at = 0;
        while let Some(c) = whole.get(at..).and_then(|rest| rest.chars().next()) {
            let rest = whole.get(at..).unwrap_or_default();
            let length = if c.is_alphanumeric() { word_length(rest) } else { c.len_utf8() };
            if c.is_alphanumeric() || "$£€%".contains(c) {
                let written = rest.get(..length).unwrap_or_default();
                words.push(Word {
                    plain: written.to_lowercase().replace('’', "'"),
                    written,
                    span: at..at + length,
                    sentence,
                    clause,
                });
            } else if ends_sentence(c, rest.get(length..).unwrap_or_default()) {
                sentence += 1;
                clause += 1;
            } else if ",;:()–—".contains(c) {
                clause += 1;
            }
            at += length;
        }
        Self { whole, words }
    }

    /// The bytes from the first to the last word of a hit.
    pub fn span(&self, hit: &Hit) -> Range<usize> {
        let words = self.words_of(hit);
        match (words.first(), words.last()) {
            (Some(first), Some(last)) => first.span.start..last.span.end,
            _ => 0..0,
        }
    }

    /// The words of a hit.
    pub fn words_of(&self, hit: &Hit) -> &[Word<'t>] {
        self.words.get(hit.first..hit.end).unwrap_or_default()
    }

    /// Up to `most` words before a hit, in its clause.
    pub fn before(&self, hit: &Hit, most: usize) -> &[Word<'t>] {
        let from = hit.first.saturating_sub(most);
        let words = self.words.get(from..hit.first).unwrap_or_default();
        let skip = words.iter().filter(|word| Some(word.clause) != self.clause(hit)).count();
        words.get(skip..).unwrap_or_default()
    }

    /// Up to `most` words after a hit, in its clause.
    pub fn after(&self, hit: &Hit, most: usize) -> &[Word<'t>] {
        let to = hit.end.saturating_add(most).min(self.words.len());
        let words = self.words.get(hit.end..to).unwrap_or_default();
        let keep = words.iter().filter(|word| Some(word.clause) == self.clause(hit)).count();
        words.get(..keep).unwrap_or_default()
    }

    /// Whether one of these small-letter words stands up to `most` words before a hit.
    pub fn has_before(&self, hit: &Hit, most: usize, words: &str) -> bool {
        self.before(hit, most).iter().any(|word| word.is_any(words))
    }

    /// Whether one of these small-letter words stands up to `most` words after a hit.
    pub fn has_after(&self, hit: &Hit, most: usize, words: &str) -> bool {
        self.after(hit, most).iter().any(|word| word.is_any(words))
    }

    /// Whether one of these small-letter words stands anywhere in the sentence of a hit.
    pub fn has_around(&self, hit: &Hit, words: &str) -> bool {
        let sentence = self.sentence(hit);
        self.words.iter().any(|word| Some(word.sentence) == sentence && word.is_any(words))
    }

    fn clause(&self, hit: &Hit) -> Option<usize> {
        self.words.get(hit.first).map(|word| word.clause)
    }

    /// The number of the sentence a hit begins in.
    pub fn sentence(&self, hit: &Hit) -> Option<usize> {
        self.words.get(hit.first).map(|word| word.sentence)
    }
}

/// The length in bytes of the word at the start of `rest`.
fn word_length(rest: &str) -> usize {
    let mut chars = rest.char_indices().peekable();
    let mut last = ' ';
    while let Some((at, c)) = chars.next() {
        let following = chars.peek().map_or(' ', |(_, next)| *next);
        let inside = c.is_alphanumeric()
            || ('\u{300}'..='\u{36f}').contains(&c)
            || ("'’".contains(c) && following.is_alphabetic())
            || (".,".contains(c) && last.is_numeric() && following.is_numeric());
        if !inside {
            return at;
        }
        last = c;
    }
    rest.len()
}

/// Whether this character ends a sentence, given what follows it. The stop in "e.g. this" does not.
fn ends_sentence(c: char, rest: &str) -> bool {
    match c {
        '\n' | '!' | '?' | '…' => true,
        '.' => {
            let next = rest.chars().find(|next| !next.is_whitespace());
            let apart = rest.chars().next().is_none_or(|next| !next.is_alphanumeric());
            apart && next.is_none_or(|next| !next.is_lowercase())
        }
        _ => false,
    }
}
