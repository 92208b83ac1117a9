//! What a form does not ask for, it does not take: whose it is, who wrote it, when, and what only
//! the other side may say.

use std::collections::BTreeSet;

use crate::access::{MATRIX, Role};
use crate::access_rows as rows;
use crate::support::{PASSWORD, Site, User};

/// A day that no test lives on.
const LONG_AGO: &str = "1987-06-05T04:03:02";

/// Fields that are columns somewhere, and no form's business.
fn fields<'a>(person: &'a str, coach: &'a str) -> Vec<(&'static str, &'a str)> {
    let to_person = ["client_id", "person_id", "owner_id", "id"].map(|name| (name, person));
    let to_coach = ["coach_id", "author_id", "reviewed_by", "actor_id"].map(|name| (name, coach));
    let times = [
        "created_at",
        "written_at",
        "asked_at",
        "agreed_at",
        "ended_at",
        "resolved_at",
        "reviewed_at",
        "finished_at",
        "completed_at",
        "reached_at",
        "ready_at",
        "used_at",
        "expires_at",
        "changed_at",
        "kept_at",
        "rehearsed_at",
        "chosen_at",
        "confirmed_at",
        "state_since",
    ];
    let times = times.map(|name| (name, LONG_AGO));
    let rest = [("role", "owner"), ("former_coach_reads", "true"), ("password_hash", LONG_AGO)];
    to_person.into_iter().chain(to_coach).chain(times).chain(rest).collect()
}

/// What the database says about these people.
async fn about_them(site: &Site, people: &[&User]) -> BTreeSet<String> {
    let all = site.everything().await;
    let about = |row: &String| people.iter().any(|person| row.contains(&person.id.to_string()));
    all.into_iter().filter(about).collect()
}

#[actix_web::test]
async fn what_no_form_asks_for_does_not_stick() {
    let site = Site::start().await;
    site.rule("sign_up = 'open'").await;
    let (ruth, rita) = (site.coach("Ruth").await, site.coach("Rita").await);
    let ada = site.client_of(&ruth, "Ada").await;
    site.begin_engagement(&rita, &ada).await;
    site.end_engagement(&rita, &ada, true).await;
    let otto = site.coach("Otto").await;
    let ben = site.client_of(&otto, "Ben").await;
    let before = about_them(&site, &[&ben, &otto]).await;
    let (ben_id, otto_id) = (ben.id.to_string(), otto.id.to_string());
    for browser in [&ada, &ruth] {
        browser.smuggle(&fields(&ben_id, &otto_id));
    }
    for (method, path, who, make) in MATRIX.iter().filter(|(_, path, ..)| path.contains("{client}"))
    {
        let mut row = make(&site, &ada, &ruth).await;
        for (role, browser) in [(Role::Coach, &ruth), (Role::Client, &ada)] {
            if *method == "POST" && who.includes(role) {
                browser.post(&row.address(path, &ada), &row.fields()).await;
                row = make(&site, &ada, &ruth).await;
            }
        }
    }
    for (page, action) in [("/account", "/account"), (&ada.at("direction/edit"), "/direction")] {
        let form = ada.open(page).await.form(action);
        assert_eq!(ada.submit(&form).await.status, 303, "{page}");
    }
    assert_eq!(about_them(&site, &[&ben, &otto]).await, before, "what is others' stays as it was");
    let all = site.everything().await;
    let dated: Vec<_> = all.iter().filter(|row| row.contains("1987-06-05")).collect();
    assert!(dated.is_empty(), "{dated:#?}");
    assert_eq!(ada.get("/caseload").await.status, 404, "Ada is a client, as she was");
    assert_eq!(rita.get(&ada.at("")).await.status, 200, "who reads is what she said it was");
    assert_eq!(ruth.get("/practice").await.status, 404, "Ruth owns no practice");
}

#[actix_web::test]
async fn nobody_gets_a_role_by_asking_for_it() {
    let site = Site::start().await;
    site.rule("sign_up = 'open'").await;
    let eve = site.stranger();
    eve.smuggle(&[("role", "owner"), ("purpose", "invite_coach")]);
    let form = eve.open("/sign-up").await.form("/sign-up");
    let form = form.set("name", "Eve").set("email", "eve@example.org").set("password", PASSWORD);
    assert_eq!(eve.submit(&form).await.status, 303);
    for page in ["/caseload", "/practice", "/practice/coaches"] {
        assert_eq!(eve.get(page).await.status, 404, "{page}");
    }
}

#[actix_web::test]
async fn a_revision_is_counted_here_and_not_by_the_form() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open(&ada.at("goals/new")).await.form("/goals");
    let form = form.set("title", "Run the planning hour").set("revision", "77");
    let made = ada.submit(&form).await;
    assert_eq!(made.status, 303);
    let all = site.everything().await;
    assert!(!all.iter().any(|row| row.starts_with("goals: ") && row.contains("\"revision\":77")));
}

#[actix_web::test]
async fn an_answer_can_name_nothing_of_someone_elses() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let (ada, ben) = (site.client_of(&ruth, "Ada").await, site.client_of(&ruth, "Ben").await);
    let goal = rows::goal(&site, &ben, &ruth).await;
    let about = [("title", "Write to Nora"), ("kind", "once"), ("by", "2027-03-01")];
    let fields = [&about[..], &[("goal", goal.id())]].concat();
    let refused = ada.post(&ada.at("actions"), &fields).await;
    assert_eq!(refused.errors(), ["Choose one of the goals on the list"]);
    let finding = rows::finding(&site, &ben, &ruth).await;
    let fields = [("list", "skills"), ("title", "Say no sooner"), ("finding", finding.id())];
    assert_eq!(ada.post(&ada.at("priorities"), &fields).await.status, 303);
    let item = rows::priority(&site, &ben, &ruth).await;
    let page = ada.open(&ada.at(&format!("goals/new?priority={}", item.id()))).await;
    assert_eq!(page.form("/goals").value("title"), "", "{}", page.text());
    let fields = [("title", "Run the planning hour"), ("priority", item.id())];
    let refused = ada.post(&ada.at("goals"), &fields).await;
    assert_eq!((refused.status, refused.errors().len()), (422, 1));
    let again = ada.submit(&refused.form("/goals")).await;
    assert_eq!(again.status, 303, "what was typed is kept without it: {}", again.text());
    for row in about_them(&site, &[&ada]).await {
        let named = [goal.id(), finding.id(), item.id()].into_iter().any(|id| row.contains(id));
        assert!(!named, "{row}");
    }
}
