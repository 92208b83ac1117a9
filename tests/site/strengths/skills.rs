use super::{begin, finish, save, take};
use crate::support::Site;

#[actix_web::test]
async fn an_empty_inventory_says_what_it_asks_and_begins_with_one_click() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let page = ada.open(&ada.at("strengths/skills")).await;
    assert!(page.says("Forty skills on eight pages"));
    let first = begin(&ada).await;
    let page = ada.open(&first).await;
    assert_eq!(page.first(".kicker"), "Page 1 of 8");
    assert_eq!(page.all("section.item h2").len(), 5);
    assert_eq!(page.all("section.item:first-of-type .choice").len(), 5);
}

#[actix_web::test]
async fn each_saved_page_leads_to_the_next_and_the_last_to_all_answers() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let mut page = begin(&ada).await;
    let mut pages = 0;
    while !page.ends_with("/check") {
        page = save(&ada, &page, &[]).await;
        pages += 1;
    }
    assert_eq!(pages, 8);
    let check = ada.open(&page).await;
    assert_eq!(check.all(".answers dt").len(), 40);
    assert!(check.says("0 of 40 answered"));
    let finished = ada.submit(&check.form("/completion")).await;
    assert_eq!(finished.status, 422);
    assert_eq!(
        finished.errors(),
        ["Answer at least one skill: say how well you do it and how it feels"]
    );
}

#[actix_web::test]
async fn a_take_left_half_way_goes_on_where_it_was_left() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let first = begin(&ada).await;
    let evidence = "Found why the till was short.\nIt was the float.";
    let answers = [("solving_problems_proficiency", "3"), ("solving_problems_evidence", evidence)];
    let second = save(&ada, &first, &answers).await;
    let skills = ada.open(&ada.at("strengths/skills")).await;
    assert!(skills.says("Under way: 0 of 40 answered"));
    assert_eq!(begin(&ada).await, second, "no second take is begun");
    let form = ada.open(&first).await.form(&first);
    assert_eq!(form.value("solving_problems_proficiency"), "3");
    assert_eq!(form.value("solving_problems_evidence"), evidence);
    let back = ada.open(&second).await;
    assert!(back.first(".crumbs").contains("Thinking and deciding"));
}

#[actix_web::test]
async fn an_answer_can_be_changed_from_the_page_of_all_answers() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let first = begin(&ada).await;
    let form = ada.open(&first).await.form(&first);
    let form = form.set("making_decisions_energy", "-1");
    let saved = ada.submit(&form.set("then", "check")).await;
    let check = ada.follow(&saved).await;
    assert_eq!(check.title(), "Check your answers · Throughline");
    assert!(check.says("How well is open"), "{}", check.text());
    assert!(check.says("Costs some energy (−1)"));
    assert_eq!(check.all(".answers .change").len(), 40);
}

#[actix_web::test]
async fn answers_off_the_scale_are_kept_on_the_page_with_a_message_each() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let first = begin(&ada).await;
    let long = "x".repeat(4001);
    let form = ada.open(&first).await.form(&first);
    let form = form
        .set("solving_problems_proficiency", "9")
        .set("solving_problems_energy", "1")
        .set("solving_problems_evidence", &long);
    let page = ada.submit(&form).await;
    assert_eq!(page.status, 422);
    assert_eq!(
        page.errors(),
        [
            "Write a number from 0 to 4, in digits",
            "Shorten this to 4000 characters; it has 4001 now"
        ]
    );
    assert_eq!(page.all(".error"), page.errors());
    let form = page.form(&first);
    assert_eq!(form.value("solving_problems_energy"), "1");
    assert_eq!(form.value("solving_problems_evidence"), long);
    assert_eq!(page.all("details[open]").len(), 1, "the long text is in view");
}

#[actix_web::test]
async fn a_page_saved_in_two_tabs_shows_both_answers() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let first = begin(&ada).await;
    let tab = ada.open(&first).await.form(&first);
    let other = ada.open(&first).await.form(&first);
    let energy = "solving_problems_energy";
    ada.submit(&tab.set(energy, "2")).await;
    let stale = ada.submit(&other.set(energy, "-2")).await;
    assert_eq!(stale.status, 409);
    assert_eq!(stale.form(&first).value(energy), "-2");
    assert_eq!(stale.all(".theirs"), ["Saved meanwhile +2"]);
    let saved = ada.submit(&stale.form(&first)).await;
    assert_eq!(saved.status, 303);
    let kept = ada.open(&first).await.form(&first);
    assert_eq!(kept.value(energy), "-2");
}

#[actix_web::test]
async fn a_retake_starts_empty_and_says_quietly_what_was_answered_last_time() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let answers = [
        ("solving_problems_proficiency", "3"),
        ("solving_problems_energy", "-1"),
        ("solving_problems_target", "4"),
        ("solving_problems_evidence", "The till"),
    ];
    take(&ada, &answers).await;
    let again = begin(&ada).await;
    let page = ada.open(&again).await;
    assert_eq!(page.form(&again).value("solving_problems_proficiency"), "");
    assert_eq!(page.form(&again).value("solving_problems_evidence"), "");
    for hint in [
        "Last time: Hard cases too (3 of 4)",
        "Last time: Costs some energy (−1)",
        "Last time: Others come to me (4 of 4)",
        "Last time: The till",
    ] {
        assert!(page.says(hint), "{hint}");
    }
}

#[actix_web::test]
async fn only_the_newest_take_can_be_changed() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let answers = [("solving_problems_proficiency", "3"), ("solving_problems_energy", "1")];
    let first = take(&ada, &answers).await;
    let corrected = save(&ada, &first, &[("solving_problems_energy", "2")]).await;
    assert!(corrected.ends_with("/check"), "a correction goes back");
    begin(&ada).await;
    assert_eq!(ada.get(&first).await.status, 404);
    let sent = ada.post(&first, &[("solving_problems_energy", "0")]).await;
    assert_eq!(sent.status, 404);
    let check = first.replace("/thinking", "/check");
    assert_eq!(ada.open(&check).await.all(".answers .change").len(), 0);
}

#[actix_web::test]
async fn a_take_begun_by_mistake_can_be_dropped_but_a_result_can_not() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let answers = [("solving_problems_proficiency", "3"), ("solving_problems_energy", "1")];
    let first = take(&ada, &answers).await;
    let second = begin(&ada).await;
    let check = ada.open(&second.replace("/thinking", "/check")).await;
    let dropped = ada.submit(&check.form("/delete")).await;
    let skills = ada.follow(&dropped).await;
    assert!(skills.says("1 of 40 answered") && !skills.says("Under way"));
    let delete = first.replace("/thinking", "/delete");
    assert_eq!(ada.post(&delete, &[]).await.status, 404);
}

#[actix_web::test]
async fn a_double_click_begins_and_finishes_once() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let skills = ada.open(&ada.at("strengths/skills")).await;
    let form = skills.form("/strengths/skills");
    let (one, two) = (ada.submit(&form).await, ada.submit(&form).await);
    assert_eq!(one.location, two.location);
    save(
        &ada,
        &one.location,
        &[("solving_problems_proficiency", "3"), ("solving_problems_energy", "1")],
    )
    .await;
    finish(&ada, &one.location).await;
    let skills = ada.open(&ada.at("strengths/skills")).await;
    assert!(!skills.says("Earlier results"), "{}", skills.text());
}
