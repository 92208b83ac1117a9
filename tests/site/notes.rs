use crate::support::{Site, User};

async fn write(coach: &User, client: &User, body: &str) {
    let address = client.at("notes");
    let form = coach.open(&address).await.form("/notes");
    let kept = coach.submit(&form.set("body", body)).await;
    assert!(coach.follow(&kept).await.says("The note is kept"));
}

#[actix_web::test]
async fn a_coach_keeps_dated_notes_newest_first() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    assert!(ruth.open(&ada.at("notes")).await.says("No notes on Ada yet"));
    write(&ruth, &ada, "Speaks faster when it is about teaching").await;
    write(&ruth, &ada, "Ask about the second offer").await;
    let page = ruth.open(&ada.at("notes")).await;
    assert_eq!(
        page.all(".private-note .words"),
        ["Ask about the second offer", "Speaks faster when it is about teaching"]
    );
    assert!(page.first(".private-note").starts_with("10 February 2027, 09:00"));
}

#[actix_web::test]
async fn an_empty_note_is_asked_for_again_and_a_long_one_is_kept_in_the_field() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let form = ruth.open(&ada.at("notes")).await.form("/notes");
    let empty = ruth.submit(&form.clone().set("body", "  ")).await;
    assert_eq!(empty.status, 422);
    assert_eq!(empty.errors(), ["Write the note before you keep it"]);
    let long = "a".repeat(30_001);
    let refused = ruth.submit(&form.set("body", &long)).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.form("/notes").value("body").len(), long.len());
}

#[actix_web::test]
async fn a_note_is_changed_and_thrown_away_by_its_author() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    write(&ruth, &ada, "First words").await;
    let list = ruth.open(&ada.at("notes")).await;
    let edit = link_to_edit(&list.body);
    let first_tab = ruth.open(&edit).await.form(edit.trim_end_matches("/edit"));
    let second_tab = first_tab.clone().set("form_key", "another");
    let saved = ruth.submit(&first_tab.set("body", "Better words")).await;
    assert!(ruth.follow(&saved).await.says("Better words"));
    let stale = ruth.submit(&second_tab.set("body", "Other words")).await;
    assert_eq!(stale.status, 409);
    assert!(stale.first(".theirs").contains("Better words"));
    let gone = ruth.submit(&ruth.open(&edit).await.form("/delete")).await;
    assert!(!ruth.follow(&gone).await.says("Better words"));
    assert_eq!(ruth.get(&edit).await.status, 404);
}

fn link_to_edit(body: &str) -> String {
    let end = body.find("/edit\"").expect("a link to change the note");
    let start = body[..end].rfind("href=\"").expect("a link") + "href=\"".len();
    format!("{}/edit", &body[start..end])
}

#[actix_web::test]
async fn nobody_but_its_author_finds_a_note() {
    let site = Site::start().await;
    let (ruth, otto) = (site.coach("Ruth").await, site.coach("Otto").await);
    let ada = site.client_of(&ruth, "Ada").await;
    write(&ruth, &ada, "Between me and my pencil").await;
    let edit = link_to_edit(&ruth.open(&ada.at("notes")).await.body);
    let note = edit.trim_end_matches("/edit").to_owned();
    for other in [&ada, &otto] {
        assert_eq!(other.get(&ada.at("notes")).await.status, 404);
        assert_eq!(other.get(&edit).await.status, 404);
        let body = [("body", "changed")];
        assert_eq!(other.post(&note, &body).await.status, 404);
        assert_eq!(other.post(&ada.at("notes"), &body).await.status, 404);
        let delete = format!("{note}/delete");
        assert_eq!(other.post(&delete, &[]).await.status, 404);
    }
    let sent = site.stranger().get(&ada.at("notes")).await;
    assert!(sent.location.starts_with("/sign-in"));
}

#[actix_web::test]
async fn a_second_coach_of_the_same_client_sees_only_their_own_notes() {
    let site = Site::start().await;
    let (ruth, otto) = (site.coach("Ruth").await, site.coach("Otto").await);
    let ada = site.client_of(&ruth, "Ada").await;
    let (coach, client, now) = (otto.id, ada.client(), site.clock.now());
    site.write(move |conn| throughline::engagements::Engagement::begin(coach, client, now, conn))
        .await;
    write(&ruth, &ada, "Between me and my pencil").await;
    assert!(!otto.open(&ada.at("notes")).await.says("pencil"));
    let edit = link_to_edit(&ruth.open(&ada.at("notes")).await.body);
    assert_eq!(otto.get(&edit).await.status, 404);
}

#[actix_web::test]
async fn a_former_coach_no_longer_reads_or_writes_notes() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    write(&ruth, &ada, "Between me and my pencil").await;
    site.end_engagement(&ruth, &ada, true).await;
    assert_eq!(ruth.get(&ada.at("notes")).await.status, 404);
}

/// Every page that is linked from a client's pages, as far as links lead.
async fn every_page_of(client: &User) -> Vec<(String, String)> {
    let mut waiting = vec![client.at("")];
    waiting.extend(throughline::page::ROOMS.iter().map(|(room, _)| client.at(room)));
    let mut pages: Vec<(String, String)> = Vec::new();
    while let Some(path) = waiting.pop() {
        if pages.iter().any(|(seen, _)| *seen == path) {
            continue;
        }
        let body = client.get(&path).await.body;
        let links = body.split("href=\"").skip(1);
        let links = links.filter_map(|rest| rest.split(['"', '#']).next());
        let own = links.filter(|link| link.starts_with(&client.at("")) || *link == "/account");
        waiting.extend(own.map(str::to_owned));
        pages.push((path, body));
    }
    pages
}

#[actix_web::test]
async fn no_page_of_the_clients_ever_shows_a_private_note() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    write(&ruth, &ada, "Zweifel-4711").await;
    assert!(ruth.open(&ada.at("notes")).await.says("Zweifel-4711"));
    let pages = every_page_of(&ada).await;
    assert!(pages.len() >= throughline::page::ROOMS.len(), "{}", pages.len());
    for (path, body) in pages {
        assert!(!body.contains("Zweifel-4711"), "{path} shows the note");
        assert!(!body.contains("/notes"), "{path} leads to the notes");
    }
}
