use chrono::TimeDelta;
use diesel::prelude::*;
use throughline::schema::tries;
use throughline::throttle::Pace;

use crate::support::{Answer, Browser, PASSWORD, Site};

const WRONG: &str = "not the password at all";

/// Guesses a password this often and answers what came last.
async fn guess(browser: &Browser, name: &str, times: i32) -> Answer {
    let mut last = browser.sign_in(name, WRONG).await;
    for _ in 1..times {
        last = browser.sign_in(name, WRONG).await;
    }
    last
}

fn move_clock(site: &Site, ahead: TimeDelta) {
    site.clock.set(site.clock.now() + ahead);
}

#[actix_web::test]
async fn guesses_have_to_wait_and_the_page_says_how_long() {
    let site = Site::start().await;
    site.client("Ada").await;
    let thief = site.stranger();
    assert_eq!(guess(&thief, "Ada", Pace::ACCOUNT.free).await.status, 422);
    let early = thief.sign_in("Ada", PASSWORD).await;
    assert_eq!(early.status, 429, "even the right one has to wait");
    assert_eq!(early.headers["retry-after"], "1");
    assert_eq!(
        early.errors(),
        ["Wait 1 second and try again: there were many tries in a short time"]
    );
    assert_eq!(early.form("/sign-in").value("email"), "ada@example.org");
    assert_eq!(early.form("/sign-in").value("password"), "");
    move_clock(&site, TimeDelta::seconds(1));
    assert_eq!(thief.sign_in("Ada", WRONG).await.status, 422);
    assert_eq!(thief.sign_in("Ada", WRONG).await.headers["retry-after"], "2");
}

#[actix_web::test]
async fn an_account_that_nobody_has_makes_wait_with_the_same_words() {
    let site = Site::start().await;
    site.client("Ada").await;
    let known = guess(&site.stranger(), "Ada", Pace::ACCOUNT.free + 1).await;
    let unknown = guess(&site.stranger(), "Nobody", Pace::ACCOUNT.free + 1).await;
    assert_eq!((known.status, unknown.status), (429, 429));
    assert_eq!(known.errors(), unknown.errors());
    assert_eq!(known.headers["retry-after"], unknown.headers["retry-after"]);
}

#[actix_web::test]
async fn someone_elses_guesses_do_not_keep_a_person_out_of_a_browser_they_have_used() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    guess(&site.stranger(), "Ada", Pace::ACCOUNT.free + 3).await;
    assert_eq!(site.stranger().sign_in("Ada", PASSWORD).await.status, 429);
    ada.post("/sign-out", &[]).await;
    assert_eq!(ada.sign_in("Ada", PASSWORD).await.status, 303);
}

#[actix_web::test]
async fn a_known_browser_is_counted_too_and_only_for_the_people_it_knows() {
    let site = Site::start().await;
    let (ada, ben) = (site.client("Ada").await, site.client("Ben").await);
    assert_eq!(guess(&ada, "Ada", Pace::ACCOUNT.free + 1).await.status, 429);
    assert_eq!(site.stranger().sign_in("Ada", PASSWORD).await.status, 303, "others are free");
    guess(&site.stranger(), "Ben", Pace::ACCOUNT.free).await;
    assert_eq!(ada.sign_in("Ben", PASSWORD).await.status, 429);
    let forged = site.stranger();
    let signed = ada.cookie("__Host-known").unwrap();
    forged.take_cookie("__Host-known", &signed.replace('.', &format!("-{}.", ben.id)));
    assert_eq!(forged.sign_in("Ben", PASSWORD).await.status, 429);
}

#[actix_web::test]
async fn the_right_password_wipes_the_slate_clean() {
    let site = Site::start().await;
    site.client("Ada").await;
    for _ in 0..3 {
        let browser = site.stranger();
        guess(&browser, "Ada", Pace::ACCOUNT.free - 1).await;
        assert_eq!(browser.sign_in("Ada", PASSWORD).await.status, 303);
    }
}

#[actix_web::test]
async fn counts_outlive_a_restart() {
    let site = Site::start().await;
    site.client("Ada").await;
    guess(&site.stranger(), "Ada", Pace::ACCOUNT.free).await;
    let mut elsewhere = site.stranger();
    elsewhere.address = site.another_server(&[]).await;
    assert_eq!(elsewhere.sign_in("Ada", PASSWORD).await.status, 429);
}

#[actix_web::test]
async fn a_hundred_guesses_at_the_same_moment_are_counted_one_by_one() {
    let site = Site::start().await;
    site.client("Ada").await;
    let thief = site.stranger();
    let guesses = (0..100).map(|_| thief.sign_in("Ada", WRONG));
    let answers = futures_util::future::join_all(guesses).await;
    let through = answers.iter().filter(|answer| answer.status == 422).count();
    assert_eq!(i32::try_from(through), Ok(Pace::ACCOUNT.free));
}

#[actix_web::test]
async fn one_place_can_not_try_one_password_on_everyone() {
    let site = Site::start().await;
    site.client("Ada").await;
    let thief = site.stranger();
    for number in 0..Pace::NETWORK.free {
        assert_eq!(thief.sign_in(&format!("Person {number}"), WRONG).await.status, 422);
    }
    assert_eq!(thief.sign_in("Ada", WRONG).await.status, 429);
    move_clock(&site, TimeDelta::minutes(1));
    assert_eq!(thief.sign_in("Ada", WRONG).await.status, 422);
}

/// Signs in as if from this address, through a proxy on this machine.
async fn guess_from(browser: &Browser, address: &str, name: &str) -> u16 {
    let body = format!("email={name}@example.org&password=wrong");
    let request = browser.request(reqwest::Method::POST, "/sign-in").body(body);
    let request = request.header("x-forwarded-for", address);
    browser.send(request.header("content-type", "application/x-www-form-urlencoded")).await.status
}

#[actix_web::test]
async fn a_place_is_told_by_the_trusted_proxy_and_by_nobody_else() {
    let behind = Site::start_with(&["--trusted-proxies", "127.0.0.1,10.0.0.0/8"]).await;
    let thief = behind.stranger();
    for number in 0..Pace::NETWORK.free {
        guess_from(&thief, "203.0.113.9", &format!("person{number}")).await;
    }
    assert_eq!(guess_from(&thief, "203.0.113.9", "ada").await, 429);
    assert_eq!(guess_from(&thief, "9.9.9.9, 203.0.113.9, 10.0.0.1", "ada").await, 429);
    assert_eq!(guess_from(&thief, "203.0.113.10", "ada").await, 422);

    let in_front = Site::start().await;
    let thief = in_front.stranger();
    for number in 0..Pace::NETWORK.free {
        guess_from(&thief, &format!("203.0.113.{number}"), &format!("person{number}")).await;
    }
    assert_eq!(guess_from(&thief, "203.0.113.200", "ada").await, 429, "the header is not believed");
}

#[actix_web::test]
async fn guessing_the_password_of_a_browser_left_open_has_to_wait_as_well() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account/password").await.form("/account/password");
    let form = form.set("current", WRONG).set("password", "quiet rivers carry small boats");
    for _ in 0..Pace::ACCOUNT.free {
        assert_eq!(ada.submit(&form).await.status, 422);
    }
    let early = ada.submit(&form.set("current", PASSWORD)).await;
    assert_eq!((early.status, &early.headers["retry-after"]), (429, &"1".parse().unwrap()));
    assert_eq!(site.stranger().sign_in("Ada", PASSWORD).await.status, 303, "nothing changed");
}

#[actix_web::test]
async fn one_place_makes_a_few_accounts_and_not_a_hundred() {
    let site = Site::start().await;
    site.rule("sign_up = 'open'").await;
    let visitor = site.stranger();
    let form = visitor.open("/sign-up").await.form("/sign-up").set("password", PASSWORD);
    let mut answers = Vec::new();
    for number in 0..=Pace::NETWORK.free {
        let name = format!("Person {number}");
        let form = form.clone().set("name", &name).set("email", &format!("p{number}@example.org"));
        answers.push(visitor.submit(&form).await);
    }
    let last = answers.pop().unwrap();
    assert!(answers.iter().all(|answer| answer.status == 303));
    assert_eq!(last.status, 429);
    assert_eq!(last.form("/sign-up").value("name"), format!("Person {}", Pace::NETWORK.free));
}

#[actix_web::test]
async fn choosing_a_new_password_by_link_ends_the_wait_that_others_caused() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    guess(&site.stranger(), "Ada", Pace::ACCOUNT.free + 1).await;
    let link = crate::joining::reset_link(&site, ada.id).await;
    let fresh = site.stranger();
    let new = "quiet rivers carry small boats";
    let form = fresh.open(&link).await.form(&link);
    assert_eq!(fresh.submit(&form.set("password", new)).await.status, 303);
    assert_eq!(fresh.sign_in("Ada", new).await.status, 303);
}

#[actix_web::test]
async fn what_has_been_quiet_for_a_day_is_swept_away() {
    let site = Site::start().await;
    guess(&site.stranger(), "Ada", Pace::ACCOUNT.free + 1).await;
    let count = || site.read(|conn| Ok(tries::table.count().get_result::<i64>(conn)?));
    assert_ne!(count().await, 0);
    site.later(TimeDelta::days(1)).await;
    assert_eq!(count().await, 0);
}
