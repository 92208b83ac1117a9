//! What the client says about an action: begun, done for good, let go, or open again.

use actix_web::HttpResponse;
use actix_web::web::Path;
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::action::{Action, ActionId, address};
use super::log::LogForm;
use super::show::{self, Forms};
use super::state::ActionState;
use crate::access::{ClientId, OwnPages};
use crate::db::Conn;
use crate::error::Error;
use crate::forms::{Posted, Reading, Reply, Revision, Saved, saved_or_stale};
use crate::page;
use crate::schema::actions;

/// Where an action stands, as it is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Validate)]
#[serde(default)]
pub(super) struct StateForm {
    pub state: String,
    #[validate(length(max = 4000, message = "Shorten the reason to 4,000 characters"))]
    pub reason: String,
}

impl StateForm {
    pub fn draft(&self) -> Result<ChangeOfState, Reply> {
        let mut read = Reading::of(self);
        if self.state.is_empty() {
            read.wrong("state", "Choose where it stands");
        }
        let state = read.choice("state", &self.state);
        let ask = "Write in a few words why you let it go: it helps with the next plan";
        let state_reason = match state {
            Some(ActionState::LetGo) => read.required("reason", &self.reason, ask),
            _ => read.text("reason", &self.reason),
        };
        let draft = state.map(|state| ChangeOfState { state, state_reason });
        read.finish_some(draft)
    }
}

impl From<&Action> for StateForm {
    fn from(action: &Action) -> Self {
        Self { state: action.state.key().to_owned(), reason: action.state_reason.clone() }
    }
}

/// What the client says about an action, about to be kept.
#[derive(Clone, Debug, AsChangeset)]
#[diesel(table_name = actions, treat_none_as_null = true)]
pub(super) struct ChangeOfState {
    state: ActionState,
    state_reason: String,
}

impl ChangeOfState {
    fn update(
        &self,
        client: ClientId,
        id: ActionId,
        today: NaiveDate,
        revision: Revision,
        conn: &mut Conn,
    ) -> Result<Saved<Action>, Error> {
        let same = actions::table
            .filter(actions::client_id.eq(client))
            .filter(actions::id.eq(id))
            .filter(actions::revision.eq(revision.0));
        let rest = (actions::state_on.eq(today), actions::revision.eq(actions::revision + 1));
        let changed = diesel::update(same).set((self, rest)).execute(conn)?;
        saved_or_stale(changed, address(client, id), || Action::find(client, id, conn))
    }
}

pub(super) async fn update(
    own: OwnPages,
    row: Path<(String, ActionId)>,
    posted: Posted<StateForm>,
) -> Result<HttpResponse, Error> {
    let (client, id, today) = (own.client, row.1, own.today);
    let (typed, revision) = (posted.form, posted.revision);
    let change = match typed.draft() {
        Ok(change) => change,
        Err(reply) => return show_again(&own, id, typed, reply).await,
    };
    let message = match change.state {
        ActionState::NotStarted | ActionState::InProgress => "The action is open",
        ActionState::Done => "Done for good: well kept up",
        ActionState::LetGo => "Let go. It stays here, and you can open it again",
    };
    let saved =
        own.once(posted.key, move |conn| change.update(client, id, today, revision, conn)).await?;
    match saved {
        Saved::At(address) => Ok(page::see_other(&address, message)),
        Saved::Stale(now) => {
            let reply = Reply::stale(&typed, &StateForm::from(&now));
            show_again(&own, id, typed, reply).await
        }
    }
}

async fn show_again(
    own: &OwnPages,
    id: ActionId,
    state: StateForm,
    reply: Reply,
) -> Result<HttpResponse, Error> {
    let log = LogForm::new(own.today);
    show::again(own, id, |_| Forms { log, state }, reply).await
}
