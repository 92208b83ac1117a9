use std::collections::HashMap;

use diesel::deserialize::FromSqlRow;
use diesel::expression::AsExpression;
use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::access::ClientId;
use crate::db::{Conn, keyed, new_id};
use crate::error::Error;
use crate::goals::goal::{Goal, GoalId};
use crate::goals::ratings::LinkStrength;
use crate::goals::state::GoalState;
use crate::schema::goal_links;
use crate::values::key::ValueKey;
use crate::values::orphans;

/// What a goal is tied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub enum LinkKind {
    /// A value it serves, by the value's key.
    Value,
    /// A skill it draws on, by the skill's key.
    Skill,
}

impl LinkKind {
    /// Both of them.
    pub const ALL: &'static [Self] = &[Self::Value, Self::Skill];

    /// How it is stored; never renamed.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Skill => "skill",
        }
    }

    /// Reads a stored key back; `None` for any other text.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.key() == key)
    }

    /// How it reads on screen.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Value => "Value",
            Self::Skill => "Strength",
        }
    }
}

keyed!(LinkKind);

/// One value a goal serves or one skill it draws on.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = goal_links)]
pub struct GoalLink {
    /// The goal.
    pub goal_id: GoalId,
    /// What it is tied to.
    pub kind: LinkKind,
    /// The key of the value or the skill.
    pub target: String,
    /// How strongly.
    pub strength: LinkStrength,
}

impl GoalLink {
    /// What all goals of this client are tied to, strongest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all(client: ClientId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = goal_links::table
            .filter(goal_links::client_id.eq(client))
            .order((goal_links::strength.desc(), goal_links::id));
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// What this goal is tied to, strongest first.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of_goal(client: ClientId, goal: GoalId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = goal_links::table
            .filter(goal_links::client_id.eq(client))
            .filter(goal_links::goal_id.eq(goal))
            .order((goal_links::strength.desc(), goal_links::id));
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// Puts these links in place of all the goal had.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn replace(
        client: ClientId,
        goal: GoalId,
        links: &[(LinkKind, String, LinkStrength)],
        conn: &mut Conn,
    ) -> Result<(), Error> {
        let old = goal_links::table
            .filter(goal_links::client_id.eq(client))
            .filter(goal_links::goal_id.eq(goal));
        diesel::delete(old).execute(conn)?;
        for (kind, target, strength) in links {
            diesel::insert_into(goal_links::table)
                .values((
                    goal_links::id.eq(new_id()),
                    goal_links::client_id.eq(client),
                    goal_links::goal_id.eq(goal),
                    goal_links::kind.eq(kind),
                    goal_links::target.eq(target),
                    goal_links::strength.eq(strength),
                ))
                .execute(conn)?;
        }
        Ok(())
    }

    /// The value at the other end, where it is one.
    #[must_use]
    pub fn value(&self) -> Option<ValueKey> {
        (self.kind == LinkKind::Value).then(|| ValueKey::from_key(&self.target)).flatten()
    }
}

/// Which goals serve which values, for the page that shows what is tied to nothing yet. Goals that
/// were let go serve nothing any more and are left out.
///
/// # Errors
/// When the database can't be asked.
pub fn value_links(client: ClientId, conn: &mut Conn) -> Result<Vec<orphans::GoalLink>, Error> {
    let links = GoalLink::all(client, conn)?;
    let mut found = Vec::new();
    let goals = Goal::in_order(client, &links, conn)?;
    for goal in goals.iter().filter(|goal| goal.state != GoalState::LetGo) {
        let link =
            |value| orphans::GoalLink { goal_id: goal.id.0, goal_title: goal.title.clone(), value };
        let own = links.iter().filter(|link| link.goal_id == goal.id);
        let values: Vec<_> = own.filter_map(GoalLink::value).collect();
        if values.is_empty() {
            found.push(link(None));
        }
        found.extend(values.into_iter().map(|value| link(Some(value))));
    }
    Ok(found)
}

/// Puts goals in their order of importance: see [`Goal::all`].
pub(in crate::goals) fn by_weight(links: &[GoalLink], mut goals: Vec<Goal>) -> Vec<Goal> {
    let mut weights: HashMap<GoalId, u32> = HashMap::new();
    for link in links.iter().filter(|link| link.kind == LinkKind::Value) {
        *weights.entry(link.goal_id).or_default() += u32::from(link.strength.value());
    }
    let weight = |goal: &Goal| weights.get(&goal.id).copied().unwrap_or_default();
    goals.sort_by_key(|goal| {
        let day = goal.due_on.unwrap_or(chrono::NaiveDate::MAX);
        (goal.state.rank(), std::cmp::Reverse(weight(goal)), day, goal.id)
    });
    goals
}
