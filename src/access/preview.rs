use actix_session::Session;
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;

use super::{OwnPages, back_to};
use crate::error::Error;
use crate::forms::Posted;
use crate::page;

/// What a session says while the client looks through a coach's eyes: whose.
pub(super) const PREVIEW: &str = "preview";

/// Whose view the client wants to see.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct PreviewForm {
    coach: String,
}

pub(super) async fn create(
    own: OwnPages,
    session: Session,
    posted: Posted<PreviewForm>,
) -> Result<HttpResponse, Error> {
    let mut readers = own.head.readers.iter();
    let coach = readers.find(|reader| reader.id.to_string() == posted.form.coach);
    let coach = coach.ok_or(Error::NotFound)?;
    let kept = session.insert(PREVIEW, coach.id);
    kept.map_err(|error| Error::internal(format!("a session: {error}")))?;
    Ok(page::see(&own.at("")))
}

pub(super) async fn delete(_: OwnPages, session: Session, request: HttpRequest) -> HttpResponse {
    session.remove(PREVIEW);
    page::see(&back_to(&request))
}
