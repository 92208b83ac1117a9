use std::future::{Ready, ready};
use std::time::Duration;

use actix_session::SessionExt;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, HttpRequest, ResponseError, web};
use futures_util::StreamExt;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{FormKey, Revision};
use crate::access::{back_to, shared};
use crate::clock::Clock;
use crate::db::{Conn, Db};
use crate::drafts::Draft;
use crate::error::Error;
use crate::people::PersonId;
use crate::sign_in::PERSON;

/// The most bytes a form may have: far above what all its fields together allow.
const LONGEST: usize = 1 << 20;
/// How much of a longer one is still read (and dropped), so that the browser gets to hear why.
const PATIENCE: usize = 16 << 20;

/// A form as it was sent. Reading it never fails for what a person typed: every field is a string.
pub struct Posted<F> {
    /// The answers, as typed.
    pub form: F,
    /// What the person was looking at when they began.
    pub revision: Revision,
    /// Which showing of the form this is.
    pub key: FormKey,
}

/// A form whose fields are not known by name: its names and values as they came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pairs(pub Vec<(String, String)>);

impl Pairs {
    /// The value sent under this name; empty where there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        let found = self.0.iter().rev().find(|(sent, _)| sent == name);
        found.map_or("", |(_, value)| value)
    }

    /// All values sent under this name, as ticked boxes are.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<String> {
        let sent = self.0.iter().filter(|(sent, _)| sent == name);
        sent.map(|(_, value)| value.clone()).collect()
    }

    /// Puts a value under a name, in place of what was there.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        let name = name.into();
        self.0.retain(|(sent, _)| *sent != name);
        self.0.push((name, value.into()));
    }
}

impl<F: DeserializeOwned + 'static> FromRequest for Posted<F> {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let typed = request.extensions_mut().remove::<Pairs>().unwrap_or_default();
        ready(read(typed))
    }
}

/// Reads the body of every form before its room is asked for, so that the words are in our hands
/// whatever the room says. A form whose owner is not (or no longer) the one signed in at this
/// browser is kept for that owner.
///
/// # Errors
/// Whatever the room answers.
pub async fn receive(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if !request.method().is_safe() {
        let typed = match body(&mut request.take_payload()).await {
            Ok(body) => typed(&body),
            Err(error) => return Ok(request.into_response(error.error_response())),
        };
        if let Err(error) = keep_for_owner(&request, &typed).await {
            return Ok(request.into_response(error.error_response()));
        }
        request.extensions_mut().insert(typed);
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

async fn keep_for_owner(request: &ServiceRequest, typed: &Pairs) -> Result<(), Error> {
    let http = request.request();
    let Some(owner) = FormKey::read(typed.get("form_key")).owner(&shared(http)?) else {
        return Ok(());
    };
    if http.get_session().get::<PersonId>(PERSON).ok().flatten() == Some(owner) {
        return Ok(());
    }
    let (action, page) = (http.path().to_owned(), back_to(http));
    let (typed, now) = (typed.clone(), shared::<Clock>(http)?.now());
    let kept = move |conn: &mut Conn| Draft::keep(owner, &action, &page, &typed, now, conn);
    shared::<Db>(http)?.write(kept).await
}

/// How long a form may take to arrive. A connection that stalls is let go after it.
const ARRIVES_WITHIN: Duration = Duration::from_secs(30);

async fn body(payload: &mut Payload) -> Result<Vec<u8>, Error> {
    let read = tokio::time::timeout(ARRIVES_WITHIN, whole(payload)).await;
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

fn typed(body: &[u8]) -> Pairs {
    let pairs = url::form_urlencoded::parse(body);
    Pairs(pairs.map(|(name, value)| (clean(&name), clean(&value))).collect())
}

fn read<F: DeserializeOwned>(typed: Pairs) -> Result<Posted<F>, Error> {
    let revision = Revision::read(typed.get("revision"));
    let key = FormKey::read(typed.get("form_key"));
    let mut typed = typed.0;
    typed.retain(|(name, _)| name != "revision" && name != "form_key");
    match form(&typed).or_else(|| form(&last_of_each(&typed))) {
        Some(form) => Ok(Posted { form, revision, key }),
        None => Err(Error::Unreadable { typed }),
    }
}

/// Browsers send line ends as CR LF, and PostgreSQL can't keep a NUL.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\0', "")
}

fn form<F: DeserializeOwned>(typed: &[(String, String)]) -> Option<F> {
    let sent = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(typed).finish();
    serde_html_form::from_str(&sent).ok()
}

/// A field that was sent twice counts as the last one sent.
fn last_of_each(typed: &[(String, String)]) -> Vec<(String, String)> {
    let mut pairs = Pairs::default();
    for (name, value) in typed {
        pairs.set(name, value);
    }
    pairs.0
}

/// What stands behind the `?` of an address. Unknown or odd parts are left at their default.
pub struct Query<Q>(pub Q);

impl<Q: DeserializeOwned + Default + 'static> FromRequest for Query<Q> {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let asked = web::Query::<Q>::from_query(request.query_string());
        ready(Ok(Self(asked.map(web::Query::into_inner).unwrap_or_default())))
    }
}
