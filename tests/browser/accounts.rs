use totp_rs::{Builder, Secret};

use crate::chromium::Chromium;
use crate::support::{PASSWORD, Site};

/// A mail server that nobody asks for anything in these tests.
const MAIL: [&str; 4] =
    ["--smtp-url", "smtp://127.0.0.1:1", "--mail-from", "Ruth <ruth@example.org>"];

#[actix_web::test]
async fn the_doors_of_a_practice() {
    let site = Site::start_with(&MAIL).await;
    site.rule("sign_up = 'open'").await;
    let ada = site.client("Ada").await;
    let browser = Chromium::at(&site.address).await;
    browser.open("/sign-in").await;
    browser.inspect("sign-in").await;
    browser.fill("email", "ada@example.org").await;
    browser.press("Sign in").await;
    browser.inspect("sign-in-refused").await;
    browser.follow("Make an account").await;
    browser.inspect("sign-up").await;
    browser.open("/sign-in/forgotten").await;
    browser.inspect("forgotten").await;
    browser.fill("email", "ada@example.org").await;
    browser.press("Send the link").await;
    browser.inspect("forgotten-sent").await;

    // Signed out on one browser while the other types.
    browser.open("/sign-in").await;
    browser.fill("email", "ada@example.org").await;
    browser.fill("password", PASSWORD).await;
    browser.press("Sign in").await;
    browser.open(&ada.at("direction/edit")).await;
    browser.fill("overarching_goal", "From maps to a boat on a lake").await;
    let others = ada.open("/account/browsers").await.form("/others/delete");
    ada.submit(&others).await;
    browser.press("Save my direction").await;
    browser.inspect("sign-in-words-kept").await;
    browser.fill("email", "ada@example.org").await;
    browser.fill("password", PASSWORD).await;
    browser.press("Sign in").await;
    browser.open("/drafts").await;
    browser.expect("From maps to a boat on a lake").await;
    browser.inspect("drafts").await;
}

/// What the app on a phone shows that was given this key.
fn shown_by_the_app(key: &str, site: &Site) -> String {
    let secret = Secret::try_from_base32(key.replace(' ', "")).unwrap();
    let seconds = site.clock.now().and_utc().timestamp().try_into().unwrap();
    Builder::new().with_secret(secret).build().unwrap().generate(seconds).to_string()
}

#[actix_web::test]
async fn a_second_step_from_its_picture_to_its_end() {
    let site = Site::start().await;
    site.client("Ada").await;
    let browser = Chromium::signed_in(&site.address, "Ada").await;
    browser.open("/account/two-step").await;
    browser.press("Go on").await;
    browser.inspect("two-step-refused").await;
    browser.fill("current", PASSWORD).await;
    browser.press("Go on").await;
    browser.inspect("two-step-secret").await;
    let key = browser.one(".secret").await.text().await.unwrap();
    browser.fill("code", &shown_by_the_app(&key, &site)).await;
    browser.press("Turn on two-step sign-in").await;
    browser.inspect("two-step-codes").await;
    let codes = browser.one(".secret li").await.text().await.unwrap();
    browser.press("I have kept them").await;
    browser.open("/account/two-step").await;
    browser.inspect("two-step-on").await;
    browser.follow("New recovery codes").await;
    browser.inspect("two-step-new-codes").await;
    browser.open("/account/two-step/end").await;
    browser.inspect("two-step-end").await;

    browser.press("Sign out").await;
    browser.open("/sign-in").await;
    browser.fill("email", "ada@example.org").await;
    browser.fill("password", PASSWORD).await;
    browser.press("Sign in").await;
    browser.inspect("second-step").await;
    browser.fill("code", &codes).await;
    browser.press("Sign in").await;
    browser.expect("Ada").await;
}
