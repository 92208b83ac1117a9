use throughline::comments::{Look, Subject};

use crate::support::Site;

#[actix_web::test]
async fn a_new_client_is_asked_where_to_begin_and_the_answer_is_remembered() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let home = ada.open(&ada.at("")).await;
    assert_eq!(home.first("h1"), "Your path");
    assert_eq!(home.all(".two-ways h2"), ["I know what I want", "I’m not sure yet"]);
    assert_eq!(home.all(".next-step").len(), 0);
    let form = home.form("/way-in");
    assert_eq!(form.value("way"), "know");
    let chosen = ada.submit(&form.set("way", "unsure")).await;
    assert_eq!((chosen.status, &*chosen.location), (303, &*ada.at("strengths")));
    let home = ada.open(&ada.at("")).await;
    assert_eq!(home.all(".two-ways").len(), 0);
    assert_eq!(home.first(".next-step h2"), "Next: go through skills and energy");
    assert_eq!(home.form("/way-in").value("way"), "know", "turning round is offered");
    ada.submit(&home.form("/way-in")).await;
    let home = ada.open(&ada.at("")).await;
    assert_eq!(home.first(".next-step h2"), "Next: say in one sentence what is wanted most");
}

#[actix_web::test]
async fn the_path_has_eight_knots_and_says_the_state_of_each_in_words() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let home = ada.open(&ada.at("")).await;
    assert_eq!(home.all(".knot").len(), 8);
    assert_eq!(home.all(".knot > .state"), ["Not started"; 8]);
    assert!(home.says("0 of 8 done"));
}

#[actix_web::test]
async fn home_shows_what_the_coach_wrote_last_and_leads_there() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let comment = [("subject", "direction"), ("body", "Who else would notice?")];
    ruth.post(&ada.at("comments"), &comment).await;
    let home = ada.open(&ada.at("")).await;
    assert_eq!(home.all(".comment-text"), ["Who else would notice?"]);
    assert_eq!(home.all(".comment-about"), ["Direction"]);
    assert!(home.body.contains(&format!("{}#comment-", ada.at("direction"))));
    let seen_by_ruth = ruth.open(&ada.at("")).await;
    assert_eq!(seen_by_ruth.all(".comment-text").len(), 0, "it is her own");
}

#[actix_web::test]
async fn the_coach_sees_the_same_page_in_the_third_person_and_cannot_choose_for_the_client() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let home = ruth.open(&ada.at("")).await;
    assert_eq!(home.first("h1"), "Ada’s path");
    assert!(home.says("Ada has not begun yet"));
    assert_eq!(home.all(".knot").len(), 8);
    assert_eq!(home.all("form[action$=way-in]").len(), 0);
    let tried = ruth.post(&ada.at("way-in"), &[("way", "know")]).await;
    assert_eq!(tried.status, 404);
    ada.post(&ada.at("way-in"), &[("way", "know")]).await;
    let home = ruth.open(&ada.at("")).await;
    assert_eq!(
        home.first(".next-step h2"),
        "Next for Ada: say in one sentence what is wanted most"
    );
}

#[actix_web::test]
async fn a_way_that_is_not_offered_changes_nothing() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let tried = ada.post(&ada.at("way-in"), &[("way", "sideways")]).await;
    assert_eq!(tried.status, 404);
    assert_eq!(ada.open(&ada.at("")).await.all(".two-ways").len(), 1);
}

#[actix_web::test]
async fn nobody_else_finds_a_clients_home() {
    let site = Site::start().await;
    let (ada, bo, otto) =
        (site.client("Ada").await, site.client("Bo").await, site.coach("Otto").await);
    assert_eq!(bo.get(&ada.at("")).await.status, 404);
    assert_eq!(otto.get(&ada.at("")).await.status, 404);
    let sent = site.stranger().get(&ada.at("")).await;
    assert!(sent.location.starts_with("/sign-in"), "{}", sent.location);
}

#[actix_web::test]
async fn once_it_is_written_the_overarching_goal_is_the_heading_for_both() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let form = ada.open(&ada.at("direction/edit")).await.form("/direction");
    let goal = "Run a kitchen where nobody shouts";
    ada.submit(&form.set("overarching_goal", goal)).await;
    for (reader, kicker) in [(&ada, "Where you’re heading"), (&ruth, "Where Ada is heading")] {
        let home = reader.open(&ada.at("")).await;
        assert_eq!(home.first("h1"), goal);
        assert!(home.title().starts_with(goal), "{}", home.title());
        assert_eq!(home.first(".kicker"), kicker);
        assert_eq!(home.first(".knot.is-done h3 a"), home.first(".knot h3 a"));
        assert!(home.says("1 of 8 done"), "{}", home.text());
        assert!(home.first(".next-step h2").ends_with("write down why it matters"));
    }
    let page = ruth.open("/caseload").await;
    assert!(page.says("1 of 8 steps done · next: write down why it matters"));
}

#[actix_web::test]
async fn the_last_step_waits_for_the_coach_and_is_under_way_once_they_have_read_the_plan() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    ada.post(&ada.at("looks"), &[("subject", "plan")]).await;
    let last = |page: crate::support::Answer| page.all(".knot").pop().unwrap();
    let waiting = last(ada.open(&ada.at("")).await);
    assert!(waiting.contains("The plan waits for the coach"), "{waiting}");
    let client = ada.client();
    let look = site.read(move |conn| Look::last(client, &Subject::Plan, conn)).await;
    let review = format!("{}/{}/review", ada.at("looks"), look.unwrap().id);
    assert_eq!(ruth.post(&review, &[]).await.status, 303);
    let read = last(ada.open(&ada.at("")).await);
    assert!(read.contains("went through the plan on 10 February 2027"), "{read}");
    assert!(read.contains("In progress"), "nothing is done yet: {read}");
    let account = ada.open("/account").await.form("/account");
    ada.submit(&account.set("time_zone", "Pacific/Auckland")).await;
    site.clock.set(site.clock.now() + chrono::TimeDelta::hours(14));
    ada.post(&ada.at("looks"), &[("subject", "plan")]).await;
    let look = site.read(move |conn| Look::last(client, &Subject::Plan, conn)).await;
    let review = format!("{}/{}/review", ada.at("looks"), look.unwrap().id);
    assert_eq!(ruth.post(&review, &[]).await.status, 303);
    let read = last(ada.open(&ada.at("")).await);
    assert!(read.contains("on 11 February 2027"), "a day begins sooner there: {read}");
}

#[actix_web::test]
async fn this_week_stands_on_home_once_there_is_a_plan() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    assert!(!ada.open(&ada.at("")).await.says("This week"));
    let form = ada.open(&ada.at("actions/new")).await.form("/actions");
    let typed = form
        .set("title", "Ask Priya about the night shift")
        .set("kind", "once")
        .set("by", "2027-02-12");
    assert_eq!(ada.submit(&typed).await.status, 303);
    let home = ada.open(&ada.at("")).await;
    assert!(home.first(".week").contains("Ask Priya about the night shift"));
    let done = ada.submit(&home.form("/log?from=home")).await;
    assert_eq!(done.location, ada.at(""), "ticking it off leads back home");
    assert!(!ada.open(&ada.at("")).await.first(".week").contains("Ask Priya"));
}

#[actix_web::test]
async fn the_line_of_rooms_names_all_ten_and_the_one_this_page_is_in() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    for (place, room) in [("", "Home"), ("findings/new", "Fact-finding"), ("goals", "Goals")] {
        let page = ada.open(ada.at(place).trim_end_matches('/')).await;
        assert_eq!(page.all(".rooms a").len(), 10);
        assert_eq!(page.all(".rooms [aria-current]"), [room]);
        assert_eq!(page.first(".rooms-open b"), room);
    }
    assert!(ada.open(&ada.at("coaching")).await.all(".rooms [aria-current]").is_empty());
}
