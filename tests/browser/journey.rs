use throughline::links::{NewLink, Purpose};

use crate::chromium::Chromium;
use crate::support::{PASSWORD, Site};

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
    browser
        .fill("email", &format!("{}@example.org", name.to_lowercase()))
        .await;
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
    ada.open("/account").await;
    ada.inspect("account").await;
}
