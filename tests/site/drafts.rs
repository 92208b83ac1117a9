use chrono::TimeDelta;
use diesel::RunQueryDsl;
use throughline::sign_in::end_all;

use crate::support::{Answer, PASSWORD, Site, User};

async fn nothing_waits(browser: &User) -> bool {
    browser.open("/drafts").await.says("Everything you typed is saved")
}

async fn end_session(site: &Site, user: &User) {
    let id = user.id;
    site.write(move |conn| end_all(id, conn)).await;
}

#[actix_web::test]
async fn words_typed_under_an_ended_session_wait_for_their_owner_alone() {
    let site = Site::start().await;
    let (ada, ben) = (site.client("Ada").await, site.client("Ben").await);
    let form = ada.open("/account").await.form("/account").set("name", "Ada of the Sea");
    end_session(&site, &ada).await;
    let sent = ada.submit(&form).await;
    assert_eq!((sent.status, &*sent.location), (303, "/sign-in?next=%2Faccount"));

    // Someone else signs in on the same browser.
    let other = ada.sign_in("Ben", PASSWORD).await;
    assert_eq!(other.location, ben.at(""));
    assert!(nothing_waits(&ada).await);
    assert!(!ada.open("/account").await.says("Ada of the Sea"));

    ada.sign_in("Ada", PASSWORD).await;
    assert!(ada.open(&ada.at("")).await.says("not saved yet"));
    let page = ada.open("/account").await;
    assert_eq!(page.first("form .yours"), "Typed and not saved Ada of the Sea");
    assert_eq!(page.form("/account").value("name"), "Ada", "never applied by itself");
    let kept = ada.open(&page.links("/account?draft=")[0]).await;
    let saved = ada.submit(&kept.form("/account")).await;
    assert_eq!(ada.follow(&saved).await.form("/account").value("name"), "Ada of the Sea");
    assert!(nothing_waits(&ada).await);
}

#[actix_web::test]
async fn a_page_left_open_is_not_saved_in_the_name_of_whoever_signs_in_next() {
    let site = Site::start().await;
    let (ada, _ben) = (site.client("Ada").await, site.client("Ben").await);
    let form = ada.open("/account").await.form("/account").set("name", "Ada of the Sea");
    ada.sign_in("Ben", PASSWORD).await;
    let refused = ada.submit(&form).await;
    assert_eq!(refused.status, 403);
    assert!(refused.says("Someone else is signed in here now"), "{}", refused.text());
    assert_eq!(ada.open("/account").await.form("/account").value("name"), "Ben");
    assert!(nothing_waits(&ada).await, "Ben is offered what Ada typed");
    ada.sign_in("Ada", PASSWORD).await;
    assert!(ada.open("/drafts").await.says("Ada of the Sea"));
}

/// Ada's direction as it is saved, and what she has since typed into its form.
async fn half_way(ada: &User) -> Answer {
    let edit = ada.at("direction/edit");
    let form = ada.open(&edit).await.form("/direction");
    let form = form.set("overarching_goal", "From maps to a house by a lake");
    ada.submit(&form.set("vision_5", "A room of my own")).await;
    let form = ada.open(&edit).await.form("/direction");
    ada.type_into(&form.set("overarching_goal", "From maps to a boat on a lake")).await;
    ada.open(&edit).await
}

#[actix_web::test]
async fn a_form_offers_its_draft_with_the_differing_words_marked() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let page = half_way(&ada).await;
    assert!(page.first("form .unsaved").contains("on 10 February 2027, 09:00 you typed something"));
    assert_eq!(page.all("form .theirs del"), ["house by"]);
    assert_eq!(page.all("form .yours ins"), ["boat on"]);
    assert_eq!(page.all("form .yours").len(), 1, "only beside the answer that differs");
    let form = page.form("/direction");
    assert_eq!(form.value("overarching_goal"), "From maps to a house by a lake");

    // Saving the form as it stands leaves the words waiting.
    ada.submit(&form.set("vision_5", "Two rooms")).await;
    assert!(!nothing_waits(&ada).await);
}

#[actix_web::test]
async fn words_that_are_kept_go_into_the_form_and_are_saved_from_there() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let page = half_way(&ada).await;
    let kept = ada.open(&page.links(&ada.at("direction/edit?draft="))[0]).await;
    assert!(kept.says("Your words are back in the form, and still not saved"));
    assert_eq!(kept.first("form .theirs"), "Saved From maps to a house by a lake");
    let form = kept.form("/direction");
    assert_eq!(form.value("overarching_goal"), "From maps to a boat on a lake");
    assert_eq!(form.value("vision_5"), "A room of my own");

    // Going on in the form goes on with the same draft.
    ada.type_into(&form.clone().set("overarching_goal", "From maps to a boat")).await;
    let list = ada.open("/drafts").await;
    assert_eq!(list.all("main h2"), ["Where you’re heading"]);
    assert!(list.says("From maps to a boat"));
    ada.submit(&form.set("overarching_goal", "From maps to a boat")).await;
    assert!(nothing_waits(&ada).await);
    assert!(ada.open(&ada.at("direction")).await.says("From maps to a boat"));
}

#[actix_web::test]
async fn words_made_from_an_older_text_are_not_saved_over_a_newer_one() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let page = half_way(&ada).await;
    let newer = page.form("/direction").set("vision_5", "A tent");
    ada.submit(&newer).await;
    let kept = ada.open(&page.links(&ada.at("direction/edit?draft="))[0]).await;
    let stale = ada.submit(&kept.form("/direction")).await;
    assert_eq!(stale.status, 409);
    assert!(stale.all(".theirs").iter().any(|text| text.contains("A tent")), "{}", stale.text());
}

#[actix_web::test]
async fn a_comment_half_way_is_offered_in_the_margin_it_was_begun_in() {
    let site = Site::start().await;
    let coach = site.coach("Cora").await;
    let ada = site.client_of(&coach, "Ada").await;
    let page = ada.at("direction");
    let form = coach.open(&page).await.form("/comments").set("body", "Who else");
    coach.type_into(&form).await;
    let offered = coach.open(&page).await;
    assert_eq!(offered.first("form .yours"), "Typed and not saved Who else");
    let kept = coach.open(&offered.links(&format!("{page}?draft="))[0]).await;
    assert_eq!(kept.form("/comments").value("body"), "Who else");
    assert!(!coach.open(&ada.at("plan")).await.says("Who else"));
}

#[actix_web::test]
async fn a_draft_is_discarded_from_the_form_that_offers_it() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let page = half_way(&ada).await;
    let key = page.attribute("[name=discard]", "value");
    let done = ada.submit(&page.form("/direction").by("/drafts/delete", "discard", &key)).await;
    assert_eq!(done.location, ada.at("direction/edit"));
    assert!(nothing_waits(&ada).await);
}

/// Ada's half-typed words, sent after she saved others in another tab.
async fn overtaken(ada: &User) -> Answer {
    let mine = half_way(ada).await.form("/direction");
    ada.submit(&mine.clone().set("overarching_goal", "From maps to a tent")).await;
    let mine = mine.set("overarching_goal", "From maps to a ship");
    let mine = mine.set("form_key", ada.open("/account").await.form("/account").value("form_key"));
    ada.type_into(&mine).await;
    ada.submit(&mine).await
}

#[actix_web::test]
async fn of_two_texts_mine_can_be_kept_as_it_stands() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let stale = overtaken(&ada).await;
    assert_eq!(stale.status, 409);
    assert_eq!(stale.attribute("button[form]", "form"), stale.attribute("main form", "id"));
    assert_eq!(stale.first(".theirs del"), "tent");
    ada.submit(&stale.form("/direction")).await;
    assert!(ada.open(&ada.at("direction")).await.says("From maps to a ship"));
    assert!(!ada.open("/drafts").await.says("From maps to a ship"));
}

#[actix_web::test]
async fn of_two_texts_the_other_can_be_kept_and_mine_let_go() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let stale = overtaken(&ada).await;
    let key = stale.attribute("button[form][formaction='/drafts/delete']", "value");
    let form = stale.form("/direction");
    assert_eq!(form.value("form_key"), key);
    let done = ada.submit(&form.by("/drafts/delete", "discard", &key)).await;
    assert_eq!(done.location, ada.at("direction/edit"));
    let page = ada.follow(&done).await;
    assert_eq!(page.form("/direction").value("overarching_goal"), "From maps to a tent");
    assert!(!page.says("From maps to a ship"), "{}", page.text());
}

#[actix_web::test]
async fn what_is_not_saved_is_said_on_every_page_and_can_be_discarded() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account").await.form("/account").set("name", "Half a na");
    assert_eq!(ada.type_into(&form).await.status, 204);
    assert!(ada.open(&ada.at("goals")).await.says("not saved yet"));
    let list = ada.open("/drafts").await;
    assert!(list.says("Half a na"));
    ada.submit(&list.form("/delete")).await;
    assert!(!ada.open(&ada.at("goals")).await.says("not saved yet"));
    assert!(nothing_waits(&ada).await);
}

#[actix_web::test]
async fn a_draft_goes_when_its_form_is_saved_or_its_days_are_over() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account").await.form("/account").set("name", "Ada Two");
    ada.type_into(&form).await;
    ada.submit(&form).await;
    assert!(nothing_waits(&ada).await);

    let form = ada.open("/account").await.form("/account").set("name", "Ada Three");
    ada.type_into(&form).await;
    site.later(TimeDelta::days(29)).await;
    ada.sign_in("Ada", PASSWORD).await;
    assert!(!nothing_waits(&ada).await);
    site.later(TimeDelta::days(2)).await;
    assert!(nothing_waits(&ada).await);
}

#[actix_web::test]
async fn a_draft_that_was_on_its_way_when_its_form_was_saved_comes_too_late() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account").await.form("/account").set("name", "Ada Two");
    ada.submit(&form).await;
    assert_eq!(ada.type_into(&form.set("name", "Ada Tw")).await.status, 204);
    assert!(nothing_waits(&ada).await);
}

#[actix_web::test]
async fn a_draft_stays_while_a_save_is_refused_or_overtaken() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account").await.form("/account").set("name", "Ada Two");
    let first = ada.open("/account").await.form("/account").set("name", "Ada One");
    ada.submit(&first).await;
    ada.type_into(&form).await;
    assert_eq!(ada.submit(&form.clone().set("name", "")).await.status, 422);
    assert!(!nothing_waits(&ada).await);
    let stale = ada.submit(&form).await;
    assert_eq!(stale.status, 409);
    assert!(!nothing_waits(&ada).await);
    ada.submit(&stale.form("/account")).await;
    assert!(nothing_waits(&ada).await);
}

#[actix_web::test]
async fn what_is_typed_in_one_tab_never_takes_the_place_of_what_is_typed_in_another() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    for (tab, name) in [("one", "From one"), ("two", "From two")] {
        let form = ada.open("/account").await.form("/account");
        ada.type_into(&form.clone().set("name", tab)).await;
        ada.type_into(&form.set("name", name)).await;
    }
    let list = ada.open("/drafts").await;
    assert_eq!(list.all("main h2").len(), 2);
    assert!(list.says("From one") && list.says("From two"), "{}", list.text());
}

#[actix_web::test]
async fn a_form_emptied_again_leaves_no_draft() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let mut form = ada.open("/account").await.form("/account");
    ada.type_into(&form.clone().set("name", "Half")).await;
    form.fields.retain(|(name, _)| name == "revision" || name.starts_with("form_"));
    ada.type_into(&form).await;
    assert!(nothing_waits(&ada).await);
}

#[actix_web::test]
async fn a_form_that_comes_while_something_is_broken_is_kept() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let edit = ada.at("direction/edit");
    let form =
        ada.open(&edit).await.form("/direction").set("overarching_goal", "A house by a lake");
    let rename = |from, to| {
        site.write(move |conn| {
            let rename = format!("ALTER TABLE {from} RENAME TO {to}");
            Ok(diesel::sql_query(rename).execute(conn)?)
        })
    };
    rename("directions", "lost").await;
    let broken = ada.submit(&form).await;
    assert_eq!(broken.status, 500);
    assert!(broken.says("What you typed is kept as a draft"), "{}", broken.text());
    rename("lost", "directions").await;
    assert!(ada.open("/drafts").await.says("A house by a lake"));
}

#[actix_web::test]
async fn words_for_something_that_is_gone_meanwhile_are_kept() {
    let site = Site::start().await;
    let coach = site.coach("Cora").await;
    let ada = site.client_of(&coach, "Ada").await;
    let new = ada.open(&ada.at("findings/new")).await.form("/findings");
    let new = new.set("question", "skills").set("source", "myself").set("learnt", "I listen");
    assert_eq!(ada.submit(&new).await.status, 303);
    let list = ada.open(&ada.at("findings")).await;
    let edit = ada.link_to(&list, "/edit");
    let form = ada.open(&edit).await.form(edit.trim_end_matches("/edit"));
    let form = form.set("learnt", "I listen longer than most");
    let gone = ada.post(&format!("{}/delete", form.action), &[]).await;
    assert_eq!(gone.status, 303);
    let late = ada.submit(&form).await;
    assert_eq!(late.status, 404);
    assert!(late.says("Your words are kept"), "{}", late.text());
    assert!(ada.open("/drafts").await.says("I listen longer than most"));

    let margin = coach.open(&ada.at("direction")).await.form("/comments");
    site.end_engagement(&coach, &ada, false).await;
    let late = coach.submit(&margin.set("body", "What would your aunt say?")).await;
    assert!(late.status == 404 && late.says("Your words are kept"), "{}", late.text());
    assert!(coach.open("/drafts").await.says("What would your aunt say?"));
}

#[actix_web::test]
async fn a_click_and_a_password_are_never_kept() {
    let site = Site::start().await;
    let coach = site.coach("Cora").await;
    let ada = site.client_of(&coach, "Ada").await;
    let password = ada.open("/account/password").await.form("/account/password");
    let ready = ada.open(&ada.at("direction")).await.form("/looks");
    end_session(&site, &ada).await;
    ada.submit(&password.set("current", PASSWORD).set("password", "a secret of many letters"))
        .await;
    ada.submit(&ready).await;
    ada.sign_in("Ada", PASSWORD).await;
    assert!(nothing_waits(&ada).await);
}

#[actix_web::test]
async fn nobody_can_leave_words_in_another_persons_name() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account").await.form("/account").set("name", "Not me");
    let key = form.value("form_key").to_owned();
    let forged = key.replacen(&ada.id.to_string(), "1", 1);
    let stranger = site.stranger();
    stranger.submit(&form.set("form_key", &forged)).await;
    assert!(nothing_waits(&ada).await);
}
