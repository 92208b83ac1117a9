use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::StreamExt;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{FormKey, Revision};
use crate::error::Error;

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
    type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;

    fn from_request(_: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let mut payload = payload.take();
        Box::pin(async move { read(&body(&mut payload).await?) })
    }
}

async fn body(payload: &mut Payload) -> Result<Vec<u8>, Error> {
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
    if length > LONGEST {
        Err(Error::TooLarge)
    } else {
        Ok(bytes)
    }
}

fn read<F: DeserializeOwned>(body: &[u8]) -> Result<Posted<F>, Error> {
    let mut typed: Vec<(String, String)> = url::form_urlencoded::parse(body)
        .map(|(name, value)| (clean(&name), clean(&value)))
        .collect();
    let mut taken = |name: &str| {
        let place = typed.iter().position(|(sent, _)| sent == name)?;
        Some(typed.remove(place).1)
    };
    let revision = Revision::read(&taken("revision").unwrap_or_default());
    let key = FormKey::read(taken("form_key").unwrap_or_default());
    match form(&typed).or_else(|| form(&last_of_each(&typed))) {
        Some(form) => Ok(Posted {
            form,
            revision,
            key,
        }),
        None => Err(Error::Unreadable { typed }),
    }
}

/// Browsers send line ends as CR LF, and PostgreSQL can't keep a NUL.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\0', "")
}

fn form<F: DeserializeOwned>(typed: &[(String, String)]) -> Option<F> {
    let sent = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(typed)
        .finish();
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
    type Future = std::future::Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let asked = web::Query::<Q>::from_query(request.query_string());
        std::future::ready(Ok(Self(
            asked.map(web::Query::into_inner).unwrap_or_default(),
        )))
    }
}
