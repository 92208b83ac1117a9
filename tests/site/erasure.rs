//! Leaving for good: what goes, what stays, and who can't go yet.

use chrono::{Days, TimeDelta};
use throughline::db::{Kind, Table};
use throughline::jobs;
use throughline::people::PersonId;

use crate::support::{Answer, Form, PASSWORD, Site, User};

impl Site {
    /// Lets this much time pass, and everything happen that is due then.
    async fn after(&self, time: TimeDelta) {
        self.clock.set(self.clock.now() + time);
        jobs::run_due(&self.db, &self.config, self.clock.now()).await;
    }

    /// Where a row still names this person, as `table.column`.
    async fn traces_of(&self, person: PersonId) -> Vec<String> {
        self.read(move |conn| {
            let mut found = Vec::new();
            for table in Table::all(conn)? {
                for column in table.columns.iter().filter(|column| column.kind == Kind::Id) {
                    if !table.rows_of(&column.name, person.0, conn)?.is_empty() {
                        found.push(format!("{}.{}", table.name, column.name));
                    }
                }
            }
            Ok(found)
        })
        .await
    }

    /// Whether these words are on the disk, in the SQLite file or in its log.
    fn on_disk(&self, words: &str) -> bool {
        self.files().windows(words.len()).any(|window| window == words.as_bytes())
    }

    /// Whether any row of any table holds these words.
    async fn holds(&self, words: &'static str) -> bool {
        self.read(move |conn| {
            let mut rows = Vec::new();
            for table in Table::all(conn)? {
                rows.extend(table.rows(conn)?);
            }
            let mut texts =
                rows.iter().flat_map(|row| row.values()).filter_map(|held| held.as_str());
            Ok(texts.any(|text| text.contains(words)))
        })
        .await
    }
}

async fn ask_to_go(someone: &User) -> Answer {
    let form = someone.open("/account/erasure").await.form("/account/erasure");
    someone.submit(&form.set("current", PASSWORD)).await
}

async fn write_achievement(ada: &User, what: &str) {
    let page = ada.open(&ada.at("strengths/achievements/new")).await;
    let long = format!("{what} {}", "and so on ".repeat(100));
    let form = page.form("/strengths/achievements").set("what", what).set("result", &long);
    assert_eq!(ada.submit(&form).await.status, 303);
}

const PLANTED: &str = "Quincunxial-harpsichord";

#[actix_web::test]
async fn a_client_who_asked_is_gone_a_week_later_with_every_word() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    for number in 0..40 {
        write_achievement(&ada, &format!("{PLANTED} {number}")).await;
    }
    let form = ruth.open(&ada.at("notes")).await.form("/notes");
    ruth.submit(&form.set("body", PLANTED)).await;
    let form = ruth.open(&ada.at("notes")).await.form("/notes").set("body", PLANTED);
    let typing = form.clone().and("form_action", &form.action);
    let kept = ruth.submit(&Form { action: "/drafts".to_owned(), ..typing }).await;
    assert_eq!(kept.status, 204);
    assert!(site.on_disk(PLANTED) || site.files().is_empty());

    ask_to_go(&ada).await;
    site.after(TimeDelta::days(6)).await;
    assert!(ada.open(&ada.at("strengths/achievements")).await.says(PLANTED), "too early");
    site.after(TimeDelta::days(1)).await;

    assert_eq!(site.traces_of(ada.id).await, [""; 0]);
    assert!(!site.holds(PLANTED).await);
    assert!(!site.holds("ada@example.org").await);
    assert!(!site.on_disk(PLANTED), "still in the file or in its log");
    assert!(!site.on_disk("ada@example.org"), "still in the file or in its log");
    assert_eq!(ada.get("/account").await.status, 303, "and nobody is signed in as them");
    assert_eq!(ruth.get(&ada.at("")).await.status, 404);
    assert_eq!(site.stranger().sign_in("Ada", PASSWORD).await.status, 422);
}

#[actix_web::test]
async fn a_goal_goes_together_with_what_it_was_on_the_list() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let new = ada.open(&ada.at("priorities/new?list=skills")).await.form("/priorities");
    ada.submit(&new.set("title", PLANTED).set("benefit", "5").set("motivation", "5")).await;
    let list = ada.open(&ada.at("priorities")).await;
    let goal = ada.open(&list.links(&ada.at("goals/new?priority="))[0]).await.form("/goals");
    assert_eq!(ada.submit(&goal).await.status, 303);
    ask_to_go(&ada).await;
    site.after(TimeDelta::days(8)).await;
    assert_eq!(site.traces_of(ada.id).await, [""; 0]);
    assert!(!site.holds(PLANTED).await);
}

#[actix_web::test]
async fn every_page_says_so_until_the_day_and_the_account_can_be_kept() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let asked = ask_to_go(&ada).await;
    assert!(ada.follow(&asked).await.says("Everything below goes on 17 February 2027"));
    let notice = "Your account and everything in it goes on 17 February 2027";
    for page in [ada.at("goals"), "/account".to_owned()] {
        assert!(ada.open(&page).await.says(notice), "{page}");
    }
    let keep = ada.open("/account/erasure").await.form("/account/erasure/delete");
    assert!(!ada.follow(&ada.submit(&keep).await).await.says(notice));
    site.after(TimeDelta::days(30)).await;
    ada.sign_in("Ada", PASSWORD).await;
    ada.open("/account").await;
    let trail = ada.open(&ada.at("trail")).await;
    assert!(trail.says("asked for the account to be erased"), "{}", trail.text());
    assert!(trail.says("kept the account after all"));
}

#[actix_web::test]
async fn only_the_password_erases_and_the_page_lists_what_would_go() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    write_achievement(&ada, "I rebuilt the harbour office").await;
    let page = ada.open("/account/erasure").await;
    let rooms: Vec<_> = page.all("dl.facts dt").into_iter().zip(page.all("dl.facts dd")).collect();
    assert!(rooms.contains(&("Strengths".to_owned(), "1".to_owned())), "{rooms:?}");
    let refused = ada.submit(&page.form("/account/erasure").set("current", "another")).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.errors(), ["That is not the password you use now"]);
    assert!(!ada.open("/account").await.says("goes on"));
}

#[actix_web::test]
async fn without_a_delay_an_account_is_gone_at_once() {
    let site = Site::start().await;
    site.rule("erasure_days = 0").await;
    let ada = site.client("Ada").await;
    write_achievement(&ada, PLANTED).await;
    let gone = ask_to_go(&ada).await;
    assert!(ada.follow(&gone).await.says("Your account and everything in it is gone"));
    assert_eq!(site.traces_of(ada.id).await, [""; 0]);
    assert!(!site.on_disk(PLANTED));
}

#[actix_web::test]
async fn a_form_of_someone_who_is_gone_leaves_nothing_behind() {
    let site = Site::start().await;
    site.rule("erasure_days = 0").await;
    let (ada, bo) = (site.client("Ada").await, site.client("Bo").await);
    let form = ada.open(&ada.at("direction/edit")).await.form("/direction");
    let form = form.set("overarching_goal", PLANTED);
    ask_to_go(&ada).await;
    assert!(ada.submit(&form).await.location.starts_with("/sign-in?"));
    assert_eq!(bo.submit(&form).await.status, 403, "on a browser where someone else is signed in");
    assert_eq!(site.traces_of(ada.id).await, [""; 0]);
    assert!(!site.holds(PLANTED).await);
}

#[actix_web::test]
async fn a_coach_leaves_their_comments_to_their_clients_and_nothing_else() {
    let site = Site::start().await;
    site.rule("erasure_days = 0").await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    write_achievement(&ada, "I rebuilt the harbour office").await;
    let page = ruth.open(&ada.at("strengths/achievements")).await;
    let form = page.form("/comments").set("body", "What did it change for the ships?");
    assert_eq!(ruth.submit(&form).await.status, 303);
    let form = ruth.open(&ada.at("notes")).await.form("/notes");
    ruth.submit(&form.set("body", PLANTED)).await;

    assert_eq!(ask_to_go(&ruth).await.status, 303);
    assert_eq!(site.traces_of(ruth.id).await, [""; 0]);
    assert!(!site.holds(PLANTED).await && !site.holds("ruth@example.org").await);
    let page = ada.open(&ada.at("strengths/achievements")).await;
    assert!(page.says("What did it change for the ships?"));
    assert!(page.says("A former coach"), "{}", page.text());
    assert!(!page.says("Ruth"));
    let together = ada.open(&ada.at("coaching")).await;
    assert!(together.says("A former coach") && !together.has_form("/end"), "it has ended");
    let olga = site.owner("Olga").await;
    assert!(!olga.open("/practice/coaches").await.says("A former coach"));
}

#[actix_web::test]
async fn the_last_owner_makes_another_one_before_they_go() {
    let site = Site::start().await;
    let (olga, ruth) = (site.owner("Olga").await, site.coach("Ruth").await);
    let page = olga.open("/account/erasure").await;
    assert!(!page.has_form("/account/erasure") && page.says("only owner"));
    let refused = olga.post("/account/erasure", &[("current", PASSWORD)]).await;
    assert_eq!(refused.status, 422);

    let form = olga.open("/practice/owners/new").await.form("/practice/owners");
    let form = form.set("coach", &ruth.id.to_string());
    assert_eq!(olga.submit(&form.clone().set("current", "another")).await.status, 422);
    assert_eq!(ruth.get("/practice").await.status, 404);
    let made = olga.submit(&form.set("current", PASSWORD)).await;
    assert_eq!(made.status, 303, "{}", made.text());
    ruth.open("/practice").await;
    assert_eq!(ask_to_go(&olga).await.status, 303);
    let page = ruth.open("/account/erasure").await;
    assert!(page.says("only owner"), "the other one is on their way out");
    site.after(TimeDelta::days(8)).await;
    assert_eq!(site.traces_of(olga.id).await, [""; 0]);
}

#[actix_web::test]
async fn a_client_cant_be_made_an_owner() {
    let site = Site::start().await;
    let (olga, ada) = (site.owner("Olga").await, site.client("Ada").await);
    let fields = [("coach", &*ada.id.to_string()), ("current", PASSWORD)];
    assert_eq!(olga.post("/practice/owners", &fields).await.status, 404);
    assert_eq!(ada.get("/practice").await.status, 404);
}

#[actix_web::test]
async fn a_former_coachs_notes_and_reading_go_when_the_practice_says_so() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let (ada, ben) = (site.client_of(&ruth, "Ada").await, site.client_of(&ruth, "Ben").await);
    for client in [&ada, &ben] {
        let form = ruth.open(&client.at("notes")).await.form("/notes");
        ruth.submit(&form.set("body", &format!("{PLANTED} {}", client.id))).await;
    }
    write_achievement(&ada, "I rebuilt the harbour office").await;
    site.end_engagement(&ruth, &ada, true).await;
    let until = site.clock.now() + Days::new(60);
    site.after(TimeDelta::days(61)).await;
    ruth.sign_in("Ruth", PASSWORD).await;
    ruth.open(&ada.at("")).await;

    site.rule("retention_days = 60").await;
    assert!(site.clock.now() > until);
    site.after(TimeDelta::minutes(1)).await;
    assert_eq!(ruth.get(&ada.at("")).await.status, 404);
    let notes = site.read(|conn| {
        let tables = Table::all(conn)?;
        tables.iter().find(|table| table.name == "notes").unwrap().rows(conn)
    });
    let notes = notes.await;
    assert_eq!(notes.len(), 1, "only those about Ben are left");
    assert_eq!(notes[0]["client_id"], ben.id.to_string());
    ada.sign_in("Ada", PASSWORD).await;
    let page = ada.open(&ada.at("strengths/achievements")).await;
    assert!(page.says("I rebuilt the harbour office"), "the client's words stay");
    assert!(ada.open(&ada.at("trail")).await.says("stopped Ruth from reading on"));
}

#[actix_web::test]
async fn notes_stay_where_the_two_work_together_again() {
    let site = Site::start().await;
    site.rule("retention_days = 60").await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let form = ruth.open(&ada.at("notes")).await.form("/notes");
    ruth.submit(&form.set("body", PLANTED)).await;
    site.end_engagement(&ruth, &ada, false).await;
    site.after(TimeDelta::days(59)).await;
    assert!(site.holds(PLANTED).await);
    site.begin_engagement(&ruth, &ada).await;
    site.after(TimeDelta::days(2)).await;
    ruth.sign_in("Ruth", PASSWORD).await;
    assert!(ruth.open(&ada.at("notes")).await.says(PLANTED));
}
