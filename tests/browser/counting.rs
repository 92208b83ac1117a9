use crate::chromium::Chromium;
use crate::support::Site;

/// Maya of the demo, at her browser, and where her pages begin.
async fn maya(site: &Site) -> (Chromium, String) {
    let browser = Chromium::at(&site.address).await;
    let home = browser.look_as("Maya Sample").await;
    (browser, home)
}

#[actix_web::test]
async fn a_field_that_is_nearly_full_says_how_much_room_is_left() {
    let site = Site::demo().await;
    let (browser, home) = maya(&site).await;
    browser.open(&format!("{home}/direction/edit")).await;
    browser.fill("overarching_goal", &"a".repeat(270)).await;
    browser.until("30 characters left").await;
    browser.fill("overarching_goal", &"a".repeat(299)).await;
    browser.until("1 character left").await;
    browser.fill("overarching_goal", &"a".repeat(312)).await;
    browser.until("12 too many to save").await;
    browser.inspect("nearly-full").await;
}

#[actix_web::test]
async fn the_time_an_answer_takes_is_counted_as_it_is_typed_like_on_its_page() {
    let site = Site::demo().await;
    let (browser, home) = maya(&site).await;
    browser.open(&format!("{home}/interviews")).await;
    let answer = browser.one("a[href*='/answers/']").await.attr("href").await.unwrap().unwrap();
    browser.open(&format!("{answer}/edit")).await;
    let words = "I — well-known for 3 maps – lead. ".repeat(30);
    browser.fill("draft", &words).await;
    browser.until("180 words").await;
    browser.expect("About 1 min 17 s aloud").await;
    browser.press("Save the draft").await;
    browser.open(&answer).await;
    browser.expect("180 words").await;
    browser.expect("About 1 min 17 s aloud").await;
}

#[actix_web::test]
async fn the_clock_fills_in_how_long_it_took_and_says_how_that_is() {
    let site = Site::demo().await;
    let (browser, home) = maya(&site).await;
    browser.open(&format!("{home}/interviews")).await;
    let answer = browser.one("a[href*='/answers/']").await.attr("href").await.unwrap().unwrap();
    browser.open(&format!("{answer}/rehearsals")).await;
    let button = browser.one(".clock button").await;
    button.click().await.unwrap();
    browser.expect("Stop").await;
    browser.until("0:01").await;
    button.click().await.unwrap();
    browser.expect("Under a minute").await;
    browser.expect("Start again").await;
    let seconds = browser.one("[name=seconds]").await.prop("value").await.unwrap();
    assert!(seconds.unwrap().parse::<u32>().unwrap() > 0);
    browser.inspect("clock-stopped").await;
}
