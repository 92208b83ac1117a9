use std::panic::AssertUnwindSafe;
use std::time::Duration;

use actix_session::SessionExt;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::middleware::Next;
use actix_web::{HttpMessage, ResponseError};
use chrono::NaiveDateTime;
use futures_util::{FutureExt, StreamExt};

use super::posted::typed;
use super::{FormKey, Pairs};
use crate::access::shared;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Conn, Db};
use crate::drafts::NewDraft;
use crate::error::Error;
use crate::people::{Person, PersonId};
use crate::sign_in::PERSON;

/// The most bytes a form may have: far above what all its fields together allow.
const LONGEST: usize = 1 << 20;
/// How much of a longer one is still read (and dropped), so that the browser gets to hear why.
const PATIENCE: usize = 16 << 20;

/// How long a request may take to arrive. A connection that stalls is let go after it.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For the first lines, which say what is asked for.
    pub head: Duration,
    /// For the form behind them.
    pub body: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { head: Duration::from_secs(15), body: Duration::from_secs(30) }
    }
}

/// What a page has to know of the form that was sent to it, when it shows that form again.
#[derive(Clone, Debug)]
pub struct Sent {
    /// The page on which the form is found; empty for a click that says nothing about it.
    pub page: String,
    /// Which showing it was. It has not been saved, so the form goes on under the same key.
    pub key: FormKey,
}

/// Reads the body of every form before its room is asked for, so that the words are in our hands
/// whatever the room does: where nobody is signed in any more, where someone else is, where the
/// room breaks, or where what they belong to is gone, they are kept for whoever's form it is.
///
/// # Errors
/// Whatever the room answers.
pub async fn receive(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if request.method().is_safe() {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    let patience = shared::<Config>(request.request())?.patience.body;
    let typed = match body(&mut request.take_payload(), patience).await {
        Ok(body) => typed(&body),
        Err(error) => return Ok(request.into_response(error.error_response())),
    };
    let words = Words::of(&request, &typed)?;
    if let Err(error) = words.find_owner(&request).await {
        return Ok(request.into_response(error.error_response()));
    }
    let (page, key) = (typed.get("form_page").to_owned(), FormKey::read(typed.get("form_key")));
    request.extensions_mut().insert(Sent { page, key });
    request.extensions_mut().insert(typed);
    let answered = AssertUnwindSafe(next.call(request)).catch_unwind().await;
    let answered = answered.unwrap_or_else(|_| Err(Error::internal("a panic").into()));
    let status = match &answered {
        Ok(answer) => answer.status(),
        Err(error) => error.as_response_error().status_code(),
    };
    let no_place = match status {
        StatusCode::NOT_FOUND => Some(Error::GoneButKept),
        _ if status.is_server_error() => Some(Error::BrokenButKept),
        _ => None,
    };
    if let Some(no_place) = no_place
        && words.keep().await.unwrap_or(false)
    {
        return Err(no_place.into());
    }
    if is_put_off(&answered) {
        words.keep().await?;
    }
    Ok(answered?.map_into_boxed_body())
}

/// Whether the room's door stays shut until the person has turned on two-step sign-in.
fn is_put_off<B>(answered: &Result<ServiceResponse<B>, actix_web::Error>) -> bool {
    let error = answered.as_ref().map_or_else(Some, |answer| answer.response().error());
    matches!(error.and_then(|error| error.as_error()), Some(Error::TwoStepFirst))
}

/// What was typed into a form that says whose it is.
struct Words {
    db: Db,
    owner: Option<PersonId>,
    draft: Option<NewDraft>,
    now: NaiveDateTime,
}

impl Words {
    fn of(request: &ServiceRequest, typed: &Pairs) -> Result<Self, Error> {
        let http = request.request();
        let owner = FormKey::read(typed.get("form_key")).owner(&shared(http)?);
        let now = shared::<Clock>(http)?.now();
        Ok(Self { db: shared(http)?, owner, draft: NewDraft::of(http.path(), typed), now })
    }

    /// Lets a form through to its room where its owner sends it, or where it has none.
    async fn find_owner(&self, request: &ServiceRequest) -> Result<(), Error> {
        let here = request.get_session().get::<PersonId>(PERSON).ok().flatten();
        if self.owner.is_none() || self.owner == here {
            return Ok(());
        }
        self.keep().await?;
        if here.is_none() { Ok(()) } else { Err(Error::FormOfAnother) }
    }

    /// Keeps the words for their owner. Answers whether there were any to keep.
    async fn keep(&self) -> Result<bool, Error> {
        let (Some(owner), Some(draft)) = (self.owner, self.draft.clone()) else {
            return Ok(false);
        };
        let now = self.now;
        let keep = move |conn: &mut Conn| {
            // Whoever was erased meanwhile has nowhere to keep words.
            let is_here = !Person::these(&[owner], conn)?.is_empty();
            if is_here {
                draft.keep(owner, now, conn)?;
            }
            Ok(is_here)
        };
        self.db.write(keep).await
    }
}

async fn body(payload: &mut Payload, patience: Duration) -> Result<Vec<u8>, Error> {
    let read = tokio::time::timeout(patience, whole(payload)).await;
    read.unwrap_or(Err(Error::Stalled))
}

async fn whole(payload: &mut Payload) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| Error::Unreadable { typed: Vec::new() })?;
        length += chunk.len();
        if length <= LONGEST {
            bytes.extend_from_slice(&chunk);
        } else if length > PATIENCE {
            break;
        }
    }
    if length > LONGEST { Err(Error::TooLarge) } else { Ok(bytes) }
}
