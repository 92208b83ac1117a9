use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::web::Path;
use actix_web::{FromRequest, HttpRequest};

use crate::access::shared;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Conn, Db};
use crate::error::Error;
use crate::forms::Reply;
use crate::links::{Link, Purpose};
use crate::people::{Agrees, NewPersonForm, Passwords, Person, PersonId, Role};
use crate::practice::{Rules, SignUp};
use crate::sign_in::Browser;
use crate::throttle::{Guess, Throttle, Under};

/// What all three ways of joining need.
pub(super) struct Door {
    pub browser: Browser,
    pub config: Config,
    pub db: Db,
    pub clock: Clock,
    passwords: Passwords,
    throttle: Throttle,
}

impl FromRequest for Door {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (browser, throttle) =
            (Browser::from_request(request, payload), Throttle::from_request(request, payload));
        let request = request.clone();
        Box::pin(async move {
            Ok(Self {
                browser: browser.await?,
                config: shared(&request)?,
                db: shared(&request)?,
                clock: shared(&request)?,
                passwords: shared(&request)?,
                throttle: throttle.await?,
            })
        })
    }
}

impl Door {
    pub async fn link(
        &self,
        token: &Path<String>,
        purposes: &'static [Purpose],
    ) -> Result<Link, Error> {
        let (token, now) = (token.to_string(), self.clock.now());
        self.db.read(move |conn| Link::find(&token, purposes, now, conn)).await
    }

    /// Goes on only where the practice lets anyone make an account.
    pub async fn stands_open(&self) -> Result<(), Error> {
        let rules = self.db.read(Rules::read).await?;
        if rules.sign_up == SignUp::Open { Ok(()) } else { Err(Error::NotFound) }
    }

    pub fn empty_form(&self) -> NewPersonForm {
        NewPersonForm { time_zone: self.config.time_zone.clone(), ..NewPersonForm::default() }
    }

    /// Makes the account together with whatever `besides` does, signs it in and goes on to `next`.
    pub async fn join(
        &self,
        form: NewPersonForm,
        role: Role,
        agrees: Agrees,
        besides: impl Fn(PersonId, &mut Conn) -> Result<(), Error> + Send + 'static,
    ) -> Result<Result<PersonId, Reply>, Error> {
        let draft = match form.draft(role, agrees) {
            Ok(draft) => draft,
            Err(reply) => return Ok(Err(reply)),
        };
        // Counted for good, also when it goes well: nobody makes accounts by the hundred.
        if let Err(wait) = self.throttle.count(Guess::Joining, &[Under::Network]).await? {
            return Ok(Err(wait.reply("email")));
        }
        let hash = self.passwords.hash(draft.password.clone()).await?;
        let now = self.clock.now();
        let made = self.db.write(move |conn| {
            let person = draft.insert(&hash, now, conn)?;
            besides(person, conn)?;
            Ok(person)
        });
        match made.await {
            Ok(person) => {
                self.browser.sign_in(person)?;
                Ok(Ok(person))
            }
            Err(error) if error.is_taken("people", "email_folded") => {
                Ok(Err(NewPersonForm::email_taken()))
            }
            Err(error) => Err(error),
        }
    }

    pub async fn who_is_here(&self) -> Result<Option<Person>, Error> {
        let Some(id) = self.browser.person() else {
            return Ok(None);
        };
        self.db.read(move |conn| Ok(Person::these(&[id], conn)?.pop())).await
    }

    pub async fn host_of(&self, link: &Link) -> Result<Person, Error> {
        let host = link.person_id.ok_or(Error::LinkSpent)?;
        self.db.read(move |conn| Person::find(host, conn)).await
    }
}
