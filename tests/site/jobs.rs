use chrono::TimeDelta;
use diesel::prelude::*;
use throughline::links::{NewLink, Purpose};
use throughline::schema::{links, sessions};

use crate::support::Site;

/// How many rows there are of sessions and of links.
async fn kept(site: &Site) -> (i64, i64) {
    site.read(|conn| {
        let sessions = sessions::table.count().get_result(conn)?;
        Ok((sessions, links::table.count().get_result(conn)?))
    })
    .await
}

async fn invite_someone(site: &Site) {
    let (now, name) = (site.clock.now(), "Owner".to_owned());
    let link = NewLink { purpose: Purpose::SetUp, person_id: None, name, email: String::new() };
    site.write(move |conn| link.insert(now, conn)).await;
}

#[actix_web::test]
async fn what_has_ended_by_itself_is_swept_out() {
    let site = Site::start().await;
    site.client("Ada").await;
    invite_someone(&site).await;
    site.later(TimeDelta::days(13)).await;
    assert_eq!(kept(&site).await, (1, 1), "both still have a day");
    site.later(TimeDelta::days(1)).await;
    assert_eq!(kept(&site).await, (0, 0));
}

#[actix_web::test]
async fn a_chore_that_fails_does_not_hold_up_the_others() {
    let site = Site::start().await;
    invite_someone(&site).await;
    site.write(|conn| Ok(diesel::sql_query("DROP TABLE drafts").execute(conn)?)).await;
    site.later(TimeDelta::days(14)).await;
    assert_eq!(kept(&site).await, (0, 0));
}
