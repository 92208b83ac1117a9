//! Walks through all pages of the matrix, as those who may read them.

use std::collections::BTreeSet;

use crate::access::{Cast, MATRIX, Role, Who};
use crate::sources;
use crate::support::{Answer, Site};

/// For whom the address exists that this path leads to.
fn door(method: &str, way: &str) -> Option<Who> {
    let path = way.split(['?', '#']).next().unwrap();
    let mut all = MATRIX.iter().filter(|(own, ..)| *own == method);
    let route = sources::route_to(path, all.clone().map(|(_, route, ..)| *route))?;
    all.find(|(_, own, ..)| *own == route).map(|(_, _, who, _)| *who)
}

/// Opens every page that is for clients and coaches to read, with something on each.
async fn pages(cast: &Cast, role: Role) -> Vec<Answer> {
    let mut pages = Vec::new();
    for (method, path, who, make) in MATRIX {
        if *method == "GET" && path.contains("{client}") && who.includes(role) {
            let address = cast.row(make).await.address(path, &cast.ada);
            pages.push(cast.browser(role).open(&address).await);
        }
    }
    assert!(pages.len() > 20);
    pages
}

async fn preview(cast: &Cast, coach: &str) {
    let coaching = cast.ada.open(&cast.ada.at("coaching")).await;
    let form = coaching.form_of("/preview", &format!("See what {coach} sees"));
    cast.ada.follow(&cast.ada.submit(&form).await).await;
}

#[actix_web::test]
async fn no_page_leads_where_its_reader_may_not_go() {
    let cast = Cast::assemble().await;
    let mut wrong = BTreeSet::new();
    for role in [Role::Client, Role::Coach, Role::FormerCoachWhoReads] {
        for page in pages(&cast, role).await {
            for (method, way) in page.ways_on() {
                if !door(method, &way).is_some_and(|who| who.includes(role)) {
                    wrong.insert(format!("{role:?}: {} to {method} {way}", page.title()));
                }
            }
        }
    }
    let wrong: Vec<_> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "a way to nowhere:\n  {}", wrong.join("\n  "));
}

#[actix_web::test]
async fn a_preview_is_what_the_coach_sees_word_for_word() {
    let cast = Cast::assemble().await;
    // Something of everything, before anyone looks.
    for (.., make) in MATRIX {
        cast.row(make).await;
    }
    let readable =
        MATRIX.iter().filter(|(method, _, who, _)| *method == "GET" && *who == Who::Readers);
    let mut places = Vec::new();
    for (_, path, _, make) in readable {
        places.push(cast.row(make).await.address(path, &cast.ada));
    }
    preview(&cast, "Rita").await;
    let rita = cast.browser(Role::FormerCoachWhoReads);
    for place in places {
        let (seen, shown) = (rita.open(&place).await, cast.ada.open(&place).await);
        if !seen.is_page() {
            continue;
        }
        assert!(shown.says("This is what Rita sees."), "{place}");
        assert_eq!((seen.title(), seen.main()), (shown.title(), shown.main()), "{place}");
        assert_eq!(seen.first("footer"), shown.first("footer"), "{place}");
    }
}

#[actix_web::test]
async fn an_id_of_someone_elses_opens_nothing_among_ones_own_pages() {
    let site = Site::start().await;
    let (ruth, rita) = (site.coach("Ruth").await, site.coach("Rita").await);
    // Both are clients of the same coach, so that she could mix them up.
    let ada = site.client_of(&ruth, "Ada").await;
    let ben = site.client_of(&ruth, "Ben").await;
    for client in [&ada, &ben] {
        site.begin_engagement(&rita, client).await;
        site.end_engagement(&rita, client, true).await;
    }
    let mut tries = Vec::new();
    for (method, path, who, make) in MATRIX.iter().filter(|(_, path, ..)| path.contains("{client}"))
    {
        let hers = make(&site, &ada, &ruth).await;
        let his = make(&site, &ben, &ruth).await;
        let mixed = (0..his.id_count()).filter_map(|place| his.with_id_of(&hers, place));
        tries.extend(mixed.map(|row| (method, row.address(path, &ben), who, row)));
    }
    assert!(tries.len() > 60, "{}", tries.len());
    let about_ada = async || {
        let mut all = site.everything().await;
        all.retain(|row| row.contains(&ada.id.to_string()));
        all
    };
    let before = about_ada().await;
    let mut wrong = Vec::new();
    for (method, address, who, row) in &tries {
        for (role, browser) in [(Role::Client, &ben), (Role::Coach, &ruth)] {
            if !who.includes(role) {
                continue;
            }
            let answer = match **method {
                "GET" => browser.get(address).await,
                _ => browser.post(address, &row.fields()).await,
            };
            if answer.status != 404 {
                wrong.push(format!("{method} {address}: {role:?} got {}", answer.status));
            }
        }
    }
    println!("{} addresses with an id of someone else's", tries.len());
    assert!(wrong.is_empty(), "someone else's:\n  {}", wrong.join("\n  "));
    assert_eq!(about_ada().await, before, "and nothing of hers has changed");
}
