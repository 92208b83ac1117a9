//! Who looked, and when: what Ada can read about those who open her pages.

use chrono::TimeDelta;
use throughline::trail::{What, record};

use crate::support::{Site, User};

/// The lines of the trail, latest first: "10:00 Ruth looked at Goals".
async fn lines(ada: &User) -> Vec<String> {
    let page = ada.open(&ada.at("trail")).await;
    let (times, deeds) = (page.all("main .facts .muted"), page.all("main .facts p"));
    times.iter().zip(&deeds).map(|(time, deed)| format!("{time} {deed}")).collect()
}

/// Moves the clock on.
fn later(site: &Site, by: TimeDelta) {
    site.clock.set(site.clock.now() + by);
}

#[actix_web::test]
async fn the_client_reads_which_rooms_their_coach_opened_and_when() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    for room in ["", "goals", "values", "goals"] {
        ruth.open(&ada.at(room)).await;
    }
    later(&site, TimeDelta::minutes(12));
    ruth.open(&ada.at("findings")).await;
    assert_eq!(
        lines(&ada).await,
        [
            "09:00 to 09:12 Ruth looked at Home, Goals, Values and Fact-finding",
            "09:00 You began to work with Ruth",
            "09:00 You signed in",
        ]
    );
    let page = ada.open(&ada.at("trail")).await;
    assert_eq!(page.all("main h2").len(), 1, "all of it was today");
}

#[actix_web::test]
async fn a_coach_who_reads_on_is_noted_once_an_hour() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    ruth.open(&ada.at("goals")).await;
    let noted = kept(&site).await;
    later(&site, TimeDelta::minutes(59));
    ruth.open(&ada.at("goals")).await;
    assert_eq!(kept(&site).await, noted, "reading on writes nothing");
    later(&site, TimeDelta::minutes(1));
    ruth.open(&ada.at("goals")).await;
    assert_eq!(kept(&site).await, noted + 1);
    assert!(lines(&ada).await[0].ends_with("Ruth looked at Goals"));
}

/// How many entries there are in all.
async fn kept(site: &Site) -> i64 {
    use diesel::prelude::*;
    site.read(|conn| Ok(throughline::schema::trail::table.count().get_result(conn)?)).await
}

#[actix_web::test]
async fn a_page_for_paper_is_noted_as_such() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    ruth.open(&ada.at("plan")).await;
    assert_eq!(lines(&ada).await[0], "09:00 Ruth opened the plan for printing");
}

#[actix_web::test]
async fn the_clients_own_reading_and_refused_visits_leave_no_trail() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let noted = kept(&site).await;
    ada.open(&ada.at("goals")).await;
    // A page only Ada can open, and a coach who works with someone else.
    assert_eq!(ruth.get(&ada.at("goals/new")).await.status, 404);
    let otto = site.coach("Otto").await;
    assert_eq!(otto.get(&ada.at("goals")).await.status, 404);
    assert_eq!(kept(&site).await, noted);
}

#[actix_web::test]
async fn the_end_of_the_coaching_and_who_reads_on_stand_in_the_trail() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let end = ada.link_to(&ada.open(&ada.at("coaching")).await, "/end");
    let form = ada.open(&end).await.form("/end");
    let ended = ada.submit(&form.set("reading", "yes")).await;
    let page = ada.follow(&ended).await;
    ruth.open(&ada.at("")).await;
    later(&site, TimeDelta::minutes(1));
    ada.submit(&page.form("/reading")).await;
    // The same wish again is no news.
    ada.submit(&page.form("/reading")).await;
    assert_eq!(
        lines(&ada).await,
        [
            "09:01 You stopped Ruth from reading on",
            "09:00 Ruth looked at Home",
            "09:00 You let Ruth go on reading",
            "09:00 You ended the work with Ruth",
            "09:00 You began to work with Ruth",
            "09:00 You signed in",
        ]
    );
}

#[actix_web::test]
async fn a_coach_who_ends_the_coaching_is_named_in_the_trail() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let end = ruth.link_to(&ruth.open(&ada.at("coaching")).await, "/end");
    ruth.submit(&ruth.open(&end).await.form("/end")).await;
    assert_eq!(lines(&ada).await[0], "09:00 Ruth ended the work with you");
}

#[actix_web::test]
async fn a_long_trail_is_read_a_page_at_a_time() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let (client, now) = (ada.client(), site.clock.now());
    site.write(move |conn| {
        // Two kinds by turns, so that each entry is a line.
        for _ in 0..50 {
            record(client, None, What::Looked, now, conn)?;
            record(client, None, What::Downloaded, now, conn)?;
        }
        Ok(())
    })
    .await;
    let latest = ada.open(&ada.at("trail")).await;
    assert_eq!(latest.all("main .facts p").len(), 100);
    let earlier = ada.open(&latest.links(&ada.at("trail?before="))[0]).await;
    assert_eq!(earlier.all("main .facts p"), ["You signed in"]);
    assert!(earlier.links(&ada.at("trail?before=")).is_empty(), "there is nothing before it");
}

#[actix_web::test]
async fn a_trail_with_nothing_in_it_says_so() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    site.write(|conn| {
        use diesel::prelude::*;
        diesel::delete(throughline::schema::trail::table).execute(conn)?;
        Ok(())
    })
    .await;
    assert!(ada.open(&ada.at("trail")).await.says("Nobody has looked yet"));
    // Every page of theirs leads there.
    let goals = ada.open(&ada.at("goals")).await;
    ada.open(&ada.link_to(&goals, "/trail")).await;
}
