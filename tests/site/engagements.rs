use crate::support::Site;

#[actix_web::test]
async fn a_client_ends_the_coaching_at_once_and_decides_who_reads_on() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let page = ada.open(&ada.at("coaching")).await;
    assert!(page.says("Ruth"), "{}", page.text());
    let end = ada.link_to(&page, "/end");
    let form = ada.open(&end).await.form("/end");
    let unsaid = ada.submit(&form).await;
    assert_eq!(unsaid.errors(), ["Choose whether your coach may go on reading"]);
    assert!(ruth.get(&ada.at("coaching")).await.status == 200, "nothing has ended yet");
    let ended = ada.submit(&form.set("reading", "no")).await;
    let page = ada.follow(&ended).await;
    assert!(page.says("can no longer read your pages"), "{}", page.text());
    assert_eq!(ruth.get(&ada.at("coaching")).await.status, 404);
    let again = ada.submit(&page.form("/reading")).await;
    assert!(ada.follow(&again).await.says("may still read your pages"));
    let seen = ruth.open(&ada.at("coaching")).await;
    assert!(!seen.says("and comment"), "a former coach only reads");
}

#[actix_web::test]
async fn a_coach_who_ends_the_coaching_stops_reading() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let end = ruth.link_to(&ruth.open(&ada.at("coaching")).await, "/end");
    let form = ruth.open(&end).await.form("/end");
    // A field that only the client may set changes nothing.
    let ended = ruth.submit(&form.set("reading", "yes")).await;
    assert_eq!((ended.status, ended.location.as_str()), (303, "/caseload"));
    assert_eq!(ruth.get(&ada.at("coaching")).await.status, 404);
}

#[actix_web::test]
async fn a_client_without_a_coach_is_told_that_nobody_else_reads() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    assert!(ada.open(&ada.at("coaching")).await.says("nobody but you can read your pages"));
}
