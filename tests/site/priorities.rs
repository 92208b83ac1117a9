use throughline::path::StepState;
use throughline::priorities::{PriorityItem, PriorityList, standings};

use crate::support::{Answer, Form, Site, User};

async fn blank(ada: &User) -> Form {
    ada.open(&ada.at("priorities/new")).await.form("/priorities")
}

/// Puts something on the list of skills; `benefit` and `motivation` of 0 are left open.
async fn add(ada: &User, title: &str, benefit: u8, motivation: u8) -> Answer {
    let number = |given: u8| {
        if given == 0 { String::new() } else { given.to_string() }
    };
    let form = blank(ada).await.set("title", title).set("list", "skills");
    let form = form.set("benefit", &number(benefit)).set("motivation", &number(motivation));
    ada.follow(&ada.submit(&form).await).await
}

async fn item(site: &Site, ada: &User, title: &'static str) -> PriorityItem {
    let client = ada.client();
    let all = site.read(move |conn| PriorityItem::all(client, conn)).await;
    all.into_iter().find(|item| item.title == title).unwrap()
}

async fn answer_check(site: &Site, ada: &User, title: &'static str, fits: &str, uses: &str) {
    let id = item(site, ada, title).await.id;
    let page = ada.open(&ada.at(&format!("priorities/{id}/edit"))).await;
    let form = page.form(&format!("/priorities/{id}"));
    let form = form.set("fits_values", fits).set("uses_strengths", uses);
    assert_eq!(ada.submit(&form).await.status, 303);
}

async fn states(site: &Site, ada: &User) -> (StepState, StepState) {
    let client = ada.client();
    site.read(move |conn| {
        let (mut lists, mut orders) = standings(&[client], conn)?;
        let (list, order) = (lists.remove(&client), orders.remove(&client));
        Ok((list.unwrap_or_default().state, order.unwrap_or_default().state))
    })
    .await
}

#[actix_web::test]
async fn there_are_exactly_five_lists_and_an_empty_one_says_what_belongs_on_it() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let page = ada.open(&ada.at("priorities")).await;
    assert_eq!(page.first(".empty h2"), "Nothing on the lists yet");
    let labels = PriorityList::ALL.iter().map(|list| list.label());
    let shown = page.all("h2");
    assert!(labels.clone().all(|label| shown.contains(&label.to_owned())));
    assert_eq!(labels.count(), 5);
    for list in PriorityList::ALL {
        assert!(page.says(list.hint()));
        let place = format!("priorities/new?list={}", list.key());
        assert_eq!(ada.open(&ada.at(&place)).await.form("/priorities").value("list"), list.key());
    }
}

#[actix_web::test]
async fn what_has_both_numbers_is_put_in_order_and_the_rest_is_not() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    add(&ada, "Write", 2, 3).await;
    add(&ada, "Read", 5, 0).await;
    add(&ada, "Speak", 5, 5).await;
    let page = add(&ada, "Count", 3, 2).await;
    assert_eq!(page.all("ol .row-title"), ["1. Speak", "2. Count", "3. Write"]);
    assert!(page.says("help 5 × wish 5 = 25 of 25") && page.says("Not weighed yet"));
}

#[actix_web::test]
async fn a_shared_place_is_said_and_not_hidden() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    add(&ada, "Write", 4, 3).await;
    let page = add(&ada, "Speak", 4, 3).await;
    assert_eq!(page.all("ol .row-title"), ["1. Write", "1. Speak"]);
    assert!(page.says("shares place 1"));
}

#[actix_web::test]
async fn one_of_the_first_three_that_does_not_fit_is_looked_at_twice() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    for (title, benefit) in [("Speak", 5), ("Write", 4), ("Count", 3), ("Draw", 2)] {
        add(&ada, title, benefit, 5).await;
    }
    answer_check(&site, &ada, "Draw", "no", "yes").await;
    assert!(!ada.open(&ada.at("priorities")).await.says("Look twice"), "it is fourth");
    answer_check(&site, &ada, "Write", "partly", "not_sure").await;
    assert!(!ada.open(&ada.at("priorities")).await.says("Look twice"), "none is a no");
    answer_check(&site, &ada, "Speak", "no", "yes").await;
    let page = ada.open(&ada.at("priorities")).await;
    assert_eq!(page.all(".state--attention"), ["Look twice"]);
    assert!(page.says("By your own answers this does not fit your values."));
}

#[actix_web::test]
async fn what_is_parked_leaves_the_order_and_can_be_brought_back() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let page = add(&ada, "Speak", 5, 5).await;
    let page = ada.follow(&ada.submit(&page.form("/parking")).await).await;
    assert!(page.says("waiting since 10 February 2027"));
    assert!(page.all("ol .row-title").is_empty());
    let page = ada.follow(&ada.submit(&page.form("/parking/delete")).await).await;
    assert_eq!(page.all("ol .row-title"), ["1. Speak"]);
}

#[actix_web::test]
async fn a_thing_on_the_list_is_one_link_away_from_being_a_goal() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let page = add(&ada, "Speak & write", 5, 5).await;
    let form = ada.open(&page.links(&ada.at("goals/new?priority="))[0]).await.form("/goals");
    assert_eq!(form.value("title"), "Speak & write");
}

/// Writes down what a boss said, puts something on the list because of it, and begins a goal with
/// that. Answers the goal's address.
async fn goal_from_a_finding(ada: &User) -> String {
    let form = ada.open(&ada.at("findings/new")).await.form("/findings");
    let form = form.set("question", "skills").set("source", "boss").set("source_name", "Ines");
    let page = ada.follow(&ada.submit(&form.set("learnt", "Speak up")).await).await;
    let from = page.links(&ada.at("priorities/new?finding="));
    let form = ada.open(&from[0]).await.form("/priorities").set("title", "Speak to groups");
    let form = form.set("list", "skills").set("benefit", "5").set("motivation", "5");
    let page = ada.follow(&ada.submit(&form).await).await;
    let new = ada.open(&page.links(&ada.at("goals/new?priority="))[0]).await;
    assert!(new.says("Ines"), "{}", new.text());
    let form = new.form("/goals").set("title", "Give a talk").set("then", "goal");
    ada.submit(&form).await.location
}

#[actix_web::test]
async fn a_goal_says_what_it_was_on_the_list_and_who_had_said_so() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let goal = goal_from_a_finding(&ada).await;
    let id = item(&site, &ada, "Speak to groups").await.id;
    for reader in [&ada, &ruth] {
        let page = reader.open(&goal).await;
        let thread = page.all(".stretch li");
        assert!(thread.contains(&"Finding My boss, Ines".to_owned()), "{thread:?}");
        assert!(thread.contains(&"Priority Speak to groups".to_owned()), "{thread:?}");
        assert_eq!(page.links(&ada.at("priorities#")), [ada.at(&format!("priorities#item-{id}"))]);
        let plan = reader.open(&ada.at("plan")).await;
        assert!(plan.says("Comes from Speak to groups (My boss, Ines)"), "{}", plan.text());
    }
}

#[actix_web::test]
async fn what_became_a_goal_says_so_and_is_not_offered_again() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let goal = goal_from_a_finding(&ada).await;
    for reader in [&ada, &ruth] {
        let page = reader.open(&ada.at("priorities")).await;
        assert!(page.says("Became a goal: Give a talk · Draft"), "{}", page.text());
        assert_eq!(page.links(&goal), [goal.as_str()]);
        assert!(!page.says("Make it a goal"));
    }
    let page = ada.open(&ada.at("priorities")).await;
    let parked = ada.follow(&ada.submit(&page.form("/parking")).await).await;
    assert!(parked.says("Became a goal: Give a talk"), "{}", parked.text());
}

#[actix_web::test]
async fn a_goal_and_what_it_came_from_stay_whole_without_each_other() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = goal_from_a_finding(&ada).await;
    ada.submit(&ada.open(&goal).await.form("/delete")).await;
    let list = ada.open(&ada.at("priorities")).await;
    assert!(!list.says("Became a goal") && list.says("Make it a goal"));

    let new = ada.open(&list.links(&ada.at("goals/new?priority="))[0]).await;
    let goal = ada.submit(&new.form("/goals").set("then", "goal")).await.location;
    let id = item(&site, &ada, "Speak to groups").await.id;
    let page = ada.open(&ada.at(&format!("priorities/{id}/edit"))).await;
    assert_eq!(ada.submit(&page.form("/delete")).await.status, 303);
    let page = ada.open(&goal).await;
    assert_eq!(page.first(".stretch .is-here"), "Goal Speak to groups");
    assert!(!page.first(".stretch").contains("Priority"), "{}", page.first(".stretch"));
}

#[actix_web::test]
async fn a_goal_is_begun_without_what_has_left_the_list_meanwhile() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    add(&ada, "Speak", 5, 5).await;
    let id = item(&site, &ada, "Speak").await.id;
    let begun = ada.open(&ada.at(&format!("goals/new?priority={id}"))).await.form("/goals");
    let page = ada.open(&ada.at(&format!("priorities/{id}/edit"))).await;
    ada.submit(&page.form("/delete")).await;
    let told = ada.submit(&begun.set("title", "Speak at the fair").set("kind", "skill")).await;
    assert_eq!(told.status, 422);
    assert!(told.errors()[0].contains("no longer on your list"), "{:?}", told.errors());
    let form = told.form("/goals");
    assert_eq!((form.value("title"), form.value("kind")), ("Speak at the fair", "skill"));
    assert_eq!(ada.submit(&form).await.status, 303);
}

#[actix_web::test]
async fn what_was_typed_stays_in_the_form_with_a_message_beside_it() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let typed =
        blank(&ada).await.set("note", "Ask Ines").set("benefit", "9").set("fits_values", "maybe");
    let page = ada.submit(&typed).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.errors().len(), 4, "{:?}", page.errors());
    assert_eq!(page.all(".error"), page.errors());
    let kept = page.form("/priorities");
    assert_eq!(kept.value("note"), "Ask Ines");
}

#[actix_web::test]
async fn a_stale_save_shows_both_texts_and_saving_again_keeps_mine() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    add(&ada, "Speak", 3, 3).await;
    let id = item(&site, &ada, "Speak").await.id;
    let (address, action) = (ada.at(&format!("priorities/{id}/edit")), format!("/priorities/{id}"));
    let first_tab = ada.open(&address).await.form(&action);
    let second_tab = ada.open(&address).await.form(&action);
    ada.submit(&first_tab.set("title", "Speak up")).await;
    let stale = ada.submit(&second_tab.set("title", "Speak less")).await;
    assert_eq!(stale.status, 409);
    assert!(stale.first(".theirs").contains("Speak up"), "{}", stale.text());
    let saved = ada.submit(&stale.form(&action)).await;
    assert!(ada.follow(&saved).await.says("Speak less"));
}

#[actix_web::test]
async fn only_the_client_writes_and_only_their_coach_reads_along() {
    let site = Site::start().await;
    let (ruth, otto) = (site.coach("Ruth").await, site.coach("Otto").await);
    let (ada, ben) = (site.client_of(&ruth, "Ada").await, site.client("Ben").await);
    add(&ada, "Speak", 5, 5).await;
    let page = ruth.open(&ada.at("priorities")).await;
    assert!(page.says("1. Speak"));
    assert!(!page.body.contains("/edit") && !page.body.contains("/parking"));
    assert!(!page.body.contains("goals/new"));
    let id = item(&site, &ada, "Speak").await.id;
    for place in
        ["priorities".to_owned(), "priorities/new".to_owned(), format!("priorities/{id}/edit")]
    {
        let address = ada.at(&place);
        assert_eq!(site.stranger().get(&address).await.status, 303);
        assert_eq!(otto.get(&address).await.status, 404);
        assert_eq!(ben.get(&address).await.status, 404);
    }
    let theirs = [("title", "Mine"), ("list", "skills")];
    for place in ["", "/parking", "/parking/delete", "/delete"] {
        let row = format!("priorities/{id}{place}");
        assert_eq!(ruth.post(&ada.at(&row), &theirs).await.status, 404);
        assert_eq!(ben.post(&ada.at(&row), &theirs).await.status, 404);
        assert!(matches!(ben.post(&ben.at(&row), &theirs).await.status, 404 | 303));
    }
    assert_eq!(ruth.post(&ada.at("priorities"), &theirs).await.status, 404);
    let kept = item(&site, &ada, "Speak").await;
    assert!(!kept.is_parked() && kept.revision == 0);
}

#[actix_web::test]
async fn a_finding_of_someone_else_is_nowhere_to_be_borrowed() {
    let site = Site::start().await;
    let (ada, ben) = (site.client("Ada").await, site.client("Ben").await);
    let form = ada.open(&ada.at("findings/new")).await.form("/findings");
    let form = form.set("question", "skills").set("source", "boss").set("learnt", "A secret");
    ada.submit(&form).await;
    let client = ada.client();
    let all = site.read(move |conn| throughline::findings::Finding::all(client, conn)).await;
    let id = all.first().unwrap().id;
    let page = ben.open(&ben.at(&format!("priorities/new?finding={id}"))).await;
    assert!(!page.says("A secret"));
    let typed = page.form("/priorities").set("title", "Mine").set("list", "skills");
    ben.submit(&typed.set("finding", &id.to_string())).await;
    assert_eq!(item(&site, &ben, "Mine").await.finding_id, None);
}

#[actix_web::test]
async fn the_two_steps_say_how_far_they_are() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    use StepState::{AnotherLook, Done, InProgress, NotStarted};
    assert_eq!(states(&site, &ada).await, (NotStarted, NotStarted));
    add(&ada, "Speak", 5, 5).await;
    assert_eq!(states(&site, &ada).await, (InProgress, Done));
    add(&ada, "Write", 0, 0).await;
    add(&ada, "Count", 2, 2).await;
    assert_eq!(states(&site, &ada).await, (Done, InProgress));
    let id = item(&site, &ada, "Write").await.id;
    ada.post(&ada.at(&format!("priorities/{id}/parking")), &[]).await;
    assert_eq!(states(&site, &ada).await, (Done, Done), "what waits needs no numbers");
    answer_check(&site, &ada, "Speak", "yes", "no").await;
    assert_eq!(states(&site, &ada).await, (Done, AnotherLook));
}

#[actix_web::test]
async fn what_is_deleted_is_off_the_list() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    add(&ada, "Speak", 5, 5).await;
    let id = item(&site, &ada, "Speak").await.id;
    let page = ada.open(&ada.at(&format!("priorities/{id}/edit"))).await;
    let gone = ada.submit(&page.form("/delete")).await;
    let page = ada.follow(&gone).await;
    assert!(page.says("It is off your list") && page.all("ol .row-title").is_empty());
}
