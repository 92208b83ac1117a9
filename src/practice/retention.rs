use chrono::{NaiveDateTime, TimeDelta};

use super::Rules;
use crate::db::Conn;
use crate::engagements::Engagement;
use crate::error::Error;
use crate::notes::Note;
use crate::trail::{What, record_about};

/// Lets go of work that ended long enough ago, by the practice's rules: the former coach's private
/// notes about the client, and their reading on where the client had left it to them. What the
/// client wrote stays the client's.
///
/// # Errors
/// When the database can't be asked.
pub fn let_go(now: NaiveDateTime, conn: &mut Conn) -> Result<(), Error> {
    let days = i64::from(Rules::read(conn)?.retention_days);
    if days == 0 {
        return Ok(());
    }
    for ended in Engagement::ended_before(now - TimeDelta::days(days), conn)? {
        let (coach, client) = (ended.coach_id, ended.client_id);
        let all = Engagement::of_client(client, conn)?;
        // Where the two have begun again, the notes are in use.
        if !all.iter().any(|other| other.coach_id == coach && other.is_active()) {
            Note::delete_all(client, coach, conn)?;
        }
        if ended.former_coach_reads {
            record_about(client, None, What::StoppedReading, &ended.coach_name, now, conn)?;
        }
        ended.let_go(now, conn)?;
    }
    Ok(())
}
