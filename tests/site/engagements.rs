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

#[actix_web::test]
async fn the_end_counts_at_once_for_a_browser_that_is_already_open() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    // Ruth has a page with a comment form open, and one of her comments to change.
    let plan = ruth.open(&ada.at("plan")).await;
    let comment = plan.form("/comments").set("body", "Shall we talk about this?");
    let said = ruth.follow(&ruth.submit(&comment).await).await;
    let change = ruth.link_to(&said, "/edit");
    let form = ruth.open(&change).await.form(change.trim_end_matches("/edit"));
    site.end_engagement(&ruth, &ada, false).await;
    assert_eq!(ruth.submit(&plan.form("/comments").set("body", "One more")).await.status, 404);
    assert_eq!(ruth.submit(&form.set("body", "Something else")).await.status, 404);
    assert_eq!(ruth.get(&ada.at("plan")).await.status, 404);
    assert_eq!(ruth.get(&ada.at("notes")).await.status, 404);
    assert!(!ruth.open("/caseload").await.says("Ada"));
    assert!(ada.open(&ada.at("plan")).await.says("Shall we talk about this?"));
}

#[actix_web::test]
async fn a_former_coach_who_reads_on_can_change_nothing_not_even_their_own_comments() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let plan = ruth.open(&ada.at("plan")).await;
    let said = ruth.submit(&plan.form("/comments").set("body", "A first thought")).await;
    let change = ruth.link_to(&ruth.follow(&said).await, "/edit");
    let own = change.trim_end_matches("/edit");
    site.end_engagement(&ruth, &ada, true).await;
    let page = ruth.open(&ada.at("plan")).await;
    assert!(page.says("A first thought"));
    assert!(page.says("your work together has ended, and Ada lets you go on reading"));
    assert!(!page.has_form("/comments") && !page.has_form("/resolution"));
    assert_eq!(ruth.get(&change).await.status, 404);
    assert_eq!(ruth.post(own, &[("body", "A second thought")]).await.status, 404);
    assert_eq!(ruth.post(&format!("{own}/delete"), &[]).await.status, 404);
    assert!(ada.open(&ada.at("plan")).await.says("A first thought"));
}

#[actix_web::test]
async fn a_client_who_let_a_coach_read_on_can_stop_it_later() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    site.end_engagement(&ruth, &ada, true).await;
    ruth.open(&ada.at("goals")).await;
    let coaching = ada.open(&ada.at("coaching")).await;
    assert!(coaching.says("your former coach Ruth can see this page"), "{}", coaching.text());
    ada.submit(&coaching.form_of("/reading", "Stop their reading")).await;
    assert_eq!(ruth.get(&ada.at("goals")).await.status, 404);
    assert!(ada.open(&ada.at("goals")).await.says("Only you can see this page."));
}

#[actix_web::test]
async fn the_last_word_about_reading_on_counts_when_the_two_worked_together_twice() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    site.end_engagement(&ruth, &ada, true).await;
    site.begin_engagement(&ruth, &ada).await;
    let footer = ada.open(&ada.at("")).await;
    assert!(footer.says("You and your coach Ruth can see this page"), "{}", footer.text());
    let end = ada.link_to(&ada.open(&ada.at("coaching")).await, "/end");
    let form = ada.open(&end).await.form("/end").set("reading", "no");
    ada.submit(&form).await;
    assert_eq!(ruth.get(&ada.at("")).await.status, 404, "what was allowed before is over");
}
