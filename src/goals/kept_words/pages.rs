use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Deserialize;

use super::{KeptWords, KeptWordsId};
use crate::access::OwnPages;
use crate::error::Error;
use crate::forms::{Pairs, Posted, Saved};
use crate::goals::check::check;
use crate::goals::goal::{Goal, GoalId};
use crate::page;

/// Which finding it is about: its rule and its words, "negative_wording:stop".
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::goals) struct KeepForm {
    finding: String,
}

pub(in crate::goals) async fn create(
    own: OwnPages,
    of: Path<(String, GoalId)>,
    posted: Posted<KeepForm>,
) -> Result<HttpResponse, Error> {
    let (client, id, today, now) = (own.client, of.1, own.today, own.now);
    let asked = posted.form.finding;
    own.once(posted.key, move |conn| {
        let goal = Goal::find(client, id, conn)?;
        let findings = check(&goal.parts(), today);
        // Words that were changed meanwhile need no keeping.
        if let Some(finding) = findings.iter().find(|finding| finding.name() == asked) {
            KeptWords::keep(client, id, finding, now, conn)?;
        }
        Ok(Saved::<()>::At(String::new()))
    })
    .await?;
    let there = own.at(&format!("goals/{id}#check"));
    Ok(page::see_other(&there, "Your words stay as they are"))
}

pub(in crate::goals) async fn delete(
    own: OwnPages,
    row: Path<(String, GoalId, KeptWordsId)>,
    posted: Posted<Pairs>,
) -> Result<HttpResponse, Error> {
    let (client, goal, id) = (own.client, row.1, row.2);
    own.once(posted.key, move |conn| {
        KeptWords::delete(client, goal, id, conn)?;
        Ok(Saved::<()>::At(String::new()))
    })
    .await?;
    let there = own.at(&format!("goals/{goal}#check"));
    Ok(page::see_other(&there, "The check asks about these words again"))
}
