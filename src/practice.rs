//! The practice itself: the secret that signs what browsers bring back, the same for every copy of
//! the server.

use diesel::prelude::*;

use crate::clock::Clock;
use crate::db::{Db, new_id};
use crate::error::Error;
use crate::links::new_token;
use crate::schema::practices;

/// What the practice keeps about itself.
pub struct Practice;

impl Practice {
    /// The practice's secret, made at its first start.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub async fn secret(db: &Db, clock: &Clock) -> Result<String, Error> {
        let now = clock.now();
        db.write(move |conn| {
            let kept = practices::table
                .select(practices::secret)
                .first(conn)
                .optional()?;
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
        .await
    }
}
