use crate::support::{Answer, Site, User, start_of_tests};
use chrono::Duration;
use throughline::path::StepState;
use throughline::values::screens::blocks;
use throughline::values::value::Value;
use throughline::values::{self, important_values, value_choices};

/// The order a client of the tests has in mind.
const IN_MIND: [Value; 13] = *Value::ALL;

/// Begins, or goes on from the first screen, and chooses on each what comes first and last in this
/// order; answers the page that leads to.
async fn go_through(ada: &User, order: &[Value], screens: usize) -> Answer {
    let mut answer = ada.post(&ada.at("values"), &[]).await;
    for shown in blocks().iter().take(screens) {
        let place = |value: &&Value| order.iter().position(|one| one == *value);
        let most = shown.iter().min_by_key(place).unwrap();
        let least = shown.iter().max_by_key(place).unwrap();
        let form = ada.follow(&answer).await.form(&answer.location);
        answer = ada.submit(&form.set("most", most.key()).set("least", least.key())).await;
    }
    ada.follow(&answer).await
}

/// Goes through all screens and has them put in order.
async fn rank(ada: &User, order: &[Value]) -> Answer {
    let check = go_through(ada, order, 13).await;
    let completed = ada.submit(&check.form("/completion")).await;
    ada.follow(&completed).await
}

/// The address of the take that is under way or was completed last.
async fn newest_take(ada: &User) -> String {
    let page = ada.open(&ada.at("values")).await;
    let links = page.links(&ada.at("values/takes/"));
    links[0].rsplit_once('/').unwrap().0.to_owned()
}

#[actix_web::test]
async fn a_client_without_values_is_told_what_they_are_for_and_how_to_begin() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let page = ada.open(&ada.at("values")).await;
    assert!(page.says("What matters most to you?"));
    assert_eq!(
        page.all(".print-only table").len(),
        13,
        "on paper all screens can be answered by hand"
    );
    let begun = ada.submit(&page.form("/values")).await;
    let screen = ada.follow(&begun).await;
    assert!(screen.says("screen 1 of 13"), "{}", screen.text());
    for value in blocks()[0] {
        assert!(screen.says(value.definition()), "{value:?}");
    }
}

#[actix_web::test]
async fn thirteen_screens_put_the_values_in_order() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let page = rank(&ada, &IN_MIND).await;
    assert!(page.says("Your values are in order"));
    assert!(page.says("Family matters most to you. 13 of 13 screens answered."));
    assert!(page.says("Place 1: most important 4 of 4 times, least important 0 of 4."));
    let rows = page.all("section:has(#order) tbody tr");
    assert_eq!(rows.len(), 13);
    assert_eq!(rows[0], "Family 1 4 of 4 times 0 of 4 times +4");
    assert_eq!(rows[12], "Helping others 13 0 of 4 times 4 of 4 times −4");
    assert_eq!(page.all("section:has(#order) svg .label--end").len(), 1 + 13 + 6);
}

#[actix_web::test]
async fn a_take_can_be_left_and_gone_on_with_where_it_stopped() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    go_through(&ada, &IN_MIND, 3).await;
    let page = ada.open(&ada.at("values")).await;
    assert!(page.says("3 of 13 screens answered"));
    let go_on = page.links(&ada.at("values/takes/"))[0].clone();
    let screen = ada.open(&go_on).await;
    assert!(screen.says("screen 4 of 13"));
    assert_eq!(screen.all(".picks input[checked]").len(), 0);
    let back = screen.links(&ada.at("values/takes/"))[0].clone();
    let before = ada.open(&back).await;
    assert!(before.says("screen 3 of 13"));
    assert!(!before.form("/3").value("most").is_empty(), "the choice is kept");
    // Beginning again goes on with the same take.
    let again = ada.post(&ada.at("values"), &[]).await;
    assert!(go_on.starts_with(again.location.rsplit_once('/').unwrap().0));
}

#[actix_web::test]
async fn one_value_cannot_be_both_most_and_least_and_the_choice_is_kept() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let screen = go_through(&ada, &IN_MIND, 0).await;
    let form = screen.form("/1").set("most", "family").set("least", "family");
    let page = ada.submit(&form).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.errors(), ["Choose two different values: one matters most, the other least"]);
    assert_eq!(page.all(".error"), page.errors());
    assert_eq!(page.form("/1").value("most"), "family");
    assert_eq!(page.form("/1").value("least"), "family");
    let empty = ada.submit(&screen.form("/1")).await;
    assert_eq!(
        empty.errors(),
        [
            "Choose what matters most to you from these four",
            "Choose what matters least to you from these four"
        ]
    );
}

#[actix_web::test]
async fn too_few_screens_make_no_order_and_eleven_do() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let screen = go_through(&ada, &IN_MIND, 10).await;
    let take = newest_take(&ada).await;
    let check = ada.open(&format!("{take}/check")).await;
    assert!(check.says("10 of 13 screens answered. Not enough for an order yet"));
    assert_eq!(check.all(".answers > div").len(), 13);
    let refused = ada.post(&format!("{take}/completion"), &[]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.errors()[0].contains("answer at least 1 more"));
    let [first, .., last] = blocks()[10].map(Value::key);
    ada.submit(&screen.form("/11").set("most", first).set("least", last)).await;
    let check = ada.open(&format!("{take}/check")).await;
    assert!(check.says("That is enough for an order"));
    let completed = ada.submit(&check.form("/completion")).await;
    assert!(ada.follow(&completed).await.says("11 of 13 screens answered"));
}

#[actix_web::test]
async fn a_screen_answered_in_two_tabs_shows_both_choices() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let screen = go_through(&ada, &IN_MIND, 0).await;
    let address = screen.form("/1").action;
    let (one, two) = (screen.form("/1"), ada.open(&address).await.form("/1"));
    let [a, b, c, d] = blocks()[0].map(Value::key);
    ada.submit(&one.set("most", a).set("least", b)).await;
    let stale = ada.submit(&two.set("most", c).set("least", d)).await;
    assert_eq!(stale.status, 409);
    assert!(stale.first(".theirs").contains(blocks()[0][0].label()));
    let form = stale.form("/1");
    assert_eq!((form.value("most"), form.value("least")), (c, d));
    assert_eq!(ada.submit(&form).await.status, 303);
}

#[actix_web::test]
async fn an_answer_of_the_newest_take_can_be_changed_and_of_an_earlier_one_not() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    rank(&ada, &IN_MIND).await;
    let take = newest_take(&ada).await;
    let form = ada.open(&format!("{take}/1")).await.form("/1");
    let [.., third, last] = blocks()[0].map(Value::key);
    let saved = ada.submit(&form.set("most", last).set("least", third)).await;
    assert!(saved.location.ends_with("/check"), "all screens have answers");
    let check = ada.follow(&saved).await;
    assert!(check.says("See what your answers say"));
    assert!(ada.open(&ada.at("values")).await.says("most important 3 of 4 times"));
    ada.post(&ada.at("values"), &[]).await;
    assert_eq!(ada.get(&format!("{take}/1")).await.status, 404);
    assert_eq!(ada.get(&format!("{take}/check")).await.status, 404);
    assert_eq!(ada.open(&take).await.title(), "An earlier take · Throughline");
}

#[actix_web::test]
async fn taking_it_again_keeps_the_earlier_result_and_shows_what_moved() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    rank(&ada, &IN_MIND).await;
    let first = newest_take(&ada).await;
    site.clock.set(start_of_tests() + Duration::days(10));
    let mut other_way_round = IN_MIND;
    other_way_round.reverse();
    let page = rank(&ada, &other_way_round).await;
    assert!(page.says("Helping others matters most to you"));
    assert!(
        page.says("Helping others rose most, by 12 places. Family fell most, by 12 places."),
        "{}",
        page.text()
    );
    assert!(page.all("section:has(#takes) tbody tr")[0].contains("13 1 up 12"));
    let earlier = page.links(&first)[0].clone();
    let earlier = ada.open(&earlier).await;
    assert!(earlier.says("Put in order on 10 February 2027. Family matters most to you."));
    assert!(earlier.says("Helping others rose most"));
}

#[actix_web::test]
async fn a_take_under_way_can_be_dropped_and_a_completed_one_not() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    rank(&ada, &IN_MIND).await;
    let completed = newest_take(&ada).await;
    let refused = ada.post(&format!("{completed}/delete"), &[]).await;
    assert_eq!(refused.status, 404);
    go_through(&ada, &IN_MIND, 2).await;
    let page = ada.open(&ada.at("values")).await;
    assert!(page.says("2 of 13 screens answered"));
    let dropped = ada.submit(&page.form("/delete")).await;
    let page = ada.follow(&dropped).await;
    assert!(!page.says("2 of 13 screens answered"));
    assert!(page.says("Family matters most to you"));
}

#[actix_web::test]
async fn what_a_value_means_is_kept_and_outlives_a_second_take() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let page = rank(&ada, &IN_MIND).await;
    assert!(page.says("Not said yet"));
    let form = ada.open(&ada.at("values/family/edit")).await.form("/values/family");
    let form = form
        .set("meaning", "Supper together.\nNo phones.")
        .set("steer", "No travel in term time.")
        .set("honoured", "6");
    let page = ada.follow(&ada.submit(&form).await).await;
    assert!(page.says("6 of 10, a gap of 4"));
    assert!(page.body.contains("Supper together.\nNo phones."));
    let page = rank(&ada, &IN_MIND).await;
    assert!(page.says("In your own words"));
    assert!(page.says("1 of 5 values answered. The widest gap is at Family: 4 of 10."));
    assert!(!page.says("No travel in term time."), "the list stays short");
    assert!(ada.open(&ada.at("values/family")).await.says("No travel in term time."));
}

#[actix_web::test]
async fn a_long_or_odd_statement_is_kept_in_the_form() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open(&ada.at("values/health/edit")).await.form("/values/health");
    let long = "x".repeat(4001);
    let page = ada.submit(&form.set("meaning", &long).set("honoured", "11")).await;
    assert_eq!(page.status, 422);
    assert_eq!(
        page.errors(),
        ["Shorten what it means to 4,000 characters", "Write a number from 0 to 10, in digits"]
    );
    assert_eq!(page.form("/values/health").value("meaning"), long);
}

#[actix_web::test]
async fn a_statement_saved_in_two_tabs_shows_both_texts() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let open = ada.at("values/learning/edit");
    let (one, two) = (
        ada.open(&open).await.form("/values/learning"),
        ada.open(&open).await.form("/values/learning"),
    );
    ada.submit(&one.set("meaning", "A new thing each month")).await;
    let stale = ada.submit(&two.set("meaning", "Night classes")).await;
    assert_eq!(stale.status, 409);
    assert!(stale.first(".theirs").contains("A new thing each month"));
    let saved = ada.submit(&stale.form("/values/learning")).await;
    assert!(ada.follow(&saved).await.says("Night classes"));
}

async fn add_own(ada: &User, name: &str) -> Answer {
    let form = ada.open(&ada.at("values/own/new")).await.form("/values/own");
    ada.submit(&form.set("name", name).set("meaning", "Wind and salt")).await
}

#[actix_web::test]
async fn a_client_adds_changes_and_takes_off_a_value_of_their_own() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    assert!(ada.open(&ada.at("values/own")).await.says("Add your first"));
    let page = ada.follow(&add_own(&ada, "The sea").await).await;
    assert_eq!(page.first("h1"), "The sea");
    assert!(page.says("Wind and salt"));
    assert!(ada.open(&ada.at("values")).await.says("Added to the thirteen."));
    let edit = page.links(&ada.at("values/own/"))[0].clone();
    let form = ada.open(&edit).await;
    let id = edit.trim_end_matches("/edit").to_owned();
    let (one, two) = (form.form(&id), form.form(&id));
    let nameless = ada.submit(&one.clone().set("name", " ")).await;
    assert_eq!(nameless.errors(), ["Write what you call this value, in a word or two"]);
    ada.submit(&one.set("name", "The coast")).await;
    // The same form sent again is a double click; a form opened before is stale.
    let stale = ada.submit(&two.set("name", "The harbour").set("form_key", "")).await;
    assert_eq!(stale.status, 409);
    assert!(stale.first(".theirs").contains("The coast"));
    let gone = ada.submit(&form.form(&format!("{id}/delete"))).await;
    assert!(!ada.follow(&gone).await.says("The coast"));
    assert_eq!(ada.get(&edit).await.status, 404);
}

#[actix_web::test]
async fn a_sixth_value_of_ones_own_is_not_kept_but_still_in_the_form() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    for name in ["One", "Two", "Three", "Four", "Five"] {
        assert_eq!(add_own(&ada, name).await.status, 303);
    }
    let page = add_own(&ada, "Six").await;
    assert_eq!(page.status, 422);
    assert!(page.errors()[0].contains("five values of your own"));
    assert_eq!(page.form("/values/own").value("name"), "Six");
    assert_eq!(ada.open(&ada.at("values/own")).await.all(".row-title").len(), 5);
}

#[actix_web::test]
async fn a_value_nobody_knows_leads_to_no_page() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    for place in [
        "values/fame",
        "values/own:1",
        "values/own:x",
        "values/takes",
        "values/fame/edit",
        "values/own/1/edit",
        "values/takes/1",
        "values/takes/1/check",
        "values/takes/x/1",
    ] {
        assert_eq!(ada.get(&ada.at(place)).await.status, 404, "{place}");
    }
    go_through(&ada, &IN_MIND, 1).await;
    let take = newest_take(&ada).await;
    for screen in ["0", "14", "-1", "x"] {
        assert_eq!(ada.get(&format!("{take}/{screen}")).await.status, 404, "{screen}");
    }
    assert_eq!(ada.get(&take).await.status, 404, "it has no result yet");
}

#[actix_web::test]
async fn a_coach_reads_and_comments_but_writes_none_of_it() {
    let site = Site::start().await;
    let coach = site.coach("Ruth").await;
    let ada = site.client_of(&coach, "Ada").await;
    assert!(coach.open(&ada.at("values")).await.says("Ada has not put their values in order yet"));
    let page = rank(&ada, &IN_MIND).await;
    assert!(page.says("In the margin"));
    let take = newest_take(&ada).await;
    for place in ["values", "values/family", "values/own", &take[ada.at("").len() + 1..]] {
        let page = coach.open(&ada.at(place)).await;
        for action in ["/values", "/completion", "/delete"] {
            assert!(!page.has_form(action), "{place}: {action}");
        }
        assert!(!page.body.contains("/edit\""), "{place}");
    }
    let comment = coach.open(&ada.at("values/family")).await.form("/comments");
    let sent = coach.submit(&comment.set("body", "Say more about supper")).await;
    assert!(sent.location.starts_with(&ada.at("values/family#")));
    assert!(ada.open(&ada.at("values/family")).await.says("Say more about supper"));
    for (place, fields) in [
        ("values", [("most", "family")]),
        ("values/family", [("meaning", "mine")]),
        ("values/own", [("name", "mine")]),
    ] {
        let answer = coach.post(&ada.at(place), &fields).await;
        assert_eq!(answer.status, 404, "{place}");
    }
    assert_eq!(coach.post(&format!("{take}/1"), &[]).await.status, 404);
    assert_eq!(coach.get(&format!("{take}/check")).await.status, 404);
}

#[actix_web::test]
async fn nobody_else_sees_what_matters_to_a_client() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let (grace, other) = (site.client("Grace").await, site.coach("Other").await);
    rank(&ada, &IN_MIND).await;
    let take = newest_take(&ada).await;
    let own = ada.follow(&add_own(&ada, "The sea").await).await;
    let own = own.links(&ada.at("values/own/"))[0].clone();
    for path in [
        ada.at("values"),
        ada.at("values/family"),
        ada.at("values/family/edit"),
        ada.at("values/own"),
        own,
        take.clone(),
        format!("{take}/1"),
        format!("{take}/check"),
    ] {
        assert_eq!(grace.get(&path).await.status, 404, "{path}");
        assert_eq!(other.get(&path).await.status, 404, "{path}");
        let turned_away = site.stranger().get(&path).await;
        assert!(turned_away.location.starts_with("/sign-in"), "{path}");
    }
    // Grace's own pages do not open Ada's take either.
    let borrowed = take.replace(&ada.at(""), &grace.at(""));
    assert_eq!(grace.get(&borrowed).await.status, 404);
    assert_eq!(grace.get(&format!("{borrowed}/1")).await.status, 404);
}

/// Says all there is to say about one value.
async fn say(ada: &User, key: &str) {
    let form = ada.open(&ada.at(&format!("values/{key}/edit"))).await;
    let form = form.form(&format!("/values/{key}")).set("steer", "Yes to this");
    let form = form.set("meaning", "Much").set("honoured", "5");
    assert_eq!(ada.submit(&form).await.status, 303);
}

async fn standing(site: &Site, ada: &User) -> (StepState, String) {
    let (client, today) = (ada.client(), site.clock.now().date());
    let all = site.read(move |conn| values::standings(&[client], today, conn));
    let standing = all.await.remove(&client).unwrap_or_default();
    (standing.state, standing.line)
}

#[actix_web::test]
async fn the_step_is_done_once_each_important_value_is_put_into_words() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    assert_eq!(standing(&site, &ada).await.0, StepState::NotStarted);
    go_through(&ada, &IN_MIND, 2).await;
    let (state, line) = standing(&site, &ada).await;
    assert_eq!((state, line.as_str()), (StepState::InProgress, "2 of 13 screens answered"));
    rank(&ada, &IN_MIND).await;
    let top = ["family", "health", "community", "spirituality", "achievement"];
    for key in &top[..4] {
        say(&ada, key).await;
    }
    let (state, line) = standing(&site, &ada).await;
    assert_eq!(state, StepState::InProgress);
    assert_eq!(line, "4 of 5 important values put into words");
    say(&ada, top[4]).await;
    assert_eq!(standing(&site, &ada).await.0, StepState::Done);
    site.clock.set(start_of_tests() + Duration::days(366));
    assert_eq!(standing(&site, &ada).await.0, StepState::AnotherLook);
}

#[actix_web::test]
async fn other_rooms_get_the_important_values_first_and_each_value_once() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let mut order = IN_MIND;
    order.reverse();
    rank(&ada, &order).await;
    say(&ada, "learning").await;
    add_own(&ada, "The sea").await;
    let client = ada.client();
    let (important, choices) = site
        .read(move |conn| Ok((important_values(client, conn)?, value_choices(client, conn)?)))
        .await;
    let names: Vec<_> = important.iter().map(|one| one.value.name.as_str()).collect();
    assert_eq!((names[0], names[1], names[5]), ("Helping others", "Creativity", "The sea"));
    let learning = important.iter().find(|one| one.value.name == "Learning").unwrap();
    assert_eq!((learning.steer.as_str(), learning.honoured), ("Yes to this", Some(5)));
    assert_eq!(important[5].meaning, "Wind and salt");
    assert_eq!(choices.len(), 14);
    assert_eq!(choices[0].value, "service");
    assert!(choices[5].value.starts_with("own:"));
    assert_eq!(choices[6].value, "family");
}

#[actix_web::test]
async fn values_without_a_goal_and_goals_without_a_value_are_named() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let page = rank(&ada, &IN_MIND).await;
    assert!(page.first("section:has(#tied)").contains("No goals yet"));
    let sea = add_own(&ada, "The sea").await.location;
    let own = sea.rsplit_once(':').unwrap().1;
    let made = ada.post(&ada.at("goals"), &[("title", "Teach one class")]).await;
    let goal =
        made.location.split('/').find(|part| part.parse::<i64>().is_ok_and(|id| id != ada.id.0));
    let links = ada.at(&format!("goals/{}/links", goal.unwrap()));
    let tied = |page: &Answer| page.all("section:has(#tied) li");
    let page = ada.open(&ada.at("values")).await;
    assert_eq!(tied(&page).len(), 7, "five of the ranking, the sea, and the goal");
    assert_eq!(tied(&page)[6], "Teach one class");

    let form = ada.open(&links).await.form("/links");
    let form = form.set("value-family", "3").set(&format!("value-own:{own}"), "2");
    assert_eq!(ada.submit(&form).await.status, 303);
    let page = ada.open(&ada.at("values")).await;
    let left = ["Health", "Community", "Spirituality", "Achievement"];
    assert_eq!(tied(&page), left);
    assert!(ada.open(&ada.at("values/family")).await.says("Teach one class"));

    let form = ada.open(&links).await.form("/links");
    ada.submit(&form.set("value-family", "")).await;
    ada.post(&ada.at(&format!("values/own/{own}/delete")), &[]).await;
    let page = ada.open(&ada.at("values")).await;
    assert_eq!(tied(&page)[5], "Teach one class", "what it served is off the list");
}
