//! The style sheet, the script and the icon: inside the binary, one request each, kept by the
//! browser until they change.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpResponse, web};

include!(concat!(env!("OUT_DIR"), "/static_files.rs"));

/// A file that is the same for everyone.
pub struct StaticFile {
    /// Where it is served.
    pub path: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
}

impl StaticFile {
    fn answer(&self) -> HttpResponse {
        HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, self.kind))
            .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
            .body(self.bytes)
    }
}

/// The three files, each at its own path.
pub fn routes(site: &mut web::ServiceConfig) {
    for file in [&SHEET, &SCRIPT, &ICON] {
        site.route(file.path, web::get().to(move || async move { file.answer() }));
    }
}
