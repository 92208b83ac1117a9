use chrono::NaiveDateTime;

use super::{Outcome, open};
use crate::config::Config;
use crate::links::{NewLink, Purpose};
use crate::people::{Person, Role};
use crate::two_step::TwoStep;

/// Prints a link that invites someone in the owner's name.
pub(super) async fn invite(
    config: &Config,
    name: String,
    coach: bool,
    now: NaiveDateTime,
) -> Outcome {
    let purpose = if coach { Purpose::InviteCoach } else { Purpose::InviteClient };
    let db = open(config, now)?;
    let link = db.write(move |conn| {
        let Some(owner) = Person::with_roles(&[Role::Owner], conn)?.into_iter().next() else {
            return Ok(None);
        };
        let (name, email) = (name.clone(), String::new());
        let link = NewLink { purpose, person_id: Some(owner.id), name, email };
        link.insert(now, conn).map(Some)
    });
    let link = link.await?.ok_or("The practice has no owner yet: start it and set it up first.")?;
    println!("{}", config.link(&link));
    Ok(())
}

/// Prints a link with which someone chooses a new password.
pub(super) async fn reset_password(config: &Config, email: String, now: NaiveDateTime) -> Outcome {
    let nobody = nobody(&email);
    let db = open(config, now)?;
    let link = db.write(move |conn| {
        let Some(person) = Person::with_email(&email, conn)? else {
            return Ok(None);
        };
        NewLink::new_password(person.id).insert(now, conn).map(Some)
    });
    println!("{}", config.link(&link.await?.ok_or(nobody)?));
    Ok(())
}

/// Turns two-step sign-in off for someone.
pub(super) async fn reset_two_step(config: &Config, email: String, now: NaiveDateTime) -> Outcome {
    let nobody = nobody(&email);
    let done = TwoStep::reset(&open(config, now)?, email, now).await?;
    println!("{}", done.ok_or(nobody)?);
    Ok(())
}

fn nobody(email: &str) -> String {
    format!("Nobody signs in with {email} here.")
}
