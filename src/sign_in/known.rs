use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;

use crate::access::shared;
use crate::cookies::{self, NewCookie};
use crate::error::Error;
use crate::links::new_token;
use crate::people::PersonId;
use crate::practice::Seal;

/// The cookie by which a browser is known.
const COOKIE: &str = "known";
/// How long a browser stays known without signing in again.
const LASTS: Duration = Duration::days(365);
/// How many people a shared browser is known for; the one who signed in longest ago gives way.
const MOST: usize = 5;

/// The people whom this browser has signed in before. It says so in a signed cookie, which opens
/// nothing: it only lets these people try their passwords undisturbed by anyone else's guesses.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Known {
    browser: String,
    people: Vec<PersonId>,
}

impl Known {
    /// Whom this browser is known for.
    pub fn at(request: &HttpRequest) -> Option<Self> {
        let seal: Seal = shared(request).ok()?;
        let cookie = cookies::read(COOKIE, request)?;
        let mut parts = seal.read(&cookie)?.split('-');
        let browser = parts.next()?.to_owned();
        let people = parts.filter_map(|id| id.parse().ok()).map(PersonId).collect();
        Some(Self { browser, people })
    }

    /// What this browser's tries at that person's password are counted under, if it is known for
    /// them.
    pub fn counted_for(&self, person: PersonId) -> Option<String> {
        let knows = self.people.contains(&person);
        knows.then(|| format!("{} {person}", self.browser))
    }

    /// From now on this browser is known for this person.
    ///
    /// # Errors
    /// When the machine has no source of chance.
    pub fn remember(person: PersonId, request: &HttpRequest) -> Result<(), Error> {
        let (browser, mut people) = match Self::at(request) {
            Some(known) => (known.browser, known.people),
            None => (new_token()?, Vec::new()),
        };
        people.retain(|known| *known != person);
        people.insert(0, person);
        people.truncate(MOST);
        let text = people.iter().fold(browser, |text, person| format!("{text}-{person}"));
        let value = shared::<Seal>(request)?.sign(&text);
        NewCookie { name: COOKIE, value, lasts: LASTS }.put_on_answer_to(request);
        Ok(())
    }
}
