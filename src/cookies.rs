//! The cookies of this site: for the server's eyes only, never sent along by another site, and
//! bound to this one host where browsers allow it.
//!
//! A `__Host-` cookie can't be set by a neighbouring host, and travels over https alone (or stays
//! on one's own machine). Browsers take it only when it is `Secure`, so on plain http elsewhere
//! the name is plain, and the server warns loudly about it when it starts.

use actix_web::body::MessageBody;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error as ActixError, HttpMessage, HttpRequest, HttpResponse};

use crate::access::shared;
use crate::config::Config;

/// A cookie on its way: what a handler says of it. How it is sent is decided once, in [`send`].
#[derive(Clone)]
pub struct NewCookie {
    /// What it is called, before any prefix.
    pub name: &'static str,
    /// What it carries.
    pub value: String,
    /// How long the browser keeps it; nothing takes it away.
    pub lasts: Duration,
}

impl NewCookie {
    /// Goes along with this answer.
    pub fn put_on(self, answer: &mut HttpResponse) {
        answer.extensions_mut().insert(self);
    }

    /// Goes along with whatever this request is answered.
    pub fn put_on_answer_to(self, request: &HttpRequest) {
        request.extensions_mut().insert(self);
    }

    fn made_for(self, config: &Config) -> Cookie<'static> {
        Cookie::build(name(self.name, config), self.value)
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(config.cookies_are_secure())
            .max_age(self.lasts)
            .finish()
    }
}

/// The full name of a cookie of this site.
#[must_use]
pub fn name(name: &str, config: &Config) -> String {
    let prefix = if config.cookies_are_secure() { "__Host-" } else { "" };
    format!("{prefix}{name}")
}

/// What the browser brought along under this name.
#[must_use]
pub fn read(called: &str, request: &HttpRequest) -> Option<String> {
    let config = request.app_data::<Data<Config>>()?;
    request.cookie(&name(called, config)).map(|cookie| cookie.value().to_owned())
}

/// Sends the cookies that handlers spoke of.
///
/// # Errors
/// Whatever the request answers.
pub async fn send(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, ActixError> {
    let mut answer = next.call(request).await?;
    let on_request = answer.request().extensions_mut().remove::<NewCookie>();
    let on_answer = answer.response_mut().extensions_mut().remove::<NewCookie>();
    let config: Config = shared(answer.request())?;
    for new in [on_request, on_answer].into_iter().flatten() {
        answer.response_mut().add_cookie(&new.made_for(&config))?;
    }
    Ok(answer)
}
