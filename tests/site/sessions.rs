use chrono::TimeDelta;

use crate::support::{Browser, PASSWORD, Site};

const LIST: &str = "/account/browsers";

const PHONE: &str = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

/// Signs Ada in at a browser that says this of itself.
async fn sign_in_as(browser: &Browser, user_agent: &str) {
    let body = format!("email=ada@example.org&password={}", PASSWORD.replace(' ', "+"));
    let request = browser.request(reqwest::Method::POST, "/sign-in").body(body);
    let request = request.header("user-agent", user_agent);
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    assert_eq!(browser.send(request).await.status, 303);
}

fn move_clock(site: &Site, ahead: TimeDelta) {
    site.clock.set(site.clock.now() + ahead);
}

#[actix_web::test]
async fn a_person_sees_where_they_are_signed_in_in_plain_words_and_their_own_time() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    move_clock(&site, TimeDelta::hours(2));
    let phone = site.stranger();
    sign_in_as(&phone, PHONE).await;
    let form = ada.open("/account").await.form("/account").set("time_zone", "Asia/Tokyo");
    ada.submit(&form).await;
    let page = phone.open(LIST).await;
    assert_eq!(page.all(".row-title"), ["Firefox on Android", "A browser"]);
    let times = page.all(".row-meta");
    assert_eq!(
        times[0],
        "Signed in on 10 February 2027, 20:00 · last used 10 February 2027, 20:00"
    );
    assert!(times[1].starts_with("Signed in on 10 February 2027, 18:00"), "{times:?}");
    assert_eq!(page.all(".rows .state"), ["This browser"]);
    assert!(page.all(".rows li")[0].contains("This browser"));
    site.client("Ben").await;
    assert_eq!(phone.open(LIST).await.all(".row-title").len(), 2, "others' are not in it");
}

#[actix_web::test]
async fn one_browser_or_all_others_can_be_signed_out_from_afar() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let (phone, second, third) = (site.stranger(), site.stranger(), site.stranger());
    sign_in_as(&phone, PHONE).await;
    for browser in [&second, &third] {
        browser.sign_in("Ada", PASSWORD).await;
    }
    let page = ada.open(LIST).await;
    let ended = ada.submit(&page.form_of("/delete", "Firefox on Android")).await;
    assert!(ada.follow(&ended).await.says("That browser is signed out"));
    assert_eq!(phone.get("/account").await.status, 303);
    assert_eq!(second.get("/account").await.status, 200);
    let all = ada.open(LIST).await.form("/others/delete");
    ada.submit(&all).await;
    assert_eq!(
        (second.get("/account").await.status, third.get("/account").await.status),
        (303, 303)
    );
    let page = ada.open(LIST).await;
    assert_eq!(page.all(".row-title").len(), 1);
    assert!(!page.has_form("/others/delete"));
}

#[actix_web::test]
async fn nobody_signs_out_someone_elses_browser() {
    let site = Site::start().await;
    let (ada, ben) = (site.client("Ada").await, site.client("Ben").await);
    let second = site.stranger();
    second.sign_in("Ada", PASSWORD).await;
    let end = ada.open(LIST).await.form("/delete");
    ben.submit(&end).await;
    assert_eq!(second.get("/account").await.status, 200);
}

#[actix_web::test]
async fn a_browser_that_is_not_used_is_signed_out_and_one_that_is_used_stays() {
    let site = Site::start().await;
    let (ada, ben) = (site.client("Ada").await, site.client("Ben").await);
    for _ in 0..3 {
        move_clock(&site, TimeDelta::days(13));
        assert_eq!(ada.get("/account").await.status, 200);
    }
    assert_eq!(ben.get("/account").await.status, 303);
}

#[actix_web::test]
async fn no_browser_stays_signed_in_for_ever_and_the_page_says_so_in_time() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    for _ in 0..9 {
        move_clock(&site, TimeDelta::days(9));
        assert_eq!(ada.get("/account").await.status, 200);
    }
    let notice = "main > .ending:not([hidden])";
    move_clock(&site, TimeDelta::days(9) - TimeDelta::hours(3));
    assert_eq!(ada.open("/account").await.all(notice), [""; 0]);
    move_clock(&site, TimeDelta::hours(2));
    let told = ada.open("/account").await.first(notice);
    assert!(told.starts_with("You will be signed out on 11 May 2027, 09:00"), "{told}");
    // Signing in again, without signing out first, begins anew.
    ada.sign_in("Ada", PASSWORD).await;
    move_clock(&site, TimeDelta::hours(2));
    assert_eq!(ada.open("/account").await.all(notice), [""; 0]);
}

#[actix_web::test]
async fn the_practice_decides_how_long_a_browser_stays_signed_in() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    move_clock(&site, TimeDelta::days(2));
    site.rule("idle_days = 2").await;
    assert_eq!(ada.get("/account").await.status, 303, "at once, for those signed in already");
    ada.sign_in("Ada", PASSWORD).await;
    site.rule("absolute_days = 1").await;
    site.later(TimeDelta::days(1)).await;
    assert_eq!(ada.get("/account").await.status, 303);
}

#[actix_web::test]
async fn staying_signed_in_leaves_the_page_as_it_is() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    move_clock(&site, TimeDelta::days(14) - TimeDelta::minutes(5));
    let page = ada.open("/account").await;
    assert!(page.first("[data-seconds]").contains("In ten minutes you will be signed out"));
    move_clock(&site, TimeDelta::minutes(4));
    let stayed = ada.submit(&page.form("/account/browsers/this")).await;
    assert_eq!((stayed.status, stayed.body.as_str()), (204, ""));
    move_clock(&site, TimeDelta::days(14) - TimeDelta::minutes(1));
    assert_eq!(ada.get("/account").await.status, 200);
}

#[actix_web::test]
async fn reading_writes_when_it_was_last_seen_and_not_more_often_than_every_ten_minutes() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let phone = site.stranger();
    sign_in_as(&phone, PHONE).await;
    let last_used = async |minutes| {
        move_clock(&site, TimeDelta::minutes(minutes));
        phone.open("/account").await;
        let times = ada.open(LIST).await;
        let row = times.all(".rows li").into_iter().find(|row| row.contains("Android")).unwrap();
        row.split("last used 10 February 2027, ").nth(1).unwrap()[..5].to_owned()
    };
    assert_eq!(last_used(9).await, "09:00");
    assert_eq!(last_used(1).await, "09:10");
    assert_eq!(last_used(9).await, "09:10");
}

#[actix_web::test]
async fn a_new_address_asks_for_the_password_and_signs_out_every_other_browser() {
    let site = Site::start().await;
    let (ada, _ben) = (site.client("Ada").await, site.client("Ben").await);
    let elsewhere = site.stranger();
    elsewhere.sign_in("Ada", PASSWORD).await;
    let link = crate::joining::reset_link(&site, ada.id).await;
    let before = ada.cookie("__Host-throughline").unwrap();
    let form = ada.open("/account/address").await.form("/account/address");
    assert_eq!(form.value("email"), "ada@example.org");
    let form = form.set("email", "ada@new.example");

    let without = ada.submit(&form).await;
    assert_eq!(without.errors(), ["Write the password you use now"]);
    let wrong = ada.submit(&form.clone().set("current", "a guess")).await;
    assert_eq!(wrong.errors(), ["That is not the password you use now"]);
    assert_eq!(wrong.form("/account/address").value("email"), "ada@new.example");
    assert_eq!(wrong.form("/account/address").value("current"), "");
    let form = form.set("current", PASSWORD);
    let taken = ada.submit(&form.clone().set("email", "BEN@example.org")).await;
    assert_eq!((taken.status, taken.errors().len()), (422, 1));
    assert_eq!(ada.submit(&form.clone().set("email", "no address")).await.status, 422);
    assert_eq!(elsewhere.get("/account").await.status, 200, "nothing has happened yet");

    let changed = ada.submit(&form).await;
    assert!(ada.follow(&changed).await.says("You sign in with ada@new.example"));
    assert_ne!(ada.cookie("__Host-throughline").unwrap(), before, "the key is new");
    assert_eq!(elsewhere.get("/account").await.status, 303);
    assert_eq!(site.stranger().get(&link).await.status, 410, "old links are void");
    assert_eq!(site.stranger().sign_in("Ada", PASSWORD).await.status, 422);
    let new = [("email", "ada@new.example"), ("password", PASSWORD)];
    assert_eq!(site.stranger().post("/sign-in", &new).await.status, 303);
}
