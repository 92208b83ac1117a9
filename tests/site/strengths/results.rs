use super::{begin, take};
use crate::support::Site;

const FIRST: [(&str, &str); 8] = [
    ("solving_problems_proficiency", "4"),
    ("solving_problems_energy", "2"),
    ("making_decisions_proficiency", "1"),
    ("making_decisions_energy", "1"),
    ("making_decisions_target", "3"),
    ("making_decisions_evidence", "Chose the new van"),
    ("working_with_numbers_proficiency", "3"),
    ("working_with_numbers_energy", "-2"),
];

#[actix_web::test]
async fn a_result_begins_with_its_summary_and_says_what_is_open() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    take(&ada, &FIRST).await;
    let page = ada.open(&ada.at("strengths/skills")).await;
    assert!(page.first(".kicker").ends_with("3 of 40 answered"));
    assert_eq!(
        page.first(".lead"),
        "Lead with: 1 skill that you do well and enjoy: Solving problems."
    );
    assert!(page.says("What is open is left out of the profile"));
}

#[actix_web::test]
async fn the_picture_and_the_table_show_the_same_skills() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    take(&ada, &FIRST).await;
    let page = ada.open(&ada.at("strengths/skills")).await;
    let finding = "1 skill to lead with, 1 skill to use with care and 1 skill to learn next";
    assert_eq!(page.first("figure figcaption"), finding);
    assert!(page.first("svg[role=img] > desc").starts_with(finding));
    assert_eq!(page.all("svg circle").len(), 3);
    assert_eq!(
        page.all("tbody tr:has(td)"),
        [
            "2 Solving problems 4 +2",
            "5 Working with numbers 3 −2",
            "3 Making decisions 1 +1",
            "No skill stands here."
        ]
    );
    assert_eq!(page.all("svg .label--dot"), ["2", "3", "5"]);
}

#[actix_web::test]
async fn a_target_ahead_is_shown_with_its_distance_and_evidence() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    take(&ada, &FIRST).await;
    let page = ada.open(&ada.at("strengths/skills")).await;
    assert!(page.says("1 of 4 today, 3 wanted: 2 steps to go"));
    assert!(page.says("At 3: I decide with facts missing"));
    assert!(page.body.contains("goals/new?title=Get%20better%20at%20making%20decisions"));
    assert!(page.all(".words").contains(&"Chose the new van".to_owned()));
}

#[actix_web::test]
async fn every_family_gets_one_sentence() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    take(&ada, &FIRST).await;
    let page = ada.open(&ada.at("strengths/skills")).await;
    assert!(page.says("3 of 5 answered: not scored yet"));
}

#[actix_web::test]
async fn a_second_result_says_what_changed_and_keeps_the_first() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let older = take(&ada, &FIRST).await.replace("/thinking", "");
    let answers = [("making_decisions_proficiency", "3"), ("making_decisions_energy", "1")];
    let newer = take(&ada, &answers).await.replace("/thinking", "");
    let page = ada.open(&ada.at("strengths/skills")).await;
    assert!(page.says("1 of 1 skill answered in both takes changed"));
    assert!(page.body.contains(&format!("href=\"{older}\"")));
    let change = ada.open(&format!("{newer}/change")).await;
    assert_eq!(change.all("tbody tr"), ["Making decisions 1 → 3 +1"]);
    assert!(change.says("2 skills answered before and open now"));
    assert_eq!(change.first(".chart figcaption"), "1 skill changed: 1 done better.");
    assert_eq!(change.all(".chart > svg .dot--was").len(), 1, "how it feels stands where it stood");
    let earlier = ada.open(&older).await;
    assert_eq!(earlier.title(), "An earlier result · Throughline");
    assert!(earlier.first(".kicker").ends_with("3 of 40 answered"));
    let nothing_before = format!("{older}/change");
    assert_eq!(ada.get(&nothing_before).await.status, 404);
}

#[actix_web::test]
async fn a_take_under_way_stands_above_the_latest_result() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    take(&ada, &FIRST).await;
    begin(&ada).await;
    let page = ada.open(&ada.at("strengths/skills")).await;
    assert!(page.says("Under way: 0 of 40 answered"));
    assert!(page.first(".kicker").ends_with("3 of 40 answered"));
    assert!(!page.says("Take it again"));
}

#[actix_web::test]
async fn the_coach_reads_the_result_and_writes_in_its_margin() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let page = ruth.open(&ada.at("strengths/skills")).await;
    assert!(page.says("Nothing answered yet") && page.all(".empty form").is_empty());
    take(&ada, &FIRST).await;
    let page = ruth.open(&ada.at("strengths/skills")).await;
    assert!(!page.says("Take it again") && !page.says("change an answer"));
    let form = page.form("/comments").set("body", "Where did the van come from?");
    let added = ruth.submit(&form).await;
    let page = ruth.follow(&added).await;
    assert_eq!(page.all(".comment-text"), ["Where did the van come from?"]);
    assert!(ada.open(&ada.at("strengths/skills")).await.says("Where did the van come from?"));
}

#[actix_web::test]
async fn others_find_the_names_to_lead_with_and_the_choices_in_the_profile() {
    use throughline::strengths::{Finished, skill_choices};
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let client = ada.client();
    let none = site.read(move |conn| Finished::latest(client, conn)).await;
    assert!(none.is_none());
    take(&ada, &FIRST).await;
    begin(&ada).await;
    let latest = site.read(move |conn| Finished::latest(client, conn)).await;
    let latest = latest.unwrap();
    assert_eq!(latest.lead_with(), ["Solving problems"]);
    let choices = skill_choices(Some(&latest.profile));
    assert_eq!(choices.len(), 40);
    assert_eq!(choices[0].value, "solving_problems");
    assert_eq!(skill_choices(None).len(), 40);
}

#[actix_web::test]
async fn a_coach_is_told_whom_the_sentences_speak_to() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    take(&ada, &FIRST).await;
    let told = "These sentences are written to Ada: “you” is Ada.";
    assert!(ruth.open(&ada.at("strengths/skills")).await.says(told));
    assert!(!ada.open(&ada.at("strengths/skills")).await.says(told));
}
