//! How many questions a page asks of the database, and how their answers are found.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use throughline::db::{Conn, DatabaseUrl};
use throughline::error::Error;
use throughline::schema::people;

use crate::copied;
use crate::heard::Heard;
use crate::support::{Browser, Site};
use crate::walks::{everywhere, visitor};

type Asked = BTreeMap<String, Vec<String>>;

/// Those of the demo who see the most: a client who has filled in everything, and her coach.
const CAST: [&str; 2] = ["Maya", "Robin"];

/// What each of these pages asks.
async fn asked<'a>(
    heard: &Heard,
    browser: &Browser,
    pages: impl Iterator<Item = &'a String>,
) -> Asked {
    let mut asked = BTreeMap::new();
    for page in pages {
        heard.take();
        browser.open(page).await;
        asked.insert(page.clone(), heard.take());
    }
    asked
}

/// Which questions a page asks more often than it did.
fn more(few: &[String], many: &[String]) -> Vec<String> {
    let times = |all: &[String], one: &str| all.iter().filter(|asked| *asked == one).count();
    let different: BTreeSet<_> = many.iter().collect();
    let different = different.into_iter().map(|one| (times(few, one), times(many, one), one));
    let grown = different.filter(|(before, now, _)| now > before);
    grown.map(|(before, now, one)| format!("\n  {now} times, not {before}: {one}")).collect()
}

#[actix_web::test]
async fn a_page_asks_no_more_where_there_are_many_rows() {
    let heard = Heard::begin();
    let site = Site::demo().await;
    let mut walks = Vec::new();
    for who in CAST {
        let (browser, start) = visitor(&site, who).await;
        let pages = everywhere(&browser, &start).await;
        let few = asked(&heard, &browser, pages.keys()).await;
        walks.push((browser, pages[&start].body.len(), start, few));
    }
    // Everyone has written five times as much, and then each coach has five times as many clients.
    let everyone: Vec<i64> =
        site.read(|conn| Ok(people::table.select(people::id).load(conn)?)).await;
    let coaches = people::table.filter(people::role.ne("client")).select(people::id);
    let coaches: Vec<i64> = site.read(move |conn| Ok(coaches.load(conn)?)).await;
    site.write(move |conn| copied::everything(4, &everyone, conn)).await;
    site.write(move |conn| copied::everything(4, &coaches, conn)).await;
    let mut wrong = Vec::new();
    for (browser, length, start, few) in walks {
        assert!(
            browser.open(&start).await.body.len() > length * 3 / 2,
            "{start} shows little more"
        );
        for (page, many) in asked(&heard, &browser, few.keys()).await {
            if many.len() > few[&page].len() {
                wrong.push(format!("{page}:{}", more(&few[&page], &many).concat()));
            }
        }
    }
    assert!(wrong.is_empty(), "asked more often where there is more\n{}", wrong.join("\n"));
}

/// Questions that may be answered from end to end of a table, by what stands in them.
const SHORT: [&str; 6] = [
    r#"FROM "practices""#,                  // one row
    r#"FROM "__diesel_schema_migrations""#, // one row for each migration
    "FROM sqlite_master",                   // one row for each table
    r#"FROM "reset_requests""#,             // answered and emptied every few seconds
    r#"FROM "people" ORDER BY"#,            // the first page of the demo names everyone in it
    "(1=0)",                                // asks for nothing
];

fn may_be_long(statement: &str) -> bool {
    let statement = statement.replace('`', "\"");
    !SHORT.iter().any(|short| statement.contains(short))
}

#[derive(QueryableByName)]
struct Step {
    #[diesel(sql_type = Text)]
    detail: String,
}

/// What SQLite would read from end to end to answer this.
fn scans_of_sqlite(statement: &str, conn: &mut Conn) -> Result<Vec<String>, Error> {
    let explain = diesel::sql_query(format!("EXPLAIN QUERY PLAN {statement}"));
    let way = explain.load::<Step>(conn)?.into_iter().map(|step| step.detail);
    Ok(way.filter(|step| step.starts_with("SCAN") && step != "SCAN CONSTANT ROW").collect())
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
    line: String,
}

/// However few rows there are, and whatever is asked for: by an index if there is one.
const AS_IF_LONG: &str = "SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; \
     SET LOCAL enable_mergejoin = off; SET LOCAL plan_cache_mode = force_generic_plan";

/// What PostgreSQL would read from end to end to answer this: a table, or an index in which it has
/// nothing to look for.
fn scans_of_postgres(statement: &str, conn: &mut Conn) -> Result<Vec<String>, Error> {
    let values = (1..).take_while(|number| statement.contains(&format!("${number}")));
    let values = values.map(|_| "NULL").collect::<Vec<_>>().join(", ");
    let values = if values.is_empty() { values } else { format!("({values})") };
    conn.batch_execute(&format!("{AS_IF_LONG}; PREPARE asked AS {statement}"))?;
    let way = diesel::sql_query(format!("EXPLAIN EXECUTE asked{values}")).load::<Line>(conn)?;
    conn.batch_execute("DEALLOCATE asked")?;
    let way = way.into_iter().map(|line| line.line).collect::<Vec<_>>().join("\n");
    let scans = way.split("->").filter(|step| {
        step.contains("Seq Scan")
            || step.contains("Index") && step.contains("Scan") && !step.contains("Index Cond:")
    });
    Ok(scans.map(|step| step.trim().to_owned()).collect())
}

#[actix_web::test]
async fn nothing_is_looked_for_from_end_to_end_of_a_table() {
    let heard = Heard::begin();
    let site = Site::demo().await;
    for who in CAST {
        let (browser, start) = visitor(&site, who).await;
        everywhere(&browser, &start).await;
    }
    site.client("Ada").await.open("/account").await;
    site.later(TimeDelta::days(1)).await;
    let all: BTreeSet<_> = heard.take().into_iter().filter(|one| may_be_long(one)).collect();
    assert!(all.len() > 100, "{}", all.len());
    let scans = match site.db.url() {
        DatabaseUrl::Sqlite(_) => scans_of_sqlite,
        DatabaseUrl::Postgres(_) => scans_of_postgres,
    };
    let wrong = site.read(move |conn| {
        let mut wrong = Vec::new();
        for statement in &all {
            let scans = scans(statement, conn)?.into_iter();
            wrong.extend(scans.map(|scan| format!("{scan}: {statement}")));
        }
        Ok(wrong)
    });
    let wrong = wrong.await;
    assert!(wrong.is_empty(), "read from end to end\n{}", wrong.join("\n"));
}
