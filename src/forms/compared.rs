use similar::{Algorithm, DiffTag, capture_diff_slices};

/// A stretch of a text, and whether the other text lacks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// What stands there.
    pub text: String,
    /// Whether these words are in this text alone.
    pub differs: bool,
}

/// Two texts of one answer, word by word: the stretches of each, in order, add up to the whole text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The text that is saved.
    pub saved: Vec<Stretch>,
    /// The text that is not.
    pub typed: Vec<Stretch>,
}

impl Compared {
    /// Marks the words by which two texts differ. White space alone is no difference.
    #[must_use]
    pub fn of(saved: &str, typed: &str) -> Self {
        let (saved, typed) = (words(saved), words(typed));
        let (old, new) = (bare(&saved), bare(&typed));
        let (mut gone, mut come) = (vec![false; old.len()], vec![false; new.len()]);
        for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
            if op.tag() != DiffTag::Equal {
                gone.get_mut(op.old_range()).into_iter().for_each(|words| words.fill(true));
                come.get_mut(op.new_range()).into_iter().for_each(|words| words.fill(true));
            }
        }
        Self { saved: stretches(&saved, &gone), typed: stretches(&typed, &come) }
    }
}

/// A text's words, each with the white space behind it.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let gap = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (_, behind) = rest.split_at(gap);
        let next = behind.len() - behind.trim_start().len();
        let (word, after) = rest.split_at(gap + next);
        words.push(word);
        rest = after;
    }
    words
}

fn bare<'a>(words: &[&'a str]) -> Vec<&'a str> {
    words.iter().map(|word| word.trim_end()).collect()
}

/// Joins neighbours that are marked alike. The white space behind a marked stretch is not marked.
fn stretches(words: &[&str], marked: &[bool]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut push = |text: &str, differs| match stretches.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.differs == differs => last.text.push_str(text),
        _ => stretches.push(Stretch { text: text.to_owned(), differs }),
    };
    for (place, (word, differs)) in words.iter().zip(marked).enumerate() {
        let goes_on = marked.get(place + 1) == Some(differs);
        let (text, gap) = word.split_at(if goes_on { word.len() } else { word.trim_end().len() });
        push(text, *differs);
        push(gap, false);
    }
    stretches
}
