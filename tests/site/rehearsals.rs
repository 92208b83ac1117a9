//! Saying an answer aloud: what is kept of it, what it says the next time, and the drill.

use chrono::TimeDelta;

use crate::interviews::{GOALS, HOW, company, drafted, write};
use crate::support::{Answer, Site, User};

const DRAFT: &str = "I want to run a ward.\n\nI have trained three nurses.";

/// A version at a new company that can be said.
async fn to_say(ada: &User) -> String {
    let clinic = company(ada, "Northgate Clinic").await;
    drafted(ada, &clinic, GOALS, DRAFT).await
}

/// Says an answer aloud and keeps how it went, from whichever page has the form.
async fn rehearse(ada: &User, page: &str, seconds: u32, differently: &str) -> Answer {
    let form = ada.open(page).await.form("/rehearsals");
    let form = form
        .set("minutes", &(seconds / 60).to_string())
        .set("seconds", &(seconds % 60).to_string())
        .set("confident", "partly")
        .set("keen", "yes")
        .set("clear", "not_yet")
        .set("differently", differently);
    let saved = ada.submit(&form).await;
    ada.follow(&saved).await
}

#[actix_web::test]
async fn a_rehearsal_is_kept_with_its_time_and_how_it_went() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let answer = to_say(&ada).await;
    let rehearsals = format!("{answer}/rehearsals");
    let page = ada.open(&rehearsals).await;
    assert_eq!(page.first("h1"), "Rehearse: What are your career goals?");
    assert!(page.says("I have trained three nurses."), "points to speak from");
    let page = rehearse(&ada, &rehearsals, 150, "").await;
    assert!(page.says("The rehearsal is saved") && page.says("First time: 2 min 30 s."));
    site.clock.set(site.clock.now() + TimeDelta::days(1));
    let page = rehearse(&ada, &rehearsals, 110, "Slower").await;
    assert!(page.says("Second time: 1 min 50 s, 40 s shorter than the first."));
    let times = ["11 February 2027: 1 min 50 s", "10 February 2027: 2 min 30 s"];
    assert_eq!(page.all("#so-far h3"), times, "newest first");
    let first = page.first("#so-far li");
    for words in ["easy to listen to", "Confident: partly · keen: yes · clear: not yet", "Slower"]
    {
        assert!(first.contains(words), "{words}: {first}");
    }
}

#[actix_web::test]
async fn what_to_do_differently_stands_at_the_top_until_there_is_something_newer() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let rehearsals = format!("{}/rehearsals", to_say(&ada).await);
    let reminder = |page: &Answer| page.first(".next-step .words");
    assert_eq!(reminder(&ada.open(&rehearsals).await), "");
    let page = rehearse(&ada, &rehearsals, 60, "Breathe first").await;
    assert_eq!(reminder(&page), "Breathe first");
    let page = rehearse(&ada, &rehearsals, 60, "").await;
    assert_eq!(reminder(&page), "Breathe first");
    let page = rehearse(&ada, &rehearsals, 60, "Name the clinic").await;
    assert_eq!(reminder(&page), "Name the clinic");
}

#[actix_web::test]
async fn a_rehearsal_that_needs_another_look_keeps_all_that_was_typed() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let answer = to_say(&ada).await;
    let rehearsals = format!("{answer}/rehearsals");
    let form = ada.open(&rehearsals).await.form("/rehearsals");
    let form = form.set("keen", "yes").set("differently", "Look up");
    let page = ada.submit(&form.clone().set("seconds", "0")).await;
    assert_eq!(page.status, 422);
    let errors = page.errors();
    assert_eq!(errors.len(), 3, "{errors:?}");
    assert!(errors[0].contains("how long it took") && errors[1].contains("confident"));
    let kept = page.form("/rehearsals");
    assert_eq!([kept.value("keen"), kept.value("differently")], ["yes", "Look up"]);
    for (minutes, seconds, said) in
        [("31", "", "0 to 30"), ("1", "60", "0 to 59"), ("a", "", "0 to")]
    {
        let page = ada.submit(&form.clone().set("minutes", minutes).set("seconds", seconds)).await;
        let errors = page.errors();
        assert!(errors.len() == 3 && errors[0].contains(said), "{errors:?}");
        assert_eq!(page.form("/rehearsals").value("minutes"), minutes);
    }
    assert!(ada.open(&answer).await.says("Not rehearsed yet."));
}

#[actix_web::test]
async fn a_double_click_keeps_one_rehearsal() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let answer = to_say(&ada).await;
    let form = ada.open(&format!("{answer}/rehearsals")).await.form("/rehearsals");
    let said = ["confident", "keen", "clear"];
    let form = said.iter().fold(form.set("seconds", "70"), |form, name| form.set(name, "yes"));
    assert_eq!(ada.submit(&form).await.status, 422, "59 seconds at most");
    let form = form.set("seconds", "50");
    let (first, twice) = (ada.submit(&form).await, ada.submit(&form).await);
    assert_eq!((first.status, &first.location), (303, &twice.location));
    assert!(ada.open(&answer).await.says("Rehearsed once, on 10 February 2027: 50 s."));
}

#[actix_web::test]
async fn the_answer_and_the_pack_say_how_often_it_was_rehearsed() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let answer = drafted(&ada, &clinic, GOALS, DRAFT).await;
    let rehearsals = format!("{answer}/rehearsals");
    ada.link_to(&ada.open(&answer).await, "/rehearsals");
    rehearse(&ada, &rehearsals, 130, "").await;
    site.clock.set(site.clock.now() + TimeDelta::days(2));
    rehearse(&ada, &rehearsals, 100, "").await;
    let said = "Rehearsed twice, last on 12 February 2027: 1 min 40 s";
    assert!(ada.open(&answer).await.says(said));
    assert!(ada.open(&format!("{clinic}/pack")).await.says(said));
}

#[actix_web::test]
async fn an_answer_that_has_changed_since_says_so() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let answer = to_say(&ada).await;
    let rehearsals = format!("{answer}/rehearsals");
    let changed = "The answer has changed since the last rehearsal";
    assert!(!rehearse(&ada, &rehearsals, 60, "").await.says(changed));
    // Said as it was, and saved after it was changed in another tab.
    let before = ada.open(&rehearsals).await.form("/rehearsals");
    write(&ada, &answer, "I want to run two wards.").await;
    assert!(ada.open(&rehearsals).await.says(changed));
    let said = ["confident", "keen", "clear"];
    let before = said.iter().fold(before.set("seconds", "40"), |form, name| form.set(name, "yes"));
    assert_eq!(ada.submit(&before).await.status, 303);
    assert!(ada.open(&rehearsals).await.says(changed), "it was the old one that was said");
    assert!(!rehearse(&ada, &rehearsals, 60, "").await.says(changed));
}

#[actix_web::test]
async fn the_drill_asks_another_question_once_one_was_rehearsed() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let goals = drafted(&ada, &clinic, GOALS, DRAFT).await;
    let drill = format!("{clinic}/drill");
    ada.link_to(&ada.open(&clinic).await, "/drill");
    let page = rehearse(&ada, &drill, 60, "").await;
    assert!(!page.says("Another question"), "there is none");
    let how = drafted(&ada, &clinic, HOW, "I take a course each spring.").await;
    let asked = async || ada.open(&drill).await.first("h1");
    for question in ["How do you plan to achieve your", "What are your", "How do you plan"] {
        assert!(asked().await.contains(question), "{question}");
        assert_eq!(asked().await, asked().await, "the same however often it is opened");
        site.clock.set(site.clock.now() + TimeDelta::minutes(5));
        let page = rehearse(&ada, &drill, 60, "").await;
        assert!(page.first("h1").contains(question), "its own rehearsals come next");
        assert_eq!(ada.link_to(&page, "/drill"), drill);
    }
    for answer in [how, goals] {
        site.clock.set(site.clock.now() + TimeDelta::minutes(5));
        let page = rehearse(&ada, &format!("{answer}/rehearsals"), 60, "").await;
        assert_eq!(page.all("#so-far h3").len(), 3);
    }
    assert!(asked().await.contains("How do you plan"), "that was longest ago");
}

#[actix_web::test]
async fn a_drill_without_a_draft_says_how_to_come_by_one() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    assert!(!ada.open(&clinic).await.says("Quick drill"));
    let page = ada.open(&format!("{clinic}/drill")).await;
    assert!(page.says("No answer to say yet") && page.says("Go to the answers"));
    assert!(!page.has_form("/rehearsals"));
}

#[actix_web::test]
async fn what_was_typed_in_a_drill_waits_at_the_answer_it_was_about() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let answer = drafted(&ada, &clinic, GOALS, DRAFT).await;
    let form = ada.open(&format!("{clinic}/drill")).await.form("/rehearsals");
    ada.type_into(&form.set("differently", "Look at the camera")).await;
    let page = ada.open(&format!("{answer}/rehearsals")).await;
    assert!(page.first("form .yours").contains("Look at the camera"), "{}", page.text());
}

#[actix_web::test]
async fn a_coach_reads_how_the_rehearsals_went_and_has_none_of_their_own() {
    let site = Site::start().await;
    let coach = site.coach("Cleo").await;
    let ada = site.client_of(&coach, "Ada").await;
    let answer = to_say(&ada).await;
    let rehearsals = format!("{answer}/rehearsals");
    assert!(coach.open(&rehearsals).await.says("Not rehearsed yet"));
    rehearse(&ada, &rehearsals, 100, "Name the clinic").await;
    let page = coach.open(&coach.link_to(&coach.open(&answer).await, "/rehearsals")).await;
    assert!(page.says("First time: 1 min 40 s") && page.says("Name the clinic"));
    assert!(!page.has_form("/rehearsals") && !page.has_form("/delete") && !page.says("clock"));
}

#[actix_web::test]
async fn a_rehearsal_can_be_taken_out_and_goes_with_its_answer() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let answer = to_say(&ada).await;
    let rehearsals = format!("{answer}/rehearsals");
    rehearse(&ada, &rehearsals, 150, "").await;
    let page = rehearse(&ada, &rehearsals, 100, "").await;
    let taken = ada.submit(&page.form("/delete")).await;
    let page = ada.follow(&taken).await;
    assert_eq!(page.all("#so-far h3"), ["10 February 2027: 2 min 30 s"], "the newer one is out");
    let gone = ada.open(&answer).await.form_of("/delete", "Delete version 1");
    assert_eq!(ada.submit(&gone).await.status, 303);
    let left = site.everything().await;
    assert!(!left.iter().any(|row| row.starts_with("rehearsals: ")), "{left:?}");
}
