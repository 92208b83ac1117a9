use crate::support::{Answer, Site, User, today};
use chrono::{Duration, NaiveDateTime};
use throughline::actions;
use throughline::goals::GoalsOfEach;
use throughline::path::StepState;

fn day(days_from_today: i64) -> String {
    (today() + Duration::days(days_from_today)).to_string()
}

fn later(site: &Site, days: i64) -> NaiveDateTime {
    site.clock.now() + Duration::days(days)
}

/// Plans an action and answers the address of its page.
async fn plan(ada: &User, title: &str, rhythm: &[(&str, &str)]) -> String {
    let mut fields = vec![("title", title)];
    fields.extend(rhythm);
    let planned = ada.post(&ada.at("actions"), &fields).await;
    link(&ada.follow(&planned).await, title)
}

async fn plan_once(ada: &User, title: &str, by: i64) -> String {
    plan(ada, title, &[("kind", "once"), ("by", &day(by))]).await
}

/// So many times a week, from this Monday on.
async fn plan_weekly(ada: &User, title: &str, times: &str) -> String {
    let monday = day(-2);
    let rhythm =
        [("kind", "quota"), ("quota_times", times), ("period", "week"), ("quota_from", &monday)];
    plan(ada, title, &rhythm).await
}

async fn log(ada: &User, action: &str, days_from_today: i64, amount: &str) -> Answer {
    let form = ada.open(action).await.form("/log");
    let form = form.set("done_on", &day(days_from_today));
    ada.submit(&form.set("amount", amount)).await
}

/// Where the link with these words leads.
fn link(page: &Answer, words: &str) -> String {
    let end = page.body.find(&format!("\">{words}</a>"));
    let before = &page.body[..end.unwrap_or_else(|| panic!("no {words} on {}", page.text()))];
    before[before.rfind("href=\"").unwrap() + 6..].to_owned()
}

/// The titles on this week's list, in order.
fn this_week(page: &Answer) -> Vec<String> {
    page.all(".week .row-title")
}

#[actix_web::test]
async fn an_empty_plan_says_what_it_is_for_and_offers_three_plans_to_start_from() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let empty = ada.open(&ada.at("actions")).await;
    assert!(empty.says("No actions yet") && empty.says("Plan a first action"));
    assert_eq!(empty.all("#plan .choice").len(), 3);

    let form = empty.form("/actions/examples");
    let unchosen = ada.submit(&form).await;
    assert_eq!(unchosen.errors(), ["Choose the plan you want to start from"]);

    let taken = form.set("plan", "networking");
    let (first, _second_click) = (ada.submit(&taken).await, ada.submit(&taken).await);
    let page = ada.follow(&first).await;
    assert_eq!(page.all(".rows > li > .state").len(), 3, "{}", page.text());
    assert!(page.says("3 times between 10 February 2027 and 10 February 2028"));
}

#[actix_web::test]
async fn each_rhythm_reads_its_own_fields_and_no_others() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let typed = |form: crate::support::Form, kind: &str| {
        let odd = form.set("by", "never").set("quota_times", "often");
        let odd = odd.set("window_times", "0").set("event_times", "-").set("quota_from", "");
        let title = format!("By {kind}");
        let form = odd.set("title", &title).set("kind", kind);
        match kind {
            "once" => form.set("by", &day(5)),
            "quota" => form.set("quota_times", "2").set("quota_from", &day(0)),
            "window" => form.set("window_times", "12").set("window_until", &day(300)),
            _ => form.set("event_times", "4"),
        }
    };
    for (kind, words) in [
        ("once", "Once, by 15 February 2027"),
        ("quota", "Twice a week from 10 February 2027"),
        ("window", "12 times between 10 February 2027 and 7 December 2027"),
        ("per_event", "4 at each event"),
    ] {
        let new = ada.open(&ada.at("actions/new")).await;
        let saved = ada.submit(&typed(new.form("/actions"), kind)).await;
        let list = ada.follow(&saved).await;
        assert!(list.says(words), "{words}: {}", list.text());
        let edit = format!("{}/edit", link(&list, &format!("By {kind}")));
        let form = ada.open(&edit).await;
        assert_eq!(form.all("[name=kind][checked]").len(), 1);
        let again = ada.submit(&form.form(edit.trim_end_matches("/edit"))).await;
        assert!(ada.follow(&again).await.says(words), "{words}, saved again");
    }
}

#[actix_web::test]
async fn what_a_rhythm_lacks_is_said_beside_its_fields_all_at_once_and_all_is_kept() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open(&ada.at("actions/new")).await.form("/actions");
    let no_kind = ada.submit(&form).await;
    assert_eq!(no_kind.status, 422);
    assert_eq!(
        no_kind.errors(),
        ["Write what you will do", "Choose how often you want to do this"]
    );

    let typed = form.set("title", "Visit fairs").set("kind", "window");
    let bare = typed.clone().set("window_from", "").set("note", "Ask Priya");
    let page = ada.submit(&bare).await;
    assert_eq!(
        page.errors(),
        [
            "Write how many times",
            "Write the day you start",
            "Write the day by which it should be done"
        ]
    );
    assert_eq!(page.all(".error"), page.errors());
    let kept = page.form("/actions");
    assert_eq!(
        (kept.value("title"), kept.value("kind"), kept.value("note")),
        ("Visit fairs", "window", "Ask Priya")
    );

    let backwards =
        typed.set("window_times", "70000").set("window_from", &day(9)).set("window_until", &day(8));
    let page = ada.submit(&backwards).await;
    assert_eq!(
        page.errors(),
        ["Write a number from 1 to 65535, in digits"],
        "one thing at a time where one hangs on the other"
    );
    let page = ada.submit(&page.form("/actions").set("window_times", "7")).await;
    assert_eq!(page.errors(), ["Write a last day that is not before the day you start"]);
    assert_eq!(page.all("#window_until-error").len(), 1);
}

#[actix_web::test]
async fn an_action_hangs_on_one_of_the_clients_own_goals_or_on_none() {
    let site = Site::start().await;
    let (ada, ben) = (site.client("Ada").await, site.client("Ben").await);
    let (hers, his) = (goal(&site, &ada, "Lead a team").await, goal(&site, &ben, "Sail").await);
    let new = ada.open(&ada.at(&format!("actions/new?goal={hers}"))).await;
    let form = new.form("/actions").set("title", "Call Priya");
    assert_eq!(form.value("goal"), hers, "the goal it was opened from");
    let form = form.set("kind", "once").set("by", &day(3));
    let stolen = ada.submit(&form.clone().set("goal", &his)).await;
    assert_eq!(stolen.errors(), ["Choose one of the goals on the list"]);
    assert!(!stolen.says("Sail"));
    let list = ada.follow(&ada.submit(&form).await).await;
    assert!(list.says("Towards Lead a team"), "{}", list.text());
    let page = ada.open(&link(&list, "Call Priya")).await;
    assert_eq!(link(&page, "Lead a team"), ada.at(&format!("goals/{hers}")));
}

#[actix_web::test]
async fn done_today_is_one_click_that_counts_once_and_leads_back_to_the_list() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let action = plan_weekly(&ada, "Thank a colleague", "2").await;
    let list = ada.open(&ada.at("actions")).await;
    assert!(list.says("0 of 2 this week, 2 to go"), "{}", list.text());
    let button = list.form(&format!("{action}/log?from=list"));
    let (done, again) = (ada.submit(&button).await, ada.submit(&button).await);
    assert_eq!((done.location, again.location.as_str()), (ada.at("actions"), &*ada.at("actions")));
    let list = ada.follow(&again).await;
    assert!(list.says("Logged. Thank a colleague: 1 of 2 this week"));
    assert!(list.says("1 of 2 this week, 1 to go"), "{}", list.text());
    ada.submit(&list.form(&format!("{action}/log?from=list"))).await;
    let list = ada.open(&ada.at("actions")).await;
    assert_eq!(this_week(&list), [""; 0]);
    assert!(list.says("Nothing more is asked for before Sunday is over"));
}

#[actix_web::test]
async fn several_in_a_day_add_up_and_more_than_asked_for_counts() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let action = plan_weekly(&ada, "Thank a colleague", "3").await;
    log(&ada, &action, 0, "2").await;
    log(&ada, &action, -1, "2").await;
    log(&ada, &action, 0, "").await;
    let page = ada.open(&action).await;
    assert_eq!(page.first(".lead"), "5 of 3 this week");
    assert_eq!(
        page.all(".log .row-title"),
        ["10 February 2027: 1", "10 February 2027: 2", "9 February 2027: 2"]
    );
    assert_eq!(page.first(".state"), "On track");
}

#[actix_web::test]
async fn each_week_is_drawn_beside_what_it_asked_for() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let action = plan_weekly(&ada, "Say thank you", "3").await;
    log(&ada, &action, 0, "3").await;
    assert!(ada.open(&action).await.all(".chart").is_empty(), "one week is told by the meter");
    site.clock.set(later(&site, 12));
    log(&ada, &action, 12, "1").await;
    log(&ada, &action, 12, "2").await;
    let page = ada.open(&action).await;
    assert_eq!(page.first(".chart figcaption"), "Kept in 1 of the last 2 weeks.");
    assert_eq!(
        page.all(".chart tbody tr"),
        [
            "8 February 2027 3 3 kept",
            "15 February 2027 0 3 fell short",
            "22 February 2027 3 3 kept"
        ]
    );
    assert_eq!(page.all(".chart rect.bar").len(), 2);
    assert_eq!(page.all(".chart .key li"), ["kept", "asked for"]);
}

#[actix_web::test]
async fn a_number_spread_over_months_is_drawn_beside_an_even_pace() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let (from, until) = (day(-9), day(10));
    let rhythm = [
        ("kind", "window"),
        ("window_times", "10"),
        ("window_from", &from),
        ("window_until", &until),
    ];
    let action = plan(&ada, "Visit a fair", &rhythm).await;
    assert!(ada.open(&action).await.all(".chart").is_empty(), "nothing is done yet");
    log(&ada, &action, -4, "2").await;
    log(&ada, &action, 0, "1").await;
    let page = ada.open(&action).await;
    let finding = "3 of 10 done. At an even pace it would be 5 by now.";
    assert_eq!(page.first(".chart figcaption"), finding);
    let rows = page.all(".chart tbody tr");
    assert_eq!(rows, ["6 February 2027 2 3.0", "10 February 2027 3 5.0"]);
}

#[actix_web::test]
async fn what_is_still_ahead_can_not_be_logged_and_stays_in_the_form() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let action = plan_once(&ada, "Join a speaking club", 5).await;
    let form = ada.open(&action).await.form("/log");
    assert_eq!(form.value("done_on"), day(0));
    let ahead = form.set("done_on", &day(1)).set("amount", "0");
    let page = ada.submit(&ahead.set("note", "I will go with Sam")).await;
    assert_eq!(page.status, 422);
    assert_eq!(
        page.errors(),
        [
            "Write today or a day before it: what is still ahead is logged once it is done",
            "Write a number from 1 to 65535, in digits"
        ]
    );
    assert_eq!(page.form("/log").value("note"), "I will go with Sam");
    assert!(page.says("Nothing is logged yet"));
}

#[actix_web::test]
async fn today_is_the_clients_own_day() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let account = ada.open("/account").await.form("/account");
    ada.submit(&account.set("time_zone", "Pacific/Auckland")).await;
    site.clock.set(site.clock.now() + Duration::hours(6));
    let action = plan_once(&ada, "Join a speaking club", 5).await;
    let logged = log(&ada, &action, 1, "1").await;
    assert_eq!(logged.status, 303, "it is the 11th already in Auckland");
}

#[actix_web::test]
async fn an_entry_can_be_taken_out_of_the_log_again() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let action = plan_once(&ada, "Join a speaking club", 30).await;
    let page = ada.follow(&log(&ada, &action, 0, "1").await).await;
    assert_eq!(page.first(".state"), "Done");
    let entry = page.form("/delete");
    assert!(entry.action.contains("/log/"));
    let page = ada.follow(&ada.submit(&entry).await).await;
    assert!(page.says("Nothing is logged yet") && page.says("The entry is out of the log"));
    assert_eq!(page.first(".state"), "In progress");
}

#[actix_web::test]
async fn only_an_action_without_a_log_can_be_taken_out_of_the_plan() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let action = plan_once(&ada, "Join a speaking club", 5).await;
    let before = ada.open(&action).await.form(&format!("{action}/delete"));
    log(&ada, &action, 0, "1").await;
    let page = ada.follow(&ada.submit(&before).await).await;
    assert!(page.says("Something is logged for this action, so it stays"));
    ada.submit(&page.form("/delete")).await;
    let empty = ada.open(&action).await.form(&format!("{action}/delete"));
    let list = ada.follow(&ada.submit(&empty).await).await;
    assert!(list.says("No actions yet"), "{}", list.text());
}

#[actix_web::test]
async fn letting_go_needs_a_reason_and_can_be_taken_back() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let action = plan_once(&ada, "Join a speaking club", -5).await;
    assert_eq!(this_week(&ada.open(&ada.at("actions")).await).len(), 1);
    let form = ada.open(&action).await.form("/state");
    assert_eq!(form.value("state"), "not_started");
    let page = ada.submit(&form.set("state", "let_go")).await;
    assert_eq!(
        page.errors(),
        ["Write in a few words why you let it go: it helps with the next plan"]
    );
    let form = page.form("/state").set("reason", "The club closed");
    let page = ada.follow(&ada.submit(&form).await).await;
    assert_eq!(page.first(".state"), "Let go");
    assert!(page.says("The club closed") && page.says("since 10 February 2027"));
    let list = ada.open(&ada.at("actions")).await;
    assert_eq!(this_week(&list).len(), 0);
    assert_eq!(list.first(".past summary"), "Done and let go (1)");
    let open = ada.open(&action).await.form("/state").set("state", "in_progress");
    assert_eq!(ada.follow(&ada.submit(&open).await).await.first(".state"), "Overdue");
    assert_eq!(this_week(&ada.open(&ada.at("actions")).await).len(), 1);
}

#[actix_web::test]
async fn a_stale_save_shows_both_texts() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let action = plan_once(&ada, "Join a club", 5).await;
    let edit = format!("{action}/edit");
    let (first, second) = (ada.open(&edit).await, ada.open(&edit).await);
    let state = ada.open(&action).await.form("/state");
    let first = first.form(&action).set("kind", "per_event");
    let first = first.set("event_times", "2");
    ada.submit(&first.set("title", "Join a speaking club")).await;
    let stale = ada.submit(&second.form(&action).set("title", "Join a choir")).await;
    assert_eq!(stale.status, 409);
    assert_eq!(stale.form(&action).value("title"), "Join a choir");
    let theirs = stale.all(".theirs").join("; ");
    for words in ["Join a speaking club", "So many at each event"] {
        assert!(theirs.contains(words), "{theirs}");
    }
    let saved = ada.follow(&ada.submit(&stale.form(&action)).await).await;
    assert_eq!(saved.first("h1"), "Join a choir");

    let state = state.set("state", "done");
    let stale = ada.submit(&state).await;
    assert_eq!(stale.status, 409);
    let saved = ada.submit(&stale.form("/state")).await;
    assert_eq!(ada.follow(&saved).await.first(".state"), "Done");
}

#[actix_web::test]
async fn the_coach_reads_everything_and_changes_nothing() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    assert!(ruth.open(&ada.at("actions")).await.says("No actions yet"));
    let action = plan_weekly(&ada, "Thank a colleague", "3").await;
    let note = ada.open(&action).await.form("/log").set("note", "Sam was glad");
    ada.submit(&note).await;
    let list = ruth.open(&ada.at("actions")).await;
    assert_eq!(this_week(&list), ["Thank a colleague"]);
    let page = ruth.open(&action).await;
    assert!(page.says("Sam was glad") && page.says("1 of 3 this week"));
    assert!(!page.body.contains("/log\"") && !page.body.contains("/state\""));
    assert!(!list.body.contains("Done today"));
    for address in ["/log", "/state", "/delete", ""] {
        let address = format!("{action}{address}");
        let tried = ruth.post(&address, &[("done_on", "today")]).await;
        assert_eq!(tried.status, 404, "{address}");
    }
    assert!(ada.open(&action).await.says("1 of 3 this week"));
}

#[actix_web::test]
async fn nobody_else_finds_an_action_even_under_an_address_of_their_own() {
    let site = Site::start().await;
    let (ada, ben) = (site.client("Ada").await, site.client("Ben").await);
    let action = plan_once(&ada, "Join a speaking club", 5).await;
    let logged = ada.follow(&log(&ada, &action, 0, "1").await).await;
    let entry = logged.form("/delete").action;
    let as_his_own = |address: &str| address.replace(&ada.at(""), &ben.at(""));
    for address in ["", "/edit"] {
        let address = as_his_own(&format!("{action}{address}"));
        assert_eq!(ben.get(&address).await.status, 404);
    }
    let today = [("done_on", "today"), ("state", "done")];
    for address in ["/log", "/state", "/delete"] {
        let address = as_his_own(&format!("{action}{address}"));
        assert_eq!(ben.post(&address, &today).await.status, 404, "{address}");
    }
    ben.post(&as_his_own(&entry), &[]).await;
    assert_eq!(ada.open(&action).await.all(".log > li").len(), 1);
}

#[actix_web::test]
async fn this_week_lists_what_is_overdue_first_and_says_why() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    plan_weekly(&ada, "Thank a colleague", "3").await;
    plan_once(&ada, "Pay the fee", 4).await;
    plan_once(&ada, "Sign up", -3).await;
    plan_once(&ada, "Much later", 40).await;
    let list = ada.open(&ada.at("actions")).await;
    assert_eq!(this_week(&list), ["Sign up", "Pay the fee", "Thank a colleague"]);
    assert_eq!(
        list.all(".week .row-meta"),
        ["Overdue by 3 days", "Due on Sunday 14 February", "0 of 3 this week, 3 to go"]
    );
    assert_eq!(list.first(".lead"), "4 open actions: 1 overdue, 1 needs attention");
    let client = ada.client();
    let week = site.read(move |conn| actions::this_week(client, today(), conn)).await;
    assert_eq!((week.items.len(), week.open_count), (3, 4));
}

#[actix_web::test]
async fn that_an_action_is_overdue_is_said_once() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let action = plan_once(&ada, "Sign up", -3).await;
    let page = ada.open(&action).await;
    assert_eq!(
        (page.first(".state"), page.first(".lead")),
        ("Overdue".into(), "Was due 3 days ago".into())
    );
    assert_eq!(page.main().to_lowercase().matches("overdue").count(), 1, "{}", page.main());
    let list = ada.open(&ada.at("actions")).await.all(".rows > li");
    assert!(list.iter().all(|row| row.to_lowercase().matches("overdue").count() == 1), "{list:?}");
}

#[actix_web::test]
async fn what_was_let_go_asks_for_nothing_more() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let action = plan_once(&ada, "Sign up", -3).await;
    let let_go = [("state", "let_go"), ("reason", "It moved away"), ("revision", "0")];
    ada.post(&format!("{action}/state"), &let_go).await;
    let page = ada.open(&action).await;
    assert_eq!((page.first(".state"), page.all(".lead").len()), ("Let go".into(), 0));
}

#[actix_web::test]
async fn the_caseload_hears_how_many_actions_are_overdue() {
    let site = Site::start().await;
    let (ada, ben) = (site.client("Ada").await, site.client("Ben").await);
    plan_once(&ada, "Sign up", -3).await;
    let late = plan_once(&ada, "Pay the fee", -9).await;
    let done = plan_once(&ada, "Ask Priya", -9).await;
    log(&ada, &done, 0, "1").await;
    let given_up = plan_once(&ada, "Ask Otto", -9).await;
    let let_go = [("state", "let_go"), ("reason", "He moved away"), ("revision", "0")];
    ada.post(&format!("{given_up}/state"), &let_go).await;
    plan_weekly(&ben, "Thank a colleague", "3").await;
    let counts = |clients: [throughline::access::ClientId; 2]| {
        site.read(move |conn| actions::overdue_counts(&clients, today(), conn))
    };
    let both = [ada.client(), ben.client()];
    assert_eq!(counts(both).await, [(ada.client(), 2)].into());
    log(&ada, &late, 0, "1").await;
    assert_eq!(counts(both).await, [(ada.client(), 1)].into());
}

#[actix_web::test]
async fn the_path_says_whether_each_active_goal_has_a_step_and_whether_steps_are_taken() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let client = ada.client();
    let standing = async || {
        let day = site.clock.now().date();
        let both = site.read(move |conn| {
            let goals = GoalsOfEach::of(&[client], conn)?;
            let plans = actions::Plans::of(&[client], conn)?;
            let plan = actions::standings(&plans, &goals);
            let steps = actions::standings_of_follow_through(&plans, day);
            Ok((plan.get(&client).cloned(), steps.get(&client).cloned()))
        });
        let (plan, steps) = both.await;
        (plan.unwrap_or_default(), steps.unwrap_or_default())
    };
    let (plan, steps) = standing().await;
    assert_eq!((plan.state, steps.state), (StepState::NotStarted, StepState::NotStarted));

    let action = plan_once(&ada, "Call Priya", 40).await;
    let goal = active_goal(&site, &ada, "Lead a team").await;
    let (plan, _) = standing().await;
    assert_eq!(plan.state, StepState::InProgress);
    assert_eq!(plan.line, "1 action, 1 active goal without any");

    let form = ada.open(&format!("{action}/edit")).await.form(&action);
    ada.submit(&form.set("goal", &goal)).await;
    log(&ada, &action, 0, "1").await;
    let (plan, steps) = standing().await;
    assert_eq!((plan.state, steps.state), (StepState::Done, StepState::InProgress));
    assert_eq!(steps.line, "Last logged on 10 February 2027");
    site.clock.set(later(&site, 15));
    assert_eq!(standing().await.1.state, StepState::AnotherLook);
}

async fn goal(site: &Site, ada: &User, title: &str) -> String {
    a_goal(site, ada, title, "draft").await
}

async fn active_goal(site: &Site, ada: &User, title: &str) -> String {
    a_goal(site, ada, title, "active").await
}

async fn a_goal(site: &Site, ada: &User, title: &str, state: &str) -> String {
    let (id, client) = (throughline::db::new_id(), ada.id);
    let insert = format!(
        "INSERT INTO goals (id, client_id, state, title, matters, specific, measurable, kpi_name, \
         kpi_unit, achievable, action_oriented, support, relevant, realistic, time_bound, \
         created_at) VALUES ({id}, {client}, '{state}', '{title}', '', '', '', '', '', '', '', \
         '', '', '', '', '2027-02-01 10:00:00')"
    );
    site.write(move |conn| Ok(diesel::RunQueryDsl::execute(diesel::sql_query(&insert), conn)?))
        .await;
    id.to_string()
}
