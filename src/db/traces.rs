//! What was erased is overwritten in a SQLite file (`secure_delete`), but the log beside the file
//! still holds pages as they were before, until it is brought in and emptied.

use std::sync::atomic::Ordering;

use diesel::prelude::*;
use diesel::sql_types::Integer;

use super::{Conn, Db};
use crate::error::Error;

/// What SQLite says about emptying its log.
#[derive(QueryableByName)]
struct Emptied {
    /// 1 where someone was reading from it.
    #[diesel(sql_type = Integer)]
    busy: i32,
}

impl Db {
    /// Someone was erased: their traces have to go, too.
    pub fn mark_traces(&self) {
        self.traces.store(true, Ordering::Relaxed);
    }

    /// Lets the traces of what was erased go, where there may be any. A page that is being read
    /// or a backup that is being made can hold them; then they go the next time this is asked.
    /// PostgreSQL clears away by itself.
    ///
    /// # Errors
    /// When the file can't be opened.
    pub async fn clear_traces(&self) -> Result<(), Error> {
        if !self.traces.swap(false, Ordering::Relaxed) {
            return Ok(());
        }
        let url = self.url.clone();
        let cleared = actix_web::web::block(move || match url.connect()? {
            Conn::Pg(_) => Ok(true),
            Conn::Sqlite(mut conn) => {
                let empty = diesel::sql_query("PRAGMA wal_checkpoint(TRUNCATE)");
                Ok::<_, Error>(empty.get_result::<Emptied>(&mut conn)?.busy == 0)
            }
        });
        let cleared = cleared.await.map_err(|_| Error::internal("clearing up was interrupted"))?;
        if !matches!(cleared, Ok(true)) {
            self.mark_traces();
        }
        cleared.map(drop)
    }
}
