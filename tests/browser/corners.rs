//! Pages that people come to when something is not as usual, and those that no link of the demo
//! leads to.

use crate::access_rows::{self as rows, Maker};
use crate::chromium::Chromium;
use crate::support::Site;

/// What they are called, where they are, and what makes the row they are about.
const OUT_OF_THE_WAY: [(&str, &str, Maker); 5] = [
    ("new-password", "/reset-password/{token}", rows::reset),
    ("own-value-edit", "/clients/{client}/values/own/{own}/edit", rows::own_value),
    ("values-take", "/clients/{client}/values/takes/{take}", rows::finished_take),
    ("skills-change", "/clients/{client}/strengths/skills/{take}/change", rows::finished_skills),
    ("remark-kept", "/clients/{client}/interviews/answers/{answer}/kept/new", rows::remarked),
];

#[actix_web::test]
async fn pages_out_of_the_way() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let browser = Chromium::signed_in(&site.address, "Ada").await;
    for (name, path, make) in OUT_OF_THE_WAY {
        let row = make(&site, &ada, &ruth).await;
        browser.open(&row.address(path, &ada)).await;
        browser.inspect(name).await;
    }
    browser.open(&ada.at("goals/7")).await;
    browser.expect("There is no page here for you").await;
    browser.inspect("not-found").await;
    browser.open("/set-up/0123456789abcdef").await;
    browser.inspect("link-used").await;
}

#[actix_web::test]
async fn every_room_before_anything_is_written() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let browser = Chromium::signed_in(&site.address, "Ada").await;
    let rooms = [
        "strengths",
        "strengths/reflections",
        "strengths/achievements",
        "values",
        "values/own",
        "direction",
        "findings",
        "priorities",
        "actions",
        "interviews",
        "plan",
        "trail",
    ];
    for room in rooms {
        browser.open(&ada.at(room)).await;
        browser.inspect(&format!("{}-before", room.replace('/', "-"))).await;
    }
}

#[actix_web::test]
async fn words_that_need_another_look_and_words_that_were_overtaken() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let browser = Chromium::signed_in(&site.address, "Ada").await;
    for (name, path, button) in [
        ("goal-refused", "goals/new", "Save and go on"),
        ("action-refused", "actions/new", "Save"),
        ("finding-refused", "findings/new", "Save"),
    ] {
        browser.open(&ada.at(path)).await;
        browser.press(button).await;
        browser.expect("need another look").await;
        browser.inspect(name).await;
    }

    // The same words in two places at once.
    let edit = ada.at("direction/edit");
    browser.open(&edit).await;
    let form = ada.open(&edit).await.form("/direction");
    let elsewhere = form.set("overarching_goal", "From maps to a boat").set("vision_5", "At sea");
    assert_eq!(ada.submit(&elsewhere).await.status, 303);
    browser.fill("overarching_goal", "From maps to an atlas").await;
    browser.press("Save my direction").await;
    browser.expect("saved in another place meanwhile").await;
    browser.inspect("direction-overtaken").await;
    browser.press("Keep mine").await;
    browser.expect("From maps to an atlas").await;
}
