use std::time::Duration;

use chrono::TimeDelta;
use diesel::prelude::*;
use futures_util::future::join_all;
use throughline::db::Db;
use throughline::jobs;
use throughline::mail::NewLetter;
use throughline::schema::outbox;

use crate::mailbox::Mailbox;
use crate::mailbox::Treatment::{Hang, Later, Never, Vanish};
use crate::support::{Answer, Site};

const NOW: TimeDelta = TimeDelta::zero();
const NEW_PASSWORD: &str = "quiet rivers carry small boats";

async fn site() -> (Site, Mailbox) {
    let mailbox = Mailbox::open();
    (Site::start_with(&mailbox.flags()).await, mailbox)
}

/// Someone says that the password to this address is forgotten.
async fn forget(site: &Site, email: &str) -> Answer {
    let visitor = site.stranger();
    let form = visitor.open("/sign-in/forgotten").await.form("/sign-in/forgotten");
    let sent = visitor.submit(&form.set("email", email)).await;
    visitor.follow(&sent).await
}

/// How many letters lie in the outbox.
async fn waiting(site: &Site) -> i64 {
    site.read(|conn| Ok(outbox::table.count().get_result(conn)?)).await
}

async fn post(site: &Site, number: i32) {
    let now = site.clock.now();
    let letter = NewLetter {
        about: format!("letter {number}"),
        recipient: "ada@example.org".to_owned(),
        subject: format!("Number {number}"),
        body: "Hello".to_owned(),
    };
    site.write(move |conn| letter.post(now, conn)).await;
}

#[actix_web::test]
async fn a_forgotten_password_is_answered_by_a_letter_whose_link_works_once() {
    let (site, mut mailbox) = site().await;
    let ada = site.client("Ada").await;
    forget(&site, " ADA@example.org ").await;
    site.later(NOW).await;
    let letter = mailbox.letter();
    assert_eq!(letter.header("To"), "ada@example.org");
    assert_eq!(letter.header("Subject"), "Choose a new password");
    assert!(letter.header("Content-Type").starts_with("text/plain"));
    assert_eq!(letter.header("MIME-Version"), "1.0");
    assert!(letter.0.contains("until 11 February 2027, 09:00"), "{}", letter.0);
    assert_eq!(waiting(&site).await, 0, "nothing of it stays here");

    let link = letter.link();
    let visitor = site.stranger();
    let form = visitor.open(&link).await.form(&link);
    assert_eq!(visitor.submit(&form.set("password", NEW_PASSWORD)).await.status, 303);
    assert_eq!(visitor.get(&link).await.status, 410);
    assert_eq!(visitor.sign_in("Ada", NEW_PASSWORD).await.location, ada.at(""));
    site.later(TimeDelta::days(1)).await;
    assert!(mailbox.letters().is_empty());
}

#[actix_web::test]
async fn an_unknown_address_is_answered_alike_and_gets_no_letter() {
    let (site, mut mailbox) = site().await;
    site.client("Ada").await;
    let known = forget(&site, "ada@example.org").await;
    let unknown = forget(&site, "nobody@example.org").await;
    assert_eq!(known.text(), unknown.text());
    assert_eq!(known.body.len(), unknown.body.len());
    site.later(NOW).await;
    assert_eq!(mailbox.letter().header("To"), "ada@example.org");
}

#[actix_web::test]
async fn asking_twice_brings_one_letter_and_the_link_of_the_last_works() {
    let (site, mut mailbox) = site().await;
    site.client("Ada").await;
    mailbox.treat(&[Later]);
    forget(&site, "ada@example.org").await;
    site.later(NOW).await;
    forget(&site, "Ada@example.org").await;
    forget(&site, "ada@example.org").await;
    site.later(TimeDelta::minutes(1)).await;
    let link = mailbox.letter().link();
    site.stranger().open(&link).await;
}

#[actix_web::test]
async fn a_letter_that_is_refused_for_now_goes_out_later() {
    let (site, mut mailbox) = site().await;
    post(&site, 1).await;
    mailbox.treat(&[Later]);
    site.later(NOW).await;
    site.later(TimeDelta::seconds(59)).await;
    assert!(mailbox.letters().is_empty());
    site.later(TimeDelta::seconds(1)).await;
    assert_eq!(mailbox.letter().header("Subject"), "Number 1");
    assert_eq!(waiting(&site).await, 0);
}

#[actix_web::test]
async fn a_letter_that_is_refused_for_a_day_is_given_up_and_the_owner_is_told() {
    let (site, mailbox) = site().await;
    let (olga, ruth) = (site.owner("Olga").await, site.coach("Ruth").await);
    post(&site, 1).await;
    mailbox.treat(&[Later; 8]);
    for _ in 0..24 {
        site.later(TimeDelta::hours(1)).await;
    }
    assert_eq!(mailbox.untreated(), 2, "the last tries lie more than an hour apart");
    site.later(TimeDelta::days(2)).await;
    site.later(TimeDelta::days(2)).await;
    assert_eq!(mailbox.untreated(), 1, "after seven tries nobody tries again");
    assert!(olga.open("/caseload").await.says("1 letter could not be sent"));
    assert!(!ruth.open("/caseload").await.says("could not be sent"));
    let empty = outbox::table.filter(outbox::body.eq("").and(outbox::recipient.eq("")));
    assert_eq!(site.read(move |conn| Ok(empty.count().get_result::<i64>(conn)?)).await, 1);
    site.later(TimeDelta::days(3)).await;
    assert!(!olga.open("/caseload").await.says("could not be sent"), "a week later it is history");
}

#[actix_web::test]
async fn a_mailbox_that_is_not_there_is_not_tried_again() {
    let (site, mut mailbox) = site().await;
    let olga = site.owner("Olga").await;
    post(&site, 1).await;
    mailbox.treat(&[Never]);
    site.later(NOW).await;
    assert!(olga.open("/caseload").await.says("1 letter could not be sent"));
    site.later(TimeDelta::days(1)).await;
    assert!(mailbox.letters().is_empty());
}

#[actix_web::test]
async fn a_running_server_sends_letters_by_itself() {
    let (site, mut mailbox) = site().await;
    post(&site, 1).await;
    let jobs = jobs::start(site.db.clone(), site.config.clone(), site.clock.clone());
    let letter = tokio::time::timeout(Duration::from_secs(30), mailbox.next()).await;
    assert_eq!(letter.expect("a letter").header("Subject"), "Number 1");
    jobs.stop().await;
}

#[actix_web::test]
async fn several_copies_of_the_server_send_each_letter_once() {
    let (site, mut mailbox) = site().await;
    for number in 0..24 {
        post(&site, number).await;
    }
    let copies: Vec<_> = (0..3).map(|_| Db::open(site.db.url()).unwrap()).collect();
    let now = site.clock.now();
    join_all(copies.iter().map(|copy| jobs::run_due(copy, &site.config, now))).await;
    let letters = mailbox.letters();
    let mut subjects: Vec<_> = letters.iter().map(|letter| letter.header("Subject")).collect();
    subjects.sort_unstable();
    let mut expected: Vec<_> = (0..24).map(|number| format!("Number {number}")).collect();
    expected.sort_unstable();
    assert_eq!(subjects, expected);
    assert_eq!(waiting(&site).await, 0);
}

#[actix_web::test]
async fn a_copy_that_dies_with_a_letter_in_its_hand_leaves_it_to_the_others() {
    let (site, mut mailbox) = site().await;
    post(&site, 1).await;
    mailbox.treat(&[Hang]);
    let (db, config, now) = (site.db.clone(), site.config.clone(), site.clock.now());
    let dying = actix_web::rt::spawn(async move { jobs::run_due(&db, &config, now).await });
    mailbox.knock().await;
    dying.abort();
    site.later(TimeDelta::minutes(9)).await;
    assert!(mailbox.letters().is_empty());
    site.later(TimeDelta::minutes(1)).await;
    assert_eq!(mailbox.letter().header("Subject"), "Number 1");
}

#[actix_web::test]
async fn a_letter_whose_receipt_was_lost_goes_again_and_can_be_recognised() {
    let (site, mut mailbox) = site().await;
    post(&site, 1).await;
    mailbox.treat(&[Vanish]);
    site.later(NOW).await;
    site.later(TimeDelta::minutes(1)).await;
    let both = mailbox.letters();
    let ids: Vec<_> = both.iter().map(|letter| letter.header("Message-ID")).collect();
    assert_eq!(ids.len(), 2);
    assert!(ids[0].ends_with("@example.org>"), "{}", ids[0]);
    assert_eq!(ids[0], ids[1]);
}

#[actix_web::test]
async fn an_invitation_goes_where_it_is_meant_to_and_is_shown_too() {
    let (site, mut mailbox) = site().await;
    let olga = site.owner("Olga").await;
    for (address, to, subject) in [
        ("/caseload/invitations", "ada@example.org", "Olga invites you to work together"),
        ("/practice/coaches", "ben@example.org", "Olga invites you to coach"),
    ] {
        let form = olga.open(address).await.form(address);
        let made = olga.submit(&form.set("name", "Someone").set("email", to)).await;
        let page = olga.follow(&made).await;
        assert!(page.says(&format!("on its way to {to}")), "{}", page.text());
        let shown = page.first(".secret");
        site.later(NOW).await;
        let letter = mailbox.letter();
        assert_eq!((letter.header("To"), letter.header("Subject")), (to, subject));
        assert!(shown.ends_with(&letter.link()));
        assert!(site.stranger().open(&letter.link()).await.says("You are invited"));
    }
    let form = olga.open("/caseload/invitations").await.form("/caseload/invitations");
    olga.submit(&form.set("name", "Without an address")).await;
    site.later(NOW).await;
    assert!(mailbox.letters().is_empty());
}

#[actix_web::test]
async fn no_letter_holds_what_a_client_wrote() {
    let (site, mut mailbox) = site().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let form = ada.open(&ada.at("direction/edit")).await.form("/direction");
    ada.submit(&form.set("overarching_goal", "A bakery in Porto")).await;
    assert!(ada.open(&ada.at("direction")).await.says("A bakery in Porto"));
    forget(&site, "ada@example.org").await;
    let form = ruth.open("/caseload/invitations").await.form("/caseload/invitations");
    ruth.submit(&form.set("name", "Ada").set("email", "ada@example.org")).await;
    site.later(NOW).await;
    let letters = mailbox.letters();
    assert_eq!(letters.len(), 2);
    assert!(letters.iter().all(|letter| !letter.0.contains("bakery")));
}

#[actix_web::test]
async fn asking_again_and_again_takes_patience_and_letters_stop() {
    let (site, mut mailbox) = site().await;
    site.client("Ada").await;
    for _ in 0..5 {
        forget(&site, "ada@example.org").await;
        site.later(NOW).await;
    }
    assert_eq!(mailbox.letters().len(), 5);
    let again = site.stranger().post("/sign-in/forgotten", &[("email", "ADA@example.org")]).await;
    assert!(again.errors()[0].starts_with("Wait 1 second"), "{}", again.text());
    site.later(NOW).await;
    assert!(mailbox.letters().is_empty());
    forget(&site, "ben@example.org").await;
}

#[actix_web::test]
async fn an_address_that_is_none_is_asked_for_again() {
    let (site, mut mailbox) = site().await;
    let answer = site.stranger().post("/sign-in/forgotten", &[("email", "ada at home")]).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.form("/sign-in/forgotten").value("email"), "ada at home");
    site.later(NOW).await;
    assert!(mailbox.letters().is_empty());
}
