//! What the owner sets for the whole practice.

use crate::support::Site;

#[actix_web::test]
async fn the_owner_opens_the_practice_to_anyone_and_closes_it_again() {
    let site = Site::start().await;
    let olga = site.owner("Olga").await;
    for (choice, status) in [("open", 200), ("invited", 404)] {
        let form = olga.open("/practice").await.form("/practice").set("sign_up", choice);
        let page = olga.follow(&olga.submit(&form).await).await;
        assert_eq!(page.form("/practice").value("sign_up"), choice);
        assert_eq!(site.stranger().get("/sign-up").await.status, status);
    }
}

#[actix_web::test]
async fn the_second_of_two_saves_of_the_rules_is_shown_the_first() {
    let site = Site::start().await;
    let olga = site.owner("Olga").await;
    let form = olga.open("/practice").await.form("/practice");
    assert_eq!(olga.submit(&form.clone().set("sign_up", "open")).await.status, 303);
    let form = form.set("form_key", "another").set("sign_up", "invited");
    let stale = olga.submit(&form).await;
    assert_eq!(stale.status, 409);
    assert!(stale.first(".theirs").contains("Anyone"), "{}", stale.text());
}

#[actix_web::test]
async fn a_rule_that_is_not_on_the_page_is_asked_for_again() {
    let site = Site::start().await;
    let olga = site.owner("Olga").await;
    let form = olga.open("/practice").await.form("/practice").set("sign_up", "whoever");
    let refused = olga.submit(&form).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.errors(), ["Choose one of the answers on the list"]);
}

#[actix_web::test]
async fn only_the_owner_finds_the_way_to_the_rules() {
    let site = Site::start().await;
    let (olga, ruth) = (site.owner("Olga").await, site.coach("Ruth").await);
    assert!(olga.open("/account").await.all(".masthead a").contains(&"Practice".to_owned()));
    assert!(!ruth.open("/account").await.all(".masthead a").contains(&"Practice".to_owned()));
}

#[actix_web::test]
async fn the_owner_says_how_long_browsers_stay_signed_in_and_that_coaches_need_a_second_step() {
    let site = Site::start().await;
    let olga = site.owner("Olga").await;
    let form = olga.open("/practice").await.form("/practice");
    assert_eq!((form.value("idle_days"), form.value("absolute_days")), ("14", "90"));
    let refused = olga.submit(&form.clone().set("idle_days", "0")).await;
    assert_eq!(refused.errors(), ["Write a number from 1 to 365, in digits"]);
    let form =
        form.set("idle_days", "2").set("absolute_days", "30").set("coaches_need_two_step", "yes");
    assert_eq!(olga.submit(&form).await.status, 303);
    let rules = site.read(throughline::practice::Rules::read).await;
    assert_eq!((rules.idle_days, rules.absolute_days, rules.coaches_need_two_step), (2, 30, true));
}
