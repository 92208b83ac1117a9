use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};

use icu_normalizer::ComposingNormalizerBorrowed;
use tokio::sync::Semaphore;
use zxcvbn::Entropy;
use zxcvbn::matching::patterns::MatchPattern;

use super::hashing::Memory;
use crate::error::Error;

/// How many passwords are worked on at once: each takes a core and 19 MB for a moment, so a rush
/// of sign-ins waits here instead of holding up everyone's pages.
const AT_ONCE: usize = 2;

/// The most characters of a password.
const LONGEST: usize = 256;

/// How many guesses a password must be good for, as a power of ten. A throttled guesser on the site
/// gets through some hundred a day; one who has stolen the database and pays 20 ms for each needs
/// weeks of a machine.
const GUESSES: f64 = 8.0;

/// Words of this site, which are guessed first here.
const OURS: [&str; 6] = ["throughline", "coach", "coaching", "career", "client", "practice"];

/// A password someone has chosen and that this site accepts. Never printed, never kept as it is.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

impl Password {
    /// The fewest characters where the password is all that is asked for.
    pub const SHORTEST: usize = 15;
    /// The fewest characters where a code is asked for as well.
    pub const SHORTEST_OF_TWO: usize = 8;

    /// Accepts any characters in any order, as long as there are at least this many and the whole
    /// is hard to guess for someone who knows this much `about` its owner (name, address). There
    /// are no rules about kinds of characters: they make passwords harder to remember and hardly
    /// harder to guess.
    ///
    /// How hard it is to guess is what zxcvbn estimates. A list of forbidden passwords would only
    /// know whole passwords, few of them this long; zxcvbn finds the 30,000 commonest of them,
    /// names, English words, rows of keys, dates and repetitions wherever they stand, also in a
    /// disguise. Words of this site and about the person are taken out first: they add nothing.
    ///
    /// # Errors
    /// What to do instead, in one sentence.
    pub fn chosen(typed: &str, least: usize, about: &[&str]) -> Result<Self, String> {
        let typed = &*composed(typed);
        let count = typed.chars().count();
        if count < least {
            let more = least - count;
            return Err(format!(
                "Choose a password of at least {least} characters ({more} more): four or five \
                 words in a row work well"
            ));
        }
        if count > LONGEST {
            return Err(format!("Choose a password of at most {LONGEST} characters"));
        }
        let rest = without(&words_near(about), typed);
        let judged = zxcvbn::zxcvbn(&rest, &[]);
        if judged.guesses_log10() < GUESSES {
            return Err(format!(
                "Choose a password that is harder to guess: {}. Four or five words in a row that \
                 have nothing to do with you or each other work well",
                reason(&judged, rest != typed)
            ));
        }
        Ok(Self(typed.to_owned()))
    }
}

/// What is known about someone, as the words that a guesser would try, the longest first.
fn words_near(about: &[&str]) -> Vec<String> {
    let parts = about.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let words = about.iter().copied().chain(parts).chain(OURS);
    let mut words: Vec<_> = words.map(str::to_lowercase).collect();
    words.retain(|word| word.chars().count() > 2);
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
}

/// What is left when these words, which add nothing, are taken out.
fn without(words: &[String], typed: &str) -> String {
    let folded = typed.to_lowercase();
    let rest = words.iter().fold(folded.clone(), |rest, word| rest.replace(word.as_str(), ""));
    if rest == folded { typed.to_owned() } else { rest }
}

/// What makes it easy to guess.
fn reason(judged: &Entropy, has_near_words: bool) -> &'static str {
    let is = |wanted: fn(&MatchPattern) -> bool| {
        judged.sequence().iter().any(|part| wanted(&part.pattern))
    };
    if has_near_words {
        "your name, your address and the words of this site are tried first"
    } else if is(|part| matches!(part, MatchPattern::Repeat(_))) {
        "a part of it comes again and again"
    } else if is(|part| matches!(part, MatchPattern::Spatial(_) | MatchPattern::Sequence(_))) {
        "keys side by side and letters in their order are tried early"
    } else if is(|part| matches!(part, MatchPattern::Date(_) | MatchPattern::Regex(_))) {
        "dates and years are tried early"
    } else {
        "it is made of passwords and words that are tried early"
    }
}

/// Hashes and checks passwords with Argon2id (19 MiB, two passes), a few at a time and off the
/// threads that answer requests.
#[derive(Clone)]
pub struct Passwords {
    permits: Arc<Semaphore>,
    /// What nobody works in right now.
    memories: Arc<Mutex<Vec<Memory>>>,
    /// Checked when an address is unknown, so that the answer takes as long as for a known one.
    nobody: Arc<str>,
}

impl Passwords {
    /// Ready to hash.
    ///
    /// # Errors
    /// When the machine can't make a hash at all.
    pub fn new() -> Result<Self, Error> {
        let nobody = Memory::default().hash("nobody has this password")?.into();
        let permits = Arc::new(Semaphore::new(AT_ONCE));
        Ok(Self { permits, memories: Arc::default(), nobody })
    }

    /// The text to keep for this password.
    ///
    /// # Errors
    /// When the work is interrupted.
    pub async fn hash(&self, password: Password) -> Result<String, Error> {
        self.off_thread(move |memory| memory.hash(&password.0)).await
    }

    /// Whether `typed` is the password that `kept` was made from. With nothing kept the answer is
    /// no, after the same work.
    ///
    /// # Errors
    /// When the work is interrupted.
    pub async fn matches(&self, typed: String, kept: Option<String>) -> Result<bool, Error> {
        let nobody = Arc::clone(&self.nobody);
        self.off_thread(move |memory| {
            let hash = kept.as_deref().unwrap_or(&nobody);
            let fits = memory.fits(&composed(&typed), hash);
            Ok(fits && kept.is_some())
        })
        .await
    }

    /// The texts to keep for these recovery codes.
    ///
    /// # Errors
    /// When the work is interrupted.
    pub async fn hash_codes(&self, codes: Vec<String>) -> Result<Vec<String>, Error> {
        self.off_thread(move |memory| codes.iter().map(|code| memory.hash(code)).collect()).await
    }

    /// Which of the kept texts was made from this recovery code.
    ///
    /// # Errors
    /// When the work is interrupted.
    pub async fn find_code(
        &self,
        typed: String,
        kept: Vec<String>,
    ) -> Result<Option<String>, Error> {
        self.off_thread(move |memory| Ok(kept.into_iter().find(|kept| memory.fits(&typed, kept))))
            .await
    }

    async fn off_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Memory) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let stopped = || Error::internal("the password work was interrupted");
        let permit = Arc::clone(&self.permits).acquire_owned().await.map_err(|_| stopped())?;
        let memories = Arc::clone(&self.memories);
        let work = actix_web::web::block(move || {
            // Held by the work itself, which goes on where nobody waits for it any more.
            let _permit = permit;
            let memories = || memories.lock().unwrap_or_else(PoisonError::into_inner);
            let mut memory = memories().pop().unwrap_or_default();
            let done = work(&mut memory);
            memories().push(memory);
            done
        });
        work.await.map_err(|_| stopped())?
    }
}

/// The same text for the same letters (NFKC): one keyboard sends é as one character and another as
/// two, and the digits of some are wider than those of others.
fn composed(typed: &str) -> Cow<'_, str> {
    ComposingNormalizerBorrowed::new_nfkc().normalize(typed)
}
