use crate::support::{Site, User};

async fn write_direction(client: &User, goal: &str, why: &str) {
    let form = client.open(&client.at("direction/edit")).await;
    let form = form.form("/direction").set("overarching_goal", goal);
    let saved = client.submit(&form.set("why_energise", why)).await;
    assert_eq!(saved.status, 303);
}

async fn plan_action(client: &User, title: &str) {
    let form = client.open(&client.at("actions/new")).await.form("/actions");
    let typed = form.set("title", title).set("kind", "once");
    let saved = client.submit(&typed.set("by", "2027-03-31")).await;
    assert_eq!(saved.status, 303);
}

#[actix_web::test]
async fn an_empty_plan_says_what_is_missing_and_leads_there() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let page = ada.open(&ada.at("plan")).await;
    assert_eq!(page.all("h1"), ["Your career action plan"]);
    for missing in ["No overarching goal yet", "Nothing about why yet", "No goals yet"] {
        assert!(page.says(missing), "{missing}");
    }
    for place in ["direction/edit", "goals/new", "strengths", "values"] {
        let link = format!("href=\"{}\"", ada.at(place));
        assert!(page.body.contains(&link), "{place}");
    }
    assert!(!page.all(".write-here").is_empty(), "there is room to write by hand");
    assert_eq!(page.all(".signatures li"), ["Ada · date"]);
}

#[actix_web::test]
async fn its_foot_on_paper_says_whose_it_is_when_and_which_revision() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let foot = |page: &str| {
        let foot = page.split_once("data-foot=\"").unwrap().1;
        foot.split_once('"').unwrap().0.to_owned()
    };
    let before = foot(&ada.open(&ada.at("plan")).await.body);
    let day = site.clock.now().format("%-d %B %Y").to_string();
    assert_eq!(before, format!("Ada · {day} · Revision 0"));
    plan_action(&ada, "Write the first weekly menu").await;
    assert!(foot(&ada.open(&ada.at("plan")).await.body).ends_with("Revision 1"));
}

#[actix_web::test]
async fn the_plan_brings_together_what_was_written_elsewhere() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    write_direction(&ada, "Run a kitchen where nobody shouts", "Calm days").await;
    plan_action(&ada, "Write the first weekly menu").await;
    let page = ada.open(&ada.at("plan")).await;
    assert_eq!(page.first(".plan .words--lead"), "Run a kitchen where nobody shouts");
    assert!(page.first(".plan .answers").contains("Calm days"));
    let actions = page.first(".plan table.figures tbody");
    assert!(actions.contains("Write the first weekly menu"), "{actions}");
    let facts = page.first(".plan > header .facts");
    assert!(facts.contains("Ruth, coach"), "{facts}");
    assert!(facts.contains("10 February 2027"), "{facts}");
    assert!(facts.contains("2, last changed"), "two saves so far: {facts}");
    assert!(page.first(".confidential").contains("Ada and Ruth"));
    assert_eq!(page.all(".signatures li"), ["Ada · date", "Ruth, coach · date"]);
}

#[actix_web::test]
async fn the_plan_shows_what_is_due_across_the_quarters() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open(&ada.at("goals/new")).await.form("/goals");
    let goal = ada.submit(&form.set("title", "Open a bakery").set("then", "goal")).await.location;
    assert!(ada.open(&ada.at("plan")).await.all(".plan .chart").is_empty(), "no day is known");
    let form = ada.open(&format!("{goal}/letters/t")).await.form("/letters/t");
    ada.submit(&form.set("due_on", "2027-09-30")).await;
    let page = ada.open(&ada.at("plan")).await;
    let finding = "The next day is 30 September 2027: Open a bakery.";
    assert_eq!(page.first(".plan .chart figcaption"), finding);
    let row = "Open a bakery Goal 30 September 2027 Ahead";
    assert_eq!(page.all(".plan .chart tbody tr"), [row]);
}

#[actix_web::test]
async fn the_coach_reads_and_prints_the_same_plan_without_links_to_change_it() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let page = ruth.open(&ada.at("plan")).await;
    assert_eq!(page.first("h1"), "Ada’s career action plan");
    assert!(page.says("No overarching goal yet"));
    assert!(!page.body.contains("/edit\""));
    assert!(page.body.contains("data-print"));
}

#[actix_web::test]
async fn a_comment_on_the_plan_stays_in_its_margin_and_off_the_paper() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let comment = [("subject", "plan"), ("body", "Shall we cut this in two?")];
    ruth.post(&ada.at("comments"), &comment).await;
    let page = ada.open(&ada.at("plan")).await;
    assert_eq!(page.all(".no-print .comment-text"), ["Shall we cut this in two?"]);
    assert_eq!(page.all(".plan .comment-text").len(), 0);
}

#[actix_web::test]
async fn a_plan_is_seen_by_its_client_and_their_coach_alone() {
    let site = Site::start().await;
    let (otto, bo) = (site.coach("Otto").await, site.client("Bo").await);
    let ada = site.client("Ada").await;
    assert_eq!(otto.get(&ada.at("plan")).await.status, 404);
    assert_eq!(bo.get(&ada.at("plan")).await.status, 404);
    let sent = site.stranger().get(&ada.at("plan")).await;
    assert!(sent.location.starts_with("/sign-in"));
}

#[actix_web::test]
async fn each_goal_stands_on_its_own_sheet_with_what_is_said_about_it() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open(&ada.at("goals/new")).await.form("/goals");
    let typed = form.set("title", "Lead the weekly planning hour");
    let saved = ada.submit(&typed.set("horizon", "long")).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    let page = ada.open(&ada.at("plan")).await;
    assert!(page.first(".goal-sheet h3").contains("lead the weekly planning hour"));
    assert!(page.all(".plan-part > h2").contains(&"Long-term goals".to_owned()));
    assert!(!page.says("No goals yet"));
}
