use chrono::TimeDelta;
use diesel::RunQueryDsl;
use throughline::sign_in::end_all;

use crate::support::{Answer, Form, PASSWORD, Site, User};

/// What the script sends while a form is being typed.
async fn type_into(browser: &User, form: &Form) -> Answer {
    let typing = form.clone().and("form_action", &form.action);
    browser.submit(&Form { action: "/drafts".to_owned(), ..typing }).await
}

async fn nothing_waits(browser: &User) -> bool {
    browser.open("/drafts").await.says("Everything you typed is saved")
}

async fn end_session(site: &Site, user: &User) {
    let id = user.id;
    site.write(move |conn| end_all(id, conn)).await;
}

#[actix_web::test]
async fn words_typed_under_an_ended_session_wait_for_their_owner_alone() {
    let site = Site::start().await;
    let (ada, ben) = (site.client("Ada").await, site.client("Ben").await);
    let form = ada.open("/account").await.form("/account").set("name", "Ada of the Sea");
    end_session(&site, &ada).await;
    let sent = ada.submit(&form).await;
    assert_eq!((sent.status, &*sent.location), (303, "/sign-in?next=%2Faccount"));

    // Someone else signs in on the same browser.
    let other = ada.sign_in("Ben", PASSWORD).await;
    assert_eq!(other.location, ben.at(""));
    assert!(nothing_waits(&ada).await);
    assert!(!ada.open("/account").await.says("Ada of the Sea"));

    ada.sign_in("Ada", PASSWORD).await;
    assert!(ada.open(&ada.at("")).await.says("not saved yet"));
    let page = ada.open("/drafts").await;
    assert!(page.says("Ada of the Sea"), "{}", page.text());
    assert_ne!(ada.open("/account").await.form("/account").value("name"), "Ada of the Sea");
    let saved = ada.submit(&page.form("/account")).await;
    assert_eq!(ada.follow(&saved).await.form("/account").value("name"), "Ada of the Sea");
    assert!(nothing_waits(&ada).await);
}

#[actix_web::test]
async fn a_page_left_open_is_not_saved_in_the_name_of_whoever_signs_in_next() {
    let site = Site::start().await;
    let (ada, _ben) = (site.client("Ada").await, site.client("Ben").await);
    let form = ada.open("/account").await.form("/account").set("name", "Ada of the Sea");
    ada.sign_in("Ben", PASSWORD).await;
    let refused = ada.submit(&form).await;
    assert_eq!(refused.status, 403);
    assert!(refused.says("Someone else is signed in here now"), "{}", refused.text());
    assert_eq!(ada.open("/account").await.form("/account").value("name"), "Ben");
    assert!(nothing_waits(&ada).await, "Ben is offered what Ada typed");
    ada.sign_in("Ada", PASSWORD).await;
    assert!(ada.open("/drafts").await.says("Ada of the Sea"));
}

#[actix_web::test]
async fn what_is_not_saved_is_said_on_every_page_and_can_be_discarded() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account").await.form("/account").set("name", "Half a na");
    assert_eq!(type_into(&ada, &form).await.status, 204);
    assert!(ada.open(&ada.at("goals")).await.says("not saved yet"));
    let list = ada.open("/drafts").await;
    assert!(list.says("Half a na"));
    ada.submit(&list.form("/delete")).await;
    assert!(!ada.open(&ada.at("goals")).await.says("not saved yet"));
    assert!(nothing_waits(&ada).await);
}

#[actix_web::test]
async fn a_draft_goes_when_its_form_is_saved_or_its_days_are_over() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account").await.form("/account").set("name", "Ada Two");
    type_into(&ada, &form).await;
    ada.submit(&form).await;
    assert!(nothing_waits(&ada).await);

    let form = ada.open("/account").await.form("/account").set("name", "Ada Three");
    type_into(&ada, &form).await;
    site.later(TimeDelta::days(29)).await;
    ada.sign_in("Ada", PASSWORD).await;
    assert!(!nothing_waits(&ada).await);
    site.later(TimeDelta::days(2)).await;
    assert!(nothing_waits(&ada).await);
}

#[actix_web::test]
async fn a_draft_that_was_on_its_way_when_its_form_was_saved_comes_too_late() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account").await.form("/account").set("name", "Ada Two");
    ada.submit(&form).await;
    assert_eq!(type_into(&ada, &form.set("name", "Ada Tw")).await.status, 204);
    assert!(nothing_waits(&ada).await);
}

#[actix_web::test]
async fn a_draft_stays_while_a_save_is_refused_or_overtaken() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account").await.form("/account").set("name", "Ada Two");
    let first = ada.open("/account").await.form("/account").set("name", "Ada One");
    ada.submit(&first).await;
    type_into(&ada, &form).await;
    assert_eq!(ada.submit(&form.clone().set("name", "")).await.status, 422);
    assert!(!nothing_waits(&ada).await);
    let stale = ada.submit(&form).await;
    assert_eq!(stale.status, 409);
    assert!(!nothing_waits(&ada).await);
    ada.submit(&stale.form("/account")).await;
    assert!(nothing_waits(&ada).await);
}

#[actix_web::test]
async fn what_is_typed_in_one_tab_never_takes_the_place_of_what_is_typed_in_another() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    for (tab, name) in [("one", "From one"), ("two", "From two")] {
        let form = ada.open("/account").await.form("/account");
        type_into(&ada, &form.clone().set("name", tab)).await;
        type_into(&ada, &form.set("name", name)).await;
    }
    let list = ada.open("/drafts").await;
    assert_eq!(list.all("main h2").len(), 2);
    assert!(list.says("From one") && list.says("From two"), "{}", list.text());
}

#[actix_web::test]
async fn a_form_emptied_again_leaves_no_draft() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let mut form = ada.open("/account").await.form("/account");
    type_into(&ada, &form.clone().set("name", "Half")).await;
    form.fields.retain(|(name, _)| name == "revision" || name.starts_with("form_"));
    type_into(&ada, &form).await;
    assert!(nothing_waits(&ada).await);
}

#[actix_web::test]
async fn a_form_that_comes_while_something_is_broken_is_kept() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let edit = ada.at("direction/edit");
    let form =
        ada.open(&edit).await.form("/direction").set("overarching_goal", "A house by a lake");
    let rename = |from, to| {
        site.write(move |conn| {
            let rename = format!("ALTER TABLE {from} RENAME TO {to}");
            Ok(diesel::sql_query(rename).execute(conn)?)
        })
    };
    rename("directions", "lost").await;
    let broken = ada.submit(&form).await;
    assert_eq!(broken.status, 500);
    assert!(broken.says("What you typed is kept as a draft"), "{}", broken.text());
    rename("lost", "directions").await;
    assert!(ada.open("/drafts").await.says("A house by a lake"));
}

#[actix_web::test]
async fn a_click_and_a_password_are_never_kept() {
    let site = Site::start().await;
    let coach = site.coach("Cora").await;
    let ada = site.client_of(&coach, "Ada").await;
    let password = ada.open("/account/password").await.form("/account/password");
    let ready = ada.open(&ada.at("direction")).await.form("/looks");
    end_session(&site, &ada).await;
    ada.submit(&password.set("current", PASSWORD).set("password", "a secret of many letters"))
        .await;
    ada.submit(&ready).await;
    ada.sign_in("Ada", PASSWORD).await;
    assert!(nothing_waits(&ada).await);
}

#[actix_web::test]
async fn nobody_can_leave_words_in_another_persons_name() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account").await.form("/account").set("name", "Not me");
    let key = form.value("form_key").to_owned();
    let forged = key.replacen(&ada.id.to_string(), "1", 1);
    let stranger = site.stranger();
    stranger.submit(&form.set("form_key", &forged)).await;
    assert!(nothing_waits(&ada).await);
}
