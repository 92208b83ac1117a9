//! Everything a client has said about one goal, gathered for the statement and the check.

use super::kinds::{GoalKind, Horizon, KpiDirection};
use super::ratings::Desire;
use chrono::NaiveDate;

/// One goal in its parts, as typed. A blank text and a `None` both mean: not answered yet.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct GoalParts<'a> {
    /// The goal in a few words, as it is listed.
    pub title: &'a str,
    /// S: what exactly, where, with whom.
    pub specific: &'a str,
    /// M: how the client will know.
    pub measurable: &'a str,
    /// A, first reading: what makes it possible.
    pub achievable: &'a str,
    /// A, second reading: what the client will do.
    pub action_oriented: &'a str,
    /// R, first reading: what it is for.
    pub relevant: &'a str,
    /// R, second reading: why it fits the client's time and means.
    pub realistic: &'a str,
    /// T: by when, and why then.
    pub time_bound: &'a str,
    /// Why the goal matters to the client.
    pub matters: &'a str,
    /// What is counted, like "team size".
    pub kpi_name: &'a str,
    /// What it is counted in, like "people", "%" or "£".
    pub kpi_unit: &'a str,
    /// The number today, in `kpi_unit`.
    pub kpi_baseline: Option<f64>,
    /// The number to reach, in `kpi_unit`.
    pub kpi_target: Option<f64>,
    /// Which way the number should go.
    pub kpi_direction: Option<KpiDirection>,
    /// The day to have got there.
    pub due_on: Option<NaiveDate>,
    /// Short-term or long-term, in the client's own view.
    pub horizon: Option<Horizon>,
    /// What the goal changes.
    pub kind: Option<GoalKind>,
    /// How hard it feels, 1 to 5; see [`super::ratings::Challenge`].
    pub challenge: Option<u8>,
    /// Whose idea it is.
    pub desire: Option<Desire>,
    /// The day the goal was first saved: from then on it is written down.
    pub written_on: Option<NaiveDate>,
}
