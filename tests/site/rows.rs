//! Tables and rows as the database lists them, whichever it is.

use std::collections::BTreeMap;

use throughline::clock::Clock;
use throughline::db::{DatabaseUrl, Db, Row, Table};
use throughline::demo::Practice;

use crate::support::{OwnDatabase, Site};

async fn everything_in(db: &Db) -> BTreeMap<String, Vec<Row>> {
    let all = db.read(|conn| {
        let tables = Table::all(conn)?;
        let rows = tables.into_iter().map(|table| Ok((table.name.clone(), table.rows(conn)?)));
        rows.collect()
    });
    all.await.unwrap()
}

async fn put(everything: BTreeMap<String, Vec<Row>>, db: &Db) {
    db.write(move |conn| {
        for table in Table::all(conn)? {
            for row in &everything[&table.name] {
                table.insert(row, conn)?;
            }
        }
        Ok(())
    })
    .await
    .unwrap();
}

#[actix_web::test]
async fn a_practice_goes_from_one_database_into_another_and_back_unchanged() {
    let demo = Practice::open(&Clock::default()).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let before = everything_in(&demo.db).await;
    assert!(before["readings"].len() > 1 && before["goals"].len() > 1);
    // PostgreSQL, where the tests run on it.
    let database = OwnDatabase::fresh(folder.path());
    let other = database.open();
    put(before.clone(), &other).await;
    assert_eq!(everything_in(&other).await, before);
    let back = DatabaseUrl::Sqlite(folder.path().join("back.sqlite3"));
    let back = Db::open(&back).unwrap();
    put(everything_in(&other).await, &back).await;
    assert_eq!(everything_in(&back).await, before);
}

#[actix_web::test]
async fn a_table_comes_after_those_it_names() {
    let site = Site::start().await;
    let tables = site.read(Table::all).await;
    for (place, table) in tables.iter().enumerate() {
        for named in table.columns.iter().filter_map(|column| column.refers.as_ref()) {
            let before = tables[..place].iter().any(|earlier| earlier.name == *named);
            assert!(before, "{} names {named}, which comes later", table.name);
        }
    }
    assert!(tables.len() > 30);
}
