use crate::support::{PASSWORD, Site};

#[actix_web::test]
async fn a_client_signs_in_and_lands_on_their_own_home() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let first = ada.get("/").await;
    assert_eq!((first.status, first.location), (303, ada.at("")));
}

#[actix_web::test]
async fn an_unknown_address_and_a_wrong_password_are_answered_alike() {
    let site = Site::start().await;
    site.client("Ada").await;
    let wrong = site.stranger().sign_in("Ada", "not the password at all").await;
    let unknown = site.stranger().sign_in("Nobody", "not the password at all").await;
    assert_eq!((wrong.status, unknown.status), (422, 422));
    assert_eq!(wrong.errors(), unknown.errors());
    assert!(wrong.title().starts_with("Error: "), "{}", wrong.title());
    assert_eq!(wrong.form("/sign-in").value("email"), "ada@example.org");
    assert_eq!(wrong.form("/sign-in").value("password"), "");
}

#[actix_web::test]
async fn signing_in_gives_the_browser_a_new_key() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let before = ada.cookie("__Host-throughline").unwrap();
    ada.sign_in("Ada", PASSWORD).await;
    assert_ne!(ada.cookie("__Host-throughline").unwrap(), before);
}

#[actix_web::test]
async fn a_key_is_worth_nothing_after_signing_out() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let key = ada.cookie("__Host-throughline").unwrap();
    let out = ada.post("/sign-out", &[]).await;
    assert_eq!(out.headers["clear-site-data"], "\"cache\", \"storage\"");
    let thief = site.stranger();
    thief.take_cookie("__Host-throughline", &key);
    assert_eq!(thief.get("/account").await.location, "/sign-in?next=%2Faccount");
}

#[actix_web::test]
async fn the_page_that_was_asked_for_opens_after_signing_in_and_no_other_site_does() {
    let site = Site::start().await;
    site.client("Ada").await;
    let at =
        |next: &'static str| [("email", "ada@example.org"), ("password", PASSWORD), ("next", next)];
    let there = site.stranger().post("/sign-in", &at("/account")).await;
    assert_eq!(there.location, "/account");
    for elsewhere in [
        "//elsewhere.example",
        "https://elsewhere.example",
        "/\\elsewhere.example",
        "/\t/elsewhere.example",
        "/\r/elsewhere.example",
        "/\u{7f}",
    ] {
        let home = site.stranger().post("/sign-in", &at(elsewhere)).await;
        assert!(home.location.starts_with("/clients/"), "{elsewhere} led to {}", home.location);
    }
}

#[actix_web::test]
async fn a_form_from_another_site_is_refused_and_changes_nothing() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let forged = |header: (&'static str, &'static str)| {
        let request = ada.request(reqwest::Method::POST, "/sign-out");
        ada.send(request.header(header.0, header.1))
    };
    assert_eq!(forged(("sec-fetch-site", "cross-site")).await.status, 403);
    assert_eq!(forged(("sec-fetch-site", "same-site")).await.status, 403);
    assert_eq!(forged(("origin", "https://elsewhere.example")).await.status, 403);
    assert_eq!(ada.get("/account").await.status, 200);
    assert_eq!(forged(("sec-fetch-site", "same-origin")).await.status, 303);
}
