//! `/clients/{client}/strengths`

mod achievements;
mod reflections;
mod results;
mod skills;

use throughline::path::StepState;
use throughline::strengths::standings;

use crate::support::{Site, User, today};

/// Begins a take, or goes on with the one under way; answers the address of the page it leads to.
async fn begin(client: &User) -> String {
    let skills = client.open(&client.at("strengths/skills")).await;
    let begun = client.submit(&skills.form("/strengths/skills")).await;
    assert_eq!(begun.status, 303, "{}", begun.text());
    begun.location
}

/// Fills in these fields of a page of the inventory and saves; answers where that leads.
async fn save(client: &User, page: &str, answers: &[(&str, &str)]) -> String {
    let mut form = client.open(page).await.form(page);
    for (field, value) in answers {
        form = form.set(field, value);
    }
    let saved = client.submit(&form).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    saved.location
}

/// Finishes the take that this page belongs to.
async fn finish(client: &User, page: &str) {
    let (take, _) = page.rsplit_once('/').unwrap();
    let check = client.open(&format!("{take}/check")).await;
    let finished = client.submit(&check.form("/completion")).await;
    assert_eq!(finished.status, 303, "{}", finished.text());
}

/// One take from beginning to end, with answers on its first page only.
async fn take(client: &User, answers: &[(&str, &str)]) -> String {
    let first = begin(client).await;
    save(client, &first, answers).await;
    finish(client, &first).await;
    first
}

#[actix_web::test]
async fn the_room_says_what_it_is_for_before_anything_is_written() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let page = ada.open(&ada.at("strengths")).await;
    assert_eq!(page.all(".state"), ["Not started"; 3]);
    assert!(page.says("Take a look and begin"));
    let skills = ada.open(&ada.at("strengths/skills")).await;
    let on_paper = skills.all(".print-only tbody tr");
    assert_eq!(on_paper.len(), 40, "on paper all skills can be answered by hand");
}

#[actix_web::test]
async fn the_coach_sees_everything_about_strengths_on_one_page() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    take(&ada, &[("solving_problems_proficiency", "4"), ("solving_problems_energy", "2")]).await;
    let models = ada.open(&ada.at("strengths/reflections/role_models/edit")).await;
    let form = models.form("/role_models").set("models_who", "My aunt");
    ada.submit(&form).await;
    let new = ada.open(&ada.at("strengths/achievements/new")).await;
    let form = new.form("/achievements").set("what", "Ran the fair");
    ada.submit(&form).await;
    let page = ruth.open(&ada.at("strengths")).await;
    for words in ["1 skill that you do well", "My aunt", "Ran the fair"] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(!page.says("begin"), "{}", page.text());
}

#[actix_web::test]
async fn a_standing_tells_how_far_each_client_is() {
    let site = Site::start().await;
    let (ada, ben, cy) =
        (site.client("Ada").await, site.client("Ben").await, site.client("Cy").await);
    take(&ada, &[("solving_problems_proficiency", "4"), ("solving_problems_energy", "2")]).await;
    begin(&ben).await;
    let ids = [ada.client(), ben.client(), cy.client()];
    let now = site.read(move |conn| standings(&ids, today(), conn)).await;
    let state = |client: &User| now.get(&client.client()).map(|standing| standing.state);
    assert_eq!(state(&ada), Some(StepState::Done));
    assert_eq!(state(&ben), Some(StepState::InProgress));
    assert_eq!(state(&cy), None);
    let line = |client: &User| now.get(&client.client()).unwrap().line.clone();
    assert_eq!(line(&ada), "1 of 40 skills answered");
    let in_two_years = today() + chrono::Months::new(24);
    let later = site.read(move |conn| standings(&ids, in_two_years, conn)).await;
    let of_ada = later.get(&ada.client()).unwrap().state;
    assert_eq!(of_ada, StepState::AnotherLook);
}

#[actix_web::test]
async fn nobody_but_the_client_and_their_coach_opens_the_room() {
    let site = Site::start().await;
    let (ruth, olga) = (site.coach("Ruth").await, site.coach("Olga").await);
    let ada = site.client_of(&ruth, "Ada").await;
    let ben = site.client("Ben").await;
    let first = begin(&ada).await;
    let (take, _) = first.rsplit_once('/').unwrap();
    let mut read = vec![format!("{take}/check")];
    for rest in ["", "/skills", "/reflections", "/achievements"] {
        read.push(ada.at(&format!("strengths{rest}")));
    }
    let written = [
        first.clone(),
        ada.at("strengths/reflections/drives/edit"),
        ada.at("strengths/achievements/new"),
    ];
    let sent = [
        ada.at("strengths/skills"),
        first.clone(),
        format!("{take}/completion"),
        format!("{take}/delete"),
        ada.at("strengths/reflections/drives"),
        ada.at("strengths/achievements"),
    ];
    for address in &read {
        assert_eq!(ruth.get(address).await.status, 200, "{address}");
    }
    for address in read.iter().chain(&written) {
        assert_eq!(site.stranger().get(address).await.status, 303, "{address}");
        assert_eq!(ben.get(address).await.status, 404, "{address}");
        assert_eq!(olga.get(address).await.status, 404, "{address}");
    }
    for address in &written {
        assert_eq!(ruth.get(address).await.status, 404, "{address}");
    }
    for address in &sent {
        for other in [&ruth, &olga, &ben] {
            assert_eq!(other.post(address, &[]).await.status, 404, "{address}");
        }
    }
}
