use crate::support::{PASSWORD, Site};

#[actix_web::test]
async fn a_person_changes_their_name_and_time_zone() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account").await.form("/account");
    let saved = ada.submit(&form.set("name", "Ada L.").set("time_zone", "Asia/Tokyo")).await;
    let page = ada.follow(&saved).await;
    assert!(page.says("Your account is saved"));
    assert_eq!(page.form("/account").value("time_zone"), "Asia/Tokyo");
    assert!(!ada.open("/account").await.says("Your account is saved"), "it is said once");
}

#[actix_web::test]
async fn what_was_typed_stays_in_the_form_with_a_message_beside_it() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account").await.form("/account");
    let page = ada.submit(&form.set("name", "  ").set("time_zone", "Moon/Crater")).await;
    assert_eq!(page.status, 422);
    let errors = page.errors();
    assert_eq!(errors.len(), 2);
    assert!(errors[0].contains("name") && errors[1].contains("time zone"), "{errors:?}");
    assert_eq!(page.all(".error"), errors);
    assert_eq!(page.form("/account").value("time_zone"), "Moon/Crater");
}

#[actix_web::test]
async fn a_stale_save_shows_both_texts_and_saving_again_keeps_mine() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let first_tab = ada.open("/account").await.form("/account");
    let second_tab = ada.open("/account").await.form("/account");
    ada.submit(&first_tab.set("name", "Ada One")).await;
    let stale = ada.submit(&second_tab.set("name", "Ada Two")).await;
    assert_eq!(stale.status, 409);
    assert_eq!(stale.form("/account").value("name"), "Ada Two");
    assert!(stale.first(".theirs").contains("Ada One"), "{}", stale.text());
    let saved = ada.submit(&stale.form("/account")).await;
    assert_eq!(ada.follow(&saved).await.form("/account").value("name"), "Ada Two");
}

#[actix_web::test]
async fn a_double_click_saves_once_and_is_answered_like_the_first() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account").await.form("/account").set("name", "Ada Once");
    let (first, second) = (ada.submit(&form).await, ada.submit(&form).await);
    assert_eq!((first.status, second.status), (303, 303));
    assert_eq!(first.location, second.location);
}

#[actix_web::test]
async fn a_password_opens_on_a_keyboard_that_puts_letters_together_in_another_way() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account/password").await.form("/account/password");
    let form = form.set("current", PASSWORD).set("password", "caf\u{e9}s by the river 12");
    assert_eq!(ada.submit(&form).await.status, 303);
    let signed_in = site.stranger().sign_in("Ada", "cafe\u{301}s by the river 12").await;
    assert_eq!(signed_in.status, 303);
}

#[actix_web::test]
async fn a_new_password_signs_out_every_other_browser() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let elsewhere = site.stranger();
    elsewhere.sign_in("Ada", PASSWORD).await;
    let form = ada.open("/account/password").await.form("/account/password");
    let wrong = ada.submit(&form.clone().set("current", "a guess").set("password", PASSWORD)).await;
    assert_eq!(wrong.errors(), ["That is not the password you use now"]);
    let short = ada.submit(&form.clone().set("current", PASSWORD).set("password", "short")).await;
    assert_eq!(short.status, 422);
    let new = "quiet rivers carry small boats";
    let changed = ada.submit(&form.set("current", PASSWORD).set("password", new)).await;
    assert!(ada.follow(&changed).await.says("Your password is changed"));
    assert_eq!(elsewhere.get("/account").await.status, 303);
    assert_eq!(site.stranger().sign_in("Ada", PASSWORD).await.status, 422);
    assert_eq!(site.stranger().sign_in("Ada", new).await.status, 303);
}

#[actix_web::test]
async fn a_form_in_a_strange_shape_or_size_gets_a_page_and_keeps_its_words() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let twice = "name=First&name=Second&time_zone=UTC&revision=0".to_owned();
    assert_eq!(ada.post_body("/account", twice).await.status, 303);
    assert_eq!(ada.open("/account").await.form("/account").value("name"), "Second");
    let huge = format!("name={}", "x".repeat(2 << 20));
    let answer = ada.post_body("/account", huge).await;
    assert_eq!(answer.status, 413);
    assert!(answer.says("more than one form can hold"), "{}", answer.text());
    let odd = "%FF%00=%F0%28&time_zone=%00UTC&name=A%00da&revision=99999999999999".to_owned();
    let answer = ada.post_body("/account", odd).await;
    assert!(matches!(answer.status, 303 | 409), "{}", answer.status);
}
