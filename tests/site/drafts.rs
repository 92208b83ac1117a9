use crate::support::{PASSWORD, Site};
use throughline::sign_in::end_all;

#[actix_web::test]
async fn words_typed_under_an_ended_session_wait_for_their_owner_alone() {
    let site = Site::start().await;
    let (ada, ben) = (site.client("Ada").await, site.client("Ben").await);
    let form = ada.open("/account").await.form("/account").set("name", "Ada of the Sea");
    let id = ada.id;
    site.write(move |conn| end_all(id, conn)).await;
    let sent = ada.submit(&form).await;
    assert_eq!(sent.status, 303);
    assert!(sent.location.starts_with("/sign-in"), "{}", sent.location);

    // Someone else signs in on the same browser.
    let other = ada.sign_in("Ben", PASSWORD).await;
    assert_eq!(other.location, ben.at(""));
    assert!(ada.open("/drafts").await.says("Everything you typed is saved"));

    let back = ada.sign_in("Ada", PASSWORD).await;
    let page = ada.follow(&back).await;
    assert!(page.says("Ada of the Sea"), "{}", page.text());
    assert_ne!(ada.open("/account").await.form("/account").value("name"), "Ada of the Sea");
    let saved = ada.submit(&page.form("/account")).await;
    assert_eq!(ada.follow(&saved).await.form("/account").value("name"), "Ada of the Sea");
    assert!(ada.open("/drafts").await.says("Everything you typed is saved"));
}

#[actix_web::test]
async fn what_is_not_saved_is_said_on_every_page_and_can_be_discarded() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account").await.form("/account").set("name", "Half a na");
    let typing = form.and("draft_action", "/account").and("draft_page", "/account");
    let sent = throughline_form("/drafts", typing);
    assert_eq!(ada.submit(&sent).await.status, 204);
    let page = ada.open("/account").await;
    assert!(page.says("not saved yet"), "{}", page.text());
    assert_ne!(page.form("/account").value("name"), "Half a na");
    let list = ada.open("/drafts").await;
    assert!(list.says("Half a na"));
    ada.submit(&list.form("/delete")).await;
    assert!(!ada.open("/account").await.says("not saved yet"));
}

fn throughline_form(action: &str, form: crate::support::Form) -> crate::support::Form {
    crate::support::Form { action: action.to_owned(), ..form }
}

#[actix_web::test]
async fn a_draft_goes_when_its_form_is_saved_or_its_days_are_over() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account").await.form("/account").set("name", "Ada Two");
    let typing = form.clone().and("draft_action", "/account").and("draft_page", "/account");
    ada.submit(&throughline_form("/drafts", typing.clone())).await;
    ada.submit(&form).await;
    assert!(ada.open("/drafts").await.says("Everything you typed is saved"));

    ada.submit(&throughline_form("/drafts", typing)).await;
    site.later(chrono::TimeDelta::days(31)).await;
    ada.sign_in("Ada", PASSWORD).await;
    assert!(ada.open("/drafts").await.says("Everything you typed is saved"));
}

#[actix_web::test]
async fn a_password_is_never_kept() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account/password").await.form("/account/password");
    let id = ada.id;
    site.write(move |conn| end_all(id, conn)).await;
    ada.submit(&form.set("current", PASSWORD).set("password", "a secret of many letters")).await;
    ada.sign_in("Ada", PASSWORD).await;
    assert!(ada.open("/drafts").await.says("Everything you typed is saved"));
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
    ada.sign_in("Ada", PASSWORD).await;
    assert!(ada.open("/drafts").await.says("Everything you typed is saved"));
}
