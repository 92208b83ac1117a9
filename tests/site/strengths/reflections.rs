use std::collections::HashSet;

use throughline::questionnaire::Kind;
use throughline::strengths::reflections::{SHEETS, reflections};

use crate::support::Site;

#[actix_web::test]
async fn every_sheet_can_be_opened_answered_and_read() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    for sheet in SHEETS {
        let address = ada.at(&format!("strengths/reflections/{}", sheet.key));
        let mut form = ada.open(&format!("{address}/edit")).await.form(&address);
        for question in sheet.questions {
            form = match question.kind {
                Kind::Line | Kind::Text => form.set(question.key, question.key),
                Kind::Several(ticks) => {
                    ticks[..2].iter().fold(form, |form, tick| form.and(question.key, tick.key))
                }
            };
        }
        let saved = ada.submit(&form).await;
        assert!(saved.location.ends_with(&format!("#{}", sheet.key)));
        let page = ada.follow(&saved).await;
        for question in sheet.questions {
            let answer = match question.kind {
                Kind::Line | Kind::Text => question.key.to_owned(),
                Kind::Several(ticks) => format!("{} {}", ticks[0].label, ticks[1].label),
            };
            assert!(page.says(&answer), "{answer}: {}", page.text());
        }
    }
    let page = ada.open(&ada.at("strengths/reflections")).await;
    assert!(!page.says("Nothing written yet"));
}

#[actix_web::test]
async fn ticks_come_back_ticked_and_can_be_taken_off() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let address = ada.at("strengths/reflections/drives");
    let edit = format!("{address}/edit");
    let form = ada.open(&edit).await.form(&address);
    let form = form.and("drives_places", "quiet").and("drives_places", "made_up");
    ada.submit(&form.and("drives_places", "team")).await;
    let form = ada.open(&edit).await.form(&address);
    let ticked: Vec<_> = form.fields.iter().filter(|(name, _)| name == "drives_places").collect();
    assert_eq!(ticked.len(), 2, "{ticked:?}");
    ada.submit(&form.set("drives_places", "team")).await;
    let page = ada.open(&ada.at("strengths/reflections")).await;
    assert!(page.says("With a team around me") && !page.says("Where it is quiet"));
}

#[actix_web::test]
async fn a_text_past_the_limit_stays_in_the_form() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let address = ada.at("strengths/reflections/role_models");
    let form = ada.open(&format!("{address}/edit")).await.form(&address);
    let long = "a".repeat(201);
    let form = form.set("models_who", &long).set("models_admire", "Patience");
    let page = ada.submit(&form).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.errors(), ["Shorten this to 200 characters; it has 201 now"]);
    assert_eq!(page.form(&address).value("models_who"), long);
    assert_eq!(page.form(&address).value("models_admire"), "Patience");
}

#[actix_web::test]
async fn a_sheet_saved_in_two_tabs_shows_both_texts_from_the_first_save_on() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let address = ada.at("strengths/reflections/drives");
    let edit = format!("{address}/edit");
    let (tab, other) = (ada.open(&edit).await, ada.open(&edit).await);
    let tab = tab.form(&address).set("drives_enjoy", "Maps");
    let other = other.form(&address).set("drives_enjoy", "Bread");
    ada.submit(&tab.and("drives_places", "quiet")).await;
    let stale = ada.submit(&other).await;
    assert_eq!(stale.status, 409);
    assert_eq!(stale.form(&address).value("drives_enjoy"), "Bread");
    assert_eq!(stale.all(".theirs"), ["Saved meanwhile Maps", "Saved meanwhile Where it is quiet"]);
    ada.submit(&stale.form(&address)).await;
    let kept = ada.open(&edit).await.form(&address);
    assert_eq!(kept.value("drives_enjoy"), "Bread");
    assert_eq!(kept.value("revision"), "2");
}

#[actix_web::test]
async fn others_read_only_what_is_answered() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let client = ada.client();
    assert!(site.read(move |conn| reflections(client, conn)).await.is_empty());
    let address = ada.at("strengths/reflections/own_words");
    let form = ada.open(&format!("{address}/edit")).await.form(&address);
    ada.submit(&form.set("words_good_at", "  Listening ")).await;
    let read = site.read(move |conn| reflections(client, conn)).await;
    let (sheet, answered) = &read[0];
    assert_eq!((read.len(), answered.len()), (1, 1));
    assert_eq!(sheet.key, "own_words");
    assert_eq!(answered[0].1, "Listening");
}

#[actix_web::test]
async fn there_is_no_sheet_under_an_unknown_name() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let address = ada.at("strengths/reflections/horoscope");
    assert_eq!(ada.get(&format!("{address}/edit")).await.status, 404);
    assert_eq!(ada.post(&address, &[]).await.status, 404);
}

#[test]
fn no_two_questions_share_a_key() {
    let keys = SHEETS.iter().flat_map(|sheet| sheet.questions);
    let keys: Vec<_> = keys.map(|question| question.key).collect();
    let unique: HashSet<_> = keys.iter().collect();
    assert_eq!(unique.len(), keys.len());
}
