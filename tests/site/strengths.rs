use crate::support::Site;

#[actix_web::test]
async fn achievements_are_added_changed_and_taken_off_the_list() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let list = ada.open(&ada.at("strengths/achievements")).await;
    assert!(list.says("No achievements yet"));
    let new = ada.open(&ada.at("strengths/achievements/new")).await;
    let form = new
        .form("/achievements")
        .set("what", "Taught three drivers our routes")
        .set("result", "All three drove alone after two weeks")
        .set("achieved_on", "2026-05-01");
    let list = ada.follow(&ada.submit(&form).await).await;
    assert_eq!(list.first(".row-title"), "Taught three drivers our routes");
    assert_eq!(list.first(".row-meta"), "1 May 2026");
}
