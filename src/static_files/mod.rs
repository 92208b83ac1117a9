//! The style sheet, the script and the icon: inside the binary as they are and squeezed, one
//! request each, kept by the browser until they change.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use actix_web::{HttpRequest, HttpResponse, web};

use crate::compression::{BY_ENCODING, GZIP, takes_gzip};

include!(concat!(env!("OUT_DIR"), "/static_files.rs"));

/// A file that is the same for everyone. Its path changes with its contents, so there is never
/// anything to ask about it again.
pub struct StaticFile {
    /// Where it is served.
    pub path: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
    squeezed: &'static [u8],
}

impl StaticFile {
    fn answer(&self, request: &HttpRequest) -> HttpResponse {
        let mut answer = HttpResponse::Ok();
        answer
            .insert_header((CONTENT_TYPE, self.kind))
            .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
            .insert_header((VARY, BY_ENCODING));
        if takes_gzip(request) {
            answer.insert_header((CONTENT_ENCODING, GZIP)).body(self.squeezed)
        } else {
            answer.body(self.bytes)
        }
    }
}

/// The three files, each at its own path.
pub fn routes(site: &mut web::ServiceConfig) {
    for file in [&SHEET, &SCRIPT, &ICON] {
        let answer = move |request: HttpRequest| async move { file.answer(&request) };
        site.route(file.path, web::get().to(answer));
    }
}
