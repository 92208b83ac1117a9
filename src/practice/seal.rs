use std::fmt;
use std::sync::Arc;

use diesel::prelude::*;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::clock::Clock;
use crate::db::{Db, new_id};
use crate::error::Error;
use crate::links::new_token;
use crate::schema::practices;

/// The practice's secret: what it has signed, nobody else can have made.
#[derive(Clone)]
pub struct Seal(Arc<str>);

impl Seal {
    /// This practice's seal, made at its first start.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub async fn of_practice(db: &Db, clock: &Clock) -> Result<Self, Error> {
        let now = clock.now();
        let secret: String = db
            .write(move |conn| {
                let kept = practices::table.select(practices::secret).first(conn).optional()?;
                if let Some(secret) = kept {
                    return Ok(secret);
                }
                let secret = new_token()?;
                diesel::insert_into(practices::table)
                    .values((
                        practices::id.eq(new_id()),
                        practices::secret.eq(&secret),
                        practices::created_at.eq(now),
                    ))
                    .execute(conn)?;
                Ok(secret)
            })
            .await?;
        Ok(Self(secret.into()))
    }

    /// The secret itself, to derive other keys from.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// The text with its signature behind a dot.
    #[must_use]
    pub fn sign(&self, text: &str) -> String {
        let signature = self.mac(text).map(|mac| mac.finalize().into_bytes());
        let signature = signature.map(|bytes| crate::links::hex(&bytes)).unwrap_or_default();
        format!("{text}.{signature}")
    }

    /// The text that was signed here, if it was.
    #[must_use]
    pub fn read<'a>(&self, signed: &'a str) -> Option<&'a str> {
        let (text, _) = signed.rsplit_once('.')?;
        let (ours, theirs) = (self.sign(text), signed);
        // Compared as hashes, so that the time it takes says nothing about where they differ.
        (crate::links::hash(&ours) == crate::links::hash(theirs)).then_some(text)
    }

    fn mac(&self, text: &str) -> Option<Hmac<Sha256>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.bytes()).ok()?;
        mac.update(text.as_bytes());
        Some(mac)
    }
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seal(…)")
    }
}
