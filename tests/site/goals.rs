use chrono::TimeDelta;
use throughline::goals::{Goal, GoalSheet, GoalsOfEach, overdue_counts, standings, value_links};
use throughline::path::StepState;

use crate::support::{Answer, Browser, Site, User, start_of_tests, today};

/// Writes a goal down and answers its address.
async fn new_goal(ada: &User, title: &str) -> String {
    let form = ada.open(&ada.at("goals/new")).await.form("/goals");
    let made = ada.submit(&form.set("title", title).set("then", "goal")).await;
    assert_eq!(made.status, 303, "{}", made.text());
    made.location
}

/// Fills in a step of the form and answers what the server said.
async fn fill(ada: &User, goal: &str, step: &str, fields: &[(&str, &str)]) -> Answer {
    let page = format!("{goal}/{step}");
    let form = ada.open(&page).await.form(&page);
    let typed = fields.iter().fold(form, |form, (name, value)| form.set(name, value));
    ada.submit(&typed).await
}

/// The first id on the page that stands behind this part of an address.
fn id_after(place: &str, page: &Answer) -> String {
    let digits = |rest: &str| rest.chars().take_while(char::is_ascii_digit).collect::<String>();
    let mut ids = page.body.split(place).skip(1).map(digits);
    ids.find(|id| !id.is_empty()).unwrap()
}

async fn move_to(ada: &User, goal: &str, fields: &[(&str, &str)]) -> Answer {
    fill(ada, goal, "state", fields).await
}

#[actix_web::test]
async fn an_empty_room_says_what_a_goal_is_and_gives_the_first_action() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let page = ada.open(&ada.at("goals")).await;
    assert!(page.first(".empty").contains("Write the first goal"));
    let seen = ruth.open(&ada.at("goals")).await;
    assert!(!seen.body.contains("goals/new"), "a coach writes no goals");
}

#[actix_web::test]
async fn the_form_leads_through_every_letter_and_the_parts_become_one_sentence() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open(&ada.at("goals/new?title=Lead+a+team")).await.form("/goals");
    assert_eq!(form.value("title"), "Lead a team");
    let typed = form.set("title", "Lead a team").set("kind", "position").set("horizon", "short");
    let mut page = ada.follow(&ada.submit(&typed).await).await;
    let steps = [
        ("/letters/s", vec![("specific", "the night team at our hospital")]),
        (
            "/letters/m",
            vec![
                ("kpi_name", "team size"),
                ("kpi_unit", "people"),
                ("kpi_baseline", "0"),
                ("kpi_target", "5"),
                ("kpi_direction", "up"),
            ],
        ),
        ("/letters/a", vec![("achievable", "I know the ward"), ("support", "A course")]),
        (
            "/letters/r",
            vec![("matters", "I enjoy seeing others grow"), ("desire", "own"), ("challenge", "3")],
        ),
        ("/letters/t", vec![("due_on", "2028-03-31")]),
        ("/links", vec![("value-learning", "3"), ("skill_1", ""), ("value-family", "1")]),
        ("/obstacles", vec![("obstacle_1", "a shift is cancelled"), ("response_1", "ask Nora")]),
    ];
    for (number, (step, answers)) in (2..).zip(steps) {
        assert!(page.first(".kicker").starts_with(&format!("Step {number} of 8")));
        let form = page.form(step);
        let typed = answers.iter().fold(form, |form, (name, value)| form.set(name, value));
        page = ada.follow(&ada.submit(&typed).await).await;
    }
    let sentence = page.first("h1");
    for part in ["I will lead a team", "from 0 to 5 people", "31 March 2028", "because I enjoy"] {
        assert!(sentence.contains(part), "{part}: {sentence}");
    }
    assert_eq!(page.title(), format!("{sentence} · Throughline"));
    for said in ["Learning", "Strongly", "ask Nora", "A course", "My own idea"] {
        assert!(page.says(said), "{said}: {}", page.text());
    }
    assert!(page.first(".stretch").contains("Learning"));
    let client = ada.client();
    let links = site.read(move |conn| value_links(client, conn)).await;
    assert_eq!(links.len(), 2);
}

#[actix_web::test]
async fn what_was_typed_stays_with_a_message_beside_it() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let refused = ada.post(&ada.at("goals"), &[("kind", "skill")]).await;
    assert_eq!((refused.status, refused.errors().len()), (422, 1));
    assert_eq!(refused.form("/goals").value("kind"), "skill");
    let goal = new_goal(&ada, "Give talks").await;
    let typed = [("kpi_target", "a few"), ("measurable", "I count them")];
    let refused = fill(&ada, &goal, "letters/m", &typed).await;
    assert_eq!(refused.status, 422);
    let form = refused.form("/letters/m");
    assert_eq!((form.value("kpi_target"), form.value("measurable")), ("a few", "I count them"));
    let refused = fill(&ada, &goal, "letters/t", &[("due_on", "soon")]).await;
    assert_eq!(refused.form("/letters/t").value("due_on"), "soon");
    let refused = fill(&ada, &goal, "obstacles", &[("response_2", "start early")]).await;
    assert_eq!(refused.form("/obstacles").value("response_2"), "start early");
    let refused = fill(&ada, &goal, "links", &[("skill_1", "listening")]).await;
    assert_eq!((refused.status, refused.errors().len()), (422, 1), "{}", refused.text());
    let form = ada.open(&format!("{goal}/readings/new")).await.form("/readings");
    let refused = ada.submit(&form.set("value", "many").set("note", "At the fair")).await;
    assert_eq!(refused.form("/readings").value("note"), "At the fair");
}

#[actix_web::test]
async fn a_letter_saved_in_another_tab_stands_beside_mine() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = new_goal(&ada, "Give talks").await;
    let letter = format!("{goal}/letters/s");
    let (one, two) = (ada.open(&letter).await, ada.open(&letter).await);
    ada.submit(&one.form("/letters/s").set("specific", "At the club")).await;
    let mine = two.form("/letters/s").set("specific", "At work");
    let stale = ada.submit(&mine).await;
    assert_eq!(stale.status, 409);
    assert_eq!(stale.form("/letters/s").value("specific"), "At work");
    assert!(stale.first(".theirs").contains("At the club"));
    assert_eq!(ada.submit(&stale.form("/letters/s")).await.status, 303);
    assert!(ada.open(&goal).await.says("At work"));
    let (one, two) = (
        ada.open(&format!("{goal}/obstacles")).await.form("/obstacles"),
        ada.open(&format!("{goal}/obstacles")).await.form("/obstacles"),
    );
    ada.submit(&one.set("obstacle_1", "Rain")).await;
    let stale = ada.submit(&two.set("obstacle_1", "Snow")).await;
    assert_eq!(stale.status, 409);
    assert!(stale.first(".theirs").contains("Rain"));
}

#[actix_web::test]
async fn a_fourth_active_goal_takes_a_yes() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    for title in ["One", "Two", "Three"] {
        let goal = new_goal(&ada, title).await;
        assert_eq!(move_to(&ada, &goal, &[("state", "active")]).await.status, 303);
    }
    let fourth = new_goal(&ada, "Four").await;
    let asked = move_to(&ada, &fourth, &[("state", "active")]).await;
    assert_eq!((asked.status, asked.errors().len()), (422, 1));
    let yes = asked.form("/state").set("one_more", "yes");
    assert_eq!(ada.submit(&yes).await.status, 303);
    assert!(ada.open(&ada.at("goals")).await.says("4 active goals"));
}

#[actix_web::test]
async fn letting_go_takes_a_reason_and_the_story_is_kept() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = new_goal(&ada, "Move north").await;
    move_to(&ada, &goal, &[("state", "active")]).await;
    let asked = move_to(&ada, &goal, &[("state", "let_go")]).await;
    assert_eq!(asked.status, 422);
    let why = asked.form("/state").set("reason", "We stay for school");
    let page = ada.follow(&ada.submit(&why).await).await;
    assert!(page.says("We stay for school") && page.says("Written down"));
    let gone = ada.post(&format!("{goal}/delete"), &[]).await;
    assert_eq!(gone.location, format!("{goal}/state"), "only a draft is deleted");
    let achieved = move_to(&ada, &goal, &[("state", "achieved")]).await;
    assert_eq!(achieved.status, 422, "a goal that was let go is not achieved in one step");
}

#[actix_web::test]
async fn an_achieved_goal_is_celebrated() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = new_goal(&ada, "Pass the exam").await;
    move_to(&ada, &goal, &[("state", "active")]).await;
    let button = ada.open(&goal).await.form("/state");
    let page = ada.follow(&ada.submit(&button).await).await;
    assert!(page.first(".lead").contains("You got there on 10 February 2027"));
}

#[actix_web::test]
async fn a_draft_can_be_deleted() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = new_goal(&ada, "A passing thought").await;
    let button = ada.open(&goal).await.form("/delete");
    ada.follow(&ada.submit(&button).await).await;
    assert_eq!(ada.get(&goal).await.status, 404);
}

#[actix_web::test]
async fn moving_the_day_of_an_active_goal_is_remembered_with_its_reason() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = new_goal(&ada, "Give talks").await;
    fill(&ada, &goal, "letters/t", &[("due_on", "2027-06-30")]).await;
    move_to(&ada, &goal, &[("state", "active")]).await;
    let moved = [("due_on", "2027-09-30"), ("moved_because", "The hall was taken")];
    fill(&ada, &goal, "letters/t", &moved).await;
    let page = ada.open(&goal).await;
    assert!(page.says("New day: 30 September 2027") && page.says("The hall was taken"));
}

#[actix_web::test]
async fn why_a_day_moves_is_not_dropped_where_it_stays() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = new_goal(&ada, "Give talks").await;
    fill(&ada, &goal, "letters/t", &[("due_on", "2027-06-30")]).await;
    move_to(&ada, &goal, &[("state", "active")]).await;
    let form = ada.open(&format!("{goal}/letters/t")).await.form("/letters/t");
    let form = form.set("moved_because", "The hall was taken");
    let asked = ada.submit(&form).await;
    assert_eq!(asked.status, 422);
    assert_eq!(asked.form("/letters/t").value("moved_because"), "The hall was taken");
    let moved = asked.form("/letters/t").set("due_on", "2027-09-30");
    let (first, again) = (ada.submit(&moved).await, ada.submit(&moved).await);
    assert_eq!((first.status, again.status), (303, 303), "a double click saves once");
    assert_eq!(ada.open(&goal).await.text().matches("The hall was taken").count(), 1);
}

#[actix_web::test]
async fn words_can_be_kept_against_a_tip_and_asked_about_again() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = new_goal(&ada, "Stop being late").await;
    let before = ada.open(&goal).await;
    assert!(before.first(".finding-words").contains("Stop"));
    let page = ada.follow(&ada.submit(&before.form("/kept-words")).await).await;
    assert_eq!(page.all("li.is-kept").len(), 1);
    assert!(page.first("li.is-met").contains("passed"));
    let take_back = page.form(&format!("/kept-words/{}/delete", id_after("/kept-words/", &page)));
    let page = ada.follow(&ada.submit(&take_back).await).await;
    assert!(page.all("li.is-kept").is_empty());
}

#[actix_web::test]
async fn a_draft_leads_on_to_its_first_open_letter_and_then_to_being_active() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = new_goal(&ada, "Give talks").await;
    let next = |page: &Answer, letter: &str| {
        assert!(page.body.contains(&format!("class=\"button\" href=\"{goal}/letters/{letter}\"")));
    };
    next(&ada.open(&goal).await, "s");
    fill(&ada, &goal, "letters/s", &[("specific", "At our two markets")]).await;
    fill(&ada, &goal, "letters/m", &[("measurable", "Four by summer")]).await;
    next(&ada.open(&goal).await, "a");
    fill(&ada, &goal, "letters/a", &[("achievable", "I know the markets")]).await;
    fill(&ada, &goal, "letters/r", &[("relevant", "It brings work")]).await;
    next(&ada.open(&goal).await, "t");
    fill(&ada, &goal, "letters/t", &[("due_on", "2027-09-30")]).await;
    assert_eq!(ada.open(&goal).await.first("main .actions .button"), "Make it active");
}

#[actix_web::test]
async fn readings_show_how_far_the_measure_has_come() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = new_goal(&ada, "Give talks").await;
    let measure = [("kpi_name", "talks"), ("kpi_baseline", "0"), ("kpi_target", "4")];
    fill(&ada, &goal, "letters/m", &measure).await;
    let form = ada.open(&format!("{goal}/readings/new")).await.form("/readings");
    let early = form.clone().set("value", "1").set("read_on", "2027-02-11");
    assert_eq!(ada.submit(&early).await.status, 422, "tomorrow can't be counted yet");
    let page = ada.follow(&ada.submit(&form.set("value", "1")).await).await;
    assert!(page.says("25% of the way from 0 to 4: now 1"), "{}", page.text());
    let begins = "10 February 2027 Where it begins 0 –";
    assert_eq!(page.all(".figures tbody tr"), [begins, "10 February 2027 1 – Remove"]);
    let remove = page.form(&format!("/readings/{}/delete", id_after("/readings/", &page)));
    let page = ada.follow(&ada.submit(&remove).await).await;
    assert!(page.all("table.figures").is_empty());
}

#[actix_web::test]
async fn the_measure_is_drawn_beside_the_straight_way_to_its_target() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = new_goal(&ada, "Have fewer open cases").await;
    let unit = [("kpi_name", "open cases"), ("kpi_unit", "cases")];
    let numbers = [("kpi_baseline", "20"), ("kpi_target", "10")];
    fill(&ada, &goal, "letters/m", &[unit, numbers].concat()).await;
    assert!(ada.open(&goal).await.all(".chart").is_empty(), "no day to draw the way to");
    fill(&ada, &goal, "letters/t", &[("due_on", "2027-02-20")]).await;
    let page = ada.open(&goal).await;
    assert_eq!(page.all(".chart polyline").len(), 1);
    assert!(page.all(".chart .dot").is_empty(), "nothing is counted yet");
    site.clock.set(site.clock.now() + TimeDelta::days(5));
    let form = ada.open(&format!("{goal}/readings/new")).await.form("/readings");
    let page = ada.follow(&ada.submit(&form.set("value", "18")).await).await;
    assert_eq!(
        page.first(".chart figcaption"),
        "20% of the way from 20 to 10: now 18. The straight way would be at about 15 cases today."
    );
    assert_eq!(page.first(".chart desc"), page.first(".chart figcaption"));
    let begins = "10 February 2027 Where it begins 20 cases 20 cases";
    let read = "15 February 2027 18 cases 15 cases Remove";
    let aim = "20 February 2027 Target 10 cases 10 cases";
    assert_eq!(page.all(".figures tbody tr"), [begins, read, aim], "all numbers, once");
    assert_eq!(page.all(".chart .key li")[0], "counted, last 18 cases on 15 February 2027");
}

#[actix_web::test]
async fn goals_and_milestones_stand_across_the_quarters() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = new_goal(&ada, "Become a wound-care nurse").await;
    new_goal(&ada, "Some day").await;
    assert!(ada.open(&ada.at("goals")).await.all(".chart").is_empty(), "no day is known");
    fill(&ada, &goal, "letters/t", &[("due_on", "2027-09-30")]).await;
    for (title, due_on) in [("The course", "2027-01-31"), ("The exam", "2027-05-12")] {
        let form = ada.open(&format!("{goal}/milestones/new")).await.form("/milestones");
        ada.submit(&form.set("title", title).set("due_on", due_on)).await;
    }
    let page = ada.open(&ada.at("goals")).await;
    let finding = "The next day is 12 May 2027: The exam. Past its day: The course.";
    assert_eq!(page.first(".chart figcaption"), finding);
    assert_eq!(
        page.all(".chart tbody tr"),
        [
            "The course Milestone 31 January 2027 Its day has passed",
            "The exam Milestone 12 May 2027 Ahead",
            "Become a wound-care nurse Goal 30 September 2027 Ahead",
        ]
    );
    let drawn = page.all(".chart g > title");
    assert_eq!(drawn[2], "Become a wound-care nurse: 30 September 2027");
    assert!(page.all(".chart text").contains(&"today".to_owned()));
}

#[actix_web::test]
async fn a_milestone_is_planned_changed_reached_and_taken_off_again() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = new_goal(&ada, "Become a wound-care nurse").await;
    let form = ada.open(&format!("{goal}/milestones/new")).await.form("/milestones");
    assert_eq!(ada.submit(&form).await.status, 422);
    let typed = form.set("title", "The course").set("due_on", "2027-01-31");
    let page = ada.follow(&ada.submit(&typed).await).await;
    assert!(page.says("Its day has passed"));
    let page = ada.follow(&ada.submit(&page.form("/reached")).await).await;
    assert!(page.says("Reached on 10 February 2027"));
    let action = format!("{goal}/milestones/{}", id_after("/milestones/", &page));
    let edit = format!("{action}/edit");
    let (one, two) = (ada.open(&edit).await, ada.open(&edit).await);
    ada.submit(&one.form(&action).set("title", "The whole course")).await;
    let stale = ada.submit(&two.form(&action).set("title", "The exam")).await;
    assert_eq!(stale.status, 409);
    assert!(stale.first(".theirs").contains("The whole course"));
    ada.submit(&stale.form("/delete")).await;
    assert!(!ada.open(&goal).await.says("The whole course"));
}

#[actix_web::test]
async fn reasons_come_back_when_a_goal_waits_or_goes_quiet() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = new_goal(&ada, "Give talks").await;
    fill(&ada, &goal, "letters/r", &[("matters", "I want to be heard")]).await;
    move_to(&ada, &goal, &[("state", "active")]).await;
    assert!(!ada.open(&goal).await.says("Why you wanted this"));
    site.clock.set(site.clock.now() + chrono::Days::new(13));
    assert!(!ada.open(&goal).await.says("Why you wanted this"));
    site.clock.set(site.clock.now() + chrono::Days::new(2));
    assert!(ada.open(&goal).await.says("Why you wanted this"));
    move_to(&ada, &goal, &[("state", "on_hold")]).await;
    assert!(ada.open(&goal).await.says("This goal is on hold"));
}

#[actix_web::test]
async fn the_goal_that_serves_the_values_most_comes_first() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let little = new_goal(&ada, "Second").await;
    let strong = new_goal(&ada, "First").await;
    fill(&ada, &little, "links", &[("value-family", "1")]).await;
    fill(&ada, &strong, "links", &[("value-family", "3")]).await;
    let page = ada.open(&ada.at("goals")).await;
    assert_eq!(page.all(".row-title"), ["First", "Second"]);
}

#[actix_web::test]
async fn a_goal_is_read_by_its_client_and_coach_and_written_by_the_client() {
    let site = Site::start().await;
    let (ruth, otto) = (site.coach("Ruth").await, site.coach("Otto").await);
    let (ada, ben) = (site.client_of(&ruth, "Ada").await, site.client("Ben").await);
    let goal = new_goal(&ada, "Give talks").await;
    let theirs = goal.replace(&ada.at(""), &ben.at(""));
    let others: [(&Browser, &str); 3] = [(&otto, &goal), (&ben, &goal), (&ben, &theirs)];
    for (browser, address) in others {
        assert_eq!(browser.get(address).await.status, 404, "{address}");
    }
    let stranger = site.stranger().get(&goal).await;
    assert!(stranger.location.starts_with("/sign-in?"));
    let seen = ruth.open(&goal).await;
    assert!(!seen.body.contains("/edit\""), "the coach changes nothing");
    assert_eq!(ruth.post(&goal, &[("title", "Mine")]).await.status, 404);
    assert_eq!(ruth.get(&format!("{goal}/edit")).await.status, 404);
}

#[actix_web::test]
async fn the_step_is_done_when_the_letters_are_and_late_days_are_counted() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let client = ada.client();
    let stand = async || {
        let goals = site.read(move |conn| GoalsOfEach::of(&[client], conn)).await;
        let found = standings(&goals, today());
        found.get(&client).cloned().unwrap_or_default()
    };
    assert_eq!(stand().await.state, StepState::NotStarted);
    let goal = new_goal(&ada, "Give talks").await;
    assert_eq!(stand().await.state, StepState::InProgress);
    move_to(&ada, &goal, &[("state", "active")]).await;
    assert_eq!(stand().await.line, "1 active goal with letters still open");
    for (letter, field) in
        [("s", "specific"), ("m", "measurable"), ("a", "achievable"), ("r", "relevant")]
    {
        fill(&ada, &goal, &format!("letters/{letter}"), &[(field, "Said")]).await;
    }
    fill(&ada, &goal, "letters/t", &[("due_on", "2027-02-10")]).await;
    assert_eq!(stand().await.state, StepState::Done);
    fill(&ada, &goal, "letters/t", &[("due_on", "2027-02-09")]).await;
    assert_eq!(stand().await.state, StepState::AnotherLook);
    ada.post(&format!("{goal}/milestones"), &[("title", "One"), ("due_on", "2027-02-09")]).await;
    let late = site.read(move |conn| overdue_counts(&[client], today(), conn)).await;
    assert_eq!(late.get(&client), Some(&2));
    let sheets = site.read(move |conn| GoalSheet::all(client, conn)).await;
    let goals = site.read(move |conn| Goal::all(client, conn)).await;
    assert_eq!((sheets.len(), goals.len(), sheets[0].milestones.len()), (1, 1, 1));
}

#[actix_web::test]
async fn a_measure_begins_on_the_day_it_was_written_where_the_client_lives() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account").await.form("/account").set("time_zone", "Pacific/Kiritimati");
    assert_eq!(ada.submit(&form).await.status, 303);
    site.clock.set(start_of_tests() + TimeDelta::hours(3));
    let goal = new_goal(&ada, "Read more").await;
    let counted = [("kpi_name", "books"), ("kpi_baseline", "1"), ("kpi_target", "9")];
    fill(&ada, &goal, "letters/m", &counted).await;
    fill(&ada, &goal, "letters/t", &[("due_on", "2027-06-30")]).await;
    let days = ada.open(&goal).await.all("#measure ~ .table-wrap tbody th");
    assert_eq!(days, ["11 February 2027 Where it begins", "30 June 2027 Target"]);
}
