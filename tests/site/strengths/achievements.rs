use crate::support::{Answer, Site, User};

async fn add(client: &User, what: &str, on: &str) -> Answer {
    let new = client.open(&client.at("strengths/achievements/new")).await;
    let form = new.form("/achievements").set("what", what);
    let saved = client.submit(&form.set("achieved_on", on)).await;
    client.follow(&saved).await
}

/// The address of the one achievement on a list.
fn only(list: &Answer) -> String {
    let (_, rest) = list.body.split_once("/strengths/achievements/").unwrap();
    let (id, _) = rest.split_once("/edit").unwrap();
    format!("strengths/achievements/{id}")
}

#[actix_web::test]
async fn achievements_stand_newest_first_and_undated_ones_last() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let list = ada.open(&ada.at("strengths/achievements")).await;
    assert!(list.says("No achievements yet"));
    add(&ada, "Learnt to weld", "").await;
    add(&ada, "Ran the fair", "2024-06-01").await;
    let list = add(&ada, "Taught three drivers", "2026-05-01").await;
    assert_eq!(list.all(".row-title"), ["Taught three drivers", "Ran the fair", "Learnt to weld"]);
    assert_eq!(list.all(".row-meta"), ["1 May 2026", "1 June 2024"]);
}

#[actix_web::test]
async fn an_achievement_is_changed_and_taken_off_the_list() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let address = ada.at(&only(&add(&ada, "Ran the fair", "2024-06-01").await));
    let edit = ada.open(&format!("{address}/edit")).await;
    let form = edit.form(&address);
    assert_eq!(form.value("achieved_on"), "2024-06-01");
    let form = form.set("result", "600 came").set("achieved_on", "");
    let list = ada.follow(&ada.submit(&form).await).await;
    assert!(list.says("600 came") && list.all(".row-meta").is_empty());
    let gone = ada.submit(&edit.form("/delete")).await;
    assert!(ada.follow(&gone).await.says("No achievements yet"));
    let again = ada.submit(&edit.form("/delete")).await;
    assert_eq!(again.location, gone.location, "a double click is no error");
    assert_eq!(ada.get(&format!("{address}/edit")).await.status, 404);
}

#[actix_web::test]
async fn what_could_not_be_kept_stays_in_the_form() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let new = ada.open(&ada.at("strengths/achievements/new")).await;
    let form =
        new.form("/achievements").set("result", "600 came").set("achieved_on", "last spring");
    let page = ada.submit(&form).await;
    assert_eq!(page.status, 422);
    assert_eq!(
        page.errors(),
        [
            "Write what you did, in a line or two",
            "Write the date as year-month-day, like 2027-03-31"
        ]
    );
    let form = page.form("/achievements");
    assert_eq!(form.value("result"), "600 came");
    assert_eq!(form.value("achieved_on"), "last spring");
}

#[actix_web::test]
async fn an_achievement_saved_in_two_tabs_shows_both_texts() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let address = ada.at(&only(&add(&ada, "Ran the fair", "").await));
    let edit = ada.open(&format!("{address}/edit")).await;
    let form = edit.form(&address);
    ada.submit(&form.clone().set("what", "Ran the spring fair")).await;
    let again = ada.open(&format!("{address}/edit")).await.form(&address);
    let other = form.set("what", "Ran the town fair");
    let other = other.set("form_key", again.value("form_key"));
    let stale = ada.submit(&other).await;
    assert_eq!(stale.status, 409);
    assert_eq!(stale.all(".theirs"), ["Saved meanwhile Ran the spring fair"]);
    assert_eq!(stale.form(&address).value("what"), "Ran the town fair");
    assert_eq!(ada.submit(&stale.form(&address)).await.status, 303);
}

#[actix_web::test]
async fn another_clients_achievement_is_not_there() {
    let site = Site::start().await;
    let (ada, ben) = (site.client("Ada").await, site.client("Ben").await);
    let place = only(&add(&ada, "Ran the fair", "").await);
    let sent = [("what", "Mine now")];
    assert_eq!(ben.get(&ben.at(&format!("{place}/edit"))).await.status, 404);
    assert_eq!(ben.post(&ben.at(&place), &sent).await.status, 404);
    let delete = ben.at(&format!("{place}/delete"));
    assert_eq!(ben.post(&delete, &[]).await.status, 404);
    let list = ada.open(&ada.at("strengths/achievements")).await;
    assert_eq!(list.all(".row-title"), ["Ran the fair"]);
}

#[actix_web::test]
async fn the_coach_reads_the_list_without_ways_to_change_it() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    add(&ada, "Ran the fair", "").await;
    let list = ruth.open(&ada.at("strengths/achievements")).await;
    assert!(list.says("Ran the fair") && list.says("What went well because of Ada"));
    assert!(!list.says("Change") && !list.says("Add an achievement"));
}
