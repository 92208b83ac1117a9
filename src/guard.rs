//! What every request passes through before it reaches a room: it gets a number, a form from
//! another site is refused, and every answer leaves with headers that keep it private and inert.

use std::panic::AssertUnwindSafe;
use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::Method;
use actix_web::http::header::{
    CACHE_CONTROL, HOST, HeaderMap, HeaderName, HeaderValue, ORIGIN, STRICT_TRANSPORT_SECURITY,
};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error as ActixError, ResponseError};
use futures_util::FutureExt;

use crate::config::Config;
use crate::error::{Error, REQUEST_ID};
use crate::health::Counts;

/// Gives the request a number, counts it, writes one line about it (never what anyone wrote), and
/// turns a panic into the page that says something broke. Who asks for nothing but the head of a
/// page gets that of the page itself; the server leaves out the rest.
///
/// # Errors
/// A panic or a fault between the rooms, as the [`Error`] whose page the person sees.
pub async fn witness(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, ActixError> {
    let (id, began) = (uuid::Uuid::now_v7().simple().to_string(), Instant::now());
    let (number, method) = (id.clone(), request.method().clone());
    if method == Method::HEAD {
        request.head_mut().method = Method::GET;
    }
    let https = is_on_https(&request);
    let counts = request.app_data::<Data<Counts>>().cloned();
    let work = async move {
        let answered = AssertUnwindSafe(next.call(request)).catch_unwind().await;
        let answered = answered.unwrap_or_else(|_| Err(Error::internal("a panic").into()));
        let answered = answered.map_err(|error| told(error, https));
        let (route, status) = match &answered {
            Ok(answer) => (answer.request().match_pattern(), answer.status()),
            Err(error) => (None, error.as_response_error().status_code()),
        };
        let took = began.elapsed();
        if let Some(counts) = counts {
            counts.count(status, took);
        }
        let (route, status) = (route.unwrap_or_default(), status.as_u16());
        let ms = took.as_millis();
        tracing::info!(request_id = number, %method, route, status, ms, "answered");
        answered
    };
    REQUEST_ID.scope(id, work).await
}

/// The page about a fault that no room has answered: a panic, or what the session found wrong.
/// Made here, where the request still has its number, and with the headers of every answer.
fn told(error: ActixError, https: bool) -> ActixError {
    let mut page = match error.as_error::<Error>() {
        Some(ours) => ours.error_response(),
        None => Error::internal(error.to_string()).error_response(),
    };
    put_headers(page.headers_mut(), https);
    InternalError::from_response(error, page).into()
}

fn is_on_https(request: &ServiceRequest) -> bool {
    let config = request.app_data::<Data<Config>>();
    config.is_some_and(|config| config.public_url().starts_with("https://"))
}

/// Refuses forms that another site sends in a person's name. Browsers say where a request comes
/// from; one that says nothing is not a browser, and carries no one's cookie by accident.
///
/// # Errors
/// Whatever the request answers.
pub async fn refuse_other_sites(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, ActixError> {
    if !request.method().is_safe() && !comes_from_here(&request) {
        return Ok(request.into_response(Error::FromAnotherSite.error_response()));
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

/// Whether a page of ours leads here, or nothing does, as far as the browser says.
#[must_use]
pub fn comes_from_here(request: &ServiceRequest) -> bool {
    let said = |name: &str| request.headers().get(name).map(|value| value.as_bytes().to_vec());
    if let Some(site) = said("sec-fetch-site") {
        return site == b"same-origin" || site == b"none";
    }
    let Some(origin) = said(ORIGIN.as_str()) else {
        return true;
    };
    let public = request.app_data::<Data<Config>>().map(|config| config.public_url());
    let host = said(HOST.as_str()).unwrap_or_default();
    let own = [b"http://".as_slice(), b"https://"].map(|scheme| [scheme, &host].concat());
    public.is_some_and(|public| public.as_bytes() == origin) || own.contains(&origin)
}

/// Nothing is loaded from elsewhere, nothing runs that we did not ship, nobody frames us.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
                      form-action 'self'; connect-src 'self'; frame-ancestors 'none'; \
                      base-uri 'none'";

/// Puts the headers on every answer, errors and static files included.
///
/// # Errors
/// Whatever the request answers.
pub async fn harden(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, ActixError> {
    let https = is_on_https(&request);
    let mut answer = next.call(request).await?;
    put_headers(answer.headers_mut(), https);
    Ok(answer)
}

fn put_headers(headers: &mut HeaderMap, https: bool) {
    if https {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    // Nothing private stays behind in a browser or on the way; static files say otherwise.
    if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    for (name, value) in [
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()"),
        ("x-robots-tag", "noindex, nofollow"),
    ] {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
}
