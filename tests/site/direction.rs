use throughline::direction::{Direction, standings};
use throughline::path::StepState;

use crate::support::{Site, User};

const GOAL: &str = "I want to move from the night shift to running the training centre.";

async fn write(ada: &User, fields: &[(&str, &str)]) {
    let page = ada.open(&ada.at("direction/edit")).await;
    let typed =
        fields.iter().fold(page.form("/direction"), |form, (name, value)| form.set(name, value));
    ada.follow(&ada.submit(&typed).await).await;
}

async fn states(site: &Site, ada: &User) -> (StepState, StepState) {
    let client = ada.client();
    site.read(move |conn| {
        let (mut goals, mut whys) = standings(&Direction::of_each(&[client], conn)?);
        let (goal, why) = (goals.remove(&client), whys.remove(&client));
        Ok((goal.unwrap_or_default().state, why.unwrap_or_default().state))
    })
    .await
}

#[actix_web::test]
async fn the_goal_becomes_the_heading_and_every_answer_can_be_read() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open(&ada.at("direction/edit")).await.form("/direction");
    let names = form.fields.iter().map(|(name, _)| name.clone());
    let questions: Vec<_> = names.filter(|name| !throughline::forms::is_carried(name)).collect();
    assert_eq!(questions.len(), 8);
    let typed = questions.iter().fold(form, |form, name| form.set(name, &format!("about {name}")));
    let page = ada.follow(&ada.submit(&typed).await).await;
    assert_eq!(page.first("h1"), "about overarching_goal");
    assert_eq!(page.title(), "about overarching_goal · Throughline");
    for name in &questions {
        assert!(page.says(&format!("about {name}")), "{name}: {}", page.text());
    }
    let again = ada.open(&ada.at("direction/edit")).await.form("/direction");
    assert!(questions.iter().all(|name| again.value(name) == format!("about {name}")));
}

#[actix_web::test]
async fn before_anything_is_written_there_are_two_ways_in_and_five_beginnings() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let page = ada.open(&ada.at("direction")).await;
    assert_eq!(page.all(".two-ways h2"), ["I know what I want", "I’m not sure yet"]);
    let offered = page.body.matches("?starter=").count();
    assert_eq!(offered, 5);
    for room in ["findings", "priorities"] {
        assert!(page.body.contains(&format!("href=\"{}\"", ada.at(room))), "a way to {room}");
    }
    let borrowed = ada.open(&ada.at("direction/edit?starter=lead")).await;
    assert!(borrowed.form("/direction").value("overarching_goal").contains("leading a team"));
    let odd = ada.open(&ada.at("direction/edit?starter=nothing")).await;
    assert_eq!(odd.form("/direction").value("overarching_goal"), "");
}

#[actix_web::test]
async fn a_borrowed_beginning_never_replaces_a_goal_that_is_written() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    write(&ada, &[("overarching_goal", GOAL)]).await;
    let page = ada.open(&ada.at("direction/edit?starter=lead")).await;
    assert_eq!(page.form("/direction").value("overarching_goal"), GOAL);
}

#[actix_web::test]
async fn what_is_too_long_stays_in_the_form_with_a_message_beside_it() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open(&ada.at("direction/edit")).await.form("/direction");
    let (goal, vision) = ("g".repeat(301), "v".repeat(4_001));
    let typed = form
        .set("overarching_goal", &goal)
        .set("why_align", "It is mine.")
        .set("vision_10", &vision);
    let page = ada.submit(&typed).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.errors().len(), 2);
    assert_eq!(page.all(".error"), page.errors());
    let kept = page.form("/direction");
    assert_eq!(kept.value("overarching_goal"), goal);
    assert_eq!(kept.value("vision_10"), vision);
    assert_eq!(kept.value("why_align"), "It is mine.");
    let client = ada.client();
    assert!(site.read(move |conn| Direction::of(client, conn)).await.is_none());
}

#[actix_web::test]
async fn a_stale_save_shows_both_texts_and_saving_again_keeps_mine() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let first_tab = ada.open(&ada.at("direction/edit")).await.form("/direction");
    let second_tab = ada.open(&ada.at("direction/edit")).await.form("/direction");
    ada.submit(&first_tab.set("vision_5", "A workshop")).await;
    let stale = ada.submit(&second_tab.set("vision_5", "A school")).await;
    assert_eq!(stale.status, 409);
    assert_eq!(stale.form("/direction").value("vision_5"), "A school");
    assert!(stale.first(".theirs").contains("A workshop"), "{}", stale.text());
    let saved = ada.submit(&stale.form("/direction")).await;
    assert!(ada.follow(&saved).await.says("A school"));
}

#[actix_web::test]
async fn only_the_client_writes_and_only_their_coach_reads_along() {
    let site = Site::start().await;
    let (ruth, otto) = (site.coach("Ruth").await, site.coach("Otto").await);
    let (ada, ben) = (site.client_of(&ruth, "Ada").await, site.client("Ben").await);
    write(&ada, &[("overarching_goal", GOAL)]).await;
    let page = ruth.open(&ada.at("direction")).await;
    assert_eq!(page.first("h1"), GOAL);
    assert!(page.says("Where Ada is heading"));
    assert!(!page.body.contains("direction/edit"), "a coach is offered no change");
    for place in ["direction", "direction/edit"] {
        let address = ada.at(place);
        assert_eq!(site.stranger().get(&address).await.status, 303);
        assert_eq!(otto.get(&address).await.status, 404);
        assert_eq!(ben.get(&address).await.status, 404);
    }
    let theirs = [("overarching_goal", "Do as I say"), ("revision", "1")];
    for place in ["direction", "direction/confirmation"] {
        assert_eq!(ruth.post(&ada.at(place), &theirs).await.status, 404);
        assert_eq!(ben.post(&ada.at(place), &theirs).await.status, 404);
    }
    assert!(ada.open(&ada.at("direction")).await.says(GOAL));
}

#[actix_web::test]
async fn the_coach_of_a_client_who_has_not_begun_is_told_what_will_stand_there() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let page = ruth.open(&ada.at("direction")).await;
    assert_eq!(page.first(".empty h2"), "Nothing written yet");
    assert!(!page.body.contains("direction/edit"));
}

#[actix_web::test]
async fn the_first_two_steps_say_how_far_they_are() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    use StepState::{Done, InProgress, NotStarted};
    assert_eq!(states(&site, &ada).await, (NotStarted, NotStarted));
    write(&ada, &[("vision_5", "A workshop"), ("why_fulfil", "Calm")]).await;
    assert_eq!(states(&site, &ada).await, (InProgress, InProgress));
    write(&ada, &[("overarching_goal", GOAL)]).await;
    assert_eq!(states(&site, &ada).await, (Done, InProgress));
    write(&ada, &[("why_energise", "People"), ("why_align", "Yes")]).await;
    assert_eq!(states(&site, &ada).await, (Done, Done));
}

#[actix_web::test]
async fn reasons_for_an_earlier_goal_are_worth_another_look_until_they_are_confirmed_or_changed() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let all = [
        ("overarching_goal", GOAL),
        ("why_energise", "a"),
        ("why_fulfil", "b"),
        ("why_align", "c"),
    ];
    write(&ada, &all).await;
    assert_eq!(states(&site, &ada).await.1, StepState::Done);
    write(&ada, &[("overarching_goal", "I want to open a bakery.")]).await;
    assert_eq!(states(&site, &ada).await.1, StepState::AnotherLook);
    write(&ada, &[("vision_5", "Bread")]).await;
    assert_eq!(states(&site, &ada).await.1, StepState::AnotherLook, "they were not the point");
    let page = ada.open(&ada.at("direction")).await;
    assert!(page.says("The goal changed on 10 February 2027"));
    let confirmed = ada.submit(&page.form("/confirmation")).await;
    assert!(ada.follow(&confirmed).await.says("Your reasons still hold"));
    assert_eq!(states(&site, &ada).await.1, StepState::Done);
    write(&ada, &[("overarching_goal", "I want to open two bakeries.")]).await;
    write(&ada, &[("why_fulfil", "Twice the bread")]).await;
    assert_eq!(states(&site, &ada).await.1, StepState::Done);
}

#[actix_web::test]
async fn a_coach_comments_in_the_margin_of_the_direction() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let form = ruth.open(&ada.at("direction")).await.form("/comments");
    let saved = ruth.submit(&form.set("body", "Which part is yours?")).await;
    assert!(saved.location.starts_with(&ada.at("direction#comment-")), "{}", saved.location);
    assert!(ada.open(&ada.at("direction")).await.says("Which part is yours?"));
}
