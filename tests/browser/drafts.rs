use crate::chromium::Chromium;
use crate::support::Site;

#[actix_web::test]
async fn what_is_typed_and_left_is_offered_again_and_kept() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let browser = Chromium::signed_in(&site.address, "Ada").await;
    let edit = ada.at("direction/edit");
    browser.open(&edit).await;
    browser.fill("overarching_goal", "From maps to a boat on a lake").await;
    browser.until("Saved as a draft").await;
    browser.fill("lifestyle", "Late mornings").await;

    // Left without saving: what came after the last draft goes along.
    browser.open(&ada.at("")).await;
    browser.until("not saved yet").await;
    browser.open(&edit).await;
    browser.expect("Typed and not saved").await;
    browser.expect("Late mornings").await;
    browser.inspect("draft-offered").await;
    browser.follow("Keep: put the words into the form").await;
    browser.expect("Your words are back in the form").await;
    browser.press("Save my direction").await;
    browser.expect("From maps to a boat on a lake").await;
    browser.open(&edit).await;
    assert!(!browser.text().await.contains("not saved"));
}
