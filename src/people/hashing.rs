//! Argon2id in memory that is used again for the next password: nineteen megabytes that come and go
//! each time leave gaps, and a few dozen sign-ins would make the program hundreds of megabytes large.

use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{ARGON2ID_IDENT, Argon2, Block, Params, Version};

use crate::error::Error;

/// The memory that a password is worked on in.
#[derive(Default)]
pub(super) struct Memory(Vec<Block>);

impl Memory {
    /// The text to keep for this password.
    pub(super) fn hash(&mut self, password: &str) -> Result<String, Error> {
        let mut salt = [0_u8; Salt::RECOMMENDED_LENGTH];
        getrandom::fill(&mut salt).map_err(|error| Error::internal(format!("chance: {error}")))?;
        let argon2 = Argon2::default();
        let mut hash = || {
            Some(PasswordHash {
                algorithm: ARGON2ID_IDENT,
                version: Some(Version::default().into()),
                params: ParamsString::try_from(argon2.params()).ok()?,
                hash: Some(self.output(&argon2, password, &salt)?),
                salt: Some(Salt::new(&salt).ok()?),
            })
        };
        let hash = hash().ok_or_else(|| Error::internal("Argon2 can't make a hash"))?;
        Ok(hash.to_string())
    }

    /// Whether the kept text was made from this password.
    pub(super) fn fits(&mut self, password: &str, kept: &str) -> bool {
        let mut again = || {
            let kept = PasswordHash::new(kept).ok()?;
            let algorithm = kept.algorithm.as_str().try_into().ok()?;
            let version = kept.version?.try_into().ok()?;
            let argon2 = Argon2::new(algorithm, version, Params::try_from(&kept).ok()?);
            // Compared in a time that says nothing about where they differ.
            Some(self.output(&argon2, password, &kept.salt?)? == kept.hash?)
        };
        again().unwrap_or_default()
    }

    fn output(&mut self, argon2: &Argon2<'_>, password: &str, salt: &[u8]) -> Option<Output> {
        self.0.resize(argon2.params().block_count(), Block::new());
        let mut output = [0; Params::DEFAULT_OUTPUT_LEN];
        let blocks = self.0.as_mut_slice();
        argon2
            .hash_password_into_with_memory(password.as_bytes(), salt, &mut output, blocks)
            .ok()?;
        Output::new(&output).ok()
    }
}
