//! What a client fills in, worksheet by worksheet.

use throughline::strengths::skills::FAMILIES;
use throughline::values::screens::blocks;

use crate::chromium::Chromium;

/// Forty skills on eight pages, then the profile.
pub async fn strengths(ada: &Chromium, home: &str) {
    ada.open(&format!("{home}/strengths/skills")).await;
    ada.press("Begin").await;
    ada.inspect("strengths-family").await;
    for (page, family) in FAMILIES.iter().enumerate() {
        for (place, skill) in family.skills.iter().enumerate() {
            let proficiency = (page + 2 * place) % 5;
            let energy = i64::try_from((page + place) % 5).unwrap() - 2;
            ada.choose(&format!("{}_proficiency", skill.key), &proficiency.to_string()).await;
            ada.choose(&format!("{}_energy", skill.key), &energy.to_string()).await;
        }
        ada.press("Save and go on").await;
    }
    ada.expect("40 of 40").await;
    ada.inspect("strengths-check").await;
    ada.press("Finish and see the result").await;
    ada.inspect("strengths").await;
}

/// Thirteen screens, then the order they make, then what the first value means.
pub async fn values(ada: &Chromium, home: &str) {
    ada.open(&format!("{home}/values")).await;
    ada.press("Begin with the first screen").await;
    ada.inspect("values-screen").await;
    for shown in blocks() {
        let mut by_name = shown;
        by_name.sort_by_key(|value| value.key());
        ada.choose("most", by_name[0].key()).await;
        ada.choose("least", by_name[3].key()).await;
        ada.press("Save and go on").await;
    }
    ada.press("See what your answers say").await;
    ada.inspect("values").await;
    ada.open(&format!("{home}/values/achievement/edit")).await;
    ada.fill("meaning", "Something stands there that was not there before").await;
    ada.fill("steer", "I say yes to work that gets finished").await;
    ada.choose("honoured", "4").await;
    ada.inspect("values-meaning").await;
    ada.press("Save").await;
}

pub async fn direction(ada: &Chromium, home: &str) {
    ada.open(&format!("{home}/direction/edit")).await;
    ada.fill("overarching_goal", "From checking maps alone to leading the people who make them")
        .await;
    ada.fill("why_energise", "I like it when a team finds its way").await;
    ada.fill("vision_5", "I lead a team of six and we publish an atlas").await;
    ada.inspect("direction-edit").await;
    ada.press("Save my direction").await;
    ada.inspect("direction").await;
}

/// A goal, letter by letter; answers its address.
pub async fn goal(ada: &Chromium, home: &str) -> String {
    ada.open(&format!("{home}/goals")).await;
    ada.inspect("goals-empty").await;
    ada.open(&format!("{home}/goals/new")).await;
    ada.fill("title", "Lead a team of four").await;
    ada.choose("kind", "position").await;
    ada.choose("horizon", "short").await;
    ada.inspect("goal-new").await;
    ada.press("Save and go on").await;
    ada.fill("specific", "Lead the four people who check the city maps").await;
    ada.press("Save and go on").await;
    ada.fill("measurable", "Four people report to me").await;
    ada.fill("kpi_name", "team size").await;
    ada.fill("kpi_unit", "people").await;
    ada.fill("kpi_baseline", "0").await;
    ada.fill("kpi_target", "4").await;
    ada.choose("kpi_direction", "up").await;
    ada.inspect("goal-measurable").await;
    ada.press("Save and go on").await;
    ada.fill("achievable", "I have led two projects and will take the course for new leads").await;
    ada.fill("action_oriented", "Ask for the open post, then lead the pilot").await;
    ada.press("Save and go on").await;
    ada.fill("relevant", "It is the first step to publishing an atlas").await;
    ada.fill("realistic", "The post is free and my manager has offered help").await;
    ada.press("Save and go on").await;
    ada.fill("due_on", "2028-06-30").await;
    ada.fill("time_bound", "The new office opens then").await;
    ada.press("Save and stop here").await;
    ada.expect("Lead a team of four").await;
    ada.press("Make it active").await;
    ada.press("This is ready for my coach").await;
    ada.inspect("goal").await;
    ada.path().await
}

pub async fn action(ada: &Chromium, home: &str) {
    ada.open(&format!("{home}/actions/new")).await;
    ada.fill("title", "Ask Nora about the open post").await;
    ada.choose("kind", "once").await;
    ada.fill("by", "2027-02-12").await;
    ada.inspect("action-new").await;
    ada.press("Save").await;
    ada.open(&format!("{home}/actions")).await;
    ada.inspect("actions").await;
}

/// A company, an answer put together from the plan, and the answer read back.
pub async fn interview(ada: &Chromium, home: &str) {
    ada.open(&format!("{home}/interviews/new")).await;
    ada.fill("name", "Kestrel Maps").await;
    ada.fill("role", "Team lead").await;
    ada.fill("stated_values", "Achievement and care").await;
    ada.fill("plans", "A new atlas of rivers").await;
    ada.fill("contribution", "Lead the checking of the river maps").await;
    ada.inspect("company-edit").await;
    ada.press("Save the company").await;
    ada.inspect("company").await;
    ada.press("Begin an answer").await;
    ada.inspect("answer-parts").await;
    ada.press("Save the parts").await;
    ada.press("Join them into a draft").await;
    ada.inspect("answer").await;
    ada.follow("Rehearse it aloud").await;
    ada.inspect("rehearsal").await;
}
