//! What leaves the site is small: pages are squeezed on their way out, for browsers that can undo
//! it. The static files were squeezed when the program was built.
//!
//! A squeezed page can give away what stands on it to someone who sees how long it is, and can
//! have it answer again and again with words of theirs (BREACH). There is little here to guess
//! that way: a form's key is new each time the form is shown, a link to hand over is shown once,
//! and no page holds a password or a session's key. What clients wrote stays, though, and an
//! address may put words on a page. So a page that another site opens in someone's browser leaves
//! as it is; only our own pages lead to squeezed ones.

use std::cell::RefCell;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    AcceptEncoding, CONTENT_ENCODING, CONTENT_TYPE, Encoding, HeaderMap, HeaderValue, VARY,
};
use actix_web::middleware::Next;
use actix_web::{Error as ActixError, HttpMessage};
use flate2::{Compress, Compression, FlushCompress, Status};

use crate::error::Error;
use crate::guard::comes_from_here;

/// A shorter page fits into one packet anyway.
const WORTH_IT: usize = 1024;

/// Level 6 takes longer and makes pages hardly smaller.
const LEVEL: Compression = Compression::new(4);

/// What a squeezed answer says of itself.
pub const GZIP: HeaderValue = HeaderValue::from_static("gzip");

/// What an answer says that is squeezed for some.
pub const BY_ENCODING: HeaderValue = HeaderValue::from_static("accept-encoding");

/// Squeezes an answer that is text, where the browser takes that.
///
/// # Errors
/// Whatever the request answers.
pub async fn squeeze(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, ActixError> {
    let wanted = takes_gzip(&request) && comes_from_here(&request);
    let answer = next.call(request).await?.map_into_boxed_body();
    if !is_text(answer.headers()) {
        return Ok(answer);
    }
    let (request, answer) = answer.into_parts();
    let (mut answer, body) = answer.into_parts();
    answer.headers_mut().append(VARY, BY_ENCODING);
    let body = match body.try_into_bytes() {
        Ok(text) if wanted && text.len() > WORTH_IT => {
            answer.headers_mut().insert(CONTENT_ENCODING, GZIP);
            BoxBody::new(gzip(&text)?)
        }
        Ok(text) => BoxBody::new(text),
        Err(stream) => stream,
    };
    Ok(ServiceResponse::new(request, answer.set_body(body)))
}

/// Whether the browser can undo it.
#[must_use]
pub fn takes_gzip(request: &impl HttpMessage) -> bool {
    let (asked, gzip) = (request.get_header::<AcceptEncoding>(), Encoding::gzip());
    asked.and_then(|asked| asked.negotiate([&gzip].into_iter())) == Some(gzip)
}

fn is_text(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).map_or(&[][..], HeaderValue::as_bytes);
    kind.starts_with(b"text/") || kind == b"application/json"
}

thread_local! {
    /// Its tables are large; each thread makes them once.
    static SQUEEZER: RefCell<Compress> = RefCell::new(Compress::new_gzip(LEVEL, 15));
}

fn gzip(text: &[u8]) -> Result<Vec<u8>, Error> {
    SQUEEZER.with_borrow_mut(|squeezer| {
        squeezer.reset();
        let mut squeezed = Vec::with_capacity(text.len() / 3);
        loop {
            let done = usize::try_from(squeezer.total_in()).unwrap_or(text.len());
            let rest = text.get(done..).unwrap_or_default();
            let status = squeezer.compress_vec(rest, &mut squeezed, FlushCompress::Finish);
            if status.map_err(|error| Error::internal(error.to_string()))? == Status::StreamEnd {
                return Ok(squeezed);
            }
            squeezed.reserve(text.len() / 3 + WORTH_IT);
        }
    })
}
