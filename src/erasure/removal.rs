use chrono::NaiveDateTime;

use crate::access::ClientId;
use crate::comments::Comment;
use crate::db::{Conn, Db};
use crate::drafts::Draft;
use crate::engagements::Engagement;
use crate::error::Error;
use crate::links::Link;
use crate::mail::Letter;
use crate::people::Person;

/// Erases everyone whose time to change their mind is over. A practice is never left without an
/// owner: if the other one has gone meanwhile, this one stays.
///
/// # Errors
/// When the database can't be asked; then nobody is erased.
pub async fn erase_due(db: &Db, now: NaiveDateTime) -> Result<(), Error> {
    let erased = db.write(move |conn| {
        let mut erased = false;
        for person in Person::going_by(now, conn)? {
            if !person.is_last_owner(conn)? {
                erase(&person, now, conn)?;
                erased = true;
            }
        }
        Ok(erased)
    });
    if erased.await? {
        db.mark_traces();
    }
    db.clear_traces().await
}

/// Erases a person. Deleting their row takes everything that is theirs with it; what is only about
/// them, or belongs to their clients, is seen to before.
pub(super) fn erase(person: &Person, now: NaiveDateTime, conn: &mut Conn) -> Result<(), Error> {
    if person.is_coach() {
        let nobody = Person::nobody(now, conn)?;
        let left = Engagement::leave_to(nobody, person.id, now, conn)?
            + Comment::leave_to(nobody, person.id, conn)?;
        if left == 0 {
            Person::delete(nobody, conn)?;
        }
    } else {
        Draft::forget_pages_of(ClientId(person.id.0), conn)?;
    }
    Link::forget_invitations_of(&person.name, &person.email, conn)?;
    Letter::forget_to(&person.email, conn)?;
    Person::delete(person.id, conn)
}
