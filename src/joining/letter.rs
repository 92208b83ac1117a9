use chrono::NaiveDateTime;

use crate::links::{NewLink, Purpose, hash};
use crate::mail::NewLetter;
use crate::words::long_date;

/// What someone who is invited gets to read in their mailbox.
pub(super) fn invitation(
    invited: &NewLink,
    host: &str,
    link: &str,
    until: NaiveDateTime,
) -> NewLetter {
    let NewLink { purpose, person_id, name, email } = invited;
    let (subject, why) = match purpose {
        Purpose::InviteCoach => (
            format!("{host} invites you to coach"),
            "coach in a practice that works with Throughline, worksheets for career coaching. \
             Open this link to make your account:",
        ),
        _ => (
            format!("{host} invites you to work together"),
            "work together with Throughline, worksheets in which you find out what you are good \
             at, what matters to you and where you want to go. Open this link to read what the \
             two of you agree on, and to make your account:",
        ),
    };
    NewLetter {
        // One invitation of one person by one host, without their names in it.
        about: hash(&format!("{} {person_id:?} {name} {email}", purpose.key())),
        recipient: email.clone(),
        subject,
        body: format!(
            "Hello {name},\n\n\
             {host} invites you to {why}\n\n\
             {link}\n\n\
             It works once, until {}.\n\n\
             If you don't know {host}, do nothing.\n\n\
             Throughline\n",
            long_date(until.date()),
        ),
    }
}
