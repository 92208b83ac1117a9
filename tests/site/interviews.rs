use throughline::comments::Comment;
use throughline::goals::Goal;
use throughline::interviews::standings;
use throughline::path::StepState;

use crate::support::{Answer, Site, User, today};

pub const GOALS: &str = "career_goals";
pub const HOW: &str = "how_achieve";

/// Adds a company and gives its address.
pub async fn company(ada: &User, name: &str) -> String {
    let page = ada.open(&ada.at("interviews/new")).await;
    let form = page.form("/interviews");
    let form = form
        .set("name", name)
        .set("role", "Ward manager")
        .set("mission", "Care for everyone in the valley")
        .set("stated_values", "Honesty, teamwork")
        .set("plans", "Open a second clinic")
        .set("contribution", "Train the new nurses")
        .set("questions", "Who would I learn from?\n\n How is the rota made? ")
        .set("years_experience", "4")
        .set("current_level", "senior")
        .set("target_level", "lead");
    let saved = ada.submit(&form).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    saved.location
}

/// Begins a version and gives its address; its parts are as they were suggested.
async fn begin(ada: &User, company: &str, question: &str) -> String {
    let begun = ada.post(&format!("{company}/answers"), &[("question", question)]).await;
    assert_eq!(begun.status, 303, "{}", begun.text());
    let parts = begun.location.strip_suffix("/slots");
    parts.expect("it goes on to the parts").to_owned()
}

/// A version whose draft says this.
pub async fn drafted(ada: &User, company: &str, question: &str, draft: &str) -> String {
    let answer = begin(ada, company, question).await;
    write(ada, &answer, draft).await;
    answer
}

pub async fn write(ada: &User, answer: &str, draft: &str) -> Answer {
    let form = ada.open(&format!("{answer}/edit")).await.form(answer);
    let saved = ada.submit(&form.set("draft", draft)).await;
    ada.follow(&saved).await
}

#[actix_web::test]
async fn an_empty_room_says_why_the_questions_are_asked_and_where_to_begin() {
    let site = Site::start().await;
    let coach = site.coach("Cleo").await;
    let ada = site.client_of(&coach, "Ada").await;
    let page = ada.open(&ada.at("interviews")).await;
    assert!(page.says("No company yet") && page.says("Add the first company"));
    assert_eq!(page.all("details summary").len(), 6, "three samples each");
    let theirs = coach.open(&ada.at("interviews")).await;
    assert!(!theirs.says("Add the first company"));
}

#[actix_web::test]
async fn a_company_is_kept_and_shown_with_both_questions() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let page = ada.open(&clinic).await;
    assert_eq!(page.first("h1"), "Northgate Clinic");
    for words in [
        "What are your career goals?",
        "How do you plan to achieve your career goals?",
        "Care for everyone in the valley",
        "Still open: how people work there and where I found this",
        "4 years in this line · now: senior · the role: team lead or manager.",
    ] {
        assert!(page.says(words), "{words} on {}", page.text());
    }
    assert_eq!(page.all("ul li.words"), ["Who would I learn from?", "How is the rota made?"]);
    let list = ada.open(&ada.at("interviews")).await;
    assert_eq!(list.all(".state"), ["Not started", "Not started"]);
}

#[actix_web::test]
async fn a_sheet_that_needs_another_look_keeps_all_that_was_typed() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open(&ada.at("interviews/new")).await;
    let form = form.form("/interviews").set("mission", "Care for all");
    let page = ada.submit(&form.set("years_experience", "many")).await;
    assert_eq!(page.status, 422);
    let errors = page.errors();
    assert_eq!(errors.len(), 2, "{errors:?}");
    assert!(errors[0].contains("name of the company") && errors[1].contains("0 to 70"));
    let kept = page.form("/interviews");
    assert_eq!(kept.value("mission"), "Care for all");
    assert_eq!(kept.value("years_experience"), "many");
}

#[actix_web::test]
async fn a_sheet_saved_in_two_tabs_shows_both_texts() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let edit = format!("{clinic}/edit");
    let (one, two) = (ada.open(&edit).await, ada.open(&edit).await);
    ada.submit(&one.form(&clinic).set("culture", "In teams")).await;
    let stale = ada.submit(&two.form(&clinic).set("culture", "On your own")).await;
    assert_eq!(stale.status, 409);
    assert!(stale.first(".theirs").contains("In teams"));
    assert_eq!(stale.form(&clinic).value("culture"), "On your own");
    let saved = ada.submit(&stale.form(&clinic)).await;
    assert!(ada.follow(&saved).await.says("On your own"));
}

#[actix_web::test]
async fn the_parts_begin_with_what_the_plan_already_says() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let direction = ada.open(&ada.at("direction/edit")).await.form("/direction");
    ada.submit(&direction.set("overarching_goal", "Lead a ward that people trust")).await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let answer = begin(&ada, &clinic, GOALS).await;
    let page = ada.open(&format!("{answer}/slots")).await;
    let parts = page.form("/slots");
    let said = |part, words: &str| {
        let text = parts.value(part);
        assert!(text.contains(words), "{part}: {text}");
    };
    said("aspiration", "lead a ward that people trust");
    said("alignment", "care for everyone in the valley");
    said("contribution", "train the new nurses");
    assert!(parts.value("steps").is_empty(), "not a part of this answer");
}

#[actix_web::test]
async fn a_goal_and_its_milestones_give_parts_and_questions_to_expect() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = [("title", "Pass the leadership exam"), ("due_on", "2028-06-01")];
    ada.post(&ada.at("goals"), &goal).await;
    let client = ada.client();
    let goals = site.read(move |conn| Goal::all(client, conn)).await;
    let point = [("title", "Finish the course"), ("due_on", "2027-09-01")];
    let milestones = ada.at(&format!("goals/{}/milestones", goals[0].id));
    ada.post(&milestones, &point).await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let answer = begin(&ada, &clinic, HOW).await;
    let parts = ada.open(&format!("{answer}/slots")).await.form("/slots");
    let said = parts.value("milestones");
    assert!(said.contains("September 2027"), "{said}");
    assert!(said.contains("finish the course"), "{said}");
    ada.post(&format!("{answer}/draft"), &[]).await;
    let page = ada.open(&answer).await;
    assert!(page.says("What they may ask next"));
    assert!(page.says("You mentioned this goal: “Pass the leadership exam”"));
}

#[actix_web::test]
async fn a_part_without_a_suggestion_says_what_to_write_and_where() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let answer = begin(&ada, &clinic, HOW).await;
    let page = ada.open(&format!("{answer}/slots")).await;
    assert!(page.says("Write down one or two achievements under Strengths."));
    let places = page.all("form .hint a");
    assert!(places.contains(&"Achievements".to_owned()), "{places:?}");
    let win_win = page.form("/slots").value("win_win").to_owned();
    assert!(win_win.contains("train the new nurses"), "{win_win}");
}

#[actix_web::test]
async fn the_parts_join_into_a_draft_with_its_speaking_time() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let answer = begin(&ada, &clinic, GOALS).await;
    let form = ada.open(&format!("{answer}/slots")).await.form("/slots");
    let form = form
        .set("aspiration", "I want to run a ward")
        .set("alignment", "")
        .set("contribution", "I can train your nurses");
    let page = ada.follow(&ada.submit(&form).await).await;
    assert!(page.says("Next: join your parts into a draft"));
    let joined = ada.submit(&page.form("/draft")).await;
    let page = ada.follow(&joined).await;
    assert_eq!(page.first("p.words"), "I want to run a ward. I can train your nurses.");
    assert!(page.says("About 5 s aloud") && page.says("11 words"));
    assert!(page.says("Shorter than one minute"), "{}", page.text());
}

#[actix_web::test]
async fn an_edited_draft_is_never_written_over() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let answer = drafted(&ada, &clinic, GOALS, "These words are my own.").await;
    let asked = ada.submit(&ada.open(&answer).await.form("/draft")).await;
    assert_eq!(asked.status, 200);
    assert!(asked.says("It stays as version 1"));
    assert!(ada.open(&answer).await.says("These words are my own."));
    let new = ada.submit(&asked.form("/draft")).await;
    assert_ne!(new.location, answer);
    assert!(ada.follow(&new).await.says("version 2"));
    assert!(ada.open(&answer).await.says("These words are my own."));
}

#[actix_web::test]
async fn a_draft_nobody_edited_is_joined_again_in_place() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let answer = begin(&ada, &clinic, GOALS).await;
    let joined = ada.post(&format!("{answer}/draft"), &[]).await;
    let again = ada.post(&format!("{answer}/draft"), &[]).await;
    assert_eq!((&joined.location, &again.location), (&answer, &answer));
}

#[actix_web::test]
async fn empty_parts_are_not_joined() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open(&ada.at("interviews/new")).await;
    let bare = ada.submit(&form.form("/interviews").set("name", "Bare")).await;
    let answer = begin(&ada, &bare.location, HOW).await;
    let page = ada.follow(&ada.post(&format!("{answer}/draft"), &[]).await).await;
    assert!(page.says("Write at least one part first"));
}

#[actix_web::test]
async fn remarks_are_marked_in_the_draft_and_listed_with_a_reason_and_a_fix() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let draft = "I want a high salary at Northgate.\nMaybe I could help your team.";
    let answer = drafted(&ada, &clinic, GOALS, draft).await;
    let page = ada.open(&answer).await;
    let marks = page.all("mark.finding");
    assert!(marks.iter().any(|mark| mark.contains("salary")), "{marks:?}");
    let remarks = page.all(".findings li");
    assert!(remarks[0].starts_with("Talks about pay"), "{remarks:?}");
    assert!(page.body.contains(r##"href="#remark-1""##));
    assert!(page.all(".finding-fix").len() == remarks.len());
}

#[actix_web::test]
async fn a_remark_is_kept_with_a_reason_and_taken_back() {
    let site = Site::start().await;
    let coach = site.coach("Cleo").await;
    let ada = site.client_of(&coach, "Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let answer = drafted(&ada, &clinic, GOALS, "I want a high salary at Northgate.").await;
    let keep = ada.open(&format!("{answer}/kept/new?remark=1")).await;
    assert!(keep.says("Talks about pay"));
    let refused = ada.submit(&keep.form("/kept")).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.errors(), ["Write in a few words why you keep this"]);
    let form = refused.form("/kept").set("reason", "They asked about pay");
    let page = ada.follow(&ada.submit(&form).await).await;
    assert!(page.first(".findings .is-kept").contains("They asked about pay"));
    assert!(!page.all("mark.finding").iter().any(|mark| mark.contains("salary")));

    // It is still kept after the text around it changed, and the coach sees why.
    let longer = "I want a high salary at Northgate. I would stay for years.";
    write(&ada, &answer, longer).await;
    let theirs = coach.open(&answer).await;
    assert!(theirs.first(".is-kept").contains("They asked about pay"));
    assert!(theirs.all(".is-kept button").is_empty());

    let page = ada.open(&answer).await;
    let back = page.all(".is-kept form button");
    assert_eq!(back, ["Let the remark stand again"]);
    let page = ada.follow(&ada.submit(&page.form("/delete")).await).await;
    assert!(page.all(".is-kept").is_empty());
    let marks = page.all("mark.finding");
    assert!(marks.iter().any(|mark| mark.contains("salary")), "{marks:?}");
}

#[actix_web::test]
async fn a_remark_that_is_gone_can_not_be_kept() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let answer = drafted(&ada, &clinic, GOALS, "I want a high salary.").await;
    let keep = ada.open(&format!("{answer}/kept/new?remark=1")).await;
    write(&ada, &answer, "I want to learn.").await;
    let form = keep.form("/kept").set("reason", "Too late");
    let page = ada.follow(&ada.submit(&form).await).await;
    assert!(page.says("That remark no longer stands"));
    let beyond = ada.get(&format!("{answer}/kept/new?remark=99")).await;
    assert_eq!(beyond.status, 404);
}

#[actix_web::test]
async fn only_a_true_draft_is_ready_and_only_one_version_at_a_time() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let one = drafted(&ada, &clinic, GOALS, "My first version.").await;
    let two = drafted(&ada, &clinic, GOALS, "My second version.").await;
    let unticked = ada.submit(&ada.open(&one).await.form("/ready")).await;
    assert_eq!(unticked.status, 422);
    assert!(unticked.errors()[0].contains("every claim in it is true"));
    for answer in [&one, &two] {
        let form = ada.open(answer).await.form("/ready").set("honest", "yes");
        let page = ada.follow(&ada.submit(&form).await).await;
        assert!(page.first(".kicker").contains("ready to say"));
    }
    assert!(!ada.open(&one).await.first(".kicker").contains("ready"));
    let states = ada.open(&clinic).await.all(".rows .state");
    assert_eq!(states, ["Ready to say", "In progress"]);

    // Other words are not what was confirmed.
    let page = write(&ada, &two, "My second version, and more.").await;
    assert!(page.says("mark it as ready again"));
    assert!(!page.first(".kicker").contains("ready"));
}

#[actix_web::test]
async fn an_empty_draft_can_not_be_ready() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let answer = begin(&ada, &clinic, GOALS).await;
    let page = ada.post(&format!("{answer}/ready"), &[("honest", "yes")]).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.errors(), ["Write the draft before you mark it as ready"]);
}

#[actix_web::test]
async fn a_draft_saved_in_two_tabs_shows_both_texts() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let answer = begin(&ada, &clinic, GOALS).await;
    let edit = format!("{answer}/edit");
    let (one, two) = (ada.open(&edit).await, ada.open(&edit).await);
    ada.submit(&one.form(&answer).set("draft", "From one tab")).await;
    let stale = ada.submit(&two.form(&answer).set("draft", "From the other")).await;
    assert_eq!(stale.status, 409);
    assert!(stale.first(".theirs").contains("From one tab"));
    let page = ada.follow(&ada.submit(&stale.form(&answer)).await).await;
    assert!(page.says("From the other"));
}

#[actix_web::test]
async fn parts_saved_in_two_tabs_show_both_texts() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let slots = format!("{}/slots", begin(&ada, &clinic, GOALS).await);
    let (one, two) = (ada.open(&slots).await, ada.open(&slots).await);
    ada.submit(&one.form("/slots").set("aspiration", "One")).await;
    let stale = ada.submit(&two.form("/slots").set("aspiration", "Two")).await;
    assert_eq!(stale.status, 409);
    assert_eq!(stale.all(".theirs").len(), 1, "only where they differ");
    assert!(stale.first(".theirs").contains("One"));
    assert_eq!(stale.form("/slots").value("aspiration"), "Two");
}

#[actix_web::test]
async fn a_part_that_is_too_long_keeps_its_words() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let slots = format!("{}/slots", begin(&ada, &clinic, GOALS).await);
    let long = "word ".repeat(1000);
    let form = ada.open(&slots).await.form("/slots");
    let page = ada.submit(&form.set("alignment", &long)).await;
    assert_eq!(page.status, 422);
    assert!(page.errors()[0].contains("4000 characters"));
    assert_eq!(page.form("/slots").value("alignment"), long);
}

#[actix_web::test]
async fn a_copy_is_a_version_of_its_own_with_the_same_words() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let answer = drafted(&ada, &clinic, GOALS, "I want a high salary.").await;
    let keep = ada.open(&format!("{answer}/kept/new?remark=1")).await;
    ada.submit(&keep.form("/kept").set("reason", "On purpose")).await;
    let form = ada.open(&answer).await.form("/copy");
    let (first, twice) = (ada.submit(&form).await, ada.submit(&form).await);
    assert_eq!(first.location, twice.location, "a double click copies once");
    let page = ada.follow(&first).await;
    assert!(page.says("version 2") && page.says("On purpose"));
    write(&ada, &first.location, "Another text.").await;
    assert!(ada.open(&answer).await.says("I want a high salary."));
    let gone = ada.submit(&ada.open(&first.location).await.form("/delete")).await;
    assert!(ada.follow(&gone).await.says("The version is gone"));
    assert_eq!(ada.get(&first.location).await.status, 404);
}

#[actix_web::test]
async fn talking_points_are_picked_from_the_draft_until_the_client_writes_their_own() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let answer = drafted(&ada, &clinic, GOALS, "I lead nights. I like it.").await;
    let page = ada.open(&answer).await;
    assert!(page.says("Picked from the draft.") && page.says("I lead nights"));
    let form = ada.open(&format!("{answer}/talking-points")).await;
    let form = form.form("/talking-points");
    assert_eq!(form.value("points"), "I lead nights\nI like it");
    let page = ada.follow(&ada.submit(&form.set("points", "Nights\nTeam")).await).await;
    assert!(!page.says("Picked from the draft."));
    assert_eq!(page.all("ul li.words"), ["Nights", "Team"]);
}

#[actix_web::test]
async fn the_pack_says_which_revision_it_is_above_and_at_its_foot() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let revision = async || {
        let pack = ada.open(&format!("{clinic}/pack")).await;
        let foot = pack.attribute("html", "data-foot");
        (pack.all(".facts dd").pop().unwrap(), foot.rsplit(" · ").next().unwrap().to_owned())
    };
    let day = "last changed on 10 February 2027";
    assert_eq!(revision().await, (format!("1, {day}"), "Revision 1".to_owned()));
    drafted(&ada, &clinic, HOW, "Step by step.").await;
    let (above, foot) = revision().await;
    assert_eq!(above, format!("{}, {day}", foot.trim_start_matches("Revision ")));
    assert_ne!(foot, "Revision 1");
}

#[actix_web::test]
async fn the_pack_holds_the_ready_answer_the_questions_and_the_day() {
    let site = Site::start().await;
    let coach = site.coach("Cleo").await;
    let ada = site.client_of(&coach, "Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let ready = drafted(&ada, &clinic, GOALS, "This one is ready.").await;
    drafted(&ada, &clinic, GOALS, "This one is newer.").await;
    ada.post(&format!("{ready}/ready"), &[("honest", "yes")]).await;
    drafted(&ada, &clinic, HOW, "Step by step.").await;
    for reader in [&ada, &coach] {
        let pack = reader.open(&format!("{clinic}/pack")).await;
        assert_eq!(pack.first("h1"), "Interview pack: Northgate Clinic");
        for words in [
            "This one is ready.",
            "Step by step.",
            "not marked as ready yet",
            "Open a second clinic",
            "How is the rota made?",
            "As you arrive",
            "What to leave out",
            "What would I answer differently next time?",
        ] {
            assert!(pack.says(words), "{words} on {}", pack.text());
        }
        assert!(!pack.says("This one is newer."));
    }
}

#[actix_web::test]
async fn deleting_a_company_takes_its_answers_and_margins_along() {
    let site = Site::start().await;
    let coach = site.coach("Cleo").await;
    let ada = site.client_of(&coach, "Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let answer = drafted(&ada, &clinic, GOALS, "Words.").await;
    for place in [&clinic, &answer] {
        let margin = coach.open(place).await.form("/comments");
        coach.submit(&margin.set("body", "Well put")).await;
    }
    let (client, reader) = (ada.client(), ada.id);
    let comments = async || {
        let all = site.read(move |conn| Comment::latest_for(client, reader, conn));
        all.await.len()
    };
    assert_eq!(comments().await, 2);
    let page = ada.open(&clinic).await;
    assert!(page.says("and 1 version of your answers"));
    let gone = ada.submit(&page.form("/delete")).await;
    let list = ada.follow(&gone).await;
    assert!(list.says("The company and its answers are gone"));
    assert_eq!(ada.get(&clinic).await.status, 404);
    assert_eq!(ada.get(&answer).await.status, 404);
    assert_eq!(comments().await, 0);
}

#[actix_web::test]
async fn companies_and_answers_are_for_the_client_and_their_coach_alone() {
    let site = Site::start().await;
    let (cleo, otto) = (site.coach("Cleo").await, site.coach("Otto").await);
    let ada = site.client_of(&cleo, "Ada").await;
    let ben = site.client_of(&otto, "Ben").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    let answer = drafted(&ada, &clinic, GOALS, "I want to help.").await;
    let read = [ada.at("interviews"), clinic.clone(), format!("{clinic}/pack"), answer.clone()];
    for page in &read {
        cleo.open(page).await;
        assert_eq!(otto.get(page).await.status, 404, "{page}");
        assert_eq!(ben.get(page).await.status, 404, "{page}");
        assert_eq!(site.stranger().get(page).await.status, 303, "{page}");
    }
    let written = [
        ada.at("interviews"),
        clinic.clone(),
        format!("{clinic}/answers"),
        format!("{clinic}/delete"),
        answer.clone(),
        format!("{answer}/slots"),
        format!("{answer}/draft"),
        format!("{answer}/copy"),
        format!("{answer}/ready"),
        format!("{answer}/ready/delete"),
        format!("{answer}/talking-points"),
        format!("{answer}/kept"),
        format!("{answer}/delete"),
    ];
    let fields = [("name", "X"), ("draft", "X"), ("question", GOALS)];
    for page in &written {
        for person in [&cleo, &otto, &ben] {
            assert_eq!(person.post(page, &fields).await.status, 404, "{page}");
        }
    }
    assert!(ada.open(&answer).await.says("I want to help."));
    // Someone else's rows are not reached through one's own address either.
    let id = clinic.rsplit('/').next().unwrap();
    let crossed = ben.at(&format!("interviews/{id}"));
    assert_eq!(ben.get(&crossed).await.status, 404);
    assert_eq!(ben.post(&crossed, &[("name", "Mine")]).await.status, 404);
    assert_eq!(ben.post(&format!("{crossed}/answers"), &fields).await.status, 404);
}

#[actix_web::test]
async fn the_step_is_done_once_both_answers_for_a_company_are_ready() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let standing = async || {
        let client = ada.client();
        let all = site.read(move |conn| standings(&[client], today(), conn));
        all.await.remove(&ada.client())
    };
    assert!(standing().await.is_none());
    let clinic = company(&ada, "Northgate Clinic").await;
    company(&ada, "Southgate").await;
    for (question, line) in [
        (GOALS, "1 of 4 answers ready for 2 companies"),
        (HOW, "2 of 4 answers ready for 2 companies"),
    ] {
        let before = standing().await.unwrap();
        assert_eq!(before.state, StepState::InProgress);
        let answer = drafted(&ada, &clinic, question, "True words.").await;
        ada.post(&format!("{answer}/ready"), &[("honest", "yes")]).await;
        assert_eq!(standing().await.unwrap().line, line);
    }
    assert_eq!(standing().await.unwrap().state, StepState::Done);
}

#[actix_web::test]
async fn a_company_lists_its_versions_newest_first() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let clinic = company(&ada, "Northgate Clinic").await;
    for version in 1..=11 {
        drafted(&ada, &clinic, GOALS, &format!("Version {version}.")).await;
    }
    let rows = ada.open(&clinic).await.all(".rows .row-title");
    assert_eq!(rows.len(), 11);
    assert!(rows[0].starts_with("Version 11"), "{rows:?}");
    assert!(rows[1].starts_with("Version 10"), "by number: {rows:?}");
}
