use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Deserialize;

use super::{LogEntry, LogEntryId, LogForm};
use crate::access::{ClientPages, OwnPages};
use crate::actions::change_of_state::StateForm;
use crate::actions::show::{self, Forms};
use crate::actions::{Action, ActionId};
use crate::error::Error;
use crate::forms::{Pairs, Posted, Query};
use crate::page;

/// Where someone goes on to after logging: back to the list they did it from.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::actions) struct From {
    from: String,
}

impl From {
    fn address(&self, pages: &ClientPages, id: ActionId) -> String {
        match self.from.as_str() {
            "home" => pages.at(""),
            "list" => pages.at("actions"),
            _ => pages.at(&format!("actions/{id}")),
        }
    }
}

pub(in crate::actions) async fn create(
    own: OwnPages,
    row: Path<(String, ActionId)>,
    from: Query<From>,
    posted: Posted<LogForm>,
) -> Result<HttpResponse, Error> {
    let (client, id, today) = (own.client, row.1, own.today);
    let entry = match posted.form.draft(today) {
        Ok(entry) => entry,
        Err(reply) => {
            let fill = |action: &Action| Forms { log: posted.form, state: StateForm::from(action) };
            return show::again(&own, id, fill, reply).await;
        }
    };
    let there = from.0.address(&own, id);
    let address = own
        .keep(posted.key, move |conn| {
            let action = Action::find(client, id, conn)?;
            entry.insert(client, action.id, today, conn)?;
            Ok(there.clone())
        })
        .await?;
    let action = own.db.read(move |conn| Action::with_log(client, id, conn)).await?;
    let stands = action.progress(today).sentence();
    let message = format!("Logged. {}: {stands}", action.title);
    Ok(page::see_other(&address, &message))
}

pub(in crate::actions) async fn delete(
    own: OwnPages,
    row: Path<(String, ActionId, LogEntryId)>,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, (_, action, entry)) = (own.client, row.into_inner());
    let there = own.at(&format!("actions/{action}"));
    let address = own
        .keep(posted.key, move |conn| {
            LogEntry::delete(client, action, entry, conn)?;
            Ok(there.clone())
        })
        .await?;
    Ok(page::see_other(&address, "The entry is out of the log"))
}
