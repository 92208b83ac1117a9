use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::{Passwords, Person};
use crate::access::shared;
use crate::error::Error;
use crate::forms::Reply;
use crate::throttle::{Guess, Throttle, Under};

/// The password, asked for once more before something that whoever finds a browser signed in must
/// not be able to do. The field is called `current`.
pub struct PasswordAgain {
    passwords: Passwords,
    throttle: Throttle,
}

impl PasswordAgain {
    /// Whether it is this person's password; if not, what to say beside the field.
    ///
    /// # Errors
    /// When the database can't be asked or the work is interrupted.
    pub async fn check(&self, person: &Person, typed: String) -> Result<Result<(), Reply>, Error> {
        if typed.is_empty() {
            return Ok(Err(Reply::about("current", "Write the password you use now")));
        }
        let id = person.id.to_string();
        let tried = match self.throttle.count(Guess::PasswordAgain, &[Under::Account(&id)]).await? {
            Ok(tried) => tried,
            Err(wait) => return Ok(Err(wait.reply("current"))),
        };
        if !self.passwords.matches(typed, Some(person.password_hash.clone())).await? {
            return Ok(Err(Reply::about("current", "That is not the password you use now")));
        }
        self.throttle.went_well(tried).await?;
        Ok(Ok(()))
    }
}

impl FromRequest for PasswordAgain {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let throttle = Throttle::from_request(request, payload).into_inner();
        ready(throttle.and_then(|throttle| Ok(Self { passwords: shared(request)?, throttle })))
    }
}
