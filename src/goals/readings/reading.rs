use chrono::NaiveDate;
use diesel::prelude::*;

use crate::access::ClientId;
use crate::db::{Conn, typed_id};
use crate::error::Error;
use crate::goals::goal::{Goal, GoalId};
use crate::goals::kinds::KpiDirection;
use crate::goals::progress::{KpiProgress, Reading, progress};
use crate::goals::statement::amount;
use crate::schema::readings;

typed_id! {
    /// The number of a goal's measure on one day.
    KpiReadingId
}

/// The number of a goal's measure on one day.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = readings)]
pub struct KpiReading {
    /// Its id.
    pub id: KpiReadingId,
    /// The goal whose measure it is.
    pub goal_id: GoalId,
    /// The day it was read.
    pub read_on: NaiveDate,
    /// The number, in the measure's unit.
    #[diesel(column_name = amount)]
    pub value: f64,
    /// What the client says about it; often blank.
    pub note: String,
}

/// A reading about to be kept.
#[derive(Clone, Debug, Insertable, PartialEq)]
#[diesel(table_name = readings)]
pub struct NewKpiReading {
    /// The day it was read.
    pub read_on: NaiveDate,
    /// The number, in the measure's unit.
    #[diesel(column_name = amount)]
    pub value: f64,
    /// What the client says about it.
    pub note: String,
}

impl KpiReading {
    /// The number with its unit: "5 people".
    #[must_use]
    pub fn amount(&self, goal: &Goal) -> String {
        amount(self.value, &goal.kpi_unit)
    }

    /// The readings of all goals of this client, oldest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = readings::table
            .filter(readings::client_id.eq(client))
            .order((readings::read_on, readings::id));
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// The readings of this goal's measure, oldest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of_goal(client: ClientId, goal: GoalId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = readings::table
            .filter(readings::client_id.eq(client))
            .filter(readings::goal_id.eq(goal))
            .order((readings::read_on, readings::id));
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// Takes the reading with this id away.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this goal has none.
    pub fn delete(
        client: ClientId,
        goal: GoalId,
        id: KpiReadingId,
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let this = readings::table
            .filter(readings::client_id.eq(client))
            .filter(readings::goal_id.eq(goal))
            .filter(readings::id.eq(id));
        match diesel::delete(this).execute(conn)? {
            0 => Err(Error::NotFound),
            _ => Ok(()),
        }
    }
}

impl NewKpiReading {
    /// Keeps it.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn insert(&self, client: ClientId, goal: GoalId, conn: &mut Conn) -> Result<(), Error> {
        diesel::insert_into(readings::table)
            .values((
                self,
                readings::id.eq(KpiReadingId::new()),
                readings::client_id.eq(client),
                readings::goal_id.eq(goal),
            ))
            .execute(conn)?;
        Ok(())
    }
}

impl Goal {
    /// How far its measure has come. `readings` may hold those of other goals too. Where no
    /// direction was chosen, it is read off the two numbers.
    #[must_use]
    pub fn progress(&self, readings: &[KpiReading], today: NaiveDate) -> KpiProgress {
        let own: Vec<Reading> = readings
            .iter()
            .filter(|reading| reading.goal_id == self.id)
            .map(|reading| Reading { read_on: reading.read_on, value: reading.value })
            .collect();
        let falls = self.kpi_baseline > self.kpi_target && self.kpi_target.is_some();
        let direction =
            self.kpi_direction.unwrap_or(if falls { KpiDirection::Down } else { KpiDirection::Up });
        progress(direction, self.kpi_baseline, self.kpi_target, &own, today)
    }

    /// The measure in words: "Team size: from 0 to 5 people"; blank where nothing is counted.
    #[must_use]
    pub fn measure(&self) -> String {
        let unit = &self.kpi_unit;
        let numbers = match (self.kpi_baseline, self.kpi_target) {
            (Some(from), Some(to)) => {
                format!("from {} to {}", amount(from, unit), amount(to, unit))
            }
            (None, Some(to)) => format!("to {}", amount(to, unit)),
            (Some(from), None) => format!("from {}", amount(from, unit)),
            (None, None) => String::new(),
        };
        match (self.kpi_name.is_empty(), numbers.is_empty()) {
            (true, _) => numbers,
            (false, true) => self.kpi_name.clone(),
            (false, false) => format!("{}: {numbers}", self.kpi_name),
        }
    }
}
