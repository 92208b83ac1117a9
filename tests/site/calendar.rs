//! A client's days in the calendar program they use anyway.

use chrono::{NaiveDate, TimeDelta};

use crate::support::{Answer, Site, User};

/// A calendar as a strict reader of RFC 5545 finds it.
struct Ics {
    properties: Vec<(String, String)>,
    events: Vec<Vec<(String, String)>>,
}

impl Ics {
    fn read(answer: &Answer) -> Self {
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert_eq!(answer.headers["content-type"], "text/calendar; charset=utf-8");
        let text = &answer.body;
        assert!(text.ends_with("\r\n"), "the last line ends");
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "CR LF alone");
        for line in text.split("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
        }
        let whole = text.replace("\r\n ", "");
        let mut lines = whole.trim_end().split("\r\n");
        assert_eq!(lines.next(), Some("BEGIN:VCALENDAR"));
        let (mut properties, mut events) = (Vec::new(), Vec::new());
        let mut inside: Option<Vec<(String, String)>> = None;
        let mut ended = false;
        for line in lines {
            assert!(!ended, "nothing follows the end: {line}");
            match line {
                "BEGIN:VEVENT" => assert!(inside.replace(Vec::new()).is_none()),
                "END:VEVENT" => events.push(inside.take().unwrap()),
                "END:VCALENDAR" => ended = true,
                _ => {
                    let (name, value) = line.split_once(':').expect(line);
                    let pair = (name.to_owned(), value.to_owned());
                    inside.as_mut().unwrap_or(&mut properties).push(pair);
                }
            }
        }
        assert!(ended && inside.is_none());
        let ics = Self { properties, events };
        for event in &ics.events {
            for needed in ["UID", "DTSTAMP", "SEQUENCE", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE"] {
                let count = event.iter().filter(|(name, _)| name == needed).count();
                assert_eq!(count, 1, "{needed} in {event:?}");
            }
        }
        ics
    }

    /// The event with this summary.
    fn event(&self, summary: &str) -> Event<'_> {
        let found = self.events.iter().map(Event).find(|event| event.say("SUMMARY") == summary);
        found.unwrap_or_else(|| panic!("no {summary} in {:?}", self.summaries()))
    }

    fn summaries(&self) -> Vec<&str> {
        self.events.iter().map(|event| Event(event).say("SUMMARY")).collect()
    }
}

struct Event<'a>(&'a Vec<(String, String)>);

impl<'a> Event<'a> {
    fn say(&self, name: &str) -> &'a str {
        let found = self.0.iter().find(|(own, _)| own.split(';').next() == Some(name));
        found.map_or("", |(_, value)| value.as_str())
    }

    fn number(&self, name: &str) -> u32 {
        self.say(name).parse().unwrap()
    }
}

async fn set_goal(ada: &User, title: &str, due_on: &str) -> String {
    let form = ada.open(&ada.at("goals/new")).await.form("/goals");
    let saved = ada.submit(&form.set("title", title).set("then", "goal")).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    let goal = saved.location;
    move_goal(ada, &goal, due_on).await;
    goal
}

async fn move_goal(ada: &User, goal: &str, due_on: &str) {
    let letter = format!("{goal}/letters/t");
    let form = ada.open(&letter).await.form(&letter).set("due_on", due_on);
    let saved = ada.submit(&form).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
}

async fn plan_action(ada: &User, title: &str, by: &str) {
    let form = ada.open(&ada.at("actions/new")).await.form("/actions").set("title", title);
    let saved = ada.submit(&form.set("kind", "once").set("by", by)).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
}

async fn set_milestone(ada: &User, goal: &str, title: &str, due_on: &str) {
    let form = ada.open(&format!("{goal}/milestones/new")).await.form("/milestones");
    let saved = ada.submit(&form.set("title", title).set("due_on", due_on)).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
}

async fn choose(ada: &User, shows: &str, checks_in: &str) {
    let form = ada.open(&ada.at("calendar")).await.form("/calendar").set("shows", shows);
    let saved = ada.submit(&form.set("checks_in", checks_in)).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
}

/// Makes a private address by the button, and reads it where it is shown.
async fn make_address(site: &Site, ada: &User) -> String {
    let form = ada.open(&ada.at("calendar")).await.form("/calendar/address");
    let shown = ada.follow(&ada.submit(&form).await).await.first(".secret");
    let path = shown.strip_prefix(&site.address).expect("an address of this site");
    assert!(!ada.open(&ada.at("calendar")).await.says(path), "it is shown once");
    path.to_owned()
}

#[actix_web::test]
async fn a_calendar_program_reads_every_day_that_still_counts_without_signing_in() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = set_goal(&ada, "Lead the kitchen", "2027-09-30").await;
    set_milestone(&ada, &goal, "Food safety certificate", "2027-05-04").await;
    plan_action(&ada, "Sign up for the course", "2027-02-28").await;
    plan_action(&ada, "No day to lose", "2027-02-11").await;
    choose(&ada, "titles", "Friday").await;
    let program = site.stranger();
    let ics = Ics::read(&program.get(&make_address(&site, &ada).await).await);
    assert_eq!(
        ics.summaries(),
        [
            "Action: No day to lose",
            "Action: Sign up for the course",
            "Milestone: Food safety certificate",
            "Goal: Lead the kitchen",
            "Check-in: what did this week bring?",
        ]
    );
    let event = ics.event("Goal: Lead the kitchen");
    assert_eq!((event.say("DTSTART"), event.say("DTEND")), ("20270930", "20271001"));
    assert_eq!(event.say("URL"), format!("{}{goal}", site.address));
    assert_eq!(event.say("LAST-MODIFIED"), "20270210T090000Z");
    assert_eq!((event.say("CLASS"), event.say("TRANSP")), ("PRIVATE", "TRANSPARENT"));
    let check_in = ics.event("Check-in: what did this week bring?");
    assert_eq!(check_in.say("DTSTART"), "20270212", "the first Friday from today");
    assert_eq!(check_in.say("RRULE"), "FREQ=WEEKLY");
    for needed in [
        ("VERSION", "2.0"),
        ("X-WR-CALNAME", "Career plan"),
        ("REFRESH-INTERVAL;VALUE=DURATION", "PT21600S"),
        ("X-PUBLISHED-TTL", "PT21600S"),
    ] {
        let (name, value) = needed;
        assert!(ics.properties.contains(&(name.to_owned(), value.to_owned())), "{name}");
    }
    assert_eq!(program.cookie("throughline"), None);
}

#[actix_web::test]
async fn a_day_that_moves_here_moves_there_and_keeps_its_name() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = set_goal(&ada, "Lead the kitchen", "2027-09-30").await;
    let address = make_address(&site, &ada).await;
    let program = site.stranger();
    let first = Ics::read(&program.get(&address).await);
    site.clock.set(site.clock.now() + TimeDelta::days(1));
    move_goal(&ada, &goal, "2027-12-24").await;
    let second = Ics::read(&program.get(&address).await);
    let (before, after) =
        (first.event("Goal: Lead the kitchen"), second.event("Goal: Lead the kitchen"));
    assert_eq!(before.say("UID"), after.say("UID"));
    assert!(before.say("UID").ends_with(&format!("@{}", &site.address["http://".len()..])));
    assert_eq!(after.say("DTSTART"), "20271224");
    assert!(after.number("SEQUENCE") > before.number("SEQUENCE"));
    assert_eq!(after.say("DTSTAMP"), "20270211T090000Z");
    assert_eq!(second.events.len(), 1);
}

#[actix_web::test]
async fn what_is_over_or_put_aside_is_no_longer_in_it() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = set_goal(&ada, "Lead the kitchen", "2027-09-30").await;
    set_milestone(&ada, &goal, "Food safety certificate", "2027-05-04").await;
    plan_action(&ada, "Sign up", "2027-02-28").await;
    let address = make_address(&site, &ada).await;
    let program = site.stranger();
    let page = ada.open(&goal).await;
    let reached = page.form("/reached");
    assert_eq!(ada.submit(&reached).await.status, 303);
    let summaries = async || Ics::read(&program.get(&address).await).summaries().join(" · ");
    assert_eq!(summaries().await, "Action: Sign up · Goal: Lead the kitchen");
    let form = ada.open(&format!("{goal}/state")).await.form("/state");
    let saved = ada.submit(&form.set("state", "let_go").set("reason", "Something better")).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    assert_eq!(summaries().await, "Action: Sign up");
}

#[actix_web::test]
async fn an_address_that_was_replaced_ended_or_made_up_answers_alike() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    set_goal(&ada, "Lead the kitchen", "2027-09-30").await;
    let first = make_address(&site, &ada).await;
    let second = make_address(&site, &ada).await;
    let program = site.stranger();
    Ics::read(&program.get(&second).await);
    let replaced = program.get(&first).await;
    let form = ada.open(&ada.at("calendar")).await.form("/calendar/address/delete");
    assert_eq!(ada.submit(&form).await.status, 303);
    let ended = program.get(&second).await;
    let made_up = program.get(&format!("/calendar/{}.ics", "0".repeat(64))).await;
    // Word for word, but for the number that tells one request from another.
    let told = |answer: &Answer| (answer.status, answer.title(), answer.all("p")[0].clone());
    assert_eq!(told(&made_up).0, 404);
    assert_eq!(told(&replaced), told(&made_up));
    assert_eq!(told(&ended), told(&made_up));
    let token = second.trim_start_matches("/calendar/").trim_end_matches(".ics");
    assert_eq!(token.len(), 64, "256 bits");
    let kept = site.everything().await;
    assert!(!kept.iter().any(|row| row.contains(token)), "only its hash is kept");
}

#[actix_web::test]
async fn it_can_say_nothing_but_that_there_is_something() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let goal = set_goal(&ada, "Leave before Marcus notices", "2027-09-30").await;
    set_milestone(&ada, &goal, "Offer signed", "2027-05-04").await;
    let address = make_address(&site, &ada).await;
    let program = site.stranger();
    let before = Ics::read(&program.get(&address).await);
    choose(&ada, "kinds", "Sunday").await;
    let answer = program.get(&address).await;
    let after = Ics::read(&answer);
    assert_eq!(after.summaries(), ["Milestone", "Deadline", "Check-in"]);
    for word in ["Marcus", "Offer", "URL", "Career", "clients"] {
        assert!(!answer.body.contains(word), "{word} in {}", answer.body);
    }
    let (titled, plain) = (before.event("Milestone: Offer signed"), after.event("Milestone"));
    assert_eq!(titled.say("UID"), plain.say("UID"));
    assert!(plain.number("SEQUENCE") > titled.number("SEQUENCE"), "programs take the new words");
    let page = ada.open(&ada.at("calendar")).await;
    assert_eq!(page.all("main td"), ["Milestone", "Deadline", "Check-in"], "as they see it");
}

#[actix_web::test]
async fn a_title_of_any_letters_arrives_as_it_was_written() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let title = "Größe; Ζωή, \\ 日本 ".repeat(9);
    set_goal(&ada, title.trim(), "2027-09-30").await;
    let ics = Ics::read(&site.stranger().get(&make_address(&site, &ada).await).await);
    let escaped = title.trim().replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    ics.event(&format!("Goal: {escaped}"));
}

#[actix_web::test]
async fn the_file_holds_the_same_and_taking_it_is_on_the_trail() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    set_goal(&ada, "Lead the kitchen", "2027-09-30").await;
    let address = make_address(&site, &ada).await;
    let form = ada.open(&ada.at("calendar")).await.form("/calendar/file");
    let file = ada.submit(&form).await;
    assert_eq!(
        file.headers["content-disposition"],
        "attachment; filename=\"throughline-2027-02-10.ics\""
    );
    assert_eq!(file.headers["cache-control"], "no-store");
    assert_eq!(file.body, site.stranger().get(&address).await.body);
    let trail = ada.open(&ada.at("trail")).await;
    assert!(trail.says("You downloaded the calendar"));
    assert!(trail.says("You made a private address for the calendar"));
}

#[actix_web::test]
async fn a_check_in_that_stays_on_its_day_keeps_its_beginning() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    choose(&ada, "titles", "Wednesday").await;
    let begins = async || {
        let address = make_address(&site, &ada).await;
        let ics = Ics::read(&site.stranger().get(&address).await);
        let day = ics.event("Check-in: what did this week bring?").say("DTSTART");
        NaiveDate::parse_from_str(day, "%Y%m%d").unwrap()
    };
    let today = site.clock.now().date();
    assert_eq!(begins().await, today, "today is a Wednesday");
    site.clock.set(site.clock.now() + TimeDelta::days(9));
    choose(&ada, "titles", "Wednesday").await;
    assert_eq!(begins().await, today);
    choose(&ada, "titles", "Monday").await;
    assert_eq!(begins().await, today + TimeDelta::days(12));
}

#[actix_web::test]
async fn an_odd_choice_is_asked_again_and_nothing_changes() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let odd = [("shows", "everything"), ("checks_in", "Someday")];
    let answer = ada.post(&ada.at("calendar"), &odd).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.errors().len(), 2, "{:?}", answer.errors());
    assert!(ada.open(&ada.at("calendar")).await.says("Nothing yet"));
}
