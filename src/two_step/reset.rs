use chrono::NaiveDateTime;

use super::TwoStep;
use crate::db::Db;
use crate::error::Error;
use crate::people::Person;

impl TwoStep {
    /// Turns it off for someone who has lost their phone and their recovery codes. Answers what was
    /// done, for whoever runs the server to read; nothing where nobody signs in with this address.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub async fn reset(
        db: &Db,
        email: String,
        now: NaiveDateTime,
    ) -> Result<Option<String>, Error> {
        db.write(move |conn| {
            let Some(person) = Person::with_email(&email, conn)? else {
                return Ok(None);
            };
            let who = format!("{} ({})", person.name, person.email);
            Ok(Some(if Self::turn_off(&person, None, now, conn)? {
                format!(
                    "Two-step sign-in is off for {who}, who is signed out everywhere. Their \
                     password alone lets them in until they turn it on again: have them change it \
                     if it is shorter than 15 characters."
                )
            } else {
                format!("{who} has not turned on two-step sign-in: nothing was changed.")
            }))
        })
        .await
    }
}
