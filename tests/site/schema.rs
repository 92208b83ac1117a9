use diesel::prelude::*;
use diesel::sql_types::Text;
use throughline::db::migrations::redo_all;

use crate::support::Site;

#[actix_web::test]
async fn every_migration_can_be_taken_back_and_made_again() {
    let site = Site::start().await;
    site.write(redo_all).await;
    site.client("Ada").await.open("/account").await;
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Text)]
    found: String,
}

/// What a query about SQLite's own tables finds; on PostgreSQL, whose migrations are the same
/// files, nothing is asked.
async fn found(query: &'static str) -> Vec<String> {
    if std::env::var("THROUGHLINE_TEST_POSTGRES").is_ok() {
        return Vec::new();
    }
    let site = Site::start().await;
    let rows = site.read(move |conn| Ok(diesel::sql_query(query).load::<Found>(conn)?));
    rows.await.into_iter().map(|row| row.found).collect()
}

#[actix_web::test]
async fn every_foreign_key_is_the_beginning_of_an_index() {
    let bare = found(
        r#"SELECT m.name || '.' || f."from" AS found
        FROM sqlite_master m, pragma_foreign_key_list(m.name) f
        WHERE m.type = 'table' AND NOT EXISTS (
            SELECT 1 FROM pragma_index_list(m.name) i, pragma_index_info(i.name) c
            WHERE c.seqno = 0 AND c.name = f."from")"#,
    );
    assert_eq!(bare.await, [""; 0]);
}

#[actix_web::test]
async fn what_is_kept_about_a_client_goes_when_the_client_goes() {
    let left_behind = found(
        r#"SELECT m.name AS found
        FROM sqlite_master m, pragma_table_info(m.name) c
        WHERE m.type = 'table' AND c.name = 'client_id' AND NOT EXISTS (
            SELECT 1 FROM pragma_foreign_key_list(m.name) f
            WHERE f."from" = 'client_id' AND f."table" = 'people' AND f.on_delete = 'CASCADE')"#,
    );
    assert_eq!(left_behind.await, [""; 0]);
}
