use diesel::prelude::*;

use crate::access::ClientId;
use crate::db::{Conn, new_id};
use crate::error::Error;
use crate::goals::goal::GoalId;
use crate::schema::goal_obstacles;

/// How many a goal's form asks for.
pub const OBSTACLE_COUNT: usize = 3;

/// Something that may get in the way of a goal, and what the client will do then.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = goal_obstacles)]
pub struct Obstacle {
    /// The goal.
    pub goal_id: GoalId,
    /// "If this happens …"
    pub obstacle: String,
    /// "… then I will do this."
    pub response: String,
}

impl Obstacle {
    /// The obstacles of all goals of this client, in the order they were written.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = goal_obstacles::table
            .filter(goal_obstacles::client_id.eq(client))
            .order((goal_obstacles::goal_id, goal_obstacles::id));
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// The obstacles of this goal, in the order they were written.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of_goal(client: ClientId, goal: GoalId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = goal_obstacles::table
            .filter(goal_obstacles::client_id.eq(client))
            .filter(goal_obstacles::goal_id.eq(goal))
            .order(goal_obstacles::id);
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// Puts these pairs of obstacle and response in place of all the goal had.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn replace(
        client: ClientId,
        goal: GoalId,
        pairs: &[(String, String)],
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let old = goal_obstacles::table
            .filter(goal_obstacles::client_id.eq(client))
            .filter(goal_obstacles::goal_id.eq(goal));
        diesel::delete(old).execute(conn)?;
        for (obstacle, response) in pairs {
            diesel::insert_into(goal_obstacles::table)
                .values((
                    goal_obstacles::id.eq(new_id()),
                    goal_obstacles::client_id.eq(client),
                    goal_obstacles::goal_id.eq(goal),
                    goal_obstacles::obstacle.eq(obstacle),
                    goal_obstacles::response.eq(response),
                ))
                .execute(conn)?;
        }
        Ok(())
    }
}
