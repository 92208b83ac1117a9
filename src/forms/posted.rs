use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{FormKey, Revision};
use crate::error::Error;

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

    /// Whether anything was sent under this name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(sent, _)| sent == name)
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

    /// All of it as a browser sends it.
    #[must_use]
    pub fn encoded(&self) -> String {
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.0).finish()
    }

    /// What a browser sent.
    #[must_use]
    pub fn decoded(sent: &str) -> Self {
        Self(url::form_urlencoded::parse(sent.as_bytes()).into_owned().collect())
    }
}

/// Whether a field is one that every form brings along and nobody types.
#[must_use]
pub fn is_carried(name: &str) -> bool {
    name == "revision" || name.starts_with("form_")
}

impl<F: DeserializeOwned + 'static> FromRequest for Posted<F> {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let typed = request.extensions_mut().remove::<Pairs>().unwrap_or_default();
        ready(read(typed))
    }
}

/// The names and values of a form's body.
pub(super) fn typed(body: &[u8]) -> Pairs {
    let pairs = url::form_urlencoded::parse(body);
    Pairs(pairs.map(|(name, value)| (clean(&name), clean(&value))).collect())
}

fn read<F: DeserializeOwned>(typed: Pairs) -> Result<Posted<F>, Error> {
    let revision = Revision::read(typed.get("revision"));
    let key = FormKey::read(typed.get("form_key")).with(&typed.encoded());
    let mut typed = typed.0;
    typed.retain(|(name, _)| !is_carried(name));
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
    serde_html_form::from_str(&Pairs(typed.to_vec()).encoded()).ok()
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
