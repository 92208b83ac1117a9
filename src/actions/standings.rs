//! Two steps of the path: the plan of actions, and following it through.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;

use super::log::LogEntry;
use super::periods::short_date;
use crate::access::ClientId;
use crate::db::Conn;
use crate::error::Error;
use crate::goals::GoalId;
use crate::path::{Standing, Standings, StepState};
use crate::schema::actions;
use crate::words::counted;

/// For so many days after the last entry in the log, a plan is being followed.
const RECENT: i64 = 14;

