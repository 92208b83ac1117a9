//! The demo: a throw-away practice of clearly made-up people at different stages, and a first page
//! that signs you in as any of them. It always makes a database of its own, in a temporary folder,
//! so it can't touch a real one; and a real server has no such page.

mod pages;

use actix_web::web;

use crate::clock::Clock;
use crate::db::{DatabaseUrl, Db};
use crate::error::Error;

/// The made-up practice; its database is removed with it.
pub struct Practice {
    /// Where it is kept.
    pub db: Db,
    _folder: tempfile::TempDir,
}

impl Practice {
    /// Makes the practice and everyone in it.
    ///
    /// # Errors
    /// When the temporary folder or the database can't be made.
    pub async fn open(_clock: Clock) -> Result<Self, Error> {
        let folder = tempfile::tempdir()
            .map_err(|error| Error::internal(format!("a temporary folder: {error}")))?;
        let db = Db::open(&DatabaseUrl::Sqlite(folder.path().join("demo.sqlite3")))?;
        Ok(Self {
            db,
            _folder: folder,
        })
    }
}

/// `/demo`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/demo", web::get().to(pages::list))
        .route("/demo", web::post().to(pages::create));
}
