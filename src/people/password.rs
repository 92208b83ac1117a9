use std::sync::Arc;

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;

use crate::error::Error;

/// How many passwords are worked on at once: each takes a core and 19 MB for a moment, so a rush
/// of sign-ins waits here instead of holding up everyone's pages.
const AT_ONCE: usize = 2;

/// The fewest characters of a password.
pub const SHORTEST: usize = 15;
/// The most characters of a password.
const LONGEST: usize = 256;

/// A password someone has chosen and that this site accepts. Never printed, never kept as it is.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

impl Password {
    /// Accepts any characters, as long as there are enough of them. No rules about what kinds:
    /// length is what makes a password hard to guess.
    ///
    /// # Errors
    /// What to do instead, in one sentence.
    pub fn chosen(typed: &str) -> Result<Self, String> {
        let count = typed.chars().count();
        if count < SHORTEST {
            let more = SHORTEST - count;
            return Err(format!(
                "Choose a password of at least {SHORTEST} characters ({more} more): four or five \
                 words in a row work well"
            ));
        }
        if count > LONGEST {
            return Err(format!("Choose a password of at most {LONGEST} characters"));
        }
        let mut different: Vec<char> = typed.to_lowercase().chars().collect();
        different.sort_unstable();
        different.dedup();
        if different.len() < 5 {
            return Err("Choose a password with more different characters in it".to_owned());
        }
        Ok(Self(typed.to_owned()))
    }
}

/// Hashes and checks passwords with Argon2id (19 MiB, two passes), a few at a time and off the
/// threads that answer requests.
#[derive(Clone)]
pub struct Passwords {
    permits: Arc<Semaphore>,
    /// Checked when an address is unknown, so that the answer takes as long as for a known one.
    nobody: Arc<str>,
}

impl Passwords {
    /// Ready to hash.
    ///
    /// # Errors
    /// When the machine can't make a hash at all.
    pub fn new() -> Result<Self, Error> {
        let nobody = hash("nobody has this password")?.into();
        Ok(Self { permits: Arc::new(Semaphore::new(AT_ONCE)), nobody })
    }

    /// The text to keep for this password.
    ///
    /// # Errors
    /// When the work is interrupted.
    pub async fn hash(&self, password: Password) -> Result<String, Error> {
        self.off_thread(move || hash(&password.0)).await
    }

    /// Whether `typed` is the password that `kept` was made from. With nothing kept the answer is
    /// no, after the same work.
    ///
    /// # Errors
    /// When the work is interrupted.
    pub async fn matches(&self, typed: String, kept: Option<String>) -> Result<bool, Error> {
        let nobody = Arc::clone(&self.nobody);
        self.off_thread(move || {
            let hash = kept.as_deref().unwrap_or(&nobody);
            let fits = Argon2::default().verify_password(typed.as_bytes(), hash).is_ok();
            Ok(fits && kept.is_some())
        })
        .await
    }

    /// The texts to keep for these recovery codes.
    ///
    /// # Errors
    /// When the work is interrupted.
    pub async fn hash_codes(&self, codes: Vec<String>) -> Result<Vec<String>, Error> {
        self.off_thread(move || codes.iter().map(|code| hash(code)).collect()).await
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
        let fits = move |kept: &String| {
            Argon2::default().verify_password(typed.as_bytes(), kept.as_str()).is_ok()
        };
        self.off_thread(move || Ok(kept.into_iter().find(fits))).await
    }

    async fn off_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let stopped = |_| Error::internal("the password work was interrupted");
        let _permit = self.permits.acquire().await.map_err(stopped)?;
        let work = actix_web::web::block(work).await;
        work.map_err(|_| Error::internal("the password work was interrupted"))?
    }
}

fn hash(password: &str) -> Result<String, Error> {
    let hash = Argon2::default().hash_password(password.as_bytes());
    hash.map(|hash| hash.to_string()).map_err(|error| Error::internal(format!("Argon2: {error}")))
}
