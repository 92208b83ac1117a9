//! This week's list, as the client's home and the list of actions show it
//! (`templates/actions/_week.html`).

use chrono::NaiveDate;

use super::action::{Action, ActionId};
use super::pace::Progress;
use super::this_week::{Listed, Why, this_week as listed};
use super::with_log::ActionWithLog;
use crate::access::ClientId;
use crate::db::Conn;
use crate::error::Error;

/// What this week asks for.
#[derive(Clone, Debug, Default)]
pub struct Week {
    /// Overdue first, then by day.
    pub items: Vec<WeekItem>,
    /// How many actions of the plan are still open, whether or not this week asks for them.
    pub open_count: usize,
}

/// One action on this week's list.
#[derive(Clone, Debug)]
pub struct WeekItem {
    /// The action.
    pub id: ActionId,
    /// What is to be done.
    pub title: String,
    /// The reason it is listed.
    pub why: Why,
    /// How it stands today.
    pub progress: Progress,
    /// Why it is listed and how it stands, in one line.
    pub line: String,
}

/// What this week, Monday to Sunday, asks of a client.
///
/// # Errors
/// When the database can't be asked.
pub fn this_week(client: ClientId, today: NaiveDate, conn: &mut Conn) -> Result<Week, Error> {
    Ok(Week::of(&Action::all(client, conn)?, today))
}

impl Week {
    /// The same from a plan that is already at hand.
    #[must_use]
    pub fn of(plan: &[ActionWithLog], today: NaiveDate) -> Self {
        let logs: Vec<_> = plan.iter().map(ActionWithLog::logs).collect();
        let planned: Vec<_> =
            plan.iter().zip(&logs).map(|(action, logs)| action.planned(logs)).collect();
        let items = listed(&planned, today).into_iter().map(WeekItem::from);
        Self {
            items: items.collect(),
            open_count: plan.iter().filter(|action| !action.is_over(today)).count(),
        }
    }
}

impl From<Listed<&ActionWithLog>> for WeekItem {
    fn from(listed: Listed<&ActionWithLog>) -> Self {
        Self {
            id: listed.key.id,
            title: listed.key.title.clone(),
            why: listed.why,
            line: listed.line(),
            progress: listed.progress,
        }
    }
}
