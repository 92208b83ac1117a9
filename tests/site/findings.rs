use throughline::findings::{FactQuestion, Finding, standings};
use throughline::path::StepState;

use crate::support::{Answer, Form, Site, User, today};

async fn blank(ada: &User) -> Form {
    ada.open(&ada.at("findings/new")).await.form("/findings")
}

async fn find(ada: &User, question: &str, learnt: &str) -> Answer {
    let form = blank(ada).await.set("question", question).set("learnt", learnt);
    let form = form.set("source", "mentor").set("source_name", "Ines Sample");
    ada.follow(&ada.submit(&form).await).await
}

async fn state(site: &Site, ada: &User) -> StepState {
    let client = ada.client();
    let all = site.read(move |conn| standings(&[client], today(), conn)).await;
    all.get(&client).cloned().unwrap_or_default().state
}

#[actix_web::test]
async fn before_anything_is_found_out_there_are_three_questions_and_seven_kinds_of_people() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let page = ada.open(&ada.at("findings")).await;
    assert_eq!(page.first(".empty h2"), "Nothing found out yet");
    for question in FactQuestion::ALL {
        assert!(page.all("h2").contains(&question.label().to_owned()));
        assert!(page.says(question.to_others()), "a card to take along");
    }
    assert_eq!(page.all(".facts dt").len(), 7);
}

#[actix_web::test]
async fn a_finding_says_who_said_it_and_when_and_whether_they_were_thanked() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let page = find(&ada, "skills", "Learn to say no early.").await;
    assert!(
        page.says("A mentor, Ines Sample · 10 February 2027 · not thanked yet"),
        "{}",
        page.text()
    );
    let edit = ada.open(&first_edit(&site, &ada).await).await;
    let id = first(&site, &ada).await.id;
    let thanked = edit.form(&format!("/findings/{id}")).set("thanked_on", "2027-02-09");
    let page = ada.follow(&ada.submit(&thanked).await).await;
    assert!(page.says("thanked on 9 February 2027"));
}

async fn first(site: &Site, ada: &User) -> Finding {
    let client = ada.client();
    let all = site.read(move |conn| Finding::all(client, conn)).await;
    all.into_iter().next().unwrap()
}

async fn first_edit(site: &Site, ada: &User) -> String {
    ada.at(&format!("findings/{}/edit", first(site, ada).await.id))
}

#[actix_web::test]
async fn nobody_has_to_be_thanked_for_what_i_thought_or_looked_up() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    for source in ["looked_up", "myself"] {
        let form = blank(&ada).await.set("question", "skills").set("learnt", "Excel");
        ada.submit(&form.set("source", source)).await;
    }
    assert!(!ada.open(&ada.at("findings")).await.says("not thanked yet"));
}

#[actix_web::test]
async fn what_was_typed_stays_in_the_form_with_a_message_beside_it() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let typed = blank(&ada)
        .await
        .set("source_name", "Ines Sample")
        .set("question", "everything")
        .set("found_on", "last Tuesday");
    let page = ada.submit(&typed).await;
    assert_eq!(page.status, 422);
    assert_eq!(
        page.errors(),
        [
            "Choose one of the answers on the list",
            "Write what you learnt",
            "Choose how you know it",
            "Write the date as year-month-day, like 2027-03-31",
        ]
    );
    assert_eq!(page.all(".error"), page.errors());
    let kept = page.form("/findings");
    assert_eq!(kept.value("source_name"), "Ines Sample");
    assert_eq!(kept.value("found_on"), "last Tuesday");
}

#[actix_web::test]
async fn a_stale_save_shows_both_texts_and_saving_again_keeps_mine() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    find(&ada, "skills", "Listen").await;
    let (address, id) = (first_edit(&site, &ada).await, first(&site, &ada).await.id);
    let action = format!("/findings/{id}");
    let first_tab = ada.open(&address).await.form(&action);
    let second_tab = ada.open(&address).await.form(&action);
    ada.submit(&first_tab.set("learnt", "Listen longer")).await;
    let stale = ada.submit(&second_tab.set("learnt", "Listen better")).await;
    assert_eq!(stale.status, 409);
    assert_eq!(stale.form(&action).value("learnt"), "Listen better");
    assert!(stale.first(".theirs").contains("Listen longer"), "{}", stale.text());
    let saved = ada.submit(&stale.form(&action)).await;
    assert!(ada.follow(&saved).await.says("Listen better"));
}

#[actix_web::test]
async fn a_double_click_keeps_one_finding() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = blank(&ada).await.set("question", "skills").set("learnt", "Once");
    let form = form.set("source", "friend");
    ada.submit(&form).await;
    assert_eq!(ada.submit(&form).await.status, 303);
    let client = ada.client();
    assert_eq!(site.read(move |conn| Finding::all(client, conn)).await.len(), 1);
}

#[actix_web::test]
async fn only_the_client_writes_and_only_their_coach_reads_along() {
    let site = Site::start().await;
    let (ruth, otto) = (site.coach("Ruth").await, site.coach("Otto").await);
    let (ada, ben) = (site.client_of(&ruth, "Ada").await, site.client("Ben").await);
    find(&ada, "skills", "Learn to say no early.").await;
    let page = ruth.open(&ada.at("findings")).await;
    assert!(page.says("Learn to say no early."));
    assert!(!page.body.contains("/edit") && !page.body.contains("findings/new"));
    let id = first(&site, &ada).await.id;
    for place in ["findings".to_owned(), "findings/new".to_owned(), format!("findings/{id}/edit")] {
        let address = ada.at(&place);
        assert_eq!(site.stranger().get(&address).await.status, 303);
        assert_eq!(otto.get(&address).await.status, 404);
        assert_eq!(ben.get(&address).await.status, 404);
    }
    let theirs = [("question", "skills"), ("learnt", "Mine"), ("source", "boss")];
    for place in ["findings".to_owned(), format!("findings/{id}"), format!("findings/{id}/delete")]
    {
        assert_eq!(ruth.post(&ada.at(&place), &theirs).await.status, 404);
        assert_eq!(ben.post(&ada.at(&place), &theirs).await.status, 404);
    }
    let through_own_door = ben.at(&format!("findings/{id}"));
    assert_eq!(ben.post(&through_own_door, &theirs).await.status, 404);
    assert_eq!(ben.get(&format!("{through_own_door}/edit")).await.status, 404);
    ben.post(&format!("{through_own_door}/delete"), &[]).await;
    assert_eq!(first(&site, &ada).await.learnt, "Learn to say no early.");
}

#[actix_web::test]
async fn fact_finding_is_done_once_each_question_has_an_answer() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    assert_eq!(state(&site, &ada).await, StepState::NotStarted);
    find(&ada, "skills", "a").await;
    find(&ada, "skills", "b").await;
    find(&ada, "experience", "c").await;
    assert_eq!(state(&site, &ada).await, StepState::InProgress);
    find(&ada, "strengths_and_weaknesses", "d").await;
    assert_eq!(state(&site, &ada).await, StepState::Done);
}

#[actix_web::test]
async fn a_finding_can_be_put_on_the_list_and_both_say_so() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let page = find(&ada, "experience", "Shadow a project lead").await;
    let id = first(&site, &ada).await.id;
    let link = format!("priorities/new?finding={id}");
    assert!(page.body.contains(&link));
    let form = ada.open(&ada.at(&link)).await.form("/priorities");
    assert_eq!(form.value("title"), "Shadow a project lead");
    assert_eq!(form.value("list"), "training");
    let list = ada.follow(&ada.submit(&form).await).await;
    assert!(list.says("A mentor, Ines Sample"), "{}", list.text());
    assert!(ada.open(&ada.at("findings")).await.says("On the list: Shadow a project lead"));
}

#[actix_web::test]
async fn deleting_a_finding_leaves_what_it_led_to_on_the_list() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    find(&ada, "skills", "Speak up").await;
    let id = first(&site, &ada).await.id;
    let form = ada.open(&ada.at(&format!("priorities/new?finding={id}"))).await.form("/priorities");
    let edit = ada.open(&first_edit(&site, &ada).await).await;
    let gone = ada.submit(&edit.form("/delete")).await;
    assert!(ada.follow(&gone).await.says("The finding is gone"));
    let kept = ada.submit(&form).await;
    assert!(ada.follow(&kept).await.says("Speak up"), "even where it was deleted meanwhile");
}

#[actix_web::test]
async fn the_three_questions_can_be_taken_along_with_the_goal_above_them() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    assert_eq!(ada.open(&ada.at("findings/cards")).await.all(".question h2").len(), 3);
    let form = ada.open(&ada.at("direction/edit")).await.form("/direction");
    ada.submit(&form.set("overarching_goal", "I want to run the bakery.")).await;
    let page = ada.open(&ada.at("findings/cards")).await;
    assert_eq!(page.first(".words"), "I want to run the bakery.");
}
