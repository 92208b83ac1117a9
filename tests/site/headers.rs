use diesel::connection::SimpleConnection;

use crate::support::{Answer, PASSWORD, Site, User};

/// What is sent along with every answer, whatever it is.
fn check(what: &str, answer: &Answer) {
    let said = |name: &str| {
        let value = answer.headers.get(name).unwrap_or_else(|| panic!("{what}: no {name}"));
        value.to_str().unwrap().to_owned()
    };
    let policy = said("content-security-policy");
    for part in ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"] {
        assert!(policy.contains(part), "{what}: {policy}");
    }
    assert!(!policy.contains("unsafe") && !policy.contains("//"), "{what}: {policy}");
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("strict-transport-security", "max-age=31536000"),
        ("x-robots-tag", "noindex, nofollow"),
    ] {
        assert_eq!(said(name), value, "{what}");
    }
    assert!(said("permissions-policy").contains("camera=()"), "{what}");
    let kept = if what == "static" { "immutable" } else { "no-store" };
    assert!(said("cache-control").contains(kept), "{what}: {}", said("cache-control"));
}

/// One answer of each kind that the site gives.
async fn answers(ada: &User) -> Vec<(&'static str, u16, Answer)> {
    let (first, second) = (ada.open("/account").await, ada.open("/account").await);
    let sheet = first.body.split("href=\"").find(|rest| rest.contains(".css\"")).unwrap();
    let sheet = sheet.split('"').next().unwrap().to_owned();
    let forged = ada.request(reqwest::Method::POST, "/account").header("sec-fetch-site", "none");
    let foreign = ada.request(reqwest::Method::POST, "/account");
    let foreign = foreign.header("sec-fetch-site", "cross-site");
    vec![
        ("page", 200, ada.get("/account").await),
        ("static", 200, ada.get(&sheet).await),
        ("no static", 404, ada.get("/static/nothing.css").await),
        ("first page", 303, ada.get("/").await),
        ("saved", 303, ada.submit(&first.form("/account").set("name", "A")).await),
        ("stale", 409, ada.submit(&second.form("/account").set("name", "B")).await),
        ("nothing to say", 204, ada.post("/account/browsers/this", &[]).await),
        ("refused", 422, ada.post("/account", &[("time_zone", "Moon")]).await),
        ("empty", 422, ada.send(forged).await),
        ("foreign", 403, ada.send(foreign).await),
        ("no page", 404, ada.get("/no-such-page").await),
        ("no method", 404, ada.send(ada.request(reqwest::Method::PUT, "/account")).await),
        ("spent", 410, ada.get("/invitations/made-up").await),
        ("too large", 413, ada.post_body("/account", "x".repeat(2 << 20)).await),
    ]
}

#[actix_web::test]
async fn every_answer_is_private_and_inert() {
    let site = Site::start_with(&["--public-url", "https://coach.example"]).await;
    let ada = site.client("Ada").await;
    for (what, status, answer) in answers(&ada).await {
        assert_eq!(answer.status, status, "{what}");
        check(what, &answer);
    }
    let stranger = site.stranger();
    let mut early = stranger.get("/account").await;
    assert_eq!(early.status, 303);
    check("sign in first", &early);
    for _ in 0..10 {
        early = stranger.sign_in("Nobody", PASSWORD).await;
    }
    assert_eq!(early.status, 429);
    check("too early", &early);
}

#[actix_web::test]
async fn an_answer_about_a_fault_of_ours_is_no_exception() {
    let site = Site::start_with(&["--public-url", "https://coach.example"]).await;
    let ada = site.client("Ada").await;
    // First a room breaks, then the session under all rooms.
    for table in ["drafts", "sessions"] {
        site.write(move |conn| Ok(conn.batch_execute(&format!("DROP TABLE {table}"))?)).await;
        let broken = ada.get("/account").await;
        assert_eq!(broken.status, 500, "{table}");
        assert!(broken.says("Something broke on our side"), "{table}: {}", broken.text());
        assert!(broken.says("this number tells whoever runs the server"), "{table}");
        check(table, &broken);
    }
}

#[actix_web::test]
async fn on_plain_http_browsers_are_not_told_to_insist_on_https() {
    let site = Site::start().await;
    let page = site.stranger().open("/sign-in").await;
    assert!(!page.headers.contains_key("strict-transport-security"));
}

/// What is said of each cookie that signing in, and doing something afterwards, sets.
async fn cookies(flags: &[&str]) -> Vec<String> {
    let site = Site::start_with(flags).await;
    site.client("Ada").await;
    let browser = site.stranger();
    let signed_in = browser.sign_in("Ada", PASSWORD).await;
    let signed_out = browser.post("/sign-out", &[]).await;
    let set = |answer: &Answer| {
        let all = answer.headers.get_all("set-cookie");
        all.iter().map(|cookie| cookie.to_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let all: Vec<_> = set(&signed_in).into_iter().chain(set(&signed_out)).collect();
    for name in ["throughline", "known", "flash"] {
        assert!(all.iter().any(|cookie| cookie.contains(name)), "{name} is not in {all:#?}");
    }
    all
}

#[actix_web::test]
async fn cookies_are_bound_to_this_host_on_https_and_on_ones_own_machine() {
    for flags in [&["--public-url", "https://coach.example"][..], &[]] {
        for cookie in cookies(flags).await {
            let parts: Vec<_> = cookie.split("; ").collect();
            assert!(cookie.starts_with("__Host-"), "{cookie}");
            for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
                assert!(parts.contains(&part), "{cookie}");
            }
            assert!(!cookie.contains("Domain="), "{cookie}");
        }
    }
}

#[actix_web::test]
async fn on_plain_http_elsewhere_cookies_still_work_and_the_host_is_warned() {
    let flags = &["--public-url", "http://192.168.1.5:8080"][..];
    for cookie in cookies(flags).await {
        assert!(!cookie.starts_with("__Host-") && !cookie.contains("Secure"), "{cookie}");
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    }
    let warned = throughline::config::Config::from_flags(flags).unwrap().warnings();
    assert!(warned.iter().any(|warning| warning.contains("plain http")), "{warned:?}");
}

#[actix_web::test]
async fn what_a_proxy_says_of_host_and_scheme_changes_no_link() {
    let site = Site::start_with(&[
        "--public-url",
        "https://coach.example",
        "--trusted-proxies",
        "127.0.0.1",
    ])
    .await;
    let ruth = site.coach("Ruth").await;
    let form = ruth.open("/caseload/invitations").await.form("/caseload/invitations");
    let body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(&form.set("name", "Ada").fields)
        .finish();
    let request = ruth.request(reqwest::Method::POST, "/caseload/invitations").body(body);
    let request = request
        .header("content-type", "application/x-www-form-urlencoded")
        .header("x-forwarded-host", "elsewhere.example")
        .header("x-forwarded-proto", "http")
        .header("forwarded", "host=elsewhere.example;proto=http");
    let made = ruth.send(request).await;
    let link = ruth.follow(&made).await.first(".secret");
    assert!(link.starts_with("https://coach.example/invitations/"), "{link}");
}
