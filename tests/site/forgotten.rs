use crate::support::{Answer, Browser, Site};

const NEW_PASSWORD: &str = "quiet rivers carry small boats";

/// Chooses a new password with the link that a page shows to be handed over.
async fn choose(page: &Answer, visitor: &Browser) {
    let shown = page.first(".secret");
    let link = &shown[shown.find("/reset-password/").expect("a link")..];
    let form = visitor.open(link).await.form(link);
    assert_eq!(visitor.submit(&form.set("password", NEW_PASSWORD)).await.status, 303);
    assert_eq!(visitor.get(link).await.status, 410);
}

#[actix_web::test]
async fn without_mail_the_page_says_whom_to_ask() {
    let site = Site::start().await;
    let visitor = site.stranger();
    let address = visitor.link_to(&visitor.open("/sign-in").await, "/forgotten");
    let page = visitor.open(&address).await;
    assert!(page.says("Ask your coach"), "{}", page.text());
    assert!(!page.has_form("/sign-in/forgotten"));
    let sent = visitor.post("/sign-in/forgotten", &[("email", "ada@example.org")]).await;
    assert_eq!(sent.text(), page.text());
}

#[actix_web::test]
async fn a_coach_makes_a_link_for_a_client_of_theirs() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    assert!(!ada.open(&ada.at("coaching")).await.has_form("/reset-link"));
    let form = ruth.open(&ada.at("coaching")).await.form("/reset-link");
    let page = ruth.follow(&ruth.submit(&form).await).await;
    let visitor = site.stranger();
    choose(&page, &visitor).await;
    assert_eq!(ada.get(&ada.at("")).await.status, 303, "the old browser is signed out");
    assert_eq!(visitor.sign_in("Ada", NEW_PASSWORD).await.location, ada.at(""));
    assert!(!ruth.open(&ada.at("coaching")).await.says("/reset-password/"), "it is shown once");
    assert!(visitor.open(&ada.at("trail")).await.says("Ruth made a link for a new password"));
}

#[actix_web::test]
async fn the_owner_makes_a_link_for_a_coach_and_for_nobody_else() {
    let site = Site::start().await;
    let (olga, ruth) = (site.owner("Olga").await, site.coach("Ruth").await);
    let ada = site.client("Ada").await;
    let list = olga.open("/practice/coaches").await;
    let own = format!("/practice/coaches/{}/reset-link", olga.id);
    assert!(!list.has_form(&own));
    for id in [olga.id, ada.id] {
        let address = format!("/practice/coaches/{id}/reset-link");
        assert_eq!(olga.post(&address, &[]).await.status, 404);
    }
    let form = list.form(&format!("/practice/coaches/{}/reset-link", ruth.id));
    let page = olga.follow(&olga.submit(&form).await).await;
    let visitor = site.stranger();
    choose(&page, &visitor).await;
    assert_eq!(visitor.sign_in("Ruth", NEW_PASSWORD).await.location, "/caseload");
}
