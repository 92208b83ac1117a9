//! A client looks at their own pages as their coach sees them. That a previewed page is the
//! coach's, word for word, is held for all pages by the walk in `access_walks.rs`.

use crate::support::{Site, User};

async fn look_through_the_eyes_of(ada: &User, coach: &str) -> String {
    let coaching = ada.open(&ada.at("coaching")).await;
    let form = coaching.form_of("/preview", &format!("See what {coach} sees"));
    let home = ada.follow(&ada.submit(&form).await).await;
    assert!(home.says(&format!("This is what {coach} sees.")), "{}", home.text());
    home.body
}

#[actix_web::test]
async fn a_client_sees_what_their_coach_sees_until_they_go_back() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    look_through_the_eyes_of(&ada, "Ruth").await;
    let goals = ada.open(&ada.at("goals")).await;
    assert!(goals.says("This is what Ruth sees."));
    assert!(!goals.body.contains("/goals/new"), "a coach can't begin a goal");
    assert!(goals.says("Ada and Ruth can see this page"), "{}", goals.text());
    let back = ada.request(reqwest::Method::POST, &goals.form("/preview/delete").action);
    let page = format!("{}{}", site.address, ada.at("goals"));
    let same_page = ada.send(back.header("referer", page)).await;
    assert_eq!(same_page.location, ada.at("goals"));
    let goals = ada.follow(&same_page).await;
    assert!(!goals.says("This is what Ruth sees.") && goals.body.contains("/goals/new"));
}

#[actix_web::test]
async fn what_the_coach_wrote_is_not_news_to_the_coach() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    for (writer, words) in [(&ruth, "From the coach"), (&ada, "From the client")] {
        let fields = [("subject", "direction"), ("body", words)];
        assert_eq!(writer.post(&ada.at("comments"), &fields).await.status, 303);
    }
    assert!(ada.open(&ada.at("")).await.says("From the coach"));
    let seen = look_through_the_eyes_of(&ada, "Ruth").await;
    assert!(seen.contains("From the client") && !seen.contains("From the coach"));
}

#[actix_web::test]
async fn a_preview_leaves_no_trail_and_no_door_closed() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    look_through_the_eyes_of(&ada, "Ruth").await;
    ada.open(&ada.at("plan")).await;
    let trail = ada.open(&ada.at("trail")).await;
    assert!(!trail.says("Ruth opened") && !trail.says("Ruth looked"), "{}", trail.text());
    // A bookmark to a form still leads to it, and it is still Ada who writes.
    let form = ada.open(&ada.at("goals/new")).await.form("/goals");
    let made = ada.submit(&form.set("title", "Run the planning hour")).await;
    assert_eq!(made.status, 303);
    assert_eq!(ada.get(&ada.at("notes")).await.status, 404, "private notes stay private");
}

#[actix_web::test]
async fn only_the_view_of_someone_who_can_read_can_be_asked_for() {
    let site = Site::start().await;
    let (ruth, otto) = (site.coach("Ruth").await, site.coach("Otto").await);
    let ada = site.client_of(&ruth, "Ada").await;
    let preview = ada.at("preview");
    let otto_id = otto.id.to_string();
    assert_eq!(ada.post(&preview, &[("coach", &otto_id)]).await.status, 404);
    look_through_the_eyes_of(&ada, "Ruth").await;
    site.end_engagement(&ruth, &ada, false).await;
    assert!(!ada.open(&ada.at("")).await.says("This is what Ruth sees."), "Ruth sees nothing now");
}
