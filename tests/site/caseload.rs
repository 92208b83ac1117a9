use chrono::TimeDelta;

use crate::support::{Answer, PASSWORD, Site, User, start_of_tests};

/// What the caseload says about one client.
fn row(page: &Answer, name: &str) -> String {
    let rows = page.all(".rows > li");
    let found = rows.into_iter().find(|row| row.starts_with(name));
    found.unwrap_or_else(|| panic!("no {name} on: {}", page.text()))
}

fn names(page: &Answer) -> Vec<String> {
    page.all("h2.row-title")
}

async fn comment(client: &User, body: &str) {
    let fields = [("subject", "values"), ("body", body), ("form_key", body)];
    let answer = client.post(&client.at("comments"), &fields).await;
    assert_eq!(answer.status, 303);
}

#[actix_web::test]
async fn a_coach_without_clients_is_told_how_to_begin() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let page = ruth.open("/caseload").await;
    assert_eq!(page.first("h1"), "Caseload");
    assert!(page.first(".empty").contains("No clients yet"));
    assert!(page.body.contains("href=\"/caseload/invitations\""));
    assert!(!page.body.contains("/practice/coaches"));
}

#[actix_web::test]
async fn only_the_owner_is_led_to_the_practices_coaches() {
    let site = Site::start().await;
    let olga = site.owner("Olga").await;
    assert!(olga.open("/caseload").await.body.contains("href=\"/practice/coaches\""));
}

#[actix_web::test]
async fn each_client_stands_with_their_path_and_no_other_coachs_client_does() {
    let site = Site::start().await;
    let (ruth, otto) = (site.coach("Ruth").await, site.coach("Otto").await);
    let ada = site.client_of(&ruth, "Ada").await;
    site.client_of(&otto, "Bo").await;
    let page = ruth.open("/caseload").await;
    assert_eq!(names(&page), ["Ada"]);
    let row = row(&page, "Ada");
    assert!(row.contains("0 of 8 steps done"), "{row}");
    assert!(row.contains("next: choose where to begin"), "{row}");
    assert!(row.contains("Nothing saved yet"), "{row}");
    assert_eq!(page.all("svg.knots circle").len(), 8);
    assert!(page.first("svg.knots desc").starts_with("Not started: What they want most,"));
    assert!(page.body.contains(&format!("href=\"{}\"", ada.at(""))));
}

#[actix_web::test]
async fn what_a_client_wrote_is_new_until_the_coach_has_looked() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    site.clock.set(site.clock.now() + TimeDelta::hours(1));
    comment(&ada, "I thought about it").await;
    let page = ruth.open("/caseload").await;
    assert!(row(&page, "Ada").contains("1 new"), "{}", row(&page, "Ada"));
    ruth.open(&ada.at("")).await;
    let page = ruth.open("/caseload").await;
    assert!(row(&page, "Ada").contains("1 new"), "a glance is not a look");
    site.clock.set(site.clock.now() + TimeDelta::hours(1));
    comment(&ada, "And again").await;
    let looked = ruth.submit(&page.form("/looked")).await;
    assert_eq!((looked.status, &*looked.location), (303, "/caseload"));
    let page = ruth.open("/caseload").await;
    let left = row(&page, "Ada");
    assert!(left.contains("1 new"), "what came after the page was shown stays new: {left}");
    assert!(left.contains("New since 10 February 2027, 10:00"), "{left}");
    ruth.submit(&page.form("/looked")).await;
    let page = ruth.open("/caseload").await;
    assert!(row(&page, "Ada").contains("Nothing new"));
    assert_eq!(page.all("form[action$=looked]").len(), 0);
}

#[actix_web::test]
async fn clients_who_wait_come_first_then_those_with_something_new_then_the_quiet() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    site.client_of(&ruth, "Ada").await;
    let bo = site.client_of(&ruth, "Bo").await;
    let chi = site.client_of(&ruth, "Chi").await;
    site.client_of(&ruth, "Dov").await;
    site.clock.set(site.clock.now() + TimeDelta::days(21));
    for (user, name) in [(&ruth, "Ruth"), (&bo, "Bo"), (&chi, "Chi")] {
        user.sign_in(name, PASSWORD).await;
    }
    site.client_of(&ruth, "Eve").await;
    comment(&bo, "Something new").await;
    chi.post(&chi.at("looks"), &[("subject", "plan")]).await;
    let page = ruth.open("/caseload").await;
    assert_eq!(names(&page), ["Chi", "Bo", "Ada", "Dov", "Eve"]);
    assert!(row(&page, "Chi").contains("Waits for you"));
    assert!(row(&page, "Chi").contains("Ready for a look: the plan"));
    assert!(row(&page, "Ada").contains("Stalled"));
    assert!(row(&page, "Eve").contains("Nothing new"));
    let lead = page.first(".lead");
    assert!(lead.contains("5 clients. 1 waits for you."), "{lead}");
}

#[actix_web::test]
async fn many_clients_all_stand_there_as_one_does() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    site.client_of(&ruth, "Client A").await;
    assert_eq!(names(&ruth.open("/caseload").await), ["Client A"]);
    for letter in 'B'..='L' {
        site.client_of(&ruth, &format!("Client {letter}")).await;
    }
    assert_eq!(names(&ruth.open("/caseload").await).len(), 12);
}

#[actix_web::test]
async fn open_invitations_are_listed_and_a_client_who_left_is_not() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let form = ruth.open("/caseload/invitations").await;
    let form = form.form("/caseload/invitations").set("name", "Zoe");
    ruth.submit(&form).await;
    site.end_engagement(&ruth, &ada, false).await;
    let page = ruth.open("/caseload").await;
    assert!(page.says("Zoe"), "{}", page.text());
    assert!(names(&page).is_empty());
}

#[actix_web::test]
async fn the_caseload_is_for_coaches_and_looking_is_for_the_clients_own() {
    let site = Site::start().await;
    let (ruth, otto) = (site.coach("Ruth").await, site.coach("Otto").await);
    let ada = site.client_of(&ruth, "Ada").await;
    assert_eq!(ada.get("/caseload").await.status, 404);
    assert!(site.stranger().get("/caseload").await.location.starts_with("/sign-in"));
    for other in [&ada, &otto] {
        assert_eq!(other.post(&ada.at("looked"), &[]).await.status, 404);
    }
    assert_eq!(ruth.post(&ada.at("looked"), &[]).await.status, 303);
}

/// Moves someone to another part of the world.
async fn live_in(person: &User, zone: &str) {
    let form = person.open("/account").await.form("/account").set("time_zone", zone);
    assert_eq!(person.submit(&form).await.status, 303);
}

#[actix_web::test]
async fn what_is_overdue_goes_by_each_clients_own_calendar() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let (ada, bo) = (site.client_of(&ruth, "Ada").await, site.client_of(&ruth, "Bo").await);
    for (person, zone) in [(&ada, "Pacific/Kiritimati"), (&bo, "America/Los_Angeles")] {
        live_in(person, zone).await;
        let step = [("title", "Ask Kim"), ("kind", "once"), ("by", "2027-02-10")];
        let form = person.open(&person.at("actions/new")).await.form("/actions");
        let form = step.iter().fold(form, |form, (name, value)| form.set(name, value));
        assert_eq!(person.submit(&form).await.status, 303);
    }
    // It is 23:00 of that day on Kiritimati and 1:00 in Los Angeles, where it ends 23 hours later.
    for (hours, overdue) in
        [(0, [false, false]), (2, [true, false]), (22, [true, false]), (24, [true, true])]
    {
        site.clock.set(start_of_tests() + TimeDelta::hours(hours));
        let page = ruth.open("/caseload").await;
        let said = ["Ada", "Bo"].map(|name| row(&page, name).contains("overdue"));
        assert_eq!(said, overdue, "after {hours} hours: {}", page.text());
    }
}
