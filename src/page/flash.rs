use actix_web::cookie::time::Duration;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse};

use crate::cookies::{self, NewCookie};

/// The cookie that carries one message to the next page.
const FLASH: &str = "flash";

/// On to this address, with nothing to say.
#[must_use]
pub fn see(address: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, address)).finish()
}

/// After a save: on to this address, where `message` says what was done.
#[must_use]
pub fn see_other(address: &str, message: &str) -> HttpResponse {
    let mut answer = see(address);
    flash(encoded(message), Duration::minutes(1)).put_on(&mut answer);
    answer
}

/// After making a link: on to this address, where the link is shown once, to be handed over.
#[must_use]
pub fn see_other_with_link(address: &str, message: &str, link: &str) -> HttpResponse {
    let mut answer = see(address);
    let both = format!("{}&{}", encoded(message), encoded(link));
    flash(both, Duration::minutes(5)).put_on(&mut answer);
    answer
}

/// The message that came along, and the link.
pub(super) fn read(request: &HttpRequest) -> (Option<String>, Option<String>) {
    let cookie = cookies::read(FLASH, request).unwrap_or_default();
    let mut parts = cookie.split('&').map(decoded).map(|part| Some(part).filter(|p| !p.is_empty()));
    (parts.next().flatten(), parts.next().flatten())
}

/// The message was shown, and is not shown again.
pub(super) fn seen(answer: &mut HttpResponse) {
    flash(String::new(), Duration::ZERO).put_on(answer);
}

fn flash(value: String, lasts: Duration) -> NewCookie {
    NewCookie { name: FLASH, value, lasts }
}

fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

fn decoded(text: &str) -> String {
    let pair = format!("text={text}");
    let text = url::form_urlencoded::parse(pair.as_bytes()).next();
    text.map(|(_, text)| text.into_owned()).unwrap_or_default()
}
