use chrono::NaiveDate;
use diesel::backend::Backend;
use diesel::prelude::*;

use super::cadence::Cadence;
use super::columns::CadenceColumns;
use super::impact::Impact;
use super::state::ActionState;
use crate::access::ClientId;
use crate::db::{Conn, typed_id};
use crate::error::Error;
use crate::forms::{Revision, Saved, saved_or_stale};
use crate::goals::GoalId;
use crate::schema::{action_logs, actions};

typed_id! {
    /// A step of a plan.
    ActionId
}

/// A step of a client's plan, in their own words.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = actions)]
pub struct Action {
    /// Its id.
    pub id: ActionId,
    /// Whose plan it belongs to.
    pub client_id: ClientId,
    /// The goal it is a step towards, where it has one.
    pub goal_id: Option<GoalId>,
    /// What is done, in a few words.
    pub title: String,
    /// How often, and between which days.
    #[diesel(embed, deserialize_as = CadenceColumns)]
    pub cadence: Cadence,
    /// How far it brings the goal forward, as the client judges it.
    pub impact: Impact,
    /// What it takes: training, people, time, money.
    pub resources: String,
    /// Anything else worth remembering.
    pub note: String,
    /// What the client says about it.
    pub state: ActionState,
    /// Since when they say so.
    pub state_on: NaiveDate,
    /// Why they let it go; empty for any other state.
    pub state_reason: String,
    /// How often it was saved.
    pub revision: i32,
}

impl<DB: Backend> Selectable<DB> for Cadence {
    type SelectExpression = <CadenceColumns as Selectable<DB>>::SelectExpression;

    fn construct_selection() -> Self::SelectExpression {
        <CadenceColumns as Selectable<DB>>::construct_selection()
    }
}

impl Action {
    /// The action with this id in this client's plan.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is none.
    pub fn find(client: ClientId, id: ActionId, conn: &mut Conn) -> Result<Self, Error> {
        let query = actions::table.filter(actions::client_id.eq(client)).filter(actions::id.eq(id));
        query.select(Self::as_select()).get_result(conn).optional()?.ok_or(Error::NotFound)
    }

    /// Whether more is written about it than its title.
    #[must_use]
    pub fn has_more_words(&self) -> bool {
        let words = [&self.state_reason, &self.resources, &self.note];
        words.iter().any(|words| !words.is_empty())
    }

    /// Where it is on this site.
    #[must_use]
    pub fn address(&self) -> String {
        address(self.client_id, self.id)
    }

    /// Takes it out of the plan, unless something is logged for it: what was done is not thrown
    /// away with one click. Answers whether it is gone.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn delete(&self, conn: &mut Conn) -> Result<bool, Error> {
        let logged = action_logs::table.filter(action_logs::action_id.eq(self.id));
        if diesel::select(diesel::dsl::exists(logged)).get_result(conn)? {
            return Ok(false);
        }
        diesel::delete(actions::table.find(self.id)).execute(conn)?;
        Ok(true)
    }
}

/// Where an action is on this site.
pub(super) fn address(client: ClientId, id: ActionId) -> String {
    format!("/clients/{client}/actions/{id}")
}

/// An action about to be kept.
#[derive(Clone, Debug, PartialEq, Eq, Insertable, AsChangeset)]
#[diesel(table_name = actions, treat_none_as_null = true)]
pub struct ActionDraft {
    /// The goal it is a step towards; one of the client's own.
    pub goal_id: Option<GoalId>,
    /// What is done.
    pub title: String,
    /// How often: the columns of a [`Cadence`].
    #[diesel(embed)]
    pub cadence: CadenceColumns,
    /// How far it brings the goal forward.
    pub impact: Impact,
    /// What it takes.
    pub resources: String,
    /// Anything else.
    pub note: String,
}

impl ActionDraft {
    /// Puts it into the client's plan.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn insert(
        &self,
        client: ClientId,
        today: NaiveDate,
        conn: &mut Conn,
    ) -> Result<ActionId, Error> {
        let id = ActionId::new();
        diesel::insert_into(actions::table)
            .values((
                actions::id.eq(id),
                actions::client_id.eq(client),
                self,
                actions::state.eq(ActionState::NotStarted),
                actions::state_on.eq(today),
                actions::state_reason.eq(""),
                actions::revision.eq(0),
            ))
            .execute(conn)?;
        Ok(id)
    }

    /// Keeps the change, unless another one came first.
    ///
    /// # Errors
    /// [`Error::NotFound`] where the client has no such action.
    pub fn update(
        &self,
        client: ClientId,
        id: ActionId,
        revision: Revision,
        conn: &mut Conn,
    ) -> Result<Saved<Action>, Error> {
        let same = actions::table
            .filter(actions::client_id.eq(client))
            .filter(actions::id.eq(id))
            .filter(actions::revision.eq(revision.0));
        let next = actions::revision.eq(actions::revision + 1);
        let changed = diesel::update(same).set((self, next)).execute(conn)?;
        saved_or_stale(changed, address(client, id), || Action::find(client, id, conn))
    }
}
