use actix_web::HttpResponse;

use super::Browser;
use crate::access::{ClientId, shared};
use crate::clock::Clock;
use crate::db::{Conn, Db};
use crate::error::Error;
use crate::page;
use crate::people::{Person, Role};
use crate::trail::{What, record};

impl Browser {
    /// Signs in someone who has proved who they are, and shows them in: to the page they were on
    /// their way to, or to their home. `news` is said there.
    ///
    /// # Errors
    /// When the session or the database can't be written.
    pub async fn welcome(
        &self,
        person: &Person,
        next: &str,
        news: &str,
    ) -> Result<HttpResponse, Error> {
        self.sign_in(person.id)?;
        if person.role == Role::Client {
            let db: Db = shared(&self.request)?;
            let (id, now) = (person.id, shared::<Clock>(&self.request)?.now());
            let signed_in =
                move |conn: &mut Conn| record(ClientId(id.0), Some(id), What::SignedIn, now, conn);
            db.write(signed_in).await?;
        }
        let address = own_address(next).unwrap_or_else(|| home_of(person));
        Ok(if news.is_empty() { page::see(&address) } else { page::see_other(&address, news) })
    }
}

/// Where this person's work is.
pub(super) fn home_of(person: &Person) -> String {
    if person.is_coach() { "/caseload".to_owned() } else { format!("/clients/{}", person.id) }
}

/// Only a path on this site: a link to our sign-in page can't send anyone elsewhere.
fn own_address(next: &str) -> Option<String> {
    (page::is_of_this_site(next) && next != "/").then(|| next.to_owned())
}
