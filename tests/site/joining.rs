use crate::support::{PASSWORD, Site, User};
use throughline::links::{NewLink, Purpose};
use throughline::people::PersonId;

fn path_of(link: &str) -> String {
    let place = link.find("/invitations/").expect("an invitation link");
    link[place..].to_owned()
}

async fn invite(coach: &User, name: &str) -> String {
    let form = coach.open("/caseload/invitations").await.form("/caseload/invitations");
    let made = coach.submit(&form.set("name", name)).await;
    let page = coach.follow(&made).await;
    assert!(!coach.open("/caseload/invitations").await.says("/invitations/"), "it is shown once");
    path_of(&page.first(".secret"))
}

async fn set_up_link(site: &Site) -> String {
    let now = site.clock.now();
    site.write(move |conn| {
        let (name, email) = (String::new(), String::new());
        NewLink { purpose: Purpose::SetUp, person_id: None, name, email }.insert(now, conn)
    })
    .await
}

/// A link with which this person chooses a new password.
pub async fn reset_link(site: &Site, person: PersonId) -> String {
    let now = site.clock.now();
    site.write(move |conn| NewLink::new_password(person).insert(now, conn)).await
}

#[actix_web::test]
async fn the_set_up_link_makes_the_owner_once() {
    let site = Site::start().await;
    let link = set_up_link(&site).await;
    let owner = site.stranger();
    let form = owner.open(&link).await.form(&link);
    let short =
        form.clone().set("name", "Olga").set("email", "olga@example.org").set("password", "short");
    let refused = owner.submit(&short).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.form(&link).value("name"), "Olga");
    let made = owner.submit(&short.set("password", PASSWORD)).await;
    assert_eq!((made.status, made.location.as_str()), (303, "/caseload"));
    assert_eq!(site.stranger().get(&link).await.status, 410);
    assert_eq!(owner.open("/practice/coaches").await.all(".row-title"), ["Olga"]);
}

#[actix_web::test]
async fn an_invited_client_agrees_and_is_seen_by_that_coach_alone() {
    let site = Site::start().await;
    let (ruth, other) = (site.coach("Ruth").await, site.coach("Otto").await);
    let link = invite(&ruth, "Ada").await;
    let ada = site.stranger();
    let form = ada.open(&link).await.form(&link);
    assert_eq!(form.value("name"), "Ada");
    let typed = form.set("email", "ada@example.org").set("password", PASSWORD);
    let refused = ada.submit(&typed).await;
    assert_eq!(refused.errors(), ["Read the agreement and tick the box if you agree to it"]);
    let made = ada.submit(&typed.set("agreed", "yes")).await;
    let home = ada.get(&made.location).await.location;
    assert!(home.starts_with("/clients/"), "{home}");
    assert_eq!(ada.get(&link).await.status, 410);
    assert_ne!(ruth.get(&home).await.status, 404);
    assert_eq!(other.get(&home).await.status, 404);
}

#[actix_web::test]
async fn a_client_on_their_own_can_take_up_an_invitation_with_the_account_they_have() {
    let site = Site::start().await;
    let (ruth, ada) = (site.coach("Ruth").await, site.client("Ada").await);
    assert_eq!(ruth.get(&ada.at("")).await.status, 404);
    let link = invite(&ruth, "Ada").await;
    let form = ada.open(&link).await.form(&link);
    assert_eq!(ada.submit(&form).await.status, 422);
    assert_eq!(ada.submit(&form.set("agreed", "yes")).await.status, 303);
    assert_ne!(ruth.get(&ada.at("")).await.status, 404);
}

#[actix_web::test]
async fn an_address_makes_one_account_however_it_is_capitalised() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let link = invite(&ruth, "Second Ruth").await;
    let visitor = site.stranger();
    let form = visitor.open(&link).await.form(&link);
    let typed =
        form.set("email", "RUTH@Example.org").set("password", PASSWORD).set("agreed", "yes");
    let refused = visitor.submit(&typed).await;
    assert_eq!(refused.status, 422);
    assert!(refused.errors()[0].contains("has an account already"));
    assert_eq!(visitor.get(&link).await.status, 200, "the link still works");
}

#[actix_web::test]
async fn anyone_can_sign_up_where_the_practice_allows_it_and_nobody_elsewhere() {
    let closed = Site::start().await;
    assert_eq!(closed.stranger().get("/sign-up").await.status, 404);
    assert_eq!(closed.stranger().post("/sign-up", &[]).await.status, 404);
    let open = Site::start().await;
    open.rule("sign_up = 'open'").await;
    let ada = open.stranger();
    let form = ada.open("/sign-up").await.form("/sign-up");
    let typed = form.set("name", "Ada").set("email", "ada@example.org").set("password", PASSWORD);
    assert_eq!(ada.submit(&typed).await.status, 303);
    assert!(ada.get("/").await.location.starts_with("/clients/"));
}

#[actix_web::test]
async fn only_the_owner_invites_coaches() {
    let site = Site::start().await;
    let (olga, ruth) = (site.owner("Olga").await, site.coach("Ruth").await);
    assert_eq!(ruth.get("/practice/coaches").await.status, 404);
    let form = olga.open("/practice/coaches").await.form("/practice/coaches");
    let page = olga.follow(&olga.submit(&form.set("name", "Carla")).await).await;
    let link = path_of(&page.first(".secret"));
    let carla = site.stranger();
    let form = carla.open(&link).await.form(&link);
    let made =
        carla.submit(&form.set("email", "carla@example.org").set("password", PASSWORD)).await;
    assert_eq!(made.status, 303);
    assert_eq!(carla.get("/").await.location, "/caseload");
}

#[actix_web::test]
async fn a_reset_link_sets_a_new_password_once() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let link = reset_link(&site, ada.id).await;
    let visitor = site.stranger();
    let form = visitor.open(&link).await.form(&link);
    let new = "quiet rivers carry small boats";
    assert_eq!(visitor.submit(&form.set("password", new)).await.status, 303);
    assert_eq!(visitor.get(&link).await.status, 410);
    assert_eq!(ada.get("/account").await.status, 303, "the old browser is signed out");
    assert_eq!(site.stranger().sign_in("Ada", new).await.status, 303);
}
