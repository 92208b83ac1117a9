use throughline::links::{NewLink, Purpose};

use crate::chromium::{Chromium, Paper};
use crate::support::{PASSWORD, Site};
use crate::worksheets;

/// The link that a new practice prints.
pub async fn set_up_link(site: &Site) -> String {
    let now = site.clock.now();
    let link = NewLink {
        purpose: Purpose::SetUp,
        person_id: None,
        name: String::new(),
        email: String::new(),
    };
    site.write(move |conn| link.insert(now, conn)).await
}

/// What someone who joins fills in about themselves.
async fn introduce(browser: &Chromium, name: &str) {
    browser.fill("name", name).await;
    browser.fill("email", &format!("{}@example.org", name.to_lowercase())).await;
    browser.fill("password", PASSWORD).await;
}

#[actix_web::test]
async fn a_practice_from_its_first_link_to_the_printed_plan() {
    let site = Site::start().await;

    // The owner sets up the practice.
    let olga = Chromium::at(&site.address).await;
    olga.open(&set_up_link(&site).await).await;
    olga.inspect("set-up").await;
    introduce(&olga, "Olga").await;
    olga.press("Make the account").await;
    olga.expect("Your practice is ready").await;

    // She invites a client.
    olga.open("/caseload/invitations").await;
    olga.fill("name", "Ada").await;
    olga.press("Make the link").await;
    olga.inspect("invitation-made").await;
    let link = olga.one(".secret").await.text().await.unwrap();
    let link = link[link.find("/invitations/").unwrap()..].to_owned();

    // The client makes an account, forgetting to agree at first.
    let ada = Chromium::at(&site.address).await;
    ada.open(&link).await;
    ada.inspect("invited").await;
    introduce(&ada, "Ada").await;
    ada.press("Make the account").await;
    ada.expect("Read the agreement and tick the box").await;
    ada.inspect("invited-needs-another-look").await;
    ada.fill("password", PASSWORD).await;
    ada.choose("agreed", "yes").await;
    ada.press("Make the account").await;
    let home = ada.path().await;
    ada.inspect("home-empty").await;

    // She fills in the worksheets.
    worksheets::strengths(&ada, &home).await;
    worksheets::values(&ada, &home).await;
    worksheets::direction(&ada, &home).await;
    let goal = worksheets::goal(&ada, &home).await;
    worksheets::action(&ada, &home).await;
    worksheets::interview(&ada, &home).await;

    // The coach sees on the caseload what waits, reads the goal and writes beside it.
    olga.open("/caseload").await;
    olga.expect("Ada").await;
    olga.inspect("caseload").await;
    olga.open(&goal).await;
    olga.expect("you can read and comment").await;
    olga.fill("body", "Who else knows the post is open?").await;
    olga.press("Add comment").await;
    olga.press("Mark as reviewed").await;
    olga.inspect("goal-as-coach").await;
    olga.open(&format!("{home}/notes")).await;
    olga.inspect("notes").await;

    // The client finds the comment at home and prints the plan; so does the coach.
    ada.open(&home).await;
    ada.expect("Who else knows the post is open?").await;
    ada.inspect("home").await;
    ada.open(&format!("{home}/plan")).await;
    ada.inspect("plan").await;
    for (reader, paper) in [(&ada, Paper::A4), (&olga, Paper::Letter)] {
        reader.open(&format!("{home}/plan")).await;
        let plan = reader.print("plan-as-written", paper).await;
        assert!(plan.len() >= 2, "{} sheets", plan.len());
        let plan = plan.join(" ");
        for words in [
            "I will lead a team of four",
            "Ask Nora about the open post",
            "From checking maps alone",
        ] {
            assert!(plan.contains(words), "{words:?} is not in print:\n{plan}");
        }
    }
}
