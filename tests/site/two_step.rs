use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use throughline::two_step::TwoStep;
use totp_rs::{Builder, Secret, Totp};

use crate::support::{Answer, Browser, PASSWORD, Site, User};

/// The app on a person's phone.
struct App(Totp);

impl App {
    /// Set up by typing the key that stands on the page.
    fn with_key(key: &str) -> Self {
        let secret = Secret::try_from_base32(key.replace(' ', "")).unwrap();
        Self(Builder::new().with_secret(secret).build().unwrap())
    }

    /// What it shows.
    fn shows(&self, now: NaiveDateTime) -> String {
        let seconds = u64::try_from(now.and_utc().timestamp()).unwrap();
        self.0.generate(seconds).to_string()
    }
}

/// Types the password on the page that offers two-step sign-in, and answers the page after it.
async fn ask_for_a_secret(person: &Browser) -> Answer {
    let offered = person.open("/account/two-step").await.form("/account/two-step/secret");
    let asked = person.submit(&offered.set("current", PASSWORD)).await;
    person.follow(&asked).await
}

/// Turns two-step sign-in on; answers the app and the recovery codes.
async fn turn_on(site: &Site, person: &Browser) -> (App, Vec<String>) {
    let page = ask_for_a_secret(person).await;
    let app = App::with_key(&page.first(".secret"));
    let number = app.shows(site.clock.now());
    let on = person.submit(&page.form("/account/two-step").set("code", &number)).await;
    let codes = person.follow(&on).await.all(".secret li");
    // The number just used counts no more; the next one is half a minute away.
    later(site, TimeDelta::seconds(30));
    (app, codes)
}

fn later(site: &Site, by: TimeDelta) {
    site.clock.set(site.clock.now() + by);
}

/// A browser at which Ada has typed her password and nothing more.
async fn half_open(site: &Site) -> Browser {
    let browser = site.stranger();
    let answer = browser.sign_in("Ada", PASSWORD).await;
    assert_eq!((answer.status, answer.location.as_str()), (303, "/sign-in/code"));
    browser
}

async fn prove(browser: &Browser, code: &str) -> Answer {
    let form = browser.open("/sign-in/code").await.form("/sign-in/code");
    browser.submit(&form.set("code", code)).await
}

async fn ada() -> (Site, User) {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    (site, ada)
}

#[actix_web::test]
async fn turning_it_on_takes_the_password_and_a_number_and_gives_ten_codes() {
    let (site, ada) = ada().await;
    let elsewhere = site.stranger();
    elsewhere.sign_in("Ada", PASSWORD).await;
    let (_, codes) = turn_on(&site, &ada).await;
    assert_eq!(codes.len(), 10);
    for code in &codes {
        let groups: Vec<_> = code.split(' ').map(str::len).collect();
        assert_eq!(groups, [4, 4, 4], "{code}");
    }
    assert!(ada.open("/account/two-step").await.says("On since 10 February 2027"));
    assert_eq!(elsewhere.get("/account").await.status, 303, "other browsers are signed out");
}

#[actix_web::test]
async fn without_the_password_no_secret_is_made() {
    let (_site, ada) = ada().await;
    let form = ada.open("/account/two-step").await.form("/account/two-step/secret");
    let refused = ada.submit(&form.set("current", "a guess")).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.errors(), ["That is not the password you use now"]);
    assert_eq!(ada.get("/account/two-step/secret").await.location, "/account/two-step");
    assert_eq!(
        ada.post("/account/two-step", &[("code", "123456")]).await.location,
        "/account/two-step"
    );
}

#[actix_web::test]
async fn a_wrong_number_turns_nothing_on_and_the_same_picture_stays() {
    let (site, ada) = ada().await;
    let page = ask_for_a_secret(&ada).await;
    let app = App::with_key(&page.first(".secret"));
    let early = app.shows(site.clock.now() + TimeDelta::minutes(5));
    let form = page.form("/account/two-step");
    for wrong in [early.as_str(), "12345", "", "one two three"] {
        let refused = ada.submit(&form.clone().set("code", wrong)).await;
        assert_eq!(refused.status, 422, "{wrong}");
        assert_eq!(refused.first(".secret"), page.first(".secret"));
        assert_eq!(refused.form("/account/two-step").value("code"), wrong);
    }
    assert!(ada.open("/account/two-step").await.has_form("/account/two-step/secret"));
    assert_eq!(site.stranger().sign_in("Ada", PASSWORD).await.location, ada.at(""));
}

#[actix_web::test]
async fn a_secret_shows_only_where_the_password_was_typed_and_never_again_once_it_is_on() {
    let (site, ada) = ada().await;
    let elsewhere = site.stranger();
    elsewhere.sign_in("Ada", PASSWORD).await;
    let page = ask_for_a_secret(&ada).await;
    assert_eq!(elsewhere.get("/account/two-step/secret").await.location, "/account/two-step");
    later(&site, TimeDelta::minutes(31));
    assert_eq!(ada.get("/account/two-step/secret").await.location, "/account/two-step");

    let fresh = ask_for_a_secret(&ada).await;
    let key = fresh.first(".secret");
    assert_ne!(page.first(".secret"), key);
    let number = App::with_key(&key).shows(site.clock.now());
    let on = ada.submit(&fresh.form("/account/two-step").set("code", &number)).await;
    ada.follow(&on).await;
    for path in ["/account/two-step", "/account/two-step/recovery-codes", "/account"] {
        let body = ada.open(path).await.body;
        assert!(!body.contains(&key) && !body.contains(&key.replace(' ', "")), "{path}");
        assert!(!body.contains("class=\"scan\""), "{path}");
    }
    assert_eq!(ada.get("/account/two-step/secret").await.location, "/account/two-step");
}

#[actix_web::test]
async fn recovery_codes_are_shown_until_they_are_kept_and_not_again() {
    let (site, ada) = ada().await;
    let (_, codes) = turn_on(&site, &ada).await;
    let address = "/account/two-step/recovery-codes";
    let again = ada.open(address).await;
    assert_eq!(again.all(".secret li"), codes, "a reload shows them still");
    ada.submit(&again.form("/kept")).await;
    assert_eq!(ada.open(address).await.all(".secret li"), [""; 0]);
}

#[actix_web::test]
async fn after_the_password_comes_the_number_and_then_the_page_that_was_asked_for() {
    let (site, ada) = ada().await;
    let (app, _) = turn_on(&site, &ada).await;
    let browser = site.stranger();
    let asked = browser.get("/account").await.location;
    let form = browser.open(&asked).await.form("/sign-in");
    let half =
        browser.submit(&form.set("email", "ada@example.org").set("password", PASSWORD)).await;
    assert_eq!(half.location, "/sign-in/code");
    let key = browser.cookie("__Host-throughline").unwrap();
    let number = app.shows(site.clock.now());
    let spaced = format!(" {} {}", &number[..3], &number[3..]);
    assert_eq!(prove(&browser, &spaced).await.location, "/account");
    assert_ne!(browser.cookie("__Host-throughline").unwrap(), key, "a new key once it is proved");
    browser.open("/account").await;
}

#[actix_web::test]
async fn a_browser_without_the_second_step_opens_nothing() {
    let (site, ada) = ada().await;
    turn_on(&site, &ada).await;
    let half = half_open(&site).await;
    let own = ["", "goals", "plan", "direction", "values", "strengths/skills", "actions/new"];
    let own = own.iter().map(|room| ada.at(room));
    let others =
        ["/", "/account", "/account/password", "/account/two-step", "/drafts", "/caseload"];
    for path in own.chain(others.map(str::to_owned)) {
        let answer = half.get(&path).await;
        assert!(answer.location.starts_with("/sign-in?next="), "GET {path}: {}", answer.status);
    }
    let goals = ada.at("goals");
    for (path, fields) in [
        (ada.at("goals").as_str(), [("title", "Mine now")]),
        (&ada.at("direction"), [("goal", "Elsewhere")]),
        ("/account", [("name", "Eve")]),
        ("/account/password", [("current", PASSWORD)]),
        ("/account/two-step/end", [("current", PASSWORD)]),
        ("/account/two-step/recovery-codes", [("current", PASSWORD)]),
    ] {
        let answer = half.post(path, &fields).await;
        assert!(answer.location.starts_with("/sign-in?next="), "POST {path}: {}", answer.status);
    }
    assert!(!ada.open(&goals).await.says("Mine now"));
    assert!(ada.open("/account/two-step").await.says("On since"));
}

#[actix_web::test]
async fn a_number_counts_once_and_none_before_it_counts_after_it() {
    let (site, ada) = ada().await;
    let (app, _) = turn_on(&site, &ada).await;
    let (before, now) = (site.clock.now() - TimeDelta::seconds(30), site.clock.now());
    let first = half_open(&site).await;
    assert_eq!(prove(&first, &app.shows(now)).await.location, ada.at(""));
    for old in [now, before] {
        let refused = prove(&half_open(&site).await, &app.shows(old)).await;
        assert_eq!(refused.status, 422);
        assert!(refused.first(".error").contains("or it was used before"), "{}", refused.text());
    }
    later(&site, TimeDelta::seconds(30));
    let next = prove(&half_open(&site).await, &app.shows(site.clock.now())).await;
    assert_eq!(next.location, ada.at(""));
}

#[actix_web::test]
async fn the_number_that_turned_it_on_does_not_sign_in() {
    let (site, ada) = ada().await;
    let page = ask_for_a_secret(&ada).await;
    let number = App::with_key(&page.first(".secret")).shows(site.clock.now());
    ada.submit(&page.form("/account/two-step").set("code", &number)).await;
    assert_eq!(prove(&half_open(&site).await, &number).await.status, 422);
}

#[actix_web::test]
async fn a_recovery_code_works_once_and_says_how_many_are_left() {
    let (site, ada) = ada().await;
    let (_, codes) = turn_on(&site, &ada).await;
    let browser = half_open(&site).await;
    let home = prove(&browser, &codes[3]).await;
    assert_eq!(home.location, ada.at(""));
    assert!(browser.follow(&home).await.says("You have 9 recovery codes left"));
    assert!(browser.open("/account/two-step").await.says("9 recovery codes left"));

    let again = prove(&half_open(&site).await, &codes[3]).await;
    assert_eq!(again.status, 422);
    assert!(again.first(".error").contains("or it was used before"), "{}", again.text());
    let other = prove(&half_open(&site).await, &codes[4].replace(' ', "")).await;
    assert_eq!(other.location, ada.at(""));
}

#[actix_web::test]
async fn someone_elses_recovery_code_opens_nothing() {
    let (site, ada) = ada().await;
    let ben = site.client("Ben").await;
    turn_on(&site, &ada).await;
    let (_, bens) = turn_on(&site, &ben).await;
    assert_eq!(prove(&half_open(&site).await, &bens[0]).await.status, 422);
}

#[actix_web::test]
async fn the_second_step_waits_ten_minutes_and_no_longer() {
    let (site, ada) = ada().await;
    let (app, _) = turn_on(&site, &ada).await;
    let half = half_open(&site).await;
    later(&site, TimeDelta::minutes(9));
    let page = half.open("/sign-in/code").await;
    later(&site, TimeDelta::minutes(2));
    assert_eq!(half.get("/sign-in/code").await.location, "/sign-in");
    let form = page.form("/sign-in/code").set("code", &app.shows(site.clock.now()));
    assert_eq!(half.submit(&form).await.location, "/sign-in");
    assert_eq!(half.get("/account").await.status, 303);
}

#[actix_web::test]
async fn words_typed_before_the_second_step_are_offered_after_it() {
    let (site, ada) = ada().await;
    let (app, _) = turn_on(&site, &ada).await;
    let form = ada.open("/account").await.form("/account").set("name", "Ada of the Sea");
    ada.sign_in("Ada", PASSWORD).await;
    assert!(ada.submit(&form).await.location.starts_with("/sign-in?"));
    let home = prove(&ada, &app.shows(site.clock.now())).await;
    assert!(ada.follow(&home).await.says("not saved yet"));
    assert!(ada.open("/drafts").await.says("Ada of the Sea"));
}

#[actix_web::test]
async fn turning_it_off_takes_the_password_and_signs_the_others_out() {
    let (site, ada) = ada().await;
    let (app, _) = turn_on(&site, &ada).await;
    let elsewhere = half_open(&site).await;
    prove(&elsewhere, &app.shows(site.clock.now())).await;
    let form = ada.open("/account/two-step/end").await.form("/end");
    assert_eq!(ada.submit(&form.clone().set("current", "a guess")).await.status, 422);
    let off = ada.submit(&form.set("current", PASSWORD)).await;
    assert!(ada.follow(&off).await.says("Two-step sign-in is off"));
    assert_eq!(elsewhere.get("/account").await.status, 303);
    assert_eq!(site.stranger().sign_in("Ada", PASSWORD).await.location, ada.at(""));
}

#[actix_web::test]
async fn a_password_may_be_shorter_while_a_number_follows_it() {
    let (site, ada) = ada().await;
    let change = async |current: &str, to: &str| {
        let form = ada.open("/account/password").await.form("/account/password");
        ada.submit(&form.set("current", current).set("password", to)).await
    };
    let short = "vex 7 quay!";
    assert!(change(PASSWORD, short).await.errors()[0].contains("at least 15 characters"));
    turn_on(&site, &ada).await;
    assert!(change(PASSWORD, "7 quay!").await.errors()[0].contains("at least 8 characters"));
    assert_eq!(change(PASSWORD, short).await.status, 303);

    let end = ada.open("/account/two-step/end").await.form("/end");
    let refused = ada.submit(&end.clone().set("current", short)).await;
    assert!(refused.errors()[0].contains("change it to a longer one first"));
    assert!(ada.open("/account/two-step").await.says("On since"));
    assert_eq!(change(short, PASSWORD).await.status, 303);
    assert_eq!(ada.submit(&end.set("current", PASSWORD)).await.status, 303);
}

#[actix_web::test]
async fn new_recovery_codes_take_the_place_of_the_old_ones() {
    let (site, ada) = ada().await;
    let (_, old) = turn_on(&site, &ada).await;
    let kept = ada.open("/account/two-step/recovery-codes").await.form("/kept");
    ada.submit(&kept).await;
    let form = ada.open("/account/two-step/recovery-codes").await.form("/recovery-codes");
    assert_eq!(ada.submit(&form.clone().set("current", "a guess")).await.status, 422);
    let made = ada.submit(&form.set("current", PASSWORD)).await;
    let new = ada.follow(&made).await.all(".secret li");
    assert_eq!(new.len(), 10);
    assert_eq!(prove(&half_open(&site).await, &old[0]).await.status, 422);
    assert_eq!(prove(&half_open(&site).await, &new[0]).await.location, ada.at(""));
}

#[actix_web::test]
async fn a_new_password_by_link_leaves_the_second_step_and_ends_what_was_half_open() {
    let (site, ada) = ada().await;
    let (app, _) = turn_on(&site, &ada).await;
    let half = half_open(&site).await;
    let (id, now) = (ada.id, site.clock.now());
    let link = site.write(move |conn| {
        let (name, email) = ("Ada".to_owned(), "ada@example.org".to_owned());
        let purpose = throughline::links::Purpose::ResetPassword;
        throughline::links::NewLink { purpose, person_id: Some(id), name, email }.insert(now, conn)
    });
    let link = link.await;
    let new = "quiet rivers carry small boats";
    site.stranger().post(&link, &[("password", new)]).await;
    let number = app.shows(site.clock.now());
    let late = half.post("/sign-in/code", &[("code", &number)]).await;
    assert_eq!(late.location, "/sign-in", "the old password had opened it");
    let browser = site.stranger();
    assert_eq!(browser.sign_in("Ada", new).await.location, "/sign-in/code");
    assert_eq!(prove(&browser, &number).await.location, ada.at(""));
}

#[actix_web::test]
async fn what_changes_how_someone_signs_in_takes_the_password_again() {
    let (site, ada) = ada().await;
    let asks =
        |path: &'static str| ada.post(path, &[("current", "a guess"), ("password", PASSWORD)]);
    assert_eq!(asks("/account/two-step/secret").await.all(".error").len(), 1);
    turn_on(&site, &ada).await;
    for path in ["/account/password", "/account/two-step/recovery-codes", "/account/two-step/end"] {
        let refused = asks(path).await;
        assert_eq!(refused.status, 422, "{path}");
        assert_eq!(refused.errors(), ["That is not the password you use now"], "{path}");
    }
    assert!(ada.open("/account/two-step").await.says("10 recovery codes left"));
    assert_eq!(site.stranger().sign_in("Ada", PASSWORD).await.location, "/sign-in/code");
}

#[actix_web::test]
async fn guessing_the_number_takes_patience_which_the_owner_of_a_known_browser_need_not_have() {
    let (site, ada) = ada().await;
    let (app, codes) = turn_on(&site, &ada).await;
    let guesser = half_open(&site).await;
    for _ in 0..5 {
        let refused = prove(&guesser, "000000").await;
        assert!(refused.first(".error").contains("does not fit"), "{}", refused.text());
    }
    for code in ["000000", &codes[0], &app.shows(site.clock.now())] {
        let refused = prove(&guesser, code).await;
        assert!(refused.first(".error").starts_with("Wait 1 second"), "{}", refused.text());
    }
    // Starting again with the password does not help.
    assert!(prove(&half_open(&site).await, "000000").await.says("Wait 1 second"));
    ada.sign_in("Ada", PASSWORD).await;
    assert_eq!(prove(&ada, &app.shows(site.clock.now())).await.location, ada.at(""));
}

/// The owner's rule that all coaches use it.
async fn ask_coaches(site: &Site) {
    use throughline::schema::practices;
    let asked = practices::coaches_need_two_step.eq(true);
    site.write(move |conn| Ok(diesel::update(practices::table).set(asked).execute(conn)?)).await;
}

#[actix_web::test]
async fn a_coach_who_has_to_turn_it_on_opens_nothing_else_before() {
    let site = Site::start().await;
    let (ruth, olga) = (site.coach("Ruth").await, site.owner("Olga").await);
    let ada = site.client_of(&ruth, "Ada").await;
    ask_coaches(&site).await;
    let pages =
        ["/", "/caseload", "/drafts", "/caseload/invitations", "/practice", "/practice/coaches"];
    let pages =
        pages.map(str::to_owned).into_iter().chain(["", "goals", "notes"].map(|room| ada.at(room)));
    for path in pages {
        for coach in [&ruth, &olga] {
            let answer = coach.get(&path).await;
            assert_eq!((answer.status, &*answer.location), (303, "/account/two-step"), "{path}");
        }
    }
    for path in [ada.at("comments"), ada.at("notes"), "/caseload/invitations".to_owned()] {
        let answer = ruth.post(&path, &[("body", "x"), ("name", "x")]).await;
        assert_eq!((answer.status, &*answer.location), (303, "/account/two-step"), "{path}");
    }
    assert!(ruth.open("/account/two-step").await.says("This practice asks its coaches"));
    ruth.open("/account").await;
    ruth.open("/account/password").await;
    ada.open(&ada.at("goals")).await;
    assert!(!ada.open("/account/two-step").await.says("asks its coaches"));

    turn_on(&site, &ruth).await;
    ruth.open("/caseload").await;
    ruth.open(&ada.at("goals")).await;
    assert_eq!(olga.post("/sign-out", &[]).await.location, "/sign-in");
}

#[actix_web::test]
async fn words_typed_before_the_rule_came_are_offered_once_it_is_kept() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let form = ruth.open(&ada.at("notes")).await.form("/notes").set("body", "She lit up at maps");
    ask_coaches(&site).await;
    assert_eq!(ruth.submit(&form).await.location, "/account/two-step");
    turn_on(&site, &ruth).await;
    assert!(ruth.open("/drafts").await.says("She lit up at maps"));
}

#[actix_web::test]
async fn a_client_reads_in_the_trail_what_became_of_their_second_step() {
    let (site, ada) = ada().await;
    turn_on(&site, &ada).await;
    assert!(ada.open(&ada.at("trail")).await.says("You turned on two-step sign-in"));
    let now = site.clock.now();
    TwoStep::reset(&site.db, "ada@example.org".to_owned(), now).await.unwrap();
    ada.sign_in("Ada", PASSWORD).await;
    assert!(ada.open(&ada.at("trail")).await.says("The practice turned off two-step sign-in"));
}

#[actix_web::test]
async fn whoever_runs_the_server_can_turn_it_off_for_someone_who_lost_everything() {
    let (site, ada) = ada().await;
    let reset = |email: &'static str| TwoStep::reset(&site.db, email.to_owned(), site.clock.now());
    let nothing = reset("ada@example.org").await.unwrap().unwrap();
    assert!(nothing.contains("nothing was changed"), "{nothing}");
    ada.open("/account").await;
    turn_on(&site, &ada).await;
    let done = reset("ADA@example.org").await.unwrap().unwrap();
    assert!(done.starts_with("Two-step sign-in is off for Ada (ada@example.org)"), "{done}");
    assert_eq!(ada.get("/account").await.status, 303);
    assert_eq!(site.stranger().sign_in("Ada", PASSWORD).await.location, ada.at(""));
    assert!(reset("nobody@example.org").await.unwrap().is_none());
}

#[actix_web::test]
async fn a_copy_of_the_database_holds_no_recovery_code() {
    use throughline::schema::{recovery_codes, sessions};
    let (site, ada) = ada().await;
    let (_, codes) = turn_on(&site, &ada).await;
    ada.submit(&ada.open("/account/two-step/recovery-codes").await.form("/kept")).await;
    let kept = site.read(|conn| {
        let hashes = recovery_codes::table.select(recovery_codes::code_hash);
        let states = sessions::table.select(sessions::state);
        Ok([hashes.load::<String>(conn)?, states.load::<String>(conn)?].concat().join("\n"))
    });
    let kept = kept.await;
    assert_eq!(kept.matches("$argon2id$").count(), 10);
    for code in codes {
        assert!(!kept.contains(&code) && !kept.contains(&code.replace(' ', "")), "{code}");
    }
}
